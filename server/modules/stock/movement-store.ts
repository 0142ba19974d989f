import type { Connection } from "../../platform/db.ts";
import { join, planned, sql, type Sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;

export type MovementRow = {
  readonly id: string;
  readonly variant_id: string;
  readonly sku: string;
  readonly title: string;
  readonly location: string;
  readonly quantity: number;
  readonly balance: number;
  readonly kind: "opening" | "adjusted" | "shipped" | "put_back" | "reverted" | "returned";
  readonly reason: string | null;
  readonly order_id: string | null;
  readonly order_number: string | null;
  readonly author: string | null;
  readonly created_at: string;
};
export type MovementSearch = { readonly sku: string | null; readonly orderId: string | null; readonly limit: number; readonly after: string | null };
const countMax = 10_000;

/**
 * The ledger, newest first. Ids grow with time, so they are its order. A balance is what is on hand now less all that came
 * after: for the newest page that is a handful of rows, however long the ledger is.
 */
export async function findMovements(db: Reader, storeId: string, search: MovementSearch): Promise<MovementRow[]> {
  const cursor = search.after === null ? sql`` : sql`and m.id < ${search.after}::uuid`;
  return db.rows<MovementRow>(planned(sql`
    select m.id, m.variant_id, v.sku, case when v.title is null then p.title else p.title || ' - ' || v.title end as title, m.location, m.quantity,
           l.on_hand - (select coalesce(sum(later.quantity), 0)::bigint from stock_movements later
             where later.store_id = m.store_id and later.variant_id = m.variant_id and later.location = m.location and later.id > m.id) as balance,
           m.kind, m.reason, m.order_id, orders.number as order_number, m.actor_name as author, m.created_at
    from stock_movements m
    join variants v on v.store_id = m.store_id and v.id = m.variant_id
    join products p on p.store_id = v.store_id and p.id = v.product_id
    join stock_levels l on l.store_id = m.store_id and l.variant_id = m.variant_id and l.location = m.location
    left join orders on orders.store_id = m.store_id and orders.id = m.order_id
    where ${conditionOf(storeId, search)} ${cursor} order by m.id desc limit ${search.limit}`));
}

export async function countMovements(db: Reader, storeId: string, search: Pick<MovementSearch, "sku" | "orderId">): Promise<{ value: number; exact: boolean }> {
  const [row] = await db.rows<{ count: number }>(
    planned(sql`select count(*) from (select 1 from stock_movements m where ${conditionOf(storeId, search)} limit ${countMax + 1}) as hit`),
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, countMax), exact: count <= countMax };
}

function conditionOf(storeId: string, { sku, orderId }: Pick<MovementSearch, "sku" | "orderId">): Sql {
  return join([
    sql`m.store_id = ${storeId}`,
    ...(sku === null ? [] : [sql`m.variant_id = (select id from variants where variants.store_id = ${storeId} and variants.sku = ${sku})`]),
    ...(orderId === null ? [] : [sql`m.order_id = ${orderId}`]),
  ], " and ");
}
