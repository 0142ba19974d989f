import type { Refusal } from "../../domain/refusal.ts";
import { BadFile, rowsOf } from "../../platform/csv/read-file.ts";
import { startOfFile, UnreadableFile } from "../../platform/csv/row-parser.ts";
import { contextOf, type Context } from "../../platform/context.ts";
import { isRetryable } from "../../platform/db.ts";
import { loadStatuses } from "../settings/store.ts";
import { batchesOf, heldBatchesOf } from "./read-batches.ts";
import { amendRows, withoutLeftOut } from "./amend-rows.ts";
import { findScattered } from "./read-keys.ts";
import type { BuildContext } from "./build-order.ts";
import { listFixes } from "./fixes-store.ts";
import { findImport, lockImport, setRowsTotal, setState, type ImportRow } from "./import-store.ts";
import { loadCountryNames } from "./preset-store.ts";
import { sourceOf } from "./inspect-file.ts";
import { ownTitles } from "./own-titles.ts";
import { compileReader } from "./read-row.ts";
import { isRejectsFile } from "./reject-columns.ts";
import { forgetHeldRows } from "./rows-store.ts";
import type { Run } from "./prepare-batch.ts";
import { writeBatches } from "./write-batches.ts";

/**
 * Checks or runs an import, from its first row or from where it stopped. May be called twice, or again after a crash: each batch
 * carries the place where the next begins. Returns when the file is done, or when somebody asked to pause or cancel.
 */
export async function runImport(caller: Context, importId: string, signal?: AbortSignal): Promise<void> {
  const row = await findImport(caller, importId);
  if (!row || (row.phase !== "checking" && row.phase !== "running")) return;
  const context = contextOf(caller.house, {
    store: caller.store,
    actor: { kind: "import", id: importId, name: row.fileName },
    permissions: caller.permissions,
  });
  try {
    await work(context, row, signal);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return end(context, importId, "failed", refusal);
    // A lost connection or a stop of the process: the job comes again by itself. Anything else waits for somebody to look at it.
    if (signal?.aborted !== true && !isRetryable(error))
      await end(context, importId, "failed", {
        code: "import.stopped",
        params: { reason: (error instanceof Error ? error.message : String(error)).slice(0, 200) },
      });
    throw error;
  }
}

async function work(context: Context, row: ImportRow, signal: AbortSignal | undefined): Promise<void> {
  const file = { path: row.filePath, gzip: row.gzip };
  const [statuses, countries, fixes] = await Promise.all([loadStatuses(context, context.store.id), loadCountryNames(context), listFixes(context, row.id)]);
  const mapping = { ...row.mapping, source: row.source, countries: { ...countries, ...row.mapping.countries } };
  const reader = withoutLeftOut(compileReader(mapping, context.house.now().getTime()), fixes);
  const build: BuildContext = { mapping, reader, shop: context.store, titles: ownTitles(context.store.locale) };
  const scattered = await findScattered(amendRows(rowsOf(sourceOf(file, mapping)), fixes, mapping), mapping, reader, row.textBytes);
  await context.transaction({ lock: true }, async (tx) => setRowsTotal(tx, row.id, scattered.rows));

  const run: Run = {
    id: row.id,
    phase: row.phase === "checking" ? "checking" : "running",
    source: row.source,
    options: row.options,
    statuses,
    catalogue: { variants: new Map(), asked: new Set(), facets: new Set() },
    addsRows: isRejectsFile(mapping.header),
    position: row.position,
  };
  const position = row.position ?? { file: startOfFile, held: null, readAll: false };
  const inFile = position.readAll ? [] : batchesOf(amendRows(rowsOf(sourceOf(file, mapping), position.file), fixes, mapping), build, scattered.has);
  if (!(await writeBatches(context, run, inFile, signal))) return;
  const held = position.readAll ? position.held : null;
  if (!(await writeBatches(context, run, heldBatchesOf(context, row.id, build, held), signal))) return;
  await end(context, row.id, run.phase === "checking" ? "checked" : "finished", null);
}

async function end(context: Context, importId: string, state: "checked" | "finished" | "failed", error: Refusal | null): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row || row.phase === null) return;
    // A check that failed is no run that could be resumed.
    const to = state === "failed" && row.phase === "checking" ? "mapped" : state;
    setState(tx, importId, to, { error, ended: to === "finished" || to === "failed" });
    // A failed import may be resumed: what it holds back is still needed.
    if (state !== "failed") forgetHeldRows(tx, importId);
  });
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof BadFile) return error.refusal;
  if (error instanceof UnreadableFile) return { code: "csv.unreadable", params: { line: error.line } };
  return error instanceof Error && "code" in error && error.code === "ENOENT" ? { code: "import.file_gone" } : null;
}
