import type { Context } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import type { Address } from "../customers/upsert-store.ts";

export type DetailHead = {
  readonly locale: string;
  readonly prices_include_tax: boolean;
  readonly rounding: "line" | "document";
  readonly subtotal_amount: number;
  readonly discount_amount: number;
  readonly shipping_amount: number;
  readonly shipping_tax_rate: number;
  readonly tax_amount: number;
  readonly discount: { label: string; kind?: string; value?: number } | null;
  readonly billing_address: Address | null;
  readonly shipping_address: Address | null;
  readonly same_as_billing: boolean;
  readonly customer_note: string | null;
  readonly customer_order_count: number;
};
export type SoldLineRow = {
  readonly line_no: number;
  readonly sku: string | null;
  readonly ean: string | null;
  readonly title: string;
  readonly supplier: string | null;
  readonly attributes: Record<string, string>;
  readonly product_id: string | null;
  readonly variant_id: string | null;
  readonly quantity: number;
  readonly unit_price: string;
  readonly tax_rate: number;
  readonly line_discount_amount: number;
  readonly discount_share_amount: number;
  readonly tax_amount: number;
  readonly total_amount: number;
};
export type DetailLine = SoldLineRow & { readonly on_hand: number | null; readonly reserved: number | null };
export type DetailNote = { readonly id: string; readonly body: string; readonly author_name: string; readonly created_at: string };
export type DetailPayment = { readonly payment_id: string; readonly author: string | null };
export type Detail = {
  readonly head: DetailHead;
  readonly lines: readonly DetailLine[];
  readonly notes: readonly DetailNote[];
  readonly authors: readonly DetailPayment[];
};

/** What the order page shows beside the row of the list and the facts: four statements, whatever the size of the order. */
export async function loadDetail(context: Context, orderId: string): Promise<Detail | null> {
  const storeId = context.store.id;
  const [[head], lines, notes, authors] = await Promise.all([
    context.rows<DetailHead>(sql`
      select locale, prices_include_tax, rounding, subtotal_amount, discount_amount, shipping_amount, shipping_tax_rate, tax_amount, discount, billing_address, shipping_address, same_as_billing,
        customer_note, (select count(*) from (select 1 from orders mine where mine.store_id = o.store_id and mine.customer_id = o.customer_id and mine.stage <> 'quotation' limit 1000) as theirs) as customer_order_count
      from orders o where store_id = ${storeId} and id = ${orderId}`),
    context.rows<DetailLine>(sql`
      select line_no, sku, ean, title, supplier, attributes, product_id, l.variant_id, quantity, unit_price, tax_rate, line_discount_amount, discount_share_amount, tax_amount, total_amount,
        case when l.tracks_stock then level.on_hand end as on_hand, case when l.tracks_stock then level.reserved end as reserved
      from order_lines l left join stock_levels level on level.store_id = l.store_id and level.variant_id = l.variant_id and level.location = 'main'
      where l.store_id = ${storeId} and l.order_id = ${orderId} order by line_no`),
    loadNotes(context, orderId),
    context.rows<DetailPayment>(
      sql`select distinct on (payment_id) payment_id, actor_name as author from payment_entries where store_id = ${storeId} and order_id = ${orderId} order by payment_id, id`,
    ),
  ]);
  return head ? { head, lines, notes, authors } : null;
}

/** Newest first; the last two hundred. */
export async function loadNotes(context: Pick<Context, "rows" | "store">, orderId: string): Promise<DetailNote[]> {
  return context.rows<DetailNote>(
    sql`select id, body, author_name, created_at from order_notes where store_id = ${context.store.id} and order_id = ${orderId} order by created_at desc, id desc limit 200`,
  );
}

/** What was sold by the orders of a page, and nothing of what became of it since. */
export async function loadSoldLines(context: Pick<Context, "rows" | "store">, orderIds: readonly string[]): Promise<(SoldLineRow & { order_id: string })[]> {
  if (orderIds.length === 0) return [];
  return context.rows(sql`
    select order_id, line_no, sku, ean, title, supplier, attributes, product_id, variant_id, quantity, unit_price, tax_rate, line_discount_amount, discount_share_amount, tax_amount, total_amount
    from order_lines where store_id = ${context.store.id} and order_id = any(${orderIds}::uuid[]) order by order_id, line_no`);
}

export type TimelineRow = {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_name: string | null;
  readonly data: Record<string, unknown>;
  readonly operation_id: string | null;
};
export type TimelineMessage = {
  readonly id: string;
  readonly operation_id: string | null;
  readonly audience: string;
  readonly state: string;
  readonly template: string;
};

/** What happened to an order, oldest first, with the mails that each act caused: its last 2,000 entries. Null for an order that is not there. */
export async function loadTimeline(context: Context, orderId: string): Promise<{ events: TimelineRow[]; messages: TimelineMessage[] } | null> {
  const [[order], events, messages] = await Promise.all([
    context.rows(sql`select id from orders where store_id = ${context.store.id} and id = ${orderId}`),
    context.rows<TimelineRow>(sql`
      select id, type, at, actor_kind, actor_name, data, operation_id from events where store_id = ${context.store.id} and order_id = ${orderId} order by id desc limit 2000`),
    context.rows<TimelineMessage>(
      sql`select id, operation_id, audience, state, template from messages where store_id = ${context.store.id} and order_id = ${orderId} order by id desc limit 2000`,
    ),
  ]);
  return order ? { events: events.toReversed(), messages: messages.toReversed() } : null;
}

/** Who touched the order last, and when: what somebody whose version is stale wants to know. */
export async function findLastChange(context: Context, orderId: string): Promise<{ by: string | null; at: string } | null> {
  const [event] = await context.rows<{ by: string | null; at: string }>(sql`
    select actor_name as by, at from events where store_id = ${context.store.id} and order_id = ${orderId} order by id desc limit 1`);
  return event ?? null;
}
