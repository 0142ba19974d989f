import type { Context, Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { storable } from "./storable.ts";

/** A row as a person wants it read; without cells it is left out. */
export type RowFix = { readonly row: number; readonly cells: readonly string[] | null };
type Reader = Pick<Context, "rows" | "store">;

export async function listFixes(reader: Reader, importId: string): Promise<RowFix[]> {
  return reader.rows<RowFix>(
    sql`select row_number as "row", cells from import_fixes where store_id = ${reader.store.id} and import_id = ${importId} order by row_number`,
  );
}

export async function findFix(reader: Reader, importId: string, row: number): Promise<RowFix | null> {
  const [fix] = await reader.rows<RowFix>(
    sql`select row_number as "row", cells from import_fixes where store_id = ${reader.store.id} and import_id = ${importId} and row_number = ${row}`,
  );
  return fix ?? null;
}

/** How many there are, and how many no check has seen yet. */
export async function countFixes(reader: Reader, importId: string): Promise<{ rows: number; unchecked: number }> {
  const [counts] = await reader.rows<{ rows: number; unchecked: number }>(sql`
    select count(*)::int as rows, (count(*) filter (where not is_checked))::int as unchecked from import_fixes where store_id = ${reader.store.id} and import_id = ${importId}`);
  return counts ?? { rows: 0, unchecked: 0 };
}

export function putFix(tx: Tx, importId: string, { row, cells }: RowFix): void {
  tx.write(sql`
    insert into import_fixes (store_id, import_id, row_number, cells, fixed_by, fixed_at) values (${tx.storeId}, ${importId}, ${row}, ${cells === null ? null : storable(cells)}, ${tx.actor.name}, ${tx.now})
    on conflict (store_id, import_id, row_number) do update set cells = excluded.cells, is_checked = false, fixed_by = excluded.fixed_by, fixed_at = excluded.fixed_at`);
}

export function forgetFix(tx: Tx, importId: string, row: number): void {
  tx.write(sql`delete from import_fixes where store_id = ${tx.storeId} and import_id = ${importId} and row_number = ${row}`);
}

/** Cut into cells in another way, the file has other rows. */
export function forgetFixes(tx: Tx, importId: string): void {
  tx.write(sql`delete from import_fixes where store_id = ${tx.storeId} and import_id = ${importId}`);
}
