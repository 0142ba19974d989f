import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import type { ComposedMail } from "./compose-mail.ts";
import { readParams } from "./message.ts";
import { findMessage, type MessageWithBody } from "./message-list-store.ts";
import { previewMail } from "./preview-mail.ts";

/** A mail that has left as it left; one that was not kept as it would leave now. */
export async function showMessage(context: Context, messageId: string): Promise<{ row: MessageWithBody; now: ComposedMail | null }> {
  const row = await findMessage(context, context.store.id, messageId);
  if (!row) throw new Refused({ code: "message.not_found" });
  if (row.html !== null || row.order_id === null) return { row, now: null };
  const { status, message } = readParams(row.params);
  return { row, now: await previewMail(context, { orderId: row.order_id, template: row.template, audience: row.audience, params: { status, message } }) };
}
