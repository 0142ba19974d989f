import type { Refusal } from "../../domain/refusal.ts";
import type { Position } from "../../platform/csv/row-parser.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { sql, type Sql } from "../../platform/sql.ts";
import type { Mapping } from "./mapping.ts";
import type { Detected } from "./propose-mapping.ts";
import { storable } from "./storable.ts";

export type ImportState = "mapped" | "checked" | "running" | "paused" | "finished" | "failed" | "cancelled" | "undone";
export type ImportPhase = "checking" | "running" | "undoing";
export type ImportOptions = {
  /** Orders that an earlier import brought and that this file tells otherwise. */
  readonly existing: "update" | "skip";
};

/** Where the next batch begins: in the file, or, once it is read, among the rows held back. */
export type Checkpoint = { readonly file: Position; readonly held: string | null; readonly readAll: boolean };

export type Counts = {
  readonly rows: { readonly read: number; readonly imported: number; readonly merged: number; readonly skipped: number; readonly rejected: number };
  readonly orders: { readonly created: number; readonly updated: number; readonly unchanged: number };
};
/** By currency, in ten-thousandths: the lines of the file exactly, by what became of them, and what rounding took of those written. */
export type Sums = Readonly<Record<string, { readonly written: number; readonly unchanged: number; readonly lost: number }>>;

export type ImportRow = Counts & {
  readonly id: string;
  readonly state: ImportState;
  readonly phase: ImportPhase | null;
  readonly requested: "pause" | "cancel" | null;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly textBytes: number;
  readonly filePath: string;
  readonly gzip: boolean;
  readonly source: string;
  readonly mapping: Mapping;
  readonly detected: Detected;
  readonly questions: readonly Refusal[];
  readonly samples: readonly (readonly string[])[];
  readonly options: ImportOptions;
  readonly position: Checkpoint | null;
  readonly rowsTotal: number | null;
  readonly sums: Sums;
  readonly remarkCounts: Readonly<Record<string, number>>;
  readonly error: Refusal | null;
  readonly actorName: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** When the uploaded file was deleted: nothing can be read from it any more. */
  readonly fileRemovedAt: string | null;
};

const columns = sql`
  id, state, phase, requested, file_name as "fileName", file_bytes as "fileBytes", text_bytes as "textBytes", file_path as "filePath", gzip, source, mapping, detected, questions, samples, options,
  position, rows_total as "rowsTotal", sums, remark_counts as "remarkCounts", error, actor_name as "actorName", version, created_at as "createdAt", updated_at as "updatedAt", started_at as "startedAt",
  finished_at as "finishedAt", file_removed_at as "fileRemovedAt",
  jsonb_build_object('read', rows_read, 'imported', rows_imported, 'merged', rows_merged, 'skipped', rows_skipped, 'rejected', rows_rejected) as rows,
  jsonb_build_object('created', orders_created, 'updated', orders_updated, 'unchanged', orders_unchanged) as orders`;

type Reader = Pick<Context, "rows" | "store">;

export async function findImport(reader: Reader, id: string): Promise<ImportRow | null> {
  const [row] = await reader.rows<ImportRow>(sql`select ${columns} from imports where store_id = ${reader.store.id} and id = ${id}`);
  return row ?? null;
}

export async function importOrRefused(reader: Reader, id: string): Promise<ImportRow> {
  const row = await findImport(reader, id);
  if (!row) throw new Refused({ code: "import.not_found" });
  return row;
}

