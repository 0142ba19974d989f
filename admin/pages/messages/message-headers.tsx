import { Link } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { Time } from "../../ui/time.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import classes from "./message-drawer.module.css";
import { MessageStatePill } from "./message-state.tsx";
import type { MessageDetail } from "./queries.ts";
import { messagesTexts } from "./texts.ts";

/** What stands above a letter: to whom, about what, when; and here also what became of it. */
export function MessageHeaders({ mail }: { mail: MessageDetail }) {
  const t = useTexts(messagesTexts);
  const { detail } = t;
  const to = mail.recipients.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ");
  return (
    <dl className={classes.headers}>
      <dt>{detail.to}</dt>
      <dd>{to || detail.nobody}</dd>
      <dt>{detail.subject}</dt>
      <dd>
        <strong>{mail.subject ?? "–"}</strong>
      </dd>
      <dt>{detail.template}</dt>
      <dd>
        {t.templates[mail.template] ?? mail.template}
        {mail.locale && ` · ${mail.locale.toUpperCase()}`}
      </dd>
      <dt>{detail.state}</dt>
      <dd className={classes.state}>
        <MessageStatePill message={mail} />
        <Time at={mail.sent_at ?? mail.send_after} />
        {mail.state === "sent" && mail.delivered === "outbox" && <span className="soft">{detail.keptHint}</span>}
        {mail.attempts > 1 && <span className="soft">{t.tried({ count: mail.attempts })}</span>}
      </dd>
      {mail.error && (
        <>
          <dt>{detail.error}</dt>
          <dd className={classes.error}>
            {t.errors[mail.error.code] ?? mail.error.code}
            {mail.error.detail && <code>{mail.error.detail}</code>}
          </dd>
        </>
      )}
      {mail.order && (
        <>
          <dt>{detail.order}</dt>
          <dd>
            <Link to="/orders/$orderId" params={{ orderId: mail.order.id }}>
              {mail.order.number === null ? detail.order : numberSign(mail.order.number)}
            </Link>{" "}
            {mail.order.customer}
          </dd>
        </>
      )}
      {mail.message && (
        <>
          <dt>{detail.note}</dt>
          <dd className={classes.note}>{mail.message}</dd>
        </>
      )}
    </dl>
  );
}
