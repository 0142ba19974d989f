import { shippableQuantity } from "../fulfillment-state.ts";
import type { FulfillmentFact, LineFact, OrderFacts, ReservationFact } from "../order-facts.ts";
import { refusalFor } from "../order-state.ts";
import type { Refusal } from "../refusal.ts";
import type { Decision, World } from "./act.ts";

export type ConfirmRequest = { readonly shortage?: "refuse" | "backorder" };

/**
 * Confirmation is the moment stock is promised (STK-01) and the delivery is made. Too little stock refuses, naming the
 * product, unless the operator takes the backorder; a payment in full never waits for goods.
 */
export function confirmOrder(order: OrderFacts, { shortage = "refuse" }: ConfirmRequest, world: World): Decision | Refusal {
  const refusal = refusalFor(order, "confirm");
  if (refusal) return refusal;
  const { reservations, missing } = reserve(order.lines, world);
  const blocking = missing.find(({ line }) => !line.sellsWithoutStock);
  if (blocking && shortage === "refuse") {
    for (const { variantId, quantity } of reservations) world.stock.release(variantId, quantity);
    const { line, quantity } = blocking;
    return { code: "order.shortage", params: { sku: line.sku ?? line.title, wanted: line.quantity, available: line.quantity - quantity } };
  }
  const delivery = openDelivery(order, missing.length > 0, world);
  return {
    order: {
      ...order,
      stage: "confirmed",
      confirmedAt: order.confirmedAt ?? world.at,
      placedAt: order.stage === "quotation" ? world.at : order.placedAt,
      reservations,
      fulfillments: delivery ? [...order.fulfillments, delivery] : order.fulfillments,
    },
    events: [{ type: "order.confirmed", data: missing.length === 0 ? {} : { shortage: missing.map(({ line, quantity }) => ({ sku: line.sku, quantity })) } }],
  };
}

type Missing = { readonly line: LineFact; readonly quantity: number };

function reserve(lines: readonly LineFact[], world: World): { reservations: ReservationFact[]; missing: Missing[] } {
  const reservations: ReservationFact[] = [];
  const missing: Missing[] = [];
  for (const line of lines) {
    if (line.variantId === null || !line.tracksStock || line.quantity <= 0) continue;
    const got = world.stock.reserve(line.variantId, line.quantity);
    reservations.push({ lineNo: line.lineNo, variantId: line.variantId, quantity: got, state: "reserved" });
    if (got < line.quantity) missing.push({ line, quantity: line.quantity - got });
  }
  return { reservations, missing };
}

/** One delivery of all that travels; services and downloads have none (DEL-01). */
export function openDelivery(order: OrderFacts, isWaiting: boolean, world: World): FulfillmentFact | null {
  const lines = order.lines
    .map((line) => ({ lineNo: line.lineNo, quantity: shippableQuantity(line), deducted: 0 }))
    .filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return null;
  return {
    id: world.newId(),
    number: order.fulfillments.length + 1,
    state: isWaiting ? "waiting" : "ready",
    source: "comptoir",
    carrier: order.carrier,
    trackingCode: null,
    trackingUrl: null,
    stockRound: 0,
    preparationStartedAt: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    createdAt: world.at,
    lines,
  };
}
