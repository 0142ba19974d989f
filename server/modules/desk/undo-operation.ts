import { decideUndo } from "../../domain/decide.ts";
import type { OrderChange } from "../../domain/plan.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { stockBook } from "../../domain/stock-book.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { cancelMessages, countLeftMessages } from "../notifications/plan-store.ts";
import { loadStatuses } from "../settings/store.ts";
import { loadStockLevels } from "../stock/ledger-store.ts";
import type { RefusedItem } from "./act-on-batch.ts";
import { applyChanges } from "./apply-changes.ts";
import { loadFacts } from "./facts-store.ts";
import { commitLazily, lockOperation, markUndone, setOperation, takeItems, type Operation, type WorkItem } from "./operation-store.ts";
import { chunkSize } from "./run-action.ts";

export type UndoOutcome = { readonly undone: number; readonly refused: readonly RefusedItem[] };

/**
 * Takes an operation back within its window: inverse movements, one `order.reverted` an order, messages cancelled before
 * they leave. An order that somebody changed since is left alone and named.
 */
export async function undoOperation(context: Context, operationId: string): Promise<UndoOutcome> {
  await context.transaction({ lock: true }, async (tx) => holdMessages(tx, await mayUndo(tx, operationId)));
  const refused: RefusedItem[] = [];
  let undone = 0;
  for (let after = -1; ; ) {
    const chunk = await context.transaction({ lock: true }, (tx) => undoChunk(context, tx, operationId, after));
    if (chunk === null) break;
    after = chunk.last;
    undone += chunk.undone;
    refused.push(...chunk.refused);
  }
  await context.transaction({ lock: true }, async (tx) => setOperation(tx, operationId, { state: "undone" }));
  return { undone, refused };
}

async function mayUndo(tx: Tx, operationId: string): Promise<Operation> {
  const operation = await lockOperation(tx, operationId);
  if (!operation) throw new Refused({ code: "operation.not_found" });
  if (operation.state === "undone") throw new Refused({ code: "operation.already_undone" });
  if (operation.undoUntil === null) throw new Refused({ code: "operation.not_undoable" });
  if (new Date(operation.undoUntil) < tx.now) throw new Refused({ code: "operation.undo_expired" });
  if ((await countLeftMessages(tx, operationId)) > 0) throw new Refused({ code: "operation.message_left" });
  return operation;
}

/** From here on no message of it can leave, however long the undo takes. */
function holdMessages(tx: Tx, operation: Operation): void {
  setOperation(tx, operation.id, { state: "done", undoUntil: new Date(tx.now.getTime() + 3_600_000) });
  cancelMessages(tx, operation.id);
}

async function undoChunk(
  context: Context,
  tx: Tx,
  operationId: string,
  after: number,
): Promise<{ last: number; undone: number; refused: RefusedItem[] } | null> {
  const operation = await lockOperation(tx, operationId);
  const items = await takeItems(tx, operationId, { state: "done", after, limit: chunkSize });
  if (!operation || items.length === 0) return null;
  const [facts, statuses] = await Promise.all([
    loadFacts(
      tx,
      items.map(({ orderId }) => orderId),
    ),
    loadStatuses(tx, tx.storeId),
  ]);
  const variants = new Set([...facts.values()].flatMap(({ lines }) => lines.flatMap(({ variantId }) => variantId ?? [])));
  const world = { at: tx.now.toISOString(), statuses, stock: stockBook(await loadStockLevels(tx, [...variants])) };
  const changes: OrderChange[] = [];
  const refused: RefusedItem[] = [];
  for (const item of items) {
    const order = facts.get(item.orderId);
    const decided: OrderChange | Refusal = !order
      ? { code: "order.not_found" }
      : order.version !== item.versionAfter
        ? { code: "order.changed", params: { version: order.version } }
        : decideUndo(order, item.inverse ?? {}, world, { operationId, action: operation.action });
    if ("before" in decided) changes.push(decided);
    else refused.push({ id: item.orderId, number: order?.number ?? null, refusal: decided });
  }
  await applyChanges(context, tx, changes, { id: operationId, sendAfter: tx.now });
  markUndone(
    tx,
    operationId,
    items,
    changes.map((change) => change.after.id),
  );
  commitLazily(tx);
  return { last: (items.at(-1) as WorkItem).position, undone: changes.length, refused };
}
