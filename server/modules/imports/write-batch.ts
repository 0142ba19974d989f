import { parseOrderNumber } from "../../domain/order-number.ts";
import type { StatusCatalogue } from "../../domain/order-status.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { upsertCustomers } from "../customers/upsert-store.ts";
import { applyNewOrders } from "../desk/apply-new-orders.ts";
import { deleteOrders } from "../orders/edit-store.ts";
import { insertTags } from "../orders/tag-store.ts";
import { addRows } from "./add-rows.ts";
import type { Batch } from "./batch.ts";
import { decideOrders, isAdded, isWritten, type Decided, type Meeting } from "./decide-orders.ts";
import { lockImport, recordProgress, type Checkpoint, type ImportPhase, type ImportRow } from "./import-store.ts";
import { insertImportedCustomers, putImportedOrders, raiseOrderCounter } from "./landing-store.ts";
import { loadLanding, type Catalogue } from "./load-landing.ts";
import { tallyBatch } from "./tally.ts";
import { holdRows, insertRemarks } from "./rows-store.ts";

export type Run = {
  readonly id: string;
  readonly phase: Extract<ImportPhase, "checking" | "running">;
  readonly statuses: StatusCatalogue;
  readonly catalogue: Catalogue;
  /** The rejects of an earlier import, mended: their rows join the orders that are there. */
  readonly addsRows: boolean;
  /** Where the batch begins that is written next. */
  position: Checkpoint | null;
};
/** "stopped": somebody paused or cancelled it; the batch was not written. */
export type Written = { readonly outcome: "written" | "stopped"; readonly row: ImportRow | null };

/** One batch in one transaction, with the place where the next one begins: a crash repeats nothing and loses nothing. */
export async function writeBatch(context: Context, run: Run, batch: Batch): Promise<Written> {
  return context.transaction({ lock: true }, async (tx) => {
    const row = await lockImport(tx, run.id);
    if (!row || row.phase !== run.phase || row.requested !== null) return { outcome: "stopped", row };
    // A job that was thought lost and given to another worker: whoever comes second has nothing to add.
    if (!isSamePlace(row.position, run.position)) return { outcome: "stopped", row: null };

    const readable = batch.built.flatMap((built) => (built.order === null ? [] : [{ ...built, order: built.order }]));
    const place = await loadLanding(tx, row.source, readable.map(({ order }) => order), run.catalogue);
    const meeting: Meeting = { run: row, place, statuses: run.statuses, tx, addsRows: run.addsRows };
    const decided = decideOrders(readable, meeting);
    if (run.phase === "running") await apply(context, tx, decided, meeting);
    const { remarks, ...tallied } = tallyBatch(row, batch, decided);
    holdRows(tx, run.id, batch.held);
    insertRemarks(tx, run.id, remarks);
    recordProgress(tx, run.id, { position: batch.end, ...tallied });
    return { outcome: "written", row };
  });
}

export function isSamePlace(a: Checkpoint | null, b: Checkpoint | null): boolean {
  if (a === null || b === null) return a === b;
  return a.file.characters === b.file.characters && a.held === b.held && a.readAll === b.readAll;
}

/** Facts only: no message, no webhook, no automation, no stock. One event an order says where it came from. */
async function apply(context: Context, tx: Tx, decided: readonly Decided[], meeting: Meeting): Promise<void> {
  const { run, place } = meeting;
  upsertCustomers(tx, place.made.customers);
  insertImportedCustomers(tx, run.source, run.id, place.made.externalCustomers);
  insertTags(tx, place.made.tags);
  const written = decided.filter(isWritten);
  const replaced = written.filter(({ outcome }) => outcome === "updated");
  if (replaced.length > 0) deleteOrders(tx, replaced.map(({ record }) => record.orderId));
  applyNewOrders(context, tx, written.map(({ planned }) => planned), { goodsTagCustomers: false });
  const additions = decided.filter(isAdded);
  await addRows(tx, additions, meeting);
  putImportedOrders(tx, run.id, [...written, ...additions].map(({ record }) => record));
  const highest = Math.max(0, ...written.map(({ planned }) => parseOrderNumber("{n}", planned.order.facts.number ?? "") ?? 0));
  if (highest > 0) raiseOrderCounter(tx, highest);
}
