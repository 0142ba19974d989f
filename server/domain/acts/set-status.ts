import type { OrderFacts } from "../order-facts.ts";
import { kindFromFacts, statusKinds, type StatusKind } from "../order-status.ts";
import { refusalFor } from "../order-state.ts";
import type { Refusal } from "../refusal.ts";
import { then, type Decision, type World } from "./act.ts";
import { cancelOrder, type CancelRequest } from "./cancel-order.ts";
import { finishOrder } from "./mark-order.ts";
import { markPaid, markUnpaid, type MarkPaidRequest } from "./pay-order.ts";
import { prepareOrder, shipOrder, type ShipRequest } from "./ship-order.ts";

export type SetStatusRequest = Omit<MarkPaidRequest, "note"> & Omit<ShipRequest, "statusCode"> & CancelRequest & {
  readonly status: string;
  /** Goes beyond the facts: needs the right, keeps the reason, marks the order. */
  readonly force?: boolean;
};

/**
 * "Change state" of the list. A status is not a label: choosing Paid records the payment, Shipped ships, Cancelled cancels.
 * Where the facts already stand, only the shop's own name for it changes. A jump the facts do not allow is refused, or forced
 * by right and then marked.
 */
export function setStatus(order: OrderFacts, request: SetStatusRequest, world: World): Decision | Refusal {
  const target = world.statuses.get(request.status);
  if (!target) return { code: "status.unknown", params: { status: request.status }, field: "/status" };
  if (order.status === target.code && order.statusMismatch === null) return { code: "order.already_in_status", params: { status: target.code } };
  const refusal = refusalFor(order, "set_status");
  if (refusal) return refusal;
  const kind = kindFromFacts(order);
  const decision = kind === target.kind ? { order, events: [] } : perform(order, target.kind, request, world);
  if (!("order" in decision)) return forced(order, decision, request, world);
  return then(decision, (changed) => ({
    order: { ...changed, status: target.code, statusMismatch: null },
    events: decision.events.length === 0 ? [{ type: "order.status_changed", data: {} }] : [],
    mayGoBack: true,
  }));
}

function perform(order: OrderFacts, kind: StatusKind, request: SetStatusRequest, world: World): Decision | Refusal {
  switch (kind) {
    case "awaiting_payment":
      return kindFromFacts(order) === "paid" ? markUnpaid(order, request, world) : { code: "order.force_needed", params: { target: kind } };
    case "paid":
      return isBefore(order, kind) ? markPaid(order, request, world) : { code: "order.force_needed", params: { target: kind } };
    case "in_preparation":
      return isBefore(order, kind) ? prepareOrder(order, request, world) : { code: "order.force_needed", params: { target: kind } };
    case "shipped":
      return shipOrder(order, { ...request, statusCode: request.status }, world);
    case "finished":
      return finishOrder(order, request, world);
    case "cancelled":
      return cancelOrder(order, request, world);
    case "refunded":
      return { code: "order.refunded_only_by_refund" };
  }
}

const isBefore = (order: OrderFacts, kind: StatusKind): boolean => statusKinds.indexOf(kindFromFacts(order) ?? "awaiting_payment") < statusKinds.indexOf(kind);

/** Only what the facts do not allow can be forced: a missing code or an unknown name is a mistake to mend. */
const forceable = new Set([
  "order.force_needed",
  "order.not_paid",
  "order.already_shipped",
  "order.nothing_to_ship",
  "order.wrong_stage",
  "order.already_paid",
  "order.refunded_only_by_refund",
]);

function forced(order: OrderFacts, refusal: Refusal, request: SetStatusRequest, world: World): Decision | Refusal {
  if (request.force !== true || !forceable.has(refusal.code)) return refusal;
  if (!world.may.forceStatus) return { code: "permission.denied", params: { permission: "orders.force_status" } };
  if (!request.reason) return { code: "order.reason_needed", field: "/reason" };
  return {
    order: { ...order, status: request.status, statusMismatch: kindFromFacts(order) },
    events: [{ type: "order.status_forced", data: { reason: request.reason } }],
    forcedStatus: request.status,
  };
}
