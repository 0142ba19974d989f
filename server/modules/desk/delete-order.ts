import { refusalFor } from "../../domain/order-state.ts";
import type { Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import { deleteOrders } from "../orders/edit-store.ts";
import { loadFacts } from "./facts-store.ts";

/** Deletes what never became business: a quotation, or an order that was cancelled without an invoice. Its number is not used again. */
export async function deleteOrder(context: Context, orderId: string): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const order = (await loadFacts(tx, [orderId])).get(orderId);
    if (!order) throw new Refused({ code: "order.not_found" });
    const refusal = refusalFor(order, "delete");
    if (refusal) throw new Refused(refusal);
    if (order.payments.length > 0) throw new Refused({ code: "order.not_deletable", params: { stage: order.stage } });
    deleteOrders(tx, [orderId]);
    appendEvents(tx, [{ type: "order.deleted", orderId, data: { number: order.number } }]);
  });
}
