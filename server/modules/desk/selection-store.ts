import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { newId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";

const keptMs = 3_600_000;
export type Selection = { readonly id: string; readonly count: number; readonly expiresAt: Date };

/** Freezes which orders were meant, and in which version: rows that arrive later are never touched by it. */
export function insertSelection(tx: Tx, orders: readonly { readonly id: string; readonly version: number }[], q: string | null): Selection {
  const id = newId();
  const expiresAt = new Date(tx.now.getTime() + keptMs);
  tx.write(
    sql`insert into selections (store_id, id, q, count, created_at, expires_at) values (${tx.storeId}, ${id}, ${q}, ${orders.length}, ${tx.now}, ${expiresAt})`,
  );
  tx.write(sql`
    insert into selection_items (store_id, selection_id, position, order_id, version)
    select ${tx.storeId}, ${id}, position, order_id, version
    from unnest(${orders.map((order) => order.id)}::uuid[], ${orders.map((order) => order.version)}::int[]) with ordinality as i (order_id, version, position)`);
  return { id, count: orders.length, expiresAt };
}

export async function loadSelection(db: Pick<Connection, "rows">, storeId: string, id: string, now: Date): Promise<{ id: string; version: number }[] | null> {
  const [selection] = await db.rows<{ id: string }>(sql`select id from selections where store_id = ${storeId} and id = ${id} and expires_at > ${now}`);
  if (!selection) return null;
  return db.rows(sql`select order_id as id, version from selection_items where store_id = ${storeId} and selection_id = ${id} order by position`);
}

/** One may name a hundred thousand orders: so many go in one statement. */
const deletedAtOnce = 20;

/** What nobody can run any more; every preview leaves one. */
export async function deleteOldSelections(db: Pick<Connection, "rows">, now: Date): Promise<void> {
  let deleted: number;
  do {
    const rows = await db.rows(sql`
      delete from selections using (select store_id, id from selections /* across stores */ where expires_at <= ${now} limit ${deletedAtOnce}) as old
      where selections.store_id = old.store_id and selections.id = old.id returning selections.id`);
    deleted = rows.length;
  } while (deleted === deletedAtOnce);
}
