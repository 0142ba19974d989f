import type { OrderChange } from "../../domain/plan.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { tagCustomersOfOrders } from "../customers/upsert-store.ts";
import { appendSearchTerms, updateFacets, updateOrders, updateTags } from "../orders/change-store.ts";
import { drawNumbers } from "../orders/number-store.ts";
import { writeLedgers } from "./write-ledgers.ts";

/**
 * Writes a plan: one statement a table, all sent together with the commit. Rows are touched in one order for every writer:
 * orders (locked when loaded), cards of customers, the ledgers with the stock by variant.
 */
export async function applyChanges(
  context: Context,
  tx: Tx,
  planned: readonly OrderChange[],
  operation: { readonly id: string; readonly sendAfter: Date },
): Promise<readonly OrderChange[]> {
  if (planned.length === 0) return planned;
  const changes = await withNumbers(context, planned);
  updateOrders(tx, changes);
  updateTags(tx, changes);
  updateFacets(tx, changes);
  appendSearchTerms(tx, changes);
  tagCustomersOfOrders(
    tx,
    changes.filter(({ before, after }) => before.paidAt === null && after.paidAt !== null).map(({ after }) => after.id),
    "paid",
  );
  writeLedgers(tx, changes, { operationId: operation.id, messagesOf: operation.id, sendAfter: operation.sendAfter });
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
