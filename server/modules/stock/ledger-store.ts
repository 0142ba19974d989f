import type { ReservationFact } from "../../domain/order-facts.ts";
import type { StockMovement } from "../../domain/plan.ts";
import type { StockLevel } from "../../domain/stock-book.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";

export async function loadStockLevels(tx: Pick<Tx, "rows" | "storeId">, variantIds: readonly string[]): Promise<StockLevel[]> {
  if (variantIds.length === 0) return [];
  return tx.rows<StockLevel>(sql`
    select variant_id as "variantId", sum(on_hand)::bigint as "onHand", sum(reserved)::bigint as reserved
    from stock_levels where store_id = ${tx.storeId} and variant_id = any(${variantIds}::uuid[]) group by variant_id`);
}

export type StockDelta = { readonly variantId: string; readonly onHand: number; readonly reserved: number };

/**
 * Adds to the counters, rows in the order of their variants for every writer. A promise that finds nothing left breaks the check on the table:
 * the transaction is run again and the item decided on what is there then. Only what says so (goods really gone, a count)
 * may leave the shelf below what is promised.
 */
export function addToStock(tx: Tx, deltas: readonly StockDelta[]): void {
  if (deltas.length === 0) return;
  const sorted = deltas.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  tx.write(sql`
    with delta as (
      select * from unnest(${sorted.map((d) => d.variantId)}::uuid[], ${sorted.map((d) => d.onHand)}::bigint[], ${sorted.map((d) => d.reserved)}::bigint[]) as d (variant_id, on_hand, reserved)
    ), locked as (
      select level.variant_id from stock_levels level join delta on delta.variant_id = level.variant_id
      where level.store_id = ${tx.storeId} and level.location = 'main' order by level.variant_id for update of level
    )
    update stock_levels level
    set on_hand = level.on_hand + delta.on_hand, reserved = level.reserved + delta.reserved,
        oversold = (level.oversold or delta.on_hand < 0) and level.reserved + delta.reserved > level.on_hand + delta.on_hand
    from delta join locked on locked.variant_id = delta.variant_id
    where level.store_id = ${tx.storeId} and level.variant_id = delta.variant_id and level.location = 'main'`);
}

export function insertMovements(tx: Tx, movements: readonly (StockMovement & { readonly orderId: string })[]): void {
  if (movements.length === 0) return;
  const rows = movements.map((movement) => ({
    id: newId(), variant_id: movement.variantId, quantity: movement.quantity, kind: movement.kind, order_id: movement.orderId,
    fulfillment_id: movement.fulfillmentId, line_no: movement.lineNo, round: movement.round,
  }));
  tx.write(sql`
    insert into stock_movements (store_id, id, variant_id, quantity, kind, order_id, fulfillment_id, line_no, round, actor_name, created_at)
    select ${tx.storeId}, id, variant_id, quantity, kind, order_id, fulfillment_id, line_no, round, ${tx.actor.name}, ${tx.now}
    from ${newMovements(rows)}`);
}
const newMovements = recordset("m", {
  id: "uuid",
  variant_id: "uuid",
  quantity: "bigint",
  kind: "text",
  order_id: "uuid",
  fulfillment_id: "uuid",
  line_no: "int",
  round: "int",
});

type OfOrder = ReservationFact & { readonly orderId: string };

export function writeReservations(tx: Tx, reservations: readonly OfOrder[], isNew: (reservation: OfOrder) => boolean): void {
  const rowOf = (each: OfOrder) => ({ order_id: each.orderId, line_no: each.lineNo, variant_id: each.variantId, quantity: each.quantity, state: each.state });
  const fresh = reservations.filter(isNew).map(rowOf);
  const known = reservations.filter((each) => !isNew(each)).map(rowOf);
  if (fresh.length > 0) {
    tx.write(sql`
      insert into reservations (store_id, order_id, line_no, variant_id, quantity, state, updated_at)
      select ${tx.storeId}, order_id, line_no, variant_id, quantity, state, ${tx.now}
      from ${newReservations(fresh)}`);
  }
  if (known.length > 0) {
    tx.write(sql`
      update reservations set quantity = r.quantity, state = r.state, updated_at = ${tx.now}
      from ${changedReservations(known)}
      where reservations.store_id = ${tx.storeId} and reservations.order_id = r.order_id and reservations.line_no = r.line_no and reservations.location = 'main'`);
  }
}
const newReservations = recordset("r", { order_id: "uuid", line_no: "int", variant_id: "uuid", quantity: "int", state: "text" });
const changedReservations = recordset("r", { order_id: "uuid", line_no: "int", quantity: "int", state: "text" });