/** Everybody who changes an import takes its row first: the job and the buttons wait for each other. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const [row] = await tx.rows<ImportRow>(sql`select ${columns} from imports where store_id = ${tx.storeId} and id = ${id} for update`);
  return row ?? null;
}

export async function listImports(reader: Reader, { limit, after }: { limit: number; after: readonly [string, string] | null }): Promise<ImportRow[]> {
  const older: Sql = after === null ? sql`true` : sql`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  return reader.rows<ImportRow>(
    sql`select ${columns} from imports where store_id = ${reader.store.id} and ${older} order by created_at desc, id desc limit ${limit}`,
  );
}

export type NewImport = Pick<
  ImportRow,
  | "id"
  | "fileName"
  | "fileBytes"
  | "textBytes"
  | "filePath"
  | "gzip"
  | "source"
  | "mapping"
  | "detected"
  | "questions"
  | "samples"
  | "options"
>;

export function insertImport(tx: Tx, row: NewImport): void {
  tx.write(sql`
    insert into imports (store_id, id, state, file_name, file_bytes, text_bytes, file_path, gzip, source, mapping, detected, questions, samples, options, actor_kind, actor_id, actor_name, created_at, updated_at)
    values (${tx.storeId}, ${row.id}, 'mapped', ${row.fileName}, ${row.fileBytes}, ${row.textBytes}, ${row.filePath}, ${row.gzip}, ${row.source}, ${storable(row.mapping)}, ${storable(row.detected)},
            ${storable(row.questions)}, ${storable(row.samples)}, ${storable(row.options)}, ${tx.actor.kind}, ${tx.actor.id}, ${tx.actor.name}, ${tx.now}, ${tx.now})`);
}

/** A new way of reading the file: whatever a check had found is void. */
export function updateMapping(
  tx: Tx,
  id: string,
  row: Pick<ImportRow, "mapping" | "source" | "detected" | "questions" | "samples" | "options" | "textBytes">,
): void {
  tx.write(sql`
    update imports set state = 'mapped', text_bytes = ${row.textBytes}, mapping = ${storable(row.mapping)}, source = ${row.source}, detected = ${storable(row.detected)}, questions = ${storable(row.questions)},
      samples = ${storable(row.samples)}, options = ${storable(row.options)}, version = version + 1, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${id}`);
}

/** Begins a check or a run from the first row. */
export function beginPhase(tx: Tx, id: string, state: ImportState, phase: ImportPhase): void {
  tx.write(sql`
    update imports set state = ${state}, phase = ${phase}, requested = null, position = null, rows_read = 0, rows_imported = 0, rows_merged = 0, rows_skipped = 0, rows_rejected = 0,
      orders_created = 0, orders_updated = 0, orders_unchanged = 0, sums = '{}', remark_counts = '{}', error = null, started_at = ${tx.now}, finished_at = null, version = version + 1, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${id}`);
  tx.write(sql`delete from import_remarks where store_id = ${tx.storeId} and import_id = ${id}`);
  tx.write(sql`delete from import_held_rows where store_id = ${tx.storeId} and import_id = ${id}`);
  tx.write(sql`update import_fixes set is_checked = true where store_id = ${tx.storeId} and import_id = ${id} and not is_checked`);
}

export type Progress = { readonly position: Checkpoint; readonly counts: Counts; readonly sums: Sums; readonly remarkCounts: Readonly<Record<string, number>> };

/** In the transaction of the batch it speaks of: after kill -9 the file goes on exactly there. */
export function recordProgress(tx: Tx, id: string, { position, counts: { rows, orders }, sums, remarkCounts }: Progress): void {
  tx.write(sql`
    update imports set position = ${storable(position)}, rows_read = ${rows.read}, rows_imported = ${rows.imported}, rows_merged = ${rows.merged}, rows_skipped = ${rows.skipped},
      rows_rejected = ${rows.rejected}, orders_created = ${orders.created}, orders_updated = ${orders.updated}, orders_unchanged = ${orders.unchanged}, sums = ${storable(sums)},
      remark_counts = ${storable(remarkCounts)}, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${id}`);
}

export function setRowsTotal(tx: Tx, id: string, rows: number): void {
  tx.write(sql`update imports set rows_total = ${rows} where store_id = ${tx.storeId} and id = ${id}`);
}

export function setState(
  tx: Tx,
  id: string,
  state: ImportState,
  { phase = null, error = null, ended = false }: { phase?: ImportPhase | null; error?: Refusal | null; ended?: boolean } = {},
): void {
  tx.write(sql`
    update imports set state = ${state}, phase = ${phase}, requested = null, error = ${error === null ? null : storable(error)}, finished_at = ${ended ? tx.now : null}, version = version + 1, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${id}`);
}

export function setFileRemoved(tx: Tx, id: string): void {
  tx.write(sql`update imports set file_removed_at = ${tx.now}, version = version + 1 where store_id = ${tx.storeId} and id = ${id}`);
}

/** Of these, the imports whose file is still needed. */
export async function withFiles(reader: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await reader.rows<{ id: string }>(
    sql`select id from imports where store_id = ${reader.store.id} and id = any(${ids}::uuid[]) and file_removed_at is null`,
  );
  return new Set(rows.map(({ id }) => id));
}

export function setRequested(tx: Tx, id: string, requested: "pause" | "cancel"): void {
  tx.write(sql`update imports set requested = ${requested}, version = version + 1, updated_at = ${tx.now} where store_id = ${tx.storeId} and id = ${id}`);
}
