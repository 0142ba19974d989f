import type { MailTransport } from "../../modules/notifications/transport.ts";

/** No mail server is set: a mail is written and kept to be read on the page of messages, and goes nowhere. */
export function outboxTransport(): MailTransport {
  return {
    via: "outbox",
    server: null,
    sender: null,
    deliver: async () => ({ result: "sent", via: "outbox" }),
    close: async () => {},
  };
}
