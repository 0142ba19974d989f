import { isGone, isOpenFulfillment, type FulfillmentFact, type LineFact, type OrderFacts } from "./order-facts.ts";

export type FulfillmentStatus = "not_needed" | "to_ship" | "in_preparation" | "partially_shipped" | "shipped" | "delivered";

/** Derived from the shipments; cancelled ones do not count. */
export function fulfillmentStatusOf(order: Pick<OrderFacts, "lines" | "fulfillments">): FulfillmentStatus {
  const wanted = order.lines.reduce((sum, line) => sum + shippableQuantity(line), 0);
  if (wanted === 0) return "not_needed";
  const shipped = quantityIn(order.fulfillments.filter(isGone));
  if (shipped >= wanted) return quantityIn(order.fulfillments.filter(({ state }) => state === "delivered")) >= wanted ? "delivered" : "shipped";
  if (shipped > 0) return "partially_shipped";
  return order.fulfillments.some((each) => isOpenFulfillment(each) && each.preparationStartedAt !== null) ? "in_preparation" : "to_ship";
}

/** Per line, what no shipment has taken yet (an open shipment that holds it still counts as not gone). */
export function openQuantities(order: Pick<OrderFacts, "lines" | "fulfillments">): { line: LineFact; quantity: number }[] {
  const gone = new Map<number, number>();
  for (const { lineNo, quantity } of order.fulfillments.filter(isGone).flatMap(({ lines }) => lines)) {
    gone.set(lineNo, (gone.get(lineNo) ?? 0) + quantity);
  }
  return order.lines
    .map((line) => ({ line, quantity: shippableQuantity(line) - (gone.get(line.lineNo) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Negative quantities (credits, adjustments) and services never travel. */
export function shippableQuantity(line: Pick<LineFact, "shippable" | "quantity">): number {
  return line.shippable ? Math.max(0, line.quantity) : 0;
}

function quantityIn(fulfillments: readonly FulfillmentFact[]): number {
  return fulfillments.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
}
