import { isActiveReservation, type OrderFacts } from "../domain/order-facts.ts";
import type { StockMovement } from "../domain/plan.ts";
import { newId } from "../platform/ids.ts";
import type { Shelf } from "./shelf.ts";

export type DatedMovement = Omit<StockMovement, "kind" | "fulfillmentId" | "lineNo"> & {
  readonly id: string;
  readonly kind: StockMovement["kind"] | "opening" | "adjusted";
  readonly reason: string | null;
  readonly orderId: string | null;
  readonly fulfillmentId: string | null;
  readonly lineNo: number | null;
  readonly at: number;
  readonly actor: string;
};
export type Level = { readonly variantId: string; readonly onHand: number; readonly reserved: number };

/**
 * The ledger before and between the sales: an opening count and two deliveries of the supplier, as large as it takes for the
 * shelf to hold today what its page says. The sum of all movements is what is on hand.
 */
export function stockOf(
  shelf: Shelf,
  orders: readonly OrderFacts[],
  sales: readonly DatedMovement[],
  { days, receptionist }: { days: readonly [opening: number, first: number, second: number]; receptionist: string },
): { levels: Level[]; arrivals: DatedMovement[] } {
  const reserved = sumBy(orders.flatMap(({ reservations }) => reservations.filter(isActiveReservation)));
  const sold = sumBy(sales);
  const levels: Level[] = [];
  const arrivals: DatedMovement[] = [];
  for (const { variantId, variant, product, tracksStock } of shelf.values()) {
    if (!tracksStock) continue;
    const promised = reserved.get(variantId) ?? 0;
    const onHand = variant.stock + promised;
    levels.push({ variantId, onHand, reserved: promised });
    const total = onHand - (sold.get(variantId) ?? 0);
    const delivery = Math.floor(total / 4);
    const arrival = (at: number, quantity: number, kind: "opening" | "adjusted"): DatedMovement => ({
      id: newId(),
      variantId,
      quantity,
      kind,
      reason: kind === "opening" ? null : product.supplier,
      orderId: null,
      fulfillmentId: null,
      lineNo: null,
      round: 0,
      at,
      actor: receptionist,
    });
    const [opening, first, second] = days;
    arrivals.push(arrival(opening, total - 2 * delivery, "opening"));
    if (delivery > 0) arrivals.push(arrival(first, delivery, "adjusted"), arrival(second, delivery, "adjusted"));
  }
  return { levels, arrivals };
}

function sumBy(rows: readonly { readonly variantId: string; readonly quantity: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of rows) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}
