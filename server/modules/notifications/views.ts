import type { z } from "zod";
import { publicId } from "../../platform/ids.ts";
import type { ComposedMail } from "./compose-mail.ts";
import type { MessageRow, MessageWithBody } from "./message-list-store.ts";
import { readParams } from "./message.ts";
import type { messageDetail, messageRow } from "./schemas.ts";

export function messageRowView(row: MessageRow): z.infer<typeof messageRow> {
  const { state } = row;
  return {
    id: publicId("message", row.id),
    order:
      row.order_id === null ? null : { id: publicId("order", row.order_id), number: row.order_number, customer: row.customer_name ?? "" },
    template: row.template,
    audience: row.audience,
    state,
    subject: row.subject,
    recipients: recipientsOf(row.recipients),
    locale: row.locale,
    delivered: readParams(row.params).delivered ?? null,
    attempts: row.attempts,
    error: errorView(row.last_error),
    can: {
      resend: state === "sent" || state === "failed" || state === "bounced" || state === "cancelled",
      cancel: state === "queued" || state === "failed" || state === "bounced",
    },
    created_at: row.created_at,
    send_after: row.send_after,
    sent_at: row.sent_at,
  };
}

/** `now` is the mail as it would leave at this moment, for one that was not kept. */
export function messageView(row: MessageWithBody, now: ComposedMail | null): z.infer<typeof messageDetail> {
  const head = messageRowView(row);
  const isPreview = row.html === null && now !== null;
  return {
    ...head,
    ...(isPreview && {
      subject: row.subject ?? now.subject,
      locale: row.locale ?? now.locale,
      recipients: head.recipients.length > 0 ? head.recipients : [...now.to],
    }),
    message: readParams(row.params).message ?? null,
    html: isPreview ? now.html : row.html,
    text: isPreview ? now.text : row.body,
    is_preview: isPreview,
  };
}

/** "unreachable: connect ECONNREFUSED": a code of ours, then what the mail server said. */
function errorView(text: string | null): { code: string; detail: string | null } | null {
  if (text === null) return null;
  const [, code, detail] = /^([a-z_]+)(?:: (.*))?$/s.exec(text) ?? [];
  return code === undefined ? { code: "refused", detail: text } : { code, detail: detail ?? null };
}

function recipientsOf(value: unknown): { name: string; address: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: { name?: unknown; address?: unknown } | null) =>
    typeof each?.address === "string" ? [{ name: typeof each.name === "string" ? each.name : "", address: each.address }] : [],
  );
}
