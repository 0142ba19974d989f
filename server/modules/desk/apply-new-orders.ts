import type { OrderChange } from "../../domain/plan.ts";
import { inOneStatement, type Context, type Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { insertCustomers, tagCustomersOfOrders, type CustomerRow } from "../customers/upsert-store.ts";
import { insertOrders, type NewOrder } from "../orders/new-order-store.ts";
import { writeLedgers } from "./write-ledgers.ts";

export type PlacedRows = { readonly order: NewOrder; readonly change: OrderChange };

/** Cards of people whose first orders these are, and whether goods among them mark the card of who buys them. */
export type Buyers = { readonly newCustomers?: readonly CustomerRow[]; readonly goodsTagCustomers: boolean };

/** Writes new orders with their ledgers. Nothing of it was there before, so it is one statement for all tables. */
export function applyNewOrders(context: Context, tx: Tx, placed: readonly PlacedRows[], { newCustomers = [], goodsTagCustomers }: Buyers): void {
  if (placed.length === 0) return;
  inOneStatement(tx, (all) => {
    insertCustomers(all, newCustomers);
    insertOrders(all, placed.map(({ order }) => order));
    writeLedgers(
      all,
      placed.map(({ change }) => change),
      { operationId: null, messagesOf: newId(), sendAfter: new Date(tx.now.getTime() + context.house.undoWindowMs) },
    );
  });
  if (!goodsTagCustomers) return;
  const sold = placed.map(({ order }) => order.facts).filter(({ stage }) => stage !== "quotation");
  tagCustomersOfOrders(tx, sold.map(({ id }) => id), "placed");
  tagCustomersOfOrders(tx, sold.filter(({ paidAt }) => paidAt !== null).map(({ id }) => id), "paid");
}
