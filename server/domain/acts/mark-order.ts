import { fulfillmentStatusOf } from "../fulfillment-state.ts";
import type { OrderFacts, OrderHead } from "../order-facts.ts";
import { kindFromFacts } from "../order-status.ts";
import { refusalFor } from "../order-state.ts";
import { isPaidInFull } from "../payment-state.ts";
import type { Refusal } from "../refusal.ts";
import { then, type Decision, type EventDraft, type World } from "./act.ts";
import { confirmOrder } from "./confirm-order.ts";

/** The light acts: nothing leaves, no stock, no money. */

/** Leaves the quotation: placed, not confirmed. With nothing to pay there is nothing to wait for (STA-04). */
export function sendQuotation(order: OrderFacts, _request: unknown, world: World): Decision | Refusal {
  const refusal = refusalFor(order, "send");
  if (refusal) return refusal;
  const sent = marked({ ...order, stage: "sent", placedAt: world.at }, { type: "order.sent", data: {} });
  if (order.totalAmount !== 0) return sent;
  return then(sent, (placed) => confirmOrder({ ...placed, paidAt: placed.paidAt ?? world.at }, { shortage: "backorder" }, world));
}

export function lockOrder<Order extends OrderHead>(order: Order, _request: unknown, world: World): Decision<Order> | Refusal {
  return refusalFor(order, "lock") ?? marked({ ...order, lockedAt: world.at }, { type: "order.locked", data: {} });
}

export function unlockOrder<Order extends OrderHead>(order: Order, _request: unknown, world: World): Decision<Order> | Refusal {
  if (!world.may.unlock) return { code: "permission.denied", params: { permission: "orders.unlock" } };
  return refusalFor(order, "unlock") ?? marked({ ...order, lockedAt: null }, { type: "order.unlocked", data: {} });
}

export type TagRequest = { readonly tagIds: readonly string[] };

export function tagOrder<Order extends OrderHead>(order: Order, { tagIds }: TagRequest): Decision<Order> | Refusal {
  const added = tagIds.filter((id) => !order.tagIds.includes(id));
  if (added.length === 0) return { code: "order.unchanged" };
  return marked({ ...order, tagIds: [...order.tagIds, ...added] }, { type: "order.tagged", data: { added } });
}

export function untagOrder<Order extends OrderHead>(order: Order, { tagIds }: TagRequest): Decision<Order> | Refusal {
  const removed = tagIds.filter((id) => order.tagIds.includes(id));
  if (removed.length === 0) return { code: "order.unchanged" };
  return marked({ ...order, tagIds: order.tagIds.filter((id) => !removed.includes(id)) }, { type: "order.untagged", data: { removed } });
}

export type AssignRequest = { readonly operatorId?: string | null; readonly teamId?: string | null; readonly self: string | null };

/** Who answers for the order (ASG-04). Taking it oneself needs no right; giving it to somebody else does. */
export function assignOrder<Order extends OrderHead>(order: Order, request: AssignRequest, world: World): Decision<Order> | Refusal {
  const operatorId = request.operatorId === undefined ? order.operatorId : request.operatorId;
  const teamId = request.teamId === undefined ? order.teamId : request.teamId;
  if (operatorId === order.operatorId && teamId === order.teamId) return { code: "order.unchanged" };
  const toOthers = operatorId !== order.operatorId && operatorId !== request.self;
  if (toOthers && !world.may.assignOthers) return { code: "permission.denied", params: { permission: "orders.assign_others" } };
  return marked({ ...order, operatorId, teamId }, {
    type: "order.assigned",
    data: { operator_from: order.operatorId, operator_to: operatorId, team_from: order.teamId, team_to: teamId },
  });
}

export function archiveOrder(order: OrderFacts, _request: unknown, world: World): Decision | Refusal {
  if (order.archivedAt !== null) return { code: "order.unchanged" };
  return marked({ ...order, archivedAt: world.at }, { type: "order.archived", data: {} });
}

export function unarchiveOrder(order: OrderFacts): Decision | Refusal {
  if (order.archivedAt === null) return { code: "order.unchanged" };
  return marked({ ...order, archivedAt: null }, { type: "order.unarchived", data: {} });
}

export type FinishRequest = { readonly force?: boolean; readonly reason?: string };

/** Finished is optional and for special uses: it closes an order whose goods are gone, or any other by right. */
export function finishOrder(order: OrderFacts, request: FinishRequest, world: World): Decision | Refusal {
  const refusal = refusalFor(order, "finish");
  if (refusal) return refusal;
  const nothingToShip = fulfillmentStatusOf(order) === "not_needed" && isPaidInFull(order);
  const settled = kindFromFacts(order) === "shipped" || nothingToShip;
  if (!settled && !(request.force === true && world.may.forceStatus)) return { code: "order.force_needed", params: { target: "finished" } };
  if (!settled && !request.reason?.trim()) return { code: "order.reason_needed", field: "/reason" };
  return {
    order: { ...order, stage: "closed", closedAt: world.at },
    events: [{ type: "order.finished", data: settled ? {} : { forced: true, reason: request.reason ?? null } }],
  };
}

function marked<Order extends OrderHead>(order: Order, event: EventDraft): Decision<Order> {
  return { order, events: [event] };
}
