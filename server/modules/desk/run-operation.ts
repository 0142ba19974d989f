import { AssertionFailure } from "../../domain/assert.ts";
import { contextOf, type Actor, type Context } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { enqueue } from "../../platform/jobs.ts";
import type { Permission } from "../../platform/permissions.ts";
import { decideBatch } from "./act-on-batch.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { applyChanges } from "./apply-changes.ts";
import {
  canBeUndone,
  commitLazily,
  findOperation,
  insertOperation,
  insertPendingItems,
  lockOperation,
  recordOutcome,
  releaseMessages,
  setOperation,
  takeItems,
  type Operation,
} from "./operation-store.ts";
import { chunkSize, paramsOf, type ActionInput } from "./run-action.ts";

/** Held back until the operation has ended: a mail that left cannot be undone. */
const heldMs = 24 * 3_600_000;

/** Writes down a long action for the background: what, on which orders in which version, and by whom. */
export async function queueOperation(context: Context, input: ActionInput): Promise<string> {
  const id = newId();
  await context.transaction({ lock: true }, async (tx) => {
    insertOperation(tx, {
      id,
      action: input.action,
      params: { ...paramsOf(input), permissions: [...context.permissions] },
      state: "queued",
      total: input.items.length,
      undoUntil: null,
    });
    for (let from = 0; from < input.items.length; from += 5_000) insertPendingItems(tx, id, input.items.slice(from, from + 5_000), from);
    enqueue(tx, { task: "run_operation", payload: { operation_id: id }, key: id });
  });
  return id;
}

export type Run = { readonly signal?: AbortSignal; /** Nobody will come back to it by himself. */ readonly isLastTry?: boolean };

/**
 * Works an operation off, a chunk and a transaction at a time. May be run twice, or again after a crash: a chunk takes the
 * operation's lock and only items that are still pending.
 */
export async function runOperation(system: Context, operationId: string, { signal, isLastTry = false }: Run = {}): Promise<void> {
  const operation = await findOperation(system, system.store.id, operationId);
  if (!operation) return;
  const context = asAuthor(system, operation);
  try {
    for (let after: number | null = -1; after !== null && signal?.aborted !== true; ) after = await runChunk(context, operationId, after);
  } catch (error) {
    // A lost connection mends itself until the next try; a broken assumption never does.
    if (isLastTry || error instanceof AssertionFailure) await fail(context, operationId, error);
    throw error;
  }
}

/** Who waits for it learns that it has stopped; what was done stays done, and its mails leave. The rest may be tried again. */
async function fail(context: Context, operationId: string, error: unknown): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const operation = await lockOperation(tx, operationId);
    if (!operation || (operation.state !== "queued" && operation.state !== "running")) return;
    setOperation(tx, operationId, { state: "failed", error: error instanceof Error ? error.message : String(error) });
    releaseMessages(tx, operationId, tx.now);
    tx.wakeAfterCommit("messages");
  });
}

/** In the name and with the rights of who asked for it, not of the machine that works it off. */
function asAuthor(system: Context, { actorKind, actorId, actorName, params }: Operation): Context {
  const actor: Actor = { kind: actorKind, id: actorId, name: actorName ?? "" };
  return contextOf(system.house, { store: system.store, actor, permissions: new Set((params.permissions ?? []) as Permission[]) });
}

/** The items behind `after`; answers with the position of the last, or null when there is nothing left to do. */
async function runChunk(context: Context, operationId: string, after: number): Promise<number | null> {
  return context.transaction({ lock: true }, async (tx) => {
    const operation = await lockOperation(tx, operationId);
    if (!operation || (operation.state !== "queued" && operation.state !== "running")) return null;
    const items = operation.cancelRequested ? [] : await takeItems(tx, operationId, { state: "pending", after, limit: chunkSize });
    const last = items.at(-1);
    if (!last) {
      const ends = new Date(tx.now.getTime() + context.house.undoWindowMs);
      const undoUntil = operation.doneCount > 0 && (await canBeUndone(tx, operationId)) ? ends : null;
      setOperation(tx, operationId, { state: operation.cancelRequested ? "cancelled" : "done", undoUntil });
      releaseMessages(tx, operationId, ends);
      tx.wakeAfterCommit("messages");
      return null;
    }
    if (operation.state === "queued") setOperation(tx, operationId, { state: "running" });
    const decision = await decideBatch(context, tx, {
      ...inputOf(operation),
      operationId,
      items: items.map((item) => ({ id: item.orderId, expectedVersion: item.expectedVersion, request: item.params as ActRequest })),
    });
    const changes = await applyChanges(context, tx, decision.changes, { id: operationId, sendAfter: new Date(tx.now.getTime() + heldMs) });
    recordOutcome(tx, operationId, changes, decision.refused);
    commitLazily(tx);
    return last.position;
  });
}

function inputOf({ action, params }: Operation): Omit<ActionInput, "items"> {
  return {
    action: action as DecidedAction,
    request: params.request as ActRequest,
    ...(params.notify === undefined ? {} : { notify: params.notify }),
    message: params.message ?? null,
  };
}
