import { Link } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import type { Column } from "../../table/data-table.tsx";
import { Time } from "../../ui/time.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import { MessageStatePill } from "./message-state.tsx";
import classes from "./messages-page.module.css";
import type { Message } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

export function useMessageColumns(onOpen: (id: string) => void): readonly Column<Message>[] {
  const { list: head, audience } = useTexts(messagesTexts);
  return [
    { key: "state", head: head.state, card: "figure", cell: (message) => <MessageStatePill message={message} /> },
    { key: "mail", head: head.mail, card: "title", grows: true, cell: (message) => <MailCell message={message} onOpen={onOpen} /> },
    { key: "order", head: head.order, card: "under", cell: ({ order }) => order && <OrderCell order={order} /> },
    { key: "audience", head: head.audience, card: "last", cell: (message) => audience[message.audience] },
    { key: "time", head: head.time, card: "foot", end: true, cell: (message) => <Time at={message.sent_at ?? message.send_after} /> },
  ];
}

function MailCell({ message: { id, template: code, state, subject, error }, onOpen }: { message: Message; onOpen: (id: string) => void }) {
  const t = useTexts(messagesTexts);
  const template = t.templates[code] ?? code;
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => onOpen(id)}>
        {subject ?? template}
      </button>
      {subject !== null ? (
        <span className={classes.under}>{template}</span>
      ) : (
        (state === "queued" || state === "sending") && <span className={classes.under}>{t.list.unwritten}</span>
      )}
      {error && (
        <span className={classes.error}>
          {t.errors[error.code] ?? error.code}
          {error.detail && ` ${error.detail}`}
        </span>
      )}
    </>
  );
}

function OrderCell({ order: { id, number, customer } }: { order: NonNullable<Message["order"]> }) {
  const { list } = useTexts(messagesTexts);
  return (
    <>
      <Link to="/orders/$orderId" params={{ orderId: id }}>{number === null ? list.order : numberSign(number)}</Link>
      <span className={classes.under} title={customer}>{customer}</span>
    </>
  );
}
