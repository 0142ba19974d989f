import { queryOptions } from "@tanstack/react-query";
import type { Locale } from "../../i18n/locale.ts";
import { get, post, remove } from "./client.ts";
import type { Operations, Order as OrderAnswer } from "./types.gen.ts";

/** One order with everything its page shows. */
export type Order = OrderAnswer;
export type OrderLine = Order["lines"][number];
export type Fulfillment = Order["fulfillments"][number];
export type TimelineEntry = Operations["getOrderTimeline"]["answer"]["data"][number];
export type MailState = "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
export type Mail = {
  id: string;
  state: MailState;
  subject: string | null;
  recipients: { name: string; address: string }[];
  error: { code: string; detail: string | null } | null;
  can: { resend: boolean; cancel: boolean };
  is_preview: boolean;
  created_at: string;
  send_after: string;
  sent_at: string | null;
};

/** Reasons of refusals come written in the reader's language, so each language is an answer of its own. */
export function fullOrderQuery(id: string, locale: Locale) {
  return queryOptions({ queryKey: ["order", "page", id, locale], queryFn: ({ signal }) => get<Order>(`/orders/${id}`, {}, signal) });
}

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ["order", "timeline", id],
    queryFn: async ({ signal }) => (await get<{ data: TimelineEntry[] }>(`/orders/${id}/timeline`, {}, signal)).data,
  });
}

export function addNote(id: string, body: string): Promise<{ id: string }> {
  return post(`/orders/${id}/notes`, { body });
}

export function deleteOrder(id: string): Promise<void> {
  return remove(`/orders/${id}`);
}

export function mailQuery(id: string) {
  return queryOptions({ queryKey: ["message", id], queryFn: ({ signal }) => get<Mail>(`/messages/${id}`, {}, signal) });
}

export function resendMail(id: string): Promise<Mail> {
  return post(`/messages/${id}/resend`);
}

export function announcePresence(id: string, state: "viewing" | "editing" | "gone"): Promise<void> {
  return post("/presence", { order_id: id, state });
}
