import type {
  FulfillmentFact,
  FulfillmentLineFact,
  LineFact,
  OrderFacts,
  OrderHead,
  PaymentFact,
  RefundFact,
  ReservationFact,
} from "../../domain/order-facts.ts";
import type { Tx } from "../../platform/context.ts";
import { arrayText } from "../../platform/sql-values.ts";
import { nothing, sql, type Sql } from "../../platform/sql.ts";

type Head = Omit<OrderHead, "tagIds">;
type Of<Row> = Row & { orderId: string };
type Reader = Pick<Tx, "rows" | "storeId" | "locks">;

/**
 * The facts of many orders in one round trip and seven statements, whatever their number. A writer takes its locks here,
 * orders by id, so two batches over the same orders wait for each other instead of dying of a deadlock.
 */
export async function loadFacts(tx: Reader, orderIds: readonly string[]): Promise<Map<string, OrderFacts>> {
  const list = arrayText(orderIds);
  const ids = sql`store_id = ${tx.storeId} and order_id = any(${list}::uuid[])`;
  const [heads, lines, payments, refunds, fulfillments, fulfillmentLines, reservations] = await Promise.all([
    loadHeads(tx, orderIds, list),
    tx.rows<Of<LineFact>>(linesQuery(tx.storeId, list)),
    tx.rows<Of<PaymentFact>>(sql`
      select distinct on (order_id, payment_id) order_id as "orderId", payment_id as "paymentId", method, provider, reference, event as state, amount, received_at as "receivedAt", note
      from payment_entries where ${ids} order by order_id, payment_id, id desc`),
    tx.rows<Of<RefundFact>>(sql`
      select distinct on (order_id, refund_id) order_id as "orderId", refund_id as "refundId", payment_id as "paymentId", provider, reference, event as state, amount, reason, refunded_at as "refundedAt"
      from refund_entries where ${ids} order by order_id, refund_id, id desc`),
    tx.rows<Of<Omit<FulfillmentFact, "lines">>>(sql`
      select order_id as "orderId", id, number, state, source, carrier, tracking_code as "trackingCode", tracking_url as "trackingUrl", stock_round as "stockRound",
             preparation_started_at as "preparationStartedAt", shipped_at as "shippedAt", delivered_at as "deliveredAt", cancelled_at as "cancelledAt", created_at as "createdAt"
      from fulfillments where ${ids} order by order_id, number`),
    tx.rows<FulfillmentLineFact & { fulfillmentId: string }>(sql`
      select fulfillment_id as "fulfillmentId", line_no as "lineNo", quantity, deducted_quantity as deducted from fulfillment_lines where ${ids} order by fulfillment_id, line_no`),
    tx.rows<Of<ReservationFact>>(sql`
      select order_id as "orderId", line_no as "lineNo", variant_id as "variantId", quantity, state from reservations where ${ids} order by order_id, line_no`),
  ]);
  const linesOf = groupBy(fulfillmentLines, (line) => line.fulfillmentId);
  const parts = {
    lines: groupBy(lines, (row) => row.orderId),
    payments: groupBy(payments, (row) => row.orderId),
    refunds: groupBy(refunds, (row) => row.orderId),
    fulfillments: groupBy(fulfillments.map((row) => Object.assign(row, { lines: linesOf.get(row.id) ?? [] })), (row) => row.orderId),
    reservations: groupBy(reservations, (row) => row.orderId),
  };
  // Into the rows themselves: to copy ten thousand of them took a tenth of a preview.
  return new Map(Array.from(heads, ([id, head]) => [id, Object.assign(head, {
    lines: parts.lines.get(head.id) ?? [],
    payments: parts.payments.get(head.id) ?? [],
    refunds: parts.refunds.get(head.id) ?? [],
    fulfillments: parts.fulfillments.get(head.id) ?? [],
    reservations: parts.reservations.get(head.id) ?? [],
  })]));
}

/** All that an act reads which moves no ledger: two statements instead of eight, and none of the many rows. Takes the same locks. */
export async function loadHeads(tx: Reader, orderIds: readonly string[], list = arrayText(orderIds)): Promise<Map<string, OrderHead>> {
  const [heads, tags] = await Promise.all([
    tx.rows<Head>(headsQuery(tx.storeId, list, tx.locks ? sql`for update of orders` : nothing)),
    tx.rows<{ orderId: string; tagId: string }>(sql`
      select order_id as "orderId", tag_id as "tagId" from order_tags where store_id = ${tx.storeId} and order_id = any(${list}::uuid[]) order by order_id, tag_id`),
  ]);
  const tagsOf = groupBy(tags, (row) => row.orderId);
  return new Map(heads.map((head) => [head.id, Object.assign(head, { tagIds: (tagsOf.get(head.id) ?? []).map(({ tagId }) => tagId) })]));
}

function headsQuery(storeId: string, list: string, lock: Sql): Sql {
  return sql`
    select orders.id, orders.version, number, kind, stage, status, status_mismatch as "statusMismatch", currency, orders.locale, total_amount as "totalAmount", email,
           customer_id as "customerId", return_status as "returnStatus", invoice_status as "invoiceStatus", placed_at as "placedAt", confirmed_at as "confirmedAt",
           paid_at as "paidAt", shipped_at as "shippedAt", closed_at as "closedAt", cancelled_at as "cancelledAt", locked_at as "lockedAt", archived_at as "archivedAt",
           operator_id as "operatorId", team_id as "teamId", orders.carrier, tracking_code as "trackingCode", tracking_url as "trackingUrl",
           coalesce(shipping_methods.tracked, true) as "isTracked"
    from orders left join shipping_methods on shipping_methods.store_id = orders.store_id and shipping_methods.code = orders.shipping_method
    where orders.store_id = ${storeId} and orders.id = any(${list}::uuid[]) order by orders.id ${lock}`;
}

function linesQuery(storeId: string, list: string): Sql {
  return sql`
    select order_id as "orderId", line_no as "lineNo", variant_id as "variantId", order_lines.sku, order_lines.title, quantity, shippable, order_lines.tracks_stock as "tracksStock",
           coalesce(variants.sells_without_stock, true) as "sellsWithoutStock"
    from order_lines left join variants on variants.store_id = order_lines.store_id and variants.id = order_lines.variant_id
    where order_lines.store_id = ${storeId} and order_id = any(${list}::uuid[]) order by order_id, line_no`;
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
