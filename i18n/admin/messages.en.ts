import { pluralEn } from "../plural.ts";

export const texts = {
  title: "Messages",
  filter: {
    search: "Search messages by order", placeholder: "Order number, customer, e-mail…", state: "State", all: "All messages",
    waiting: "Waiting", failed: "To look at", clear: "Clear filters", ofOrder: ({ number }: { number: string }) => `Messages of order ${number}`, ofOneOrder: "Messages of one order", everyOrder: "Show the messages of every order",
  },
  kept: "Mails stay here: no mail server is set. With SMTP_URL they leave.",
  list: {
    shown: ({ shown, count, more }: { shown: string | null; count: number; more: boolean }) => `${shown === null ? "" : `${shown} of `}${more ? "more than " : ""}${pluralEn(count, { one: "# message", other: "# messages" })}`,
    state: "State", mail: "Message", order: "Order", audience: "To", time: "Date",
    noOrder: "–", more: "Show older messages", unwritten: "written when it leaves",
    empty: "No message has been written yet", emptyText: "Mails to customers and to the team appear here, with what became of each.",
    noneTitle: "No message matches this search",
  },
  audience: { customer: "Customer", admins: "Team" },
  state: { queued: "Queued", sending: "Leaving", sent: "Sent", kept: "Kept here", failed: "Failed", bounced: "Bounced", cancelled: "Cancelled" },
  leaves: ({ count }: { count: number }) => pluralEn(count, { one: "leaves in # s", other: "leaves in # s" }),
  tried: ({ count }: { count: number }) => pluralEn(count, { one: "# try so far", other: "# tries so far" }),
  templates: {
    status_paid: "Order paid", status_in_preparation: "Order in preparation", status_shipped: "Order shipped", status_finished: "Order finished", status_cancelled: "Order cancelled", status_refunded: "Order refunded",
    status_changed: "Status changed",
  } as Readonly<Record<string, string>>,
  errors: {
    unreachable: "The mail server does not answer; it is tried again.", refused: "The mail server refused it.", no_recipient: "There is no usable address.", order_gone: "The order is gone.",
    not_written: "The mail could not be written.", sender_crashed: "It was interrupted while leaving: it may have arrived.",
  } as Readonly<Record<string, string>>,
  detail: {
    title: "Message", close: "Close the message", to: "To", subject: "Subject", state: "State", when: "When", language: "Language", order: "Order", template: "Template", error: "Error", note: "Message from the operator",
    formatted: "Formatted", text: "Text only", views: "View of the mail", frame: ({ subject }: { subject: string }) => `Mail: ${subject}`, noBody: "There is nothing to show.",
    preview: "Not kept as it was: this is how it would leave now.",
    nobody: "nobody",
    keptHint: "Written and kept here; no mail server is set, or the address is an example.",
  },
  resend: "Send again", resent: "Message on its way again",
  cancel: "Keep it back", cancelled: "Message kept back",
  giveUp: "Give it up", givenUp: "Message given up",
};
export type MessagesTexts = typeof texts;
