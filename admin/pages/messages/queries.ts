import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, post } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import type { MessagesSearch } from "./search.ts";

export type MessageState = "queued" | "sending" | "sent" | "failed" | "bounced" | "cancelled";
export type Message = {
  id: string;
  order: { id: string; number: string | null; customer: string } | null;
  template: string;
  audience: "customer" | "admins";
  state: MessageState;
  subject: string | null;
  recipients: { name: string; address: string }[];
  locale: string | null;
  /** Kept in the outbox: no mail server is set, or the address is an example. */
  delivered: "smtp" | "outbox" | null;
  attempts: number;
  error: { code: string; detail: string | null } | null;
  can: { resend: boolean; cancel: boolean };
  created_at: string;
  send_after: string;
  sent_at: string | null;
};
export type MessageDetail = Message & { message: string | null; html: string | null; text: string | null; is_preview: boolean };

const moving_ms = 2_000;

/** Leaves by itself any moment. */
function isMoving({ state }: Message): boolean {
  return state === "queued" || state === "sending";
}

export function messageListQuery({ q, state, order }: MessagesSearch) {
  return infiniteQueryOptions({
    queryKey: ["message", "list", q, state, order],
    queryFn: ({ pageParam, signal }) => get<Page<Message>>("/messages", { q, state, order, limit: 50, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.next,
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) => (data?.pages.some((page) => page.data.some(isMoving)) ? moving_ms : false),
  });
}

export function messageQuery(id: string) {
  return queryOptions({
    queryKey: ["message", "one", id],
    queryFn: ({ signal }) => get<MessageDetail>(`/messages/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data) ? moving_ms : false),
  });
}

export function resendMessage(id: string): Promise<MessageDetail> {
  return post(`/messages/${id}/resend`);
}

export function cancelMessage(id: string): Promise<MessageDetail> {
  return post(`/messages/${id}/cancel`);
}
