import type { Refusal } from "../../domain/refusal.ts";
import { BadFile, rowsOf } from "../../platform/csv/read-file.ts";
import { startOfFile, UnreadableFile } from "../../platform/csv/row-parser.ts";
import { contextOf, type Context } from "../../platform/context.ts";
import { loadStatuses } from "../settings/store.ts";
import { batchesOf, heldBatchesOf } from "./read-batches.ts";
import { findScattered } from "./read-keys.ts";
import type { BuildContext } from "./build-order.ts";
import { findImport, lockImport, setRowsTotal, setState, type ImportRow } from "./import-store.ts";
import { loadCountryNames } from "./preset-store.ts";
import { analyzeTables } from "./landing-store.ts";
import { sourceOf } from "./inspect-file.ts";
import { ownTitles } from "./own-titles.ts";
import { compileReader } from "./read-row.ts";
import { isRejectsFile } from "./reject-columns.ts";
import { forgetHeldRows } from "./rows-store.ts";
import { writeBatch, type Run } from "./write-batch.ts";
import type { Batch } from "./batch.ts";

/** Two imports that bring the same customer or order at the same moment: one of them looks again. */
const uniqueViolation = "23505";
const collisionsMax = 5;

/**
 * Checks or runs an import, from its first row or from where it stopped. May be called twice, or again after a crash: each batch
 * carries the place where the next begins. Returns when the file is done, or when somebody asked to pause or cancel.
 */
export async function runImport(caller: Context, importId: string, signal?: AbortSignal): Promise<void> {
  const row = await findImport(caller, importId);
  if (!row || (row.phase !== "checking" && row.phase !== "running")) return;
  const context = contextOf(caller.house, { store: caller.store, actor: { kind: "import", id: importId, name: row.fileName }, permissions: caller.permissions });
  try {
    await work(context, row, signal);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    await end(context, importId, "failed", refusal);
  }
}

async function work(context: Context, row: ImportRow, signal: AbortSignal | undefined): Promise<void> {
  const file = { path: row.filePath, gzip: row.gzip };
  const [statuses, countries] = await Promise.all([loadStatuses(context, context.store.id), loadCountryNames(context)]);
  const mapping = { ...row.mapping, source: row.source, countries: { ...countries, ...row.mapping.countries } };
  const reader = compileReader(mapping, context.house.now().getTime());
  const build: BuildContext = { mapping, reader, shop: context.store, titles: ownTitles(context.store.locale) };
  const scattered = await findScattered(rowsOf(sourceOf(file, mapping)), mapping, reader, row.textBytes);
  await context.transaction({ lock: true }, async (tx) => setRowsTotal(tx, row.id, scattered.rows));

  const run: Run = { id: row.id, phase: row.phase === "checking" ? "checking" : "running", statuses, catalogue: { variants: new Map(), asked: new Set() }, addsRows: isRejectsFile(mapping.header), position: row.position };
  const position = row.position ?? { file: startOfFile, held: null, readAll: false };
  const inFile = position.readAll ? [] : batchesOf(rowsOf(sourceOf(file, mapping), position.file), build, scattered.has);
  if (!(await writeAll(context, run, inFile, signal))) return;
  const held = position.readAll ? position.held : null;
  if (!(await writeAll(context, run, heldBatchesOf(context, row.id, build, held), signal))) return;
  await end(context, row.id, run.phase === "checking" ? "checked" : "finished", null);
}

/** Reads the next batch while the database writes this one: parsing and writing each have a processor. */
async function writeAll(context: Context, run: Run, batches: AsyncIterable<Batch> | Iterable<Batch>, signal: AbortSignal | undefined): Promise<boolean> {
  let writing: Promise<boolean> = Promise.resolve(true);
  let count = 0;
  for await (const batch of batches) {
    if (!(await writing)) return false;
    if (run.phase === "running" && isPowerOfFour(count)) await analyzeTables(context.house.db);
    count += 1;
    if (signal?.aborted === true) throw new Error("interrupted: the import goes on from its last batch");
    writing = writeOne(context, run, batch);
    // A failure is met at the next batch; until then it must not end the process.
    writing.catch(() => {});
  }
  return writing;
}

/** After the 1st, 4th, 16th ... batch: the tables have grown fourfold, and four times as much is worth a new plan. */
function isPowerOfFour(count: number): boolean {
  return count > 0 && Number.isInteger(Math.log2(count) / 2);
}

async function writeOne(context: Context, run: Run, batch: Batch): Promise<boolean> {
  for (let collisions = 0; ; collisions += 1) {
    try {
      const { outcome, row } = await writeBatch(context, run, batch);
      if (outcome === "stopped") await stop(context, run.id, row);
      else run.position = batch.end;
      return outcome === "written";
    } catch (error) {
      if (collisions >= collisionsMax || (error as { code?: string }).code !== uniqueViolation) throw error;
    }
  }
}

/** Somebody asked to stop; what is written stays written. */
async function stop(context: Context, importId: string, row: ImportRow | null): Promise<void> {
  if (!row || row.requested === null) return;
  const to = row.requested === "pause" ? "paused" : "cancelled";
  await context.transaction({ lock: true }, async (tx) => {
    await lockImport(tx, importId);
    // A check that is stopped leaves the import as it was before: mapped.
    setState(tx, importId, row.phase === "checking" ? "mapped" : to, { ended: to === "cancelled" });
    if (to === "cancelled") forgetHeldRows(tx, importId);
  });
}

async function end(context: Context, importId: string, state: "checked" | "finished" | "failed", error: Refusal | null): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row || row.phase === null) return;
    setState(tx, importId, state, { error, ended: state !== "checked" });
    forgetHeldRows(tx, importId);
  });
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof BadFile) return error.refusal;
  if (error instanceof UnreadableFile) return { code: "csv.unreadable", params: { line: error.line } };
  return error instanceof Error && "code" in error && error.code === "ENOENT" ? { code: "import.file_gone" } : null;
}
