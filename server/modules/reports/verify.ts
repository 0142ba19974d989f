import { derivedColumns } from "../../domain/order-status.ts";
import type { Context } from "../../platform/context.ts";
import { loadFacts } from "../desk/facts-store.ts";
import { loadStatuses } from "../settings/store.ts";
import {
  eventDifferences,
  moneyDifferences,
  nextOrderIds,
  searchDifferences,
  stockDifferences,
  storedColumns,
  type Difference,
  type StoredColumns,
} from "./verify-store.ts";

export type Verification = { readonly orders: number; readonly differences: readonly Difference[] };

const pageSize = 2_000;
const first = "00000000-0000-0000-0000-000000000000";

/**
 * Recomputes every derived figure of a shop from its ledgers and names what disagrees. Reads only, on a live database;
 * the end of every test suite, and an operator's answer to "can I trust this number?".
 */
export async function verifyStore(context: Context, onProgress: (orders: number) => void = () => {}): Promise<Verification> {
  const storeId = context.store.id;
  const differences: Difference[] = [];
  let orders = 0;
  for (let after = first; ; ) {
    const ids = await nextOrderIds(context, storeId, after, pageSize);
    const last = ids.at(-1);
    if (last === undefined) break;
    differences.push(...await verifyOrders(context, ids));
    orders += ids.length;
    after = last;
    onProgress(orders);
  }
  const rest = await Promise.all([
    stockDifferences(context, storeId),
    eventDifferences(context, storeId),
    moneyDifferences(context, storeId),
    searchDifferences(context, storeId),
  ]);
  return { orders, differences: [...differences, ...rest.flat()] };
}

/** In one snapshot, so that an act between two statements is not taken for a difference. */
async function verifyOrders(context: Context, ids: readonly string[]): Promise<Difference[]> {
  return context.transaction({ lock: false }, async (tx) => {
    tx.snapshot();
    const [facts, statuses, stored] = await Promise.all([loadFacts(tx, ids), loadStatuses(tx, tx.storeId), storedColumns(tx, tx.storeId, ids)]);
    return stored.flatMap((row) => {
      const order = facts.get(row.id);
      if (!order) return [];
      const derived = derivedColumns(order, statuses);
      const recomputed: Partial<StoredColumns> = {
        payment_status: derived.paymentStatus, fulfillment_status: derived.fulfillmentStatus, next_action: derived.nextAction, is_open: derived.isOpen,
        captured_amount: derived.capturedAmount, refunded_amount: derived.refundedAmount, line_count: row.lines, total_amount: row.summed,
      };
      return (Object.keys(recomputed) as (keyof StoredColumns)[]).filter((column) => recomputed[column] !== row[column])
        .map((column) => ({ check: column, subject: row.number ?? row.id, stored: String(row[column]), recomputed: String(recomputed[column]) }));
    });
  });
}
