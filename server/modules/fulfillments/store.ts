import type { FulfillmentFact } from "../../domain/order-facts.ts";
import type { Tx } from "../../platform/context.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";

type Of = FulfillmentFact & { readonly orderId: string };

/** Known shipments are updated and new ones inserted: `on conflict` would try an insertion for each of ten thousand first. */
export function writeFulfillments(tx: Tx, fulfillments: readonly Of[], isNew: (fulfillment: Of) => boolean): void {
  const fresh = fulfillments.filter(isNew);
  const known = fulfillments.filter((each) => !isNew(each));
  if (fresh.length > 0) insertFulfillments(tx, fresh);
  if (known.length > 0) updateFulfillments(tx, known);
}

const rowOf = (each: Of) => ({
  id: each.id, order_id: each.orderId, number: each.number, state: each.state, source: each.source, carrier: each.carrier, tracking_code: each.trackingCode,
  tracking_url: each.trackingUrl, stock_round: each.stockRound, preparation_started_at: each.preparationStartedAt, shipped_at: each.shippedAt,
  delivered_at: each.deliveredAt, cancelled_at: each.cancelledAt, created_at: each.createdAt,
});
const lineRowsOf = (each: Of) =>
  each.lines.map((line) => ({
    fulfillment_id: each.id,
    order_id: each.orderId,
    line_no: line.lineNo,
    quantity: line.quantity,
    deducted: line.deducted,
  }));

function insertFulfillments(tx: Tx, fulfillments: readonly Of[]): void {
  tx.write(sql`
    insert into fulfillments (store_id, id, order_id, number, state, source, carrier, tracking_code, tracking_url, stock_round, preparation_started_at, shipped_at, delivered_at, cancelled_at, created_at)
    select ${tx.storeId}, id, order_id, number, state, source, carrier, tracking_code, tracking_url, stock_round, preparation_started_at, shipped_at, delivered_at, cancelled_at, created_at
    from ${newFulfillments(fulfillments.map(rowOf))}`);
  tx.write(sql`
    insert into fulfillment_lines (store_id, fulfillment_id, line_no, order_id, quantity, deducted_quantity)
    select ${tx.storeId}, fulfillment_id, line_no, order_id, quantity, deducted
    from ${newLines(fulfillments.flatMap(lineRowsOf))}`);
}
const newFulfillments = recordset("f", {
  id: "uuid", order_id: "uuid", number: "int", state: "text", source: "text", carrier: "text", tracking_code: "text", tracking_url: "text", stock_round: "int",
  preparation_started_at: "timestamptz", shipped_at: "timestamptz", delivered_at: "timestamptz", cancelled_at: "timestamptz", created_at: "timestamptz",
});
const newLines = recordset("l", { fulfillment_id: "uuid", order_id: "uuid", line_no: "int", quantity: "int", deducted: "int" });

function updateFulfillments(tx: Tx, fulfillments: readonly Of[]): void {
  tx.write(sql`
    update fulfillments set state = f.state, carrier = f.carrier, tracking_code = f.tracking_code, tracking_url = f.tracking_url, stock_round = f.stock_round,
      preparation_started_at = f.preparation_started_at, shipped_at = f.shipped_at, delivered_at = f.delivered_at, cancelled_at = f.cancelled_at
    from ${changedFulfillments(fulfillments.map(rowOf))}
    where fulfillments.store_id = ${tx.storeId} and fulfillments.id = f.id`);
  tx.write(sql`
    update fulfillment_lines set deducted_quantity = l.deducted
    from ${changedLines(fulfillments.flatMap(lineRowsOf))}
    where fulfillment_lines.store_id = ${tx.storeId} and fulfillment_lines.fulfillment_id = l.fulfillment_id and fulfillment_lines.line_no = l.line_no
      and fulfillment_lines.deducted_quantity <> l.deducted`);
}
const changedFulfillments = recordset("f", {
  id: "uuid",
  state: "text",
  carrier: "text",
  tracking_code: "text",
  tracking_url: "text",
  stock_round: "int",
  preparation_started_at: "timestamptz",
  shipped_at: "timestamptz",
  delivered_at: "timestamptz",
  cancelled_at: "timestamptz",
});
const changedLines = recordset("l", { fulfillment_id: "uuid", line_no: "int", deducted: "int" });
