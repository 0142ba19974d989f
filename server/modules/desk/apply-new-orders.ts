import { stockDeltas, type OrderChange } from "../../domain/plan.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId } from "../../platform/ids.ts";
import { tagCustomersOfOrders } from "../customers/upsert-store.ts";
import { writeFulfillments } from "../fulfillments/store.ts";
import { insertMessages } from "../notifications/plan-store.ts";
import { insertOrders, type NewOrder } from "../orders/new-order-store.ts";
import { insertPaymentEntries, insertRefundEntries } from "../payments/entry-store.ts";
import { addToStock, insertMovements, writeReservations } from "../stock/ledger-store.ts";

export type PlacedRows = { readonly order: NewOrder; readonly change: OrderChange };

/** Writes new orders with their ledgers, the same rows in the same order as a change of one that exists. */
export function applyNewOrders(context: Context, tx: Tx, placed: readonly PlacedRows[], { goodsTagCustomers }: { readonly goodsTagCustomers: boolean } = { goodsTagCustomers: false }): void {
  if (placed.length === 0) return;
  const changes = placed.map(({ change }) => change);
  const each = <Row extends object>(rowsOf: (change: OrderChange) => readonly Row[]): (Row & { orderId: string; currency: string })[] =>
    changes.flatMap((change) => rowsOf(change).map((row) => ({ ...row, orderId: change.after.id, currency: change.after.currency })));

  insertOrders(tx, placed.map(({ order }) => order));
  insertPaymentEntries(tx, each((change) => change.payments));
  insertRefundEntries(tx, each((change) => change.refunds));
  writeFulfillments(tx, each((change) => change.fulfillments), () => true);
  writeReservations(tx, each((change) => change.reservations), () => true);
  insertMovements(tx, each((change) => change.movements));
  addToStock(tx, stockDeltas(changes));
  if (goodsTagCustomers) {
    const sold = placed.map(({ order }) => order.facts).filter(({ stage }) => stage !== "quotation");
    tagCustomersOfOrders(tx, sold.map(({ id }) => id), "placed");
    tagCustomersOfOrders(tx, sold.filter(({ paidAt }) => paidAt !== null).map(({ id }) => id), "paid");
  }
  appendEvents(tx, changes.flatMap(({ after, events }) => events.map((event) => ({ ...event, orderId: after.id }))));
  const messages = changes.flatMap((change) => change.messages);
  insertMessages(tx, messages, { operationId: newId(), sendAfter: new Date(tx.now.getTime() + context.house.undoWindowMs) });
  if (messages.length > 0) tx.wakeAfterCommit("messages");
}
