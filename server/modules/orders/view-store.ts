import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

/** `user_id` null belongs to the team. */
export type ViewRow = {
  readonly id: string; readonly user_id: string | null; readonly name: string; readonly q: string; readonly status: string | null; readonly sort: string | null;
  readonly columns: readonly string[] | null; readonly position: number; readonly version: number; readonly created_at: string;
};

const columns = sql`id, user_id, name, q, status, sort, columns, position, version, created_at`;

/** Those of the team and one's own: nobody sees the views that others keep for themselves. */
export async function listViews(db: Pick<Connection, "rows">, storeId: string, userId: string | null): Promise<ViewRow[]> {
  return db.rows<ViewRow>(sql`select ${columns} from views where store_id = ${storeId} and (user_id is null or user_id = ${userId}) order by position, id`);
}

export async function findView(
  db: Pick<Connection, "rows">,
  { storeId, id, userId }: { readonly storeId: string; readonly id: string; readonly userId: string | null },
): Promise<ViewRow | null> {
  const [row] = await db.rows<ViewRow>(
    sql`select ${columns} from views where store_id = ${storeId} and id = ${id} and (user_id is null or user_id = ${userId})`,
  );
  return row ?? null;
}

export async function lockView(tx: Tx, id: string, userId: string | null): Promise<ViewRow | null> {
  const [row] = await tx.rows<ViewRow>(
    sql`select ${columns} from views where store_id = ${tx.storeId} and id = ${id} and (user_id is null or user_id = ${userId}) for update`,
  );
  return row ?? null;
}

/** How many there are on one side, and the place after the last. */
export async function endOfViews(tx: Tx, userId: string | null): Promise<{ count: number; position: number }> {
  const [row] = await tx.rows<{ count: number; position: number }>(sql`
    select count(*) as count, coalesce(max(position), -1) + 1 as position from views where store_id = ${tx.storeId} and user_id is not distinct from ${userId}`);
  return row ?? { count: 0, position: 0 };
}

export function insertView(tx: Tx, view: Omit<ViewRow, "version" | "created_at">): void {
  tx.write(sql`
    insert into views (store_id, id, user_id, name, q, status, sort, columns, position, created_at)
    values (${tx.storeId}, ${view.id}, ${view.user_id}, ${view.name}, ${view.q}, ${view.status}, ${view.sort}, ${json(view.columns)}::jsonb, ${view.position}, ${tx.now})`);
}

export function updateView(tx: Tx, view: ViewRow): void {
  tx.write(sql`
    update views set user_id = ${view.user_id}, name = ${view.name}, q = ${view.q}, status = ${view.status}, sort = ${view.sort}, columns = ${json(view.columns)}::jsonb, position = ${view.position},
      version = version + 1
    where store_id = ${tx.storeId} and id = ${view.id}`);
}

export function deleteView(tx: Tx, id: string): void {
  tx.write(sql`delete from views where store_id = ${tx.storeId} and id = ${id}`);
}

/** Views of anybody whose query has this word in it: also the private ones, which must go on finding what they found. */
export async function findViewsNaming(tx: Tx, word: string): Promise<{ id: string; q: string }[]> {
  return tx.rows(sql`select id, q from views where store_id = ${tx.storeId} and position(${word} in q) > 0 order by id for update`);
}

export function updateViewQuery(tx: Tx, id: string, q: string): void {
  tx.write(sql`update views set q = ${q}, version = version + 1 where store_id = ${tx.storeId} and id = ${id}`);
}

const json = (value: readonly string[] | null): string | null => (value === null ? null : JSON.stringify(value));
