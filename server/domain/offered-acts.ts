import { hasPaymentInFlight, hasShippedGoods } from "./acts/cancel-order.ts";
import type { OrderFacts } from "./order-facts.ts";
import { refusalFor, type OrderAction } from "./order-state.ts";
import { kindFromFacts, statusKinds, type StatusRule } from "./order-status.ts";
import { isPaidInFull } from "./payment-state.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Why a button on the page of an order is grey, or null: all that the order says of an act before its form is filled in. What
 * is typed there (a tracking code, a reason) the act itself will ask.
 */
export function refusalOfOffer(order: OrderFacts, action: OrderAction): Refusal | null {
  return refusalFor(order, action) ?? whyNot[action]?.(order) ?? null;
}

const whyNot: Readonly<Partial<Record<OrderAction, (order: OrderFacts) => Refusal | null>>> = {
  mark_paid: (order) => (isPaidInFull(order) ? { code: "order.already_paid" } : null),
  mark_unpaid(order) {
    const captured = order.payments.filter(({ state }) => state === "captured");
    if (captured.length === 0) return { code: "order.not_paid" };
    if (order.refunds.some(({ state }) => state === "done")) return { code: "order.refunded_only_by_refund" };
    const held = captured.find(({ provider }) => provider !== "manual" && provider !== "import");
    return held ? { code: "order.provider_payment", params: { provider: held.provider } } : null;
  },
  ship: (order) => (kindFromFacts(order) === "shipped" ? { code: "order.already_shipped" } : null),
  prepare(order) {
    const kind = kindFromFacts(order);
    if (kind === null || !isAtLeast(kind, "in_preparation")) return null;
    return { code: kind === "in_preparation" ? "order.already_in_preparation" : "order.already_shipped" };
  },
  cancel: (order) => (hasPaymentInFlight(order) ? { code: "order.payment_in_flight" } : null),
  reopen: (order) => (hasShippedGoods(order) ? { code: "order.has_shipped_lines" } : null),
  archive: ({ archivedAt }) => (archivedAt === null ? null : { code: "order.unchanged" }),
  unarchive: ({ archivedAt }) => (archivedAt === null ? { code: "order.unchanged" } : null),
};

/** STA-01: only targets that the facts allow; the others say why, and what may be forced is offered as such. */
export function refusalOfStatus(order: OrderFacts, target: StatusRule): Refusal | null {
  const kind = kindFromFacts(order);
  if (kind === null) return { code: "order.wrong_stage", params: { action: "set_status", stage: order.stage } };
  if (order.status === target.code) return { code: "order.already_in_status", params: { status: target.code } };
  if (target.kind === kind) return null;
  if (target.kind === "cancelled") return refusalOfOffer(order, "cancel");
  if (target.kind === "refunded") return { code: "order.refunded_only_by_refund" };
  if (target.kind === "awaiting_payment" && kind === "paid") return refusalOfOffer(order, "mark_unpaid");
  return isAtLeast(target.kind, kind) ? null : { code: "order.force_needed", params: { target: target.kind } };
}

const isAtLeast = (kind: StatusRule["kind"], other: StatusRule["kind"]): boolean => statusKinds.indexOf(kind) >= statusKinds.indexOf(other);
