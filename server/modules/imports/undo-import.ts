import { contextOf, type Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { deleteOrders } from "../orders/edit-store.ts";
import { findImport, lockImport, setState } from "./import-store.ts";
import { forgetHeldRows } from "./rows-store.ts";
import { deleteOrphanCustomers, deleteUnusedCustomers, takeUndoable } from "./undo-store.ts";

const ordersAtOnce = 500;

/**
 * Takes back everything an import made, a batch and a transaction at a time. What somebody touched while it ran stays. Orders that it
 * brought up to date stay too: what they were before is not kept.
 */
export async function undoImport(caller: Context, importId: string, signal?: AbortSignal): Promise<void> {
  const row = await findImport(caller, importId);
  if (!row || row.phase !== "undoing") return;
  const context = contextOf(caller.house, {
    store: caller.store,
    actor: { kind: "import", id: importId, name: row.fileName },
    permissions: caller.permissions,
  });
  for (;;) {
    if (signal?.aborted === true) throw new Error("interrupted: the undo goes on with the next batch");
    const isDone = await context.transaction({ lock: true }, async (tx) => {
      const current = await lockImport(tx, importId);
      if (!current || current.phase !== "undoing") return true;
      const orders = await takeUndoable(tx, importId, ordersAtOnce);
      if (orders.length === 0) {
        setState(tx, importId, "undone", { ended: true });
        forgetHeldRows(tx, importId);
        if (current.startedAt !== null) deleteOrphanCustomers(tx, current.source, current.startedAt);
        return true;
      }
      deleteOrders(tx, orders.map(({ orderId }) => orderId));
      deleteUnusedCustomers(tx, current.source, [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))]);
      appendEvents(tx, orders.map(({ orderId, number }) => ({ type: "order.deleted", orderId, data: { number, import_id: importId } })));
      return false;
    });
    if (isDone) return;
  }
}
