import { z } from "zod";
import { idOf, listOf, page } from "../../platform/schemas.ts";
import { messageStates, templates } from "./message.ts";

const publicIdText = (prefix: string) => z.string().meta({ description: `Public id, \`${prefix}_…\``, examples: [`${prefix}_01j9z3k4m5n6p7q8r9s0t1v2w3`] });
const instant = z.string().meta({ description: "ISO 8601 in UTC.", examples: ["2026-11-03T14:03:00.123456Z"] });
const recipient = z.object({ name: z.string(), address: z.string() });
const state = z.enum(messageStates);

const head = {
  id: publicIdText("msg"),
  order: z.object({ id: publicIdText("ord"), number: z.string().nullable(), customer: z.string() }).nullable(),
  template: z.string(),
  audience: z.enum(["customer", "admins"]),
  state: state.describe("`queued` waits for `send_after`; `failed` and `bounced` wait for a person."),
  subject: z.string().nullable().describe("Null until it has left: a mail is written when it leaves."),
  recipients: z.array(recipient),
  locale: z.string().nullable(),
  delivered: z
    .enum(["smtp", "outbox"])
    .nullable()
    .describe("`outbox`: written and kept, because no mail server is set or the address is an example."),
  attempts: z.number().int(),
  error: z
    .object({ code: z.string(), detail: z.string().nullable() })
    .nullable()
    .describe("Why it has not left, or not yet: `unreachable`, `refused`, `no_recipient`, `order_gone`, `not_written`, `sender_crashed`."),
  can: z.object({ resend: z.boolean(), cancel: z.boolean() }),
  created_at: instant,
  send_after: instant,
  sent_at: instant.nullable(),
};
export const messageRow = z.object(head).meta({ id: "MessageRow" });
export const messageDetail = z
  .object({
    ...head,
    message: z.string().nullable().describe("What the operator wrote."),
    html: z.string().nullable(), text: z.string().nullable(),
    is_preview: z.boolean().describe("True where the mail has not been kept: `subject`, `html` and `text` are as it would leave now."),
  })
  .meta({ id: "Message" });

export const messageQuery = page({
  state: z.string().max(100).optional().describe("One or several states with commas.").transform((text, issues) => {
    const states = text?.split(",").filter((code) => code !== "");
    const unknown = states?.find((code) => !messageStates.some((known) => known === code));
    if (unknown !== undefined)
      issues.issues.push({
        code: "custom",
        input: text,
        message: "state",
        params: { refusal: "query.unknown_value", field: "state", value: unknown },
      });
    return states?.flatMap((code) => messageStates.filter((known) => known === code));
  }),
  order: idOf("order").optional(),
  q: z.string().max(2_000).optional().describe("Mails of the orders that this search finds, in the query language of the orders."),
});
export const messageList = listOf(messageRow).meta({ id: "MessageList" });

const mailParts = {
  template: z.enum(templates).default("status_changed"),
  audience: z.enum(["customer", "admins"]).default("customer"),
  status: z.string().max(60).optional().describe("Code of the status that the act will set."),
  message: z.string().max(5_000).nullish(),
};
const trackingParts = { carrier: z.string().max(100).nullish(), code: z.string().max(200).nullish(), url: z.string().max(1_000).nullish() };

export const previewBody = z
  .strictObject({ order_id: idOf("order"), ...mailParts, tracking: z.strictObject(trackingParts).nullish() })
  .meta({ id: "MailPreviewRequest" });
/** The same in an address, for a frame that shows the mail. */
export const previewQuery = z.strictObject({
  order_id: idOf("order"), ...mailParts, carrier: trackingParts.carrier, tracking_code: trackingParts.code, tracking_url: trackingParts.url,
});
export const sampleQuery = z.strictObject({
  status: z.string().min(1).max(60),
  audience: mailParts.audience,
  locale: z.enum(["en", "fr", "ro"]).default("en"),
});
export const preview = z
  .object({
    subject: z.string(),
    html: z.string(),
    text: z.string(),
    locale: z.string(),
    recipient: recipient.nullable().describe("Null when there is no usable address: nothing would leave."),
    recipients: z.array(recipient),
  })
  .meta({ id: "MailPreview" });
