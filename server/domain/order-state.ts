import type { OrderFacts, OrderHead, OrderStage } from "./order-facts.ts";
import type { Refusal } from "./refusal.ts";

export const orderActions = [
  "send", "confirm", "mark_paid", "mark_unpaid", "prepare", "ship", "finish", "cancel", "reopen", "set_status",
  "lock", "unlock", "tag", "untag", "assign", "archive", "unarchive", "delete",
] as const;
export type OrderAction = (typeof orderActions)[number];

/** Those that move no ledger, and of which no status or column follows (an archived order is not open any more). */
export type LightAction = Extract<OrderAction, "lock" | "unlock" | "tag" | "untag" | "assign">;

type Rule<Order = OrderFacts> = (order: Order) => Refusal | null;
type Transition<Order = OrderFacts> = { readonly from: readonly OrderStage[]; readonly whenLocked: boolean; readonly rules: readonly Rule<Order>[] };

const anyStage: readonly OrderStage[] = ["quotation", "sent", "confirmed", "closed", "cancelled"];
const placed: readonly OrderStage[] = ["sent", "confirmed", "closed"];

const hasLines: Rule = (order) => (order.lines.length > 0 ? null : { code: "order.empty" });
const linesHaveProducts: Rule = (order) => {
  const line = order.lines.find(({ title }) => title.trim() === "");
  return line ? { code: "order.line_without_product", params: { line: line.lineNo } } : null;
};
const isLocked: Rule<OrderHead> = (order) => (order.lockedAt === null ? { code: "order.not_locked" } : null);
const isNotLocked: Rule<OrderHead> = (order) => (order.lockedAt === null ? null : { code: "order.locked" });
/** Money, goods that have left and papers are facts: their order stays on record, cancelled or not. */
const neverBecameBusiness: Rule = (order) => {
  const hasFacts = order.payments.length > 0 || order.invoiceStatus !== "none" || order.fulfillments.some(({ shippedAt }) => shippedAt !== null);
  return hasFacts ? { code: "order.not_deletable", params: { stage: order.stage } } : null;
};

/**
 * One table feeds the use cases, `allowed_actions` in the API, the greyed buttons with their reason and the documentation.
 * What needs more than the order itself (stock, rights, a tracking code) is asked in the act.
 */
export const transitions: Readonly<Record<Exclude<OrderAction, LightAction>, Transition> & Record<LightAction, Transition<OrderHead>>> = {
  send: { from: ["quotation"], whenLocked: false, rules: [hasLines] },
  confirm: { from: ["quotation", "sent"], whenLocked: false, rules: [hasLines, linesHaveProducts] },
  mark_paid: { from: placed, whenLocked: true, rules: [] },
  mark_unpaid: { from: placed, whenLocked: false, rules: [] },
  prepare: { from: ["sent", "confirmed"], whenLocked: true, rules: [hasLines] },
  ship: { from: ["sent", "confirmed"], whenLocked: true, rules: [hasLines] },
  finish: { from: ["confirmed"], whenLocked: true, rules: [] },
  cancel: { from: ["quotation", "sent", "confirmed"], whenLocked: false, rules: [] },
  reopen: { from: ["sent", "cancelled"], whenLocked: false, rules: [] },
  set_status: { from: placed.concat("cancelled"), whenLocked: true, rules: [] },
  lock: { from: ["sent", "confirmed", "closed"], whenLocked: true, rules: [isNotLocked] },
  unlock: { from: anyStage, whenLocked: true, rules: [isLocked] },
  tag: { from: anyStage, whenLocked: true, rules: [] },
  untag: { from: anyStage, whenLocked: true, rules: [] },
  assign: { from: anyStage, whenLocked: true, rules: [] },
  archive: { from: anyStage, whenLocked: true, rules: [] },
  unarchive: { from: anyStage, whenLocked: true, rules: [] },
  delete: { from: ["quotation", "cancelled"], whenLocked: false, rules: [neverBecameBusiness] },
};

/** Why this action is refused now, or null when the order itself allows it. */
export function refusalFor(order: OrderHead, action: LightAction): Refusal | null;
export function refusalFor(order: OrderFacts, action: OrderAction): Refusal | null;
export function refusalFor(order: OrderHead, action: OrderAction): Refusal | null {
  const { from, whenLocked, rules } = transitions[action] as Transition<OrderHead>;
  if (!whenLocked && order.lockedAt !== null) return { code: "order.locked" };
  if (action === "confirm" && (order.stage === "confirmed" || order.stage === "closed")) return { code: "order.already_confirmed" };
  if (action === "delete" && !from.includes(order.stage)) return { code: "order.not_deletable", params: { stage: order.stage } };
  if (!from.includes(order.stage)) return { code: "order.wrong_stage", params: { action, stage: order.stage } };
  for (const rule of rules) {
    const refusal = rule(order);
    if (refusal) return refusal;
  }
  return null;
}
