import type { FulfillmentFact } from "../../domain/order-facts.ts";
import type { Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

export function putFulfillments(tx: Tx, fulfillments: readonly (FulfillmentFact & { readonly orderId: string })[]): void {
  if (fulfillments.length === 0) return;
  const rows = fulfillments.map((each) => ({
    id: each.id, order_id: each.orderId, number: each.number, state: each.state, source: each.source, carrier: each.carrier, tracking_code: each.trackingCode,
    tracking_url: each.trackingUrl, stock_round: each.stockRound, preparation_started_at: each.preparationStartedAt, shipped_at: each.shippedAt,
    delivered_at: each.deliveredAt, cancelled_at: each.cancelledAt, created_at: each.createdAt,
  }));
  const lines = fulfillments.flatMap((each) => each.lines.map((line) => ({ fulfillment_id: each.id, order_id: each.orderId, line_no: line.lineNo, quantity: line.quantity, deducted: line.deducted })));
  tx.write(sql`
    insert into fulfillments (store_id, id, order_id, number, state, source, carrier, tracking_code, tracking_url, stock_round, preparation_started_at, shipped_at, delivered_at, cancelled_at, created_at)
    select ${tx.storeId}, id, order_id, number, state, source, carrier, tracking_code, tracking_url, stock_round, preparation_started_at, shipped_at, delivered_at, cancelled_at, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (id uuid, order_id uuid, number int, state text, source text, carrier text, tracking_code text, tracking_url text,
      stock_round int, preparation_started_at timestamptz, shipped_at timestamptz, delivered_at timestamptz, cancelled_at timestamptz, created_at timestamptz)
    on conflict (store_id, id) do update set state = excluded.state, carrier = excluded.carrier, tracking_code = excluded.tracking_code, tracking_url = excluded.tracking_url,
      stock_round = excluded.stock_round, preparation_started_at = excluded.preparation_started_at, shipped_at = excluded.shipped_at, delivered_at = excluded.delivered_at,
      cancelled_at = excluded.cancelled_at`);
  tx.write(sql`
    insert into fulfillment_lines (store_id, fulfillment_id, line_no, order_id, quantity, deducted_quantity)
    select ${tx.storeId}, fulfillment_id, line_no, order_id, quantity, deducted
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (fulfillment_id uuid, order_id uuid, line_no int, quantity int, deducted int)
    on conflict (store_id, fulfillment_id, line_no) do update set deducted_quantity = excluded.deducted_quantity
      where fulfillment_lines.deducted_quantity is distinct from excluded.deducted_quantity`);
}
