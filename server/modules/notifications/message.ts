import { z } from "zod";

export const messageStates = ["queued", "sending", "sent", "failed", "bounced", "cancelled"] as const;
export type MessageState = (typeof messageStates)[number];

export const templates = [
  "status_paid",
  "status_in_preparation",
  "status_shipped",
  "status_finished",
  "status_cancelled",
  "status_refunded",
  "status_changed",
] as const;
export type Template = (typeof templates)[number];

/** A template that this version does not know is told in general words rather than not at all. */
export function readTemplate(name: string): Template {
  return templates.find((template) => template === name) ?? "status_changed";
}

/** What the act said when it planned the mail. Everything else is read when the mail leaves. */
const plannedParams = z.object({
  status: z.string().nullish(),
  message: z.string().nullish(),
  carrier: z.string().nullish(),
  trackingCode: z.string().nullish(),
  trackingUrl: z.string().nullish(),
  /** A mail that was sent again by hand starts its tries anew from here. */
  requeuedAt: z.string().nullish(),
  delivered: z.enum(["smtp", "outbox"]).nullish(),
});
export type MessageParams = z.infer<typeof plannedParams>;

export function readParams(value: unknown): MessageParams {
  const read = plannedParams.safeParse(value);
  return read.success ? read.data : {};
}

/** A row that is to be written as a mail. */
export type MessageToWrite = {
  readonly id: string;
  readonly orderId: string;
  readonly template: string;
  readonly audience: "customer" | "admins";
  readonly params: MessageParams;
};
