import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useTexts } from "../../language/texts.ts";
import { Time } from "../../ui/time.tsx";
import { MessageStatePill } from "./message-state.tsx";
import classes from "./messages-page.module.css";
import type { Message } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

type MessageTableProps = { messages: readonly Message[]; stale: boolean; openId: string | undefined; onOpen: (id: string) => void };

/** Roles are written out: on a phone the rows become cards. */
export function MessageTable({ messages, stale, openId, onOpen }: MessageTableProps) {
  const { list } = useTexts(messagesTexts);
  return (
    <table className={classes.table} role="table" aria-label={list.caption} aria-busy={stale} data-stale={stale || undefined}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{list.state}</th>
          <th role="columnheader">{list.mail}</th>
          <th role="columnheader">{list.order}</th>
          <th role="columnheader">{list.audience}</th>
          <th role="columnheader" className={classes.end}>{list.time}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">{messages.map((message) => <MessageRow key={message.id} message={message} isOpen={message.id === openId} onOpen={onOpen} />)}</tbody>
    </table>
  );
}

function MessageRow({ message, isOpen, onOpen }: { message: Message; isOpen: boolean; onOpen: (id: string) => void }) {
  const t = useTexts(messagesTexts);
  const { order, error } = message;
  const template = t.templates[message.template] ?? message.template;
  const open = (event: MouseEvent) => {
    if ((event.target as Element).closest("a, button") || window.getSelection()?.toString()) return;
    onOpen(message.id);
  };
  return (
    <tr role="row" className={classes.row} data-open={isOpen || undefined} onClick={open}>
      <td role="cell" className={classes.stateCell}><MessageStatePill message={message} /></td>
      <td role="cell" className={classes.mail}>
        <button type="button" className={classes.subject} aria-haspopup="dialog" onClick={() => onOpen(message.id)}>{message.subject ?? template}</button>
        <span className={classes.under}>{message.subject === null ? t.list.unwritten : template}</span>
        {error && <span className={classes.error}>{t.errors[error.code] ?? error.code}{error.detail && ` ${error.detail}`}</span>}
      </td>
      <td role="cell" className={classes.order}>
        {order ? <Link to="/orders/$orderId" params={{ orderId: order.id }}>{order.number === null ? t.list.order : `#${order.number}`}</Link> : t.list.noOrder}
        {order && <span className={classes.under}>{order.customer}</span>}
      </td>
      <td role="cell" className={classes.audience}>{t.audience[message.audience]}</td>
      <td role="cell" className={classes.end}><Time at={message.sent_at ?? message.send_after} /></td>
    </tr>
  );
}
