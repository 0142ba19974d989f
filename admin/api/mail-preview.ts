import { queryOptions } from "@tanstack/react-query";
import { ask } from "./client.ts";

/** What a mail is made of before it is sent: the order, the status to come, and what was typed. */
export type MailParts = {
  readonly order_id: string;
  readonly status: string;
  readonly template: string;
  readonly message?: string;
  readonly carrier?: string;
  readonly tracking_code?: string;
  readonly tracking_url?: string;
};

export function mailPreviewQuery({ carrier, tracking_code, tracking_url, ...mail }: MailParts) {
  const body = { ...mail, tracking: { carrier: carrier ?? null, code: tracking_code ?? null, url: tracking_url ?? null } };
  return queryOptions({
    queryKey: ["message", "preview", body],
    queryFn: () => ask<{ subject: string; recipient: { name: string; address: string } | null }>("/messages/preview", body),
    gcTime: 0,
  });
}

/** For a frame: the page comes with a policy of its own. */
export function mailPreviewPage(parts: MailParts): string {
  return `/api/v1/messages/preview/html?${new URLSearchParams({ ...parts }).toString()}`;
}
