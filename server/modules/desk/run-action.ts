import { stockBook } from "../../domain/stock-book.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { decideBatch, type Batch, type BatchDecision, type BatchItem, type RefusedItem } from "./act-on-batch.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { applyChanges } from "./apply-changes.ts";
import { effectsOf, type Effects } from "./effects.ts";
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
  const decisions: BatchDecision[] = [];
  for (let from = 0; from < input.items.length; from += previewChunk) {
    const items = input.items.slice(from, from + previewChunk);
    decisions.push(await context.transaction({ lock: false }, (tx) => decideBatch(context, tx, { ...input, items, operationId }, stock)));
  }
  const changes = decisions.flatMap((decision) => decision.changes);
  return {
    operationId: null,
    done: changes.map(({ after, before }) => ({ id: after.id, number: after.number, version: before.version, status: after.status })),
    refused: decisions.flatMap((decision) => decision.refused),
    effects: effectsOf({ changes, levels: decisions.flatMap(({ levels }) => levels), withoutAddress: decisions.reduce((sum, decision) => sum + decision.withoutAddress, 0) }),
    undoUntil: null,
  };
}
const previewChunk = 2_000;

function undoLimit(context: Context, tx: Tx, { changes }: BatchDecision): Date | null {
  return changes.length > 0 && changes.every(isUndoable) ? new Date(tx.now.getTime() + context.house.undoWindowMs) : null;
}

export function paramsOf({ request, notify, message }: ActionInput): { request: ActRequest; notify?: boolean; message?: string | null } {
  return { request, ...(notify === undefined ? {} : { notify }), ...(message === undefined ? {} : { message }) };
}
