import type { Refusal } from "../../domain/refusal.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { sql, type Sql } from "../../platform/sql.ts";
import { storable } from "./storable.ts";

export type RemarkKind = "rejected" | "skipped" | "noted";
export type NewRemark = { readonly row: number; readonly kind: RemarkKind; readonly code: string; readonly params?: Refusal["params"]; readonly raw?: string };
/** What somebody made of a refused row since. */
export type FixState = "corrected" | "left_out";
export type RemarkRow = {
  readonly fix: FixState | null;
  readonly row: number;
  readonly position: number;
  readonly kind: RemarkKind;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly raw: string | null;
};

export function insertRemarks(tx: Tx, importId: string, remarks: readonly NewRemark[]): void {
  if (remarks.length === 0) return;
  const perRow = new Map<number, number>();
  const rows = remarks.map(({ row, kind, code, params = {}, raw = null }) => {
    const position = perRow.get(row) ?? 0;
    perRow.set(row, position + 1);
    return { row, position, kind, code, params, raw };
  });
  tx.write(sql`
    insert into import_remarks (store_id, import_id, row_number, position, kind, code, params, raw)
    select ${tx.storeId}, ${importId}, r."row", position, kind, code, params, raw
    from jsonb_to_recordset(${storable(rows)}::jsonb) as r ("row" int, position int, kind text, code text, params jsonb, raw text)`);
}

export type RemarkFilter = {
  readonly kind?: RemarkKind;
  readonly code?: string;
  readonly after: readonly [row: number, position: number];
  readonly limit: number;
};

const fixOf = sql`(
  select case when f.cells is null then 'left_out' else 'corrected' end from import_fixes f
  where f.store_id = import_remarks.store_id and f.import_id = import_remarks.import_id and f.row_number = import_remarks.row_number and import_remarks.kind = 'rejected')`;

export async function listRemarks(reader: Pick<Context, "rows" | "store">, importId: string, { kind, code, after, limit }: RemarkFilter): Promise<RemarkRow[]> {
  const ofKind: Sql = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  const ofCode: Sql = code === undefined ? sql`true` : sql`code = ${code}`;
  return reader.rows<RemarkRow>(sql`
    select row_number as "row", position, kind, code, params, raw, ${fixOf} as fix from import_remarks
    where store_id = ${reader.store.id} and import_id = ${importId} and ${ofKind} and ${ofCode} and (row_number, position) > (${after[0]}, ${after[1]})
    order by row_number, position limit ${limit}`);
}

/** The refusal of a row, as the last check left it. */
export async function findRejected(reader: Pick<Context, "rows" | "store">, importId: string, row: number): Promise<RemarkRow | null> {
  const [remark] = await reader.rows<RemarkRow>(sql`
    select row_number as "row", position, kind, code, params, raw, ${fixOf} as fix from import_remarks
    where store_id = ${reader.store.id} and import_id = ${importId} and row_number = ${row} and kind = 'rejected' order by position limit 1`);
  return remark ?? null;
}

/** Which of these values people were asked about, and how often: "Narnia, 12 rows". */
export async function countUnknown(reader: Pick<Context, "rows" | "store">, importId: string, code: string): Promise<{ value: string; rows: number }[]> {
  return reader.rows(sql`
    select coalesce(params ->> 'value', params ->> 'word', params ->> 'currency', '') as value, count(*)::int as rows from import_remarks
    where store_id = ${reader.store.id} and import_id = ${importId} and code = ${code} group by 1 order by 2 desc, 1 limit 200`);
}

export type HeldRow = { readonly key: string; readonly row: Row };

/** Told twice after a crash, kept once. */
export function holdRows(tx: Tx, importId: string, held: readonly HeldRow[]): void {
  if (held.length === 0) return;
  const rows = held.map(({ key, row }) => ({ key, number: row.number, cells: row.cells, raw: row.raw }));
  tx.write(sql`
    insert into import_held_rows (store_id, import_id, order_key, row_number, cells, raw)
    select ${tx.storeId}, ${importId}, key, number, cells, raw
    from jsonb_to_recordset(${storable(rows)}::jsonb) as h (key text, number int, cells jsonb, raw text) on conflict do nothing`);
}

const heldRowsAtOnce = 2_000;

/** The rows of the next orders held back, whole orders only. */
export async function takeHeldRows(reader: Reader, importId: string, afterKey: string | null): Promise<HeldRow[]> {
  const rows = await readHeldRows(reader, importId, afterKey === null ? sql`true` : sql`order_key > ${afterKey}`, heldRowsAtOnce);
  if (rows.length < heldRowsAtOnce) return rows;
  // The last order may go on behind the page: it comes with the next one, unless it fills the page alone.
  const last = rows.at(-1)?.key ?? "";
  const whole = rows.filter(({ key }) => key !== last);
  return whole.length > 0 ? whole : readHeldRows(reader, importId, sql`order_key = ${last}`, rowsOfKeyMax);
}

const rowsOfKeyMax = 1_000_000;
type Reader = Pick<Context, "rows" | "store">;

async function readHeldRows(reader: Reader, importId: string, which: Sql, limit: number): Promise<HeldRow[]> {
  const rows = await reader.rows<{ key: string; number: number; cells: string[]; raw: string }>(sql`
    select order_key as key, row_number as number, cells, raw from import_held_rows
    where store_id = ${reader.store.id} and import_id = ${importId} and ${which} order by order_key, row_number limit ${limit}`);
  return rows.map(({ key, number, cells, raw }) => ({ key, row: { number, line: number, lines: 1, end: 0, cells, raw, problem: null } }));
}

export function forgetHeldRows(tx: Tx, importId: string): void {
  tx.write(sql`delete from import_held_rows where store_id = ${tx.storeId} and import_id = ${importId}`);
}
