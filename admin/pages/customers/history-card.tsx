import { Link } from "@tanstack/react-router";
import { addressLines } from "../../../server/domain/address-lines.ts";
import type { CardAddress, Customer } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import classes from "./history-card.module.css";
import { customersTexts } from "./texts.ts";

type Entry = Customer["history"][number];

/** What the card said before: an order that brings a new phone number does not make the old one disappear. */
export function HistoryCard({ customer }: { customer: Customer }) {
  const { history: t } = useTexts(customersTexts);
  // What happened to the orders stands with the orders.
  const history = customer.history.filter(({ type }) => type.startsWith("customer."));
  return (
    <Card title={t.title}>
      {history.length === 0 ? (
        <span className="soft">{t.none}</span>
      ) : (
        <ol className={classes.history}>
          {history.map((entry) => (
            <HistoryEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function HistoryEntry({ entry: { at, actor, order_id, type, before, after } }: { entry: Entry }) {
  const { history: t, fields } = useTexts(customersTexts);
  const write = useValueText();
  const labels: Readonly<Record<string, string>> = fields;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field in labels);
  return (
    <li>
      <p className="soft">
        <Time at={at} /> ·{" "}
        {order_id ? (
          <Link to="/orders/$orderId" params={{ orderId: order_id }}>
            {t.order}
          </Link>
        ) : (
          t.by({ who: actor.name ?? t.anonymous })
        )}
      </p>
      {type === "customer.created" && <p>{t.created}</p>}
      {type !== "customer.created" &&
        changed.map((field) => (
          <p key={field}>{t.changed({ field: labels[field] ?? field, before: write(before[field]), after: write(after[field]) })}</p>
        ))}
    </li>
  );
}

function useValueText(): (value: unknown) => string {
  const { history: t } = useTexts(customersTexts);
  const format = useFormat();
  return (value) => {
    if (value === null || value === undefined || value === "") return t.nothing;
    if (Array.isArray(value)) return value.length === 0 ? t.nothing : value.join(", ");
    return typeof value === "object" ? addressLines(value as CardAddress, format.country).join(", ") : String(value);
  };
}
