import { stockBook, type LongBook } from "../../domain/stock-book.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { decideBatch, decideLoaded, loadBatch, type Batch, type BatchDecision, type BatchItem, type LoadedBatch, type RefusedItem } from "./act-on-batch.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { applyChanges } from "./apply-changes.ts";
import { effectsOf, tallyEffects, type Effects } from "./effects.ts";
import { insertOperation, recordOutcome } from "./operation-store.ts";
import { isUndoable } from "../../domain/plan.ts";

export type ActionInput = {
  readonly action: DecidedAction;
  readonly items: readonly BatchItem[];
  readonly request: ActRequest;
  readonly notify?: boolean;
  readonly message?: string | null;
};
export type ActionOutcome = {
  readonly operationId: string | null;
  readonly done: readonly { readonly id: string; readonly number: string | null; readonly version: number; readonly status: string | null }[];
  readonly refused: readonly RefusedItem[];
  readonly effects: Effects;
  readonly undoUntil: Date | null;
};

/** Orders decided and written together. Other work on the same stock waits at most for one of these. */
export const chunkSize = 250;
/** Above this an action runs in the background. */
export const directMax = 500;

/** The act itself, on up to `directMax` orders, in one transaction; one operation remembers how to undo it. */
export async function runAction(context: Context, input: ActionInput): Promise<ActionOutcome> {
  const operationId = newId();
  return context.transaction({ lock: true }, async (tx) => {
    const batch: Batch = { ...input, operationId };
    const decision = await decideBatch(context, tx, batch);
    const undoUntil = undoLimit(context, tx, decision);
    insertOperation(tx, { id: operationId, action: input.action, params: paramsOf(input), state: "done", total: input.items.length, undoUntil });
    const changes = await applyChanges(context, tx, decision.changes, { id: operationId, sendAfter: new Date(tx.now.getTime() + context.house.undoWindowMs) });
    recordOutcome(tx, operationId, changes, decision.refused);
    return {
      operationId: decision.changes.length > 0 ? operationId : null,
      done: changes.map(({ after, before }) => ({ id: after.id, number: after.number, version: before.version + 1, status: after.status })),
      refused: decision.refused,
      effects: effectsOf(decision),
      undoUntil,
    };
  });
}

/** The same decisions without locks and without writing: what the run would do if nothing changes until then. */
export async function previewAction(context: Context, input: ActionInput): Promise<ActionOutcome> {
  const operationId = newId();
  const stock = stockBook([]);
  const tally = tallyEffects();
  const done: ActionOutcome["done"][number][] = [];
  const refused: RefusedItem[] = [];
  for await (const { batch, loaded } of loadAhead(context, partsOf({ ...input, operationId }), stock)) {
    const decision = decideLoaded(context, loaded, batch, stock);
    for (const { after, before } of decision.changes) done.push({ id: after.id, number: after.number, version: before.version, status: after.status });
    refused.push(...decision.refused);
    tally.add(decision);
  }
  return { operationId: null, done, refused, effects: tally.effects(), undoUntil: null };
}

/** As the run takes them. Nothing is kept of a part but what is shown, so that it is forgotten young: of parts of 2,000 a third of a preview was the collection of garbage. */
function partsOf({ items, ...batch }: Batch): Batch[] {
  return Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, part) => ({ ...batch, items: items.slice(part * chunkSize, (part + 1) * chunkSize) }));
}

/** Each part is loaded while the one before it is decided. */
async function* loadAhead(context: Context, batches: readonly Batch[], stock: LongBook): AsyncGenerator<{ batch: Batch; loaded: LoadedBatch }> {
  const load = (batch: Batch): Promise<LoadedBatch> => context.transaction({ lock: false }, (tx) => loadBatch(tx, batch, stock));
  let ahead: Promise<LoadedBatch> | null = null;
  for (const [index, batch] of batches.entries()) {
    const loading: Promise<LoadedBatch> = ahead ?? load(batch);
    const next = batches[index + 1];
    ahead = next ? load(next) : null;
    ahead?.catch(() => {}); // its turn may never come
    yield { batch, loaded: await loading };
  }
}

function undoLimit(context: Context, tx: Tx, { changes }: BatchDecision): Date | null {
  return changes.length > 0 && changes.every(isUndoable) ? new Date(tx.now.getTime() + context.house.undoWindowMs) : null;
}

export function paramsOf({ request, notify, message }: ActionInput): { request: ActRequest; notify?: boolean; message?: string | null } {
  return { request, ...(notify === undefined ? {} : { notify }), ...(message === undefined ? {} : { message }) };
}
