import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;
export type Difference = { readonly check: string; readonly subject: string; readonly stored: string; readonly recomputed: string };

const listedMax = 100;

/** Orders of a store in id order, a page at a time. */
export async function nextOrderIds(db: Reader, storeId: string, after: string, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`select id from orders where store_id = ${storeId} and id > ${after} order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

export type StoredColumns = {
  readonly id: string;
  readonly number: string | null;
  readonly payment_status: string;
  readonly fulfillment_status: string;
  readonly next_action: string;
  readonly is_open: boolean;
  readonly captured_amount: number;
  readonly refunded_amount: number;
  readonly line_count: number;
  readonly lines: number;
  readonly total_amount: number;
  readonly summed: number;
};

/** What the lists say of these orders, beside the sums of their lines. */
export async function storedColumns(db: Reader, storeId: string, orderIds: readonly string[]): Promise<StoredColumns[]> {
  return db.rows<StoredColumns>(sql`
    select o.id, o.number, payment_status, fulfillment_status, next_action, is_open, captured_amount, refunded_amount, line_count, total_amount,
      l.lines, coalesce(l.total, 0) + shipping_amount as summed
    from orders o cross join lateral (select count(*) as lines, sum(total_amount)::bigint as total from order_lines where order_lines.store_id = o.store_id and order_lines.order_id = o.id) l
    where o.store_id = ${storeId} and o.id = any(${orderIds}::uuid[])`);
}

/** On hand is the sum of the movements; reserved is the sum of what is promised. */
export async function stockDifferences(db: Reader, storeId: string): Promise<Difference[]> {
  return db.rows<Difference>(sql`
    select 'stock' as check, sku as subject, level.on_hand || ' on hand, ' || level.reserved || ' reserved' as stored,
      coalesce(moved.quantity, 0) || ' on hand, ' || coalesce(promised.quantity, 0) || ' reserved' as recomputed
    from stock_levels level join variants on variants.store_id = level.store_id and variants.id = level.variant_id
    left join (select variant_id, location, sum(quantity)::bigint as quantity from stock_movements where store_id = ${storeId} group by 1, 2) moved on moved.variant_id = level.variant_id and moved.location = level.location
    left join (select variant_id, location, sum(quantity)::bigint as quantity from reservations where store_id = ${storeId} and state = any(${["held", "reserved"]}::text[]) group by 1, 2) promised
      on promised.variant_id = level.variant_id and promised.location = level.location
    where level.store_id = ${storeId} and (level.on_hand, level.reserved) is distinct from (coalesce(moved.quantity, 0), coalesce(promised.quantity, 0)) limit ${listedMax}`);
}

/** Numbered events have no gap between the first one kept and the last. */
export async function eventDifferences(db: Reader, storeId: string): Promise<Difference[]> {
  return db.rows<Difference>(sql`
    select 'events' as check, 'feed' as subject, count(*)::text as stored, (max(seq) - min(seq) + 1)::text as recomputed from events where store_id = ${storeId} and seq is not null
    having max(seq) - min(seq) + 1 <> count(*)`);
}

/** Money given back never passes money received; a credit owes its own total. */
export async function moneyDifferences(db: Reader, storeId: string): Promise<Difference[]> {
  return db.rows<Difference>(sql`
    select 'refunds' as check, coalesce(number, id::text) as subject, refunded_amount::text as stored, captured_amount::text as recomputed from orders
    where store_id = ${storeId} and kind = 'sale' and refunded_amount > captured_amount limit ${listedMax}`);
}

/** Every order can be found: its search row and its place in time agree. */
export async function searchDifferences(db: Reader, storeId: string): Promise<Difference[]> {
  return db.rows<Difference>(sql`
    select 'search' as check, coalesce(o.number, o.id::text) as subject, coalesce(s.placed_at::text, 'not searchable') as stored, o.placed_at::text as recomputed
    from orders o left join order_search s on s.store_id = o.store_id and s.order_id = o.id and s.part = 0
    where o.store_id = ${storeId} and s.placed_at is distinct from o.placed_at limit ${listedMax}`);
}
