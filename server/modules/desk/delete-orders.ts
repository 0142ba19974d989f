import type { OrderFacts } from "../../domain/order-facts.ts";
import { refusalFor } from "../../domain/order-state.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import { deleteOrders as deleteRows } from "../orders/edit-store.ts";
import type { BatchItem } from "./act-on-batch.ts";
import { effectsOf } from "./effects.ts";
import { loadFacts } from "./facts-store.ts";
import { directMax, type ActionOutcome } from "./run-action.ts";

/** Deletes what never became business: quotations, and orders that were cancelled before money, goods or papers moved. Their numbers are not used again. */
export async function deleteOrders(context: Context, items: readonly BatchItem[]): Promise<ActionOutcome> {
  return context.transaction({ lock: true }, async (tx) => {
    const { deleted, outcome } = await decide(tx, items);
    deleteRows(tx, deleted.map(({ id }) => id));
    appendEvents(tx, deleted.map(({ id, number }) => ({ type: "order.deleted" as const, orderId: id, data: { number } })));
    return outcome;
  });
}

/** The same without locks and without deleting. */
export async function previewDeletion(context: Context, items: readonly BatchItem[]): Promise<ActionOutcome> {
  return context.transaction({ lock: false }, async (tx) => (await decide(tx, items)).outcome);
}

async function decide(tx: Tx, items: readonly BatchItem[]): Promise<{ deleted: OrderFacts[]; outcome: ActionOutcome }> {
  // There is no operation that could go on in the background or be undone: what is deleted is gone.
  if (items.length > directMax) throw new Refused({ code: "selection.too_large", params: { max: directMax } });
  const facts = await loadFacts(tx, items.map(({ id }) => id));
  const decided = items.map((item) => ({ id: item.id, order: facts.get(item.id), refusal: deletionRefusal(facts.get(item.id), item) }));
  const deleted = decided.flatMap(({ order, refusal }) => (order && !refusal ? [order] : []));
  return {
    deleted,
    outcome: {
      operationId: null, undoUntil: null, effects: effectsOf({ changes: [], levels: [], withoutAddress: 0 }),
      done: deleted.map(({ id, number, version, status }) => ({ id, number, version, status })),
      refused: decided.flatMap(({ id, order, refusal }) => (refusal ? [{ id, number: order?.number ?? null, refusal }] : [])),
    },
  };
}

function deletionRefusal(order: OrderFacts | undefined, { expectedVersion }: BatchItem): Refusal | null {
  if (!order) return { code: "order.not_found" };
  if (expectedVersion != null && expectedVersion !== order.version) return { code: "order.changed", params: { version: order.version } };
  return refusalFor(order, "delete");
}
