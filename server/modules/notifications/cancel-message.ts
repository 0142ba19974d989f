import type { Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { lockMessage, markCancelled } from "./message-list-store.ts";

/** Keeps back a mail that waits, or lets a failed one rest. */
export async function cancelMessage(context: Context, messageId: string): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const message = await lockMessage(tx, messageId);
    if (!message) throw new Refused({ code: "message.not_found" });
    if (message.state === "cancelled") return;
    if (message.state !== "queued" && message.state !== "failed" && message.state !== "bounced") throw new Refused({ code: "message.already_left" });
    markCancelled(tx, messageId);
    appendEvents(tx, [{ type: "message.cancelled", orderId: message.orderId, data: { message: publicId("message", messageId) } }]);
  });
}
