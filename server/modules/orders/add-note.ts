import type { Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { Refused } from "../../platform/problem.ts";
import { insertNote, lockForEdit } from "./edit-store.ts";

/** An internal note: seen by operators only, never by the customer. */
export async function addNote(context: Context, orderId: string, body: string): Promise<string> {
  return context.transaction({ lock: true }, async (tx) => {
    if (!(await lockForEdit(tx, orderId))) throw new Refused({ code: "order.not_found" });
    const id = insertNote(tx, orderId, body);
    appendEvents(tx, [{ type: "order.note_added", orderId, data: { note_id: id } }]);
    return id;
  });
}
