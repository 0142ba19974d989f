import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;

/** A use is counted to answer "how much would this touch?", not for statistics: past this it is "many". */
export const useCountMax = 1_000;
export type UseCount = { readonly value: number; readonly exact: boolean };

export const useCountOf = (count: number): UseCount => ({ value: Math.min(count, useCountMax), exact: count <= useCountMax });

/** Orders by status: at most a thousand entries of the index for each, whatever the shop has. */
export async function countStatusUse(db: Reader, storeId: string): Promise<ReadonlyMap<string, UseCount>> {
  const rows = await db.rows<{ code: string; count: number }>(sql`
    select statuses.code, used.count from statuses
    cross join lateral (select count(*) from (select 1 from orders where orders.store_id = statuses.store_id and orders.status = statuses.code limit ${useCountMax + 1}) as hit) as used
    where statuses.store_id = ${storeId}`);
  return new Map(rows.map(({ code, count }) => [code, useCountOf(count)]));
}

/** Orders that carry a method or a carrier, by the facet that finds them in the list. */
export async function countFacetUse(db: Reader, storeId: string, kind: "method" | "shipping" | "carrier", value: string): Promise<UseCount> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*) from (select 1 from order_facets where store_id = ${storeId} and kind = ${kind} and value = ${value} limit ${useCountMax + 1}) as hit`);
  return useCountOf(row?.count ?? 0);
}

export async function hasOrders(db: Reader, storeId: string): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from orders where store_id = ${storeId} limit 1`);
  return rows.length > 0;
}

/** Gives the orders of one status another one of the same kind, so that nothing derived from the kind changes. Locked by id like every writer. */
export async function moveOrders(tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    with moved as (select id from orders where store_id = ${tx.storeId} and status = ${from} order by id for update)
    update orders set status = ${to}, version = version + 1, updated_at = ${tx.now} from moved where orders.store_id = ${tx.storeId} and orders.id = moved.id returning orders.id`);
  return rows.map(({ id }) => id);
}

/**
 * What is to be done next depends on one setting: whether goods are prepared before they are paid. When it changes, so do
 * the open orders, a shop's hundreds and not its millions: the same cases as `derivedColumns`, which `comptoir verify` compares.
 */
export function recomputeNextActions(tx: Tx, { requiresPaid }: { readonly requiresPaid: boolean }): void {
  tx.write(sql`
    with due as (
      select id, case when ${requiresPaid} and captured_amount < total_amount then 'collect_payment' when stage = 'sent' then 'confirm' when fulfillment_status = 'to_ship' then 'prepare'
        when fulfillment_status = any(${["in_preparation", "partially_shipped"]}::text[]) then 'ship' else 'none' end as next_action
      from orders where store_id = ${tx.storeId} and is_open order by id for update
    )
    update orders set next_action = due.next_action from due where orders.store_id = ${tx.storeId} and orders.id = due.id and orders.next_action <> due.next_action`);
}
