import { stockDeltas, type OrderChange } from "../../domain/plan.ts";
import type { Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { writeFulfillments } from "../fulfillments/store.ts";
import { insertMessages } from "../notifications/plan-store.ts";
import { insertPaymentEntries, insertRefundEntries } from "../payments/entry-store.ts";
import { addToStock, insertMovements, writeReservations } from "../stock/ledger-store.ts";

/** The operation that the history names, null for what has no undo; and when its mails may leave. */
export type LedgerTerms = { readonly operationId: string | null; readonly messagesOf: string; readonly sendAfter: Date };

/**
 * What changes add to the ledgers of orders, new ones and known ones alike: one statement a table, in one order for every
 * writer. The stock comes late, because others wait for it; then what only this transaction knows.
 */
export function writeLedgers(tx: Tx, changes: readonly OrderChange[], { operationId, messagesOf, sendAfter }: LedgerTerms): void {
  const each = <Row extends object>(rowsOf: (change: OrderChange) => readonly Row[]): (Row & { orderId: string; currency: string })[] =>
    changes.flatMap((change) => rowsOf(change).map((row) => ({ ...row, orderId: change.after.id, currency: change.after.currency })));
  const shipped = new Set(changes.flatMap(({ before }) => before.fulfillments.map(({ id }) => id)));
  const promised = new Set(changes.flatMap(({ before }) => before.reservations.map(({ lineNo }) => `${before.id}/${lineNo}`)));

  insertPaymentEntries(tx, each((change) => change.payments));
  insertRefundEntries(tx, each((change) => change.refunds));
  writeFulfillments(tx, each((change) => change.fulfillments), ({ id }) => !shipped.has(id));
  writeReservations(tx, each((change) => change.reservations), ({ orderId, lineNo }) => !promised.has(`${orderId}/${lineNo}`));
  insertMovements(tx, each((change) => change.movements));
  addToStock(tx, stockDeltas(changes));
  appendEvents(tx, changes.flatMap(({ after, events }) => events.map((event) => ({ ...event, orderId: after.id, operationId }))));
  const messages = changes.flatMap((change) => change.messages);
  insertMessages(tx, messages, { operationId: messagesOf, sendAfter });
  if (messages.length > 0) tx.wakeAfterCommit("messages");
}
