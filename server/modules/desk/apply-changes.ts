import { stockDeltas, type OrderChange } from "../../domain/plan.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { tagCustomersOfOrders } from "../customers/upsert-store.ts";
import { writeFulfillments } from "../fulfillments/store.ts";
import { insertMessages } from "../notifications/plan-store.ts";
import { appendSearchTerms, updateFacets, updateOrders, updateTags } from "../orders/change-store.ts";
import { drawNumbers } from "../orders/number-store.ts";
import { insertPaymentEntries, insertRefundEntries } from "../payments/entry-store.ts";
import { addToStock, insertMovements, writeReservations } from "../stock/ledger-store.ts";

/**
 * Writes a plan: one statement a table, all sent together with the commit. Rows are touched in one order for every writer:
 * orders (locked when loaded), their ledgers, stock by SKU, then what only this transaction knows.
 */
export async function applyChanges(context: Context, tx: Tx, planned: readonly OrderChange[], operation: { readonly id: string; readonly sendAfter: Date }): Promise<readonly OrderChange[]> {
  if (planned.length === 0) return planned;
  const changes = await withNumbers(context, planned);
  const each = <Row extends object>(rowsOf: (change: OrderChange) => readonly Row[]): (Row & { orderId: string; currency: string })[] =>
    changes.flatMap((change) => rowsOf(change).map((row) => ({ ...row, orderId: change.after.id, currency: change.after.currency })));

  const known = new Set(changes.flatMap(({ before }) => before.fulfillments.map(({ id }) => id)));
  const promised = new Set(changes.flatMap(({ before }) => before.reservations.map(({ lineNo }) => `${before.id}/${lineNo}`)));
  updateOrders(tx, changes);
  insertPaymentEntries(tx, each((change) => change.payments));
  insertRefundEntries(tx, each((change) => change.refunds));
  writeFulfillments(tx, each((change) => change.fulfillments), (each) => !known.has(each.id));
  writeReservations(tx, each((change) => change.reservations), ({ orderId, lineNo }) => !promised.has(`${orderId}/${lineNo}`));
  insertMovements(tx, each((change) => change.movements));
  updateTags(tx, changes);
  updateFacets(tx, changes);
  appendSearchTerms(tx, changes);
  addToStock(tx, stockDeltas(changes));
  tagCustomersOfOrders(tx, changes.filter(({ before, after }) => before.paidAt === null && after.paidAt !== null).map(({ after }) => after.id), "paid");
  appendEvents(tx, changes.flatMap(({ after, events }) => events.map((event) => ({ ...event, orderId: after.id, operationId: operation.id }))));
  const messages = changes.flatMap((change) => change.messages);
  insertMessages(tx, messages, { operationId: operation.id, sendAfter: operation.sendAfter });
  if (messages.length > 0) tx.wakeAfterCommit("messages");
  return changes;
}

/** An order gets its number when it leaves the quotation, and keeps it for ever. */
async function withNumbers(context: Context, changes: readonly OrderChange[]): Promise<readonly OrderChange[]> {
  const unnumbered = changes.filter(({ after }) => after.number === null && after.stage !== "quotation" && after.stage !== "cancelled");
  if (unnumbered.length === 0) return changes;
  const numbers = await drawNumbers(context.house, context.store.id, unnumbered.length);
  return changes.map((change) => {
    const index = unnumbered.indexOf(change);
    const number = numbers[index];
    return index < 0 || number === undefined ? change : { ...change, after: { ...change.after, number }, searchTerms: [...change.searchTerms, number] };
  });
}
