import type { Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

/** Orders that this import made and somebody has worked on since. */
export async function countTouched(tx: Pick<Tx, "rows" | "storeId">, importId: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(sql`
    select count(*)::int as count from imported_orders i join orders o on o.store_id = i.store_id and o.id = i.order_id
    where i.store_id = ${tx.storeId} and i.import_id = ${importId} and i.created and o.version <> i.order_version`);
  return row?.count ?? 0;
}

export type UndoableOrder = { readonly orderId: string; readonly number: string; readonly customerId: string | null };

/** The next orders to take back: made by this import, and since then touched by nobody. */
export async function takeUndoable(tx: Pick<Tx, "rows" | "storeId">, importId: string, limit: number): Promise<UndoableOrder[]> {
  return tx.rows<UndoableOrder>(sql`
    select i.order_id as "orderId", o.number, o.customer_id as "customerId" from imported_orders i join orders o on o.store_id = i.store_id and o.id = i.order_id
    where i.store_id = ${tx.storeId} and i.import_id = ${importId} and i.created and o.version = i.order_version
    order by i.order_id limit ${limit} for update of o`);
}

/** Cards that came with these orders, of people who have ordered nothing else and whom nobody has written to since. */
export function deleteUnusedCustomers(tx: Tx, source: string, customerIds: readonly string[]): void {
  if (customerIds.length === 0) return;
  tx.write(sql`
    delete from customers c where c.store_id = ${tx.storeId} and c.id = any(${customerIds}::uuid[]) and c.source = ${source} and c.version = 1
      and not exists (select 1 from orders o where o.store_id = c.store_id and o.customer_id = c.id) and not exists (select 1 from orders o where o.store_id = c.store_id and o.id = c.first_order_id)`);
}

/** Cards that were made ahead of orders which then did not come: the import was stopped between the two. */
export function deleteOrphanCustomers(tx: Tx, source: string, since: string): void {
  tx.write(sql`
    delete from customers c where c.store_id = ${tx.storeId} and c.source = ${source} and c.version = 1 and c.created_at >= ${since}
      and not exists (select 1 from orders o where o.store_id = c.store_id and o.customer_id = c.id) and not exists (select 1 from orders o where o.store_id = c.store_id and o.id = c.first_order_id)`);
}
