import type { Context } from "../../platform/context.ts";
import type { Batch } from "./batch.ts";
import { lockImport, setState, type ImportRow } from "./import-store.ts";
import { analyzeTables } from "./landing-store.ts";
import { prepareBatch, type Prepared, type Run } from "./prepare-batch.ts";
import { forgetHeldRows } from "./rows-store.ts";
import { deleteOrphanCustomers } from "./undo-store.ts";
import { writeBatch, type Written } from "./write-batch.ts";

/** Somebody else made the same customer, order or number at the same moment: the batch looks again. */
const uniqueViolation = "23505";
const collisionsMax = 5;
/** One being written, one ready behind it: reading, deciding and writing each have their turn on the processors. */
const onTheirWayMax = 2;

/** Writes the batches in their order. False when somebody asked to stop. */
export async function writeBatches(
  context: Context,
  run: Run,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const onTheirWay: { readonly prepared: Prepared; readonly done: Promise<boolean> }[] = [];
  let count = 0;
  for await (const batch of batches) {
    while (onTheirWay.length >= onTheirWayMax) if (!(await onTheirWay.shift()?.done)) return endOf(onTheirWay);
    if (signal?.aborted === true) {
      await endOf(onTheirWay);
      throw new Error("interrupted: the import goes on from its last batch");
    }
    if (run.phase === "running" && isPowerOfFour(count)) await analyzeTables(context.house.db, { isFirst: count === 1 });
    count += 1;
    const prepared = {
      ...(await colliding(() =>
        prepareBatch(
          context,
          run,
          batch,
          onTheirWay.map((other) => other.prepared.taken),
        ),
      )),
      begin: run.position,
    };
    run.position = batch.end;
    const before = onTheirWay.at(-1)?.done ?? Promise.resolve(true);
    const done = writeOne(context, run, prepared, before);
    // A failure is met in its turn; until then it must not end the process.
    done.catch(() => {});
    onTheirWay.push({ prepared, done });
  }
  return endOf(onTheirWay);
}

async function endOf(onTheirWay: readonly { readonly done: Promise<boolean> }[]): Promise<boolean> {
  const ends = await Promise.all(onTheirWay.map(({ done }) => done));
  return ends.every(Boolean);
}

async function writeOne(context: Context, run: Run, prepared: Prepared, before: Promise<boolean>): Promise<boolean> {
  let current = prepared;
  const write = async (): Promise<Written> => {
    try {
      return await writeBatch(context, run, current, before);
    } catch (error) {
      if (isCollision(error)) current = { ...await prepareBatch(context, run, prepared.batch, []), begin: prepared.begin };
      throw error;
    }
  };
  const { outcome, row } = await colliding(write);
  if (outcome === "stopped" && row) await stop(context, run.id, row);
  return outcome === "written";
}

async function colliding<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let collisions = 0; ; collisions += 1) {
    try {
      return await work();
    } catch (error) {
      if (collisions >= collisionsMax || !isCollision(error)) throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  return (error as { code?: string }).code === uniqueViolation;
}

/** After the 1st, 4th, 16th ... batch: the tables have grown fourfold, and that is worth a new plan. */
function isPowerOfFour(count: number): boolean {
  return count > 0 && Number.isInteger(Math.log2(count) / 2);
}

/** Somebody asked to stop; what is written stays written. */
async function stop(context: Context, importId: string, row: ImportRow): Promise<void> {
  const to = row.requested === "pause" ? "paused" : "cancelled";
  await context.transaction({ lock: true }, async (tx) => {
    await lockImport(tx, importId);
    // A check that is stopped leaves the import as it was before: mapped.
    setState(tx, importId, row.phase === "checking" ? "mapped" : to, { ended: to === "cancelled" });
    if (to !== "cancelled") return;
    forgetHeldRows(tx, importId);
    if (row.startedAt !== null) deleteOrphanCustomers(tx, row.source, row.startedAt);
  });
}
