import type { ActionName, Status, StatusKind } from "../api/contract.ts";

/** What is about to be done to orders, and has effects worth a look before. */
export type Act =
  | { readonly action: "set_status"; readonly status: Status }
  | { readonly action: "mark_paid" | "mark_unpaid" | "confirm" | "send" | "cancel" | "reopen" };

/** Which questions its window asks. */
export type Questions = { readonly message: boolean; readonly tracking: boolean; readonly stock: boolean; readonly payment: boolean };

const movesStock: ReadonlySet<StatusKind> = new Set(["shipped", "cancelled"]);

export function questionsOf(act: Act): Questions {
  if (act.action !== "set_status") return { message: false, tracking: false, stock: false, payment: act.action === "mark_paid" };
  const { dialog, kind, stock } = act.status;
  return { message: dialog !== "none", tracking: dialog === "message_tracking", stock: stock === "ask" && movesStock.has(kind), payment: kind === "paid" };
}

/** "Cancel" beside "Cancel 3 orders" is one word for two things. */
export function cancelsOrders(act: Act): boolean {
  return act.action === "cancel" || (act.action === "set_status" && act.status.kind === "cancelled");
}

/** The next action of an order, as the act of its button. */
export function nextAct(next: string, statuses: readonly Status[]): Act | null {
  const statusOf = (kind: StatusKind): Act | null => {
    const status = statuses.find(({ code }) => code === kind);
    return status ? { action: "set_status", status } : null;
  };
  if (next === "collect_payment") return { action: "mark_paid" };
  if (next === "confirm") return { action: "confirm" };
  if (next === "prepare") return statusOf("in_preparation");
  return next === "ship" ? statusOf("shipped") : null;
}

/** Refusals that a person with the right may overrule, and how. */
const overridable: ReadonlySet<string> = new Set(["order.not_paid"]);
const forceable: ReadonlySet<string> = new Set([
  "order.force_needed", "order.already_shipped", "order.nothing_to_ship", "order.wrong_stage", "order.already_paid", "order.refunded_only_by_refund",
]);

export function wayAround(code: string, action: ActionName, may: (permission: string) => boolean): "override" | "force" | "backorder" | null {
  if (action === "confirm" && code === "order.shortage") return "backorder";
  if (overridable.has(code) && may("orders.override_unpaid")) return "override";
  return action === "set_status" && forceable.has(code) && may("orders.force_status") ? "force" : null;
}

/** There already: no obstacle, unless it lies so far ahead that only force leads back. */
export function needsNothing(code: string, action: ActionName): boolean {
  return code === "order.unchanged" || (code.startsWith("order.already_") && wayAround(code, action, () => true) === null);
}
