import { parseOrderNumber } from "../../domain/order-number.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { applyNewOrders } from "../desk/apply-new-orders.ts";
import { deleteOrders } from "../orders/edit-store.ts";
import { addRows } from "./add-rows.ts";
import { isAdded, isWritten, type Decided } from "./decide-orders.ts";
import { lockImport, recordProgress, type Checkpoint, type ImportRow } from "./import-store.ts";
import { putImportedOrders, raiseOrderCounter, sendWrites, widenSearchBuffer } from "./landing-store.ts";
import type { Prepared, Run } from "./prepare-batch.ts";
import { holdRows, insertRemarks } from "./rows-store.ts";
import { tallyBatch } from "./tally.ts";

/** "stopped": somebody paused or cancelled it, or another worker has it; the batch was not written. */
export type Written = { readonly outcome: "written" | "stopped"; readonly row: ImportRow | null };

/** Thrown to take the rows of the batch back, never seen outside. */
class Stopped extends Error {
  override readonly name = "Stopped";
  readonly row: ImportRow | null;
  constructor(row: ImportRow | null) {
    super("the batch is not wanted any more");
    this.row = row;
  }
}

/**
 * One batch in one transaction, with the place where the next one begins: a crash repeats nothing and loses nothing. Its rows are sent
 * while the batch before is still being written; it commits after that one, or not at all.
 */
export async function writeBatch(context: Context, run: Run, prepared: Prepared, before: Promise<boolean>): Promise<Written> {
  try {
    return await context.transaction({ lock: true }, async (tx) => {
      if (run.phase === "running") await apply(context, tx, prepared);
      if (!(await before)) throw new Stopped(null);

      const row = await lockImport(tx, run.id);
      // A job that was thought lost and given to another worker: whoever comes second has nothing to add.
      if (!row || row.phase !== run.phase || row.requested !== null || !isSamePlace(row.position, prepared.begin))
        throw new Stopped(row?.requested ? row : null);
      const { remarks, ...tallied } = tallyBatch(row, prepared.batch, prepared.decided);
      if (run.phase === "running") stepOver(tx, prepared.decided);
      holdRows(tx, run.id, prepared.batch.held);
      insertRemarks(tx, run.id, remarks);
      recordProgress(tx, run.id, { position: prepared.batch.end, ...tallied });
      return { outcome: "written" as const, row };
    });
  } catch (error) {
    if (error instanceof Stopped) return { outcome: "stopped", row: error.row };
    throw error;
  }
}

/** Facts only: no message, no stock. One event an order says where it came from. */
async function apply(context: Context, tx: Tx, { decided, meeting }: Prepared): Promise<void> {
  widenSearchBuffer(tx);
  const written = decided.filter(isWritten);
  const replaced = written.filter(({ outcome }) => outcome === "updated");
  if (replaced.length > 0) deleteOrders(tx, replaced.map(({ record }) => record.orderId));
  applyNewOrders(context, tx, written.map(({ planned }) => planned), { goodsTagCustomers: false });
  const additions = decided.filter(isAdded);
  await addRows(tx, additions, meeting);
  putImportedOrders(tx, [...written, ...additions].map(({ record }) => record));
  // Sends the rows now instead of with the commit, which may have to wait.
  await sendWrites(tx);
}

function stepOver(tx: Tx, decided: readonly Decided[]): void {
  const highest = decided.filter(isWritten).reduce((max, { planned }) => Math.max(max, parseOrderNumber("{n}", planned.order.facts.number ?? "") ?? 0), 0);
  if (highest > 0) raiseOrderCounter(tx, highest);
}

function isSamePlace(a: Checkpoint | null, b: Checkpoint | null): boolean {
  if (a === null || b === null) return a === b;
  return a.file.characters === b.file.characters && a.held === b.held && a.readAll === b.readAll;
}
