import { assert } from "../../domain/assert.ts";
import type { Context } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { lockMessage, repeat, requeue } from "./message-list-store.ts";

/** Nobody repeats one mail so often. */
const repeatsMax = 50;

/**
 * Sends a mail again, written anew from the facts of that moment. What never arrived is tried again; what did arrive is
 * repeated as a mail of its own. Answers with the id of the mail that will leave.
 */
export async function resendMessage(context: Context, messageId: string): Promise<string> {
  return context.transaction({ lock: true }, async (tx) => {
    tx.wakeAfterCommit("messages");
    let id = messageId;
    for (let repeats = 0; repeats < repeatsMax; repeats += 1) {
      const message = await lockMessage(tx, id);
      if (!message) throw new Refused({ code: "message.not_found" });
      if (message.state === "queued" || message.state === "sending") return onItsWay(id, messageId);
      const arrived = message.state === "sent";
      const next = arrived ? await repeat(tx, id) : { id, isNew: true };
      if (!arrived) requeue(tx, id);
      if (next.isNew) {
        appendEvents(tx, [{ type: "message.resent", orderId: message.orderId, data: { message: publicId("message", next.id) } }]);
        return next.id;
      }
      id = next.id;
    }
    assert(false, `${messageId} was repeated more than ${repeatsMax} times`);
  });
}

/** A second click on "resend" finds the first one's mail waiting; a mail that waits anyway is refused by name. */
function onItsWay(id: string, asked: string): string {
  if (id === asked) throw new Refused({ code: "message.on_its_way" });
  return id;
}
