import { IconCheck, IconX } from "@tabler/icons-react";
import { Time } from "../../ui/time.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./step-bar.module.css";

type Step = { readonly key: string; readonly label: string; readonly at: string | null; readonly reached: boolean };

/** Where somebody of the shop writes the order: it begins as a quotation. Everywhere else a customer fills a cart and places it. */
const writtenByUs: ReadonlySet<string> = new Set(["manual", "phone", "store"]);

/** Where the order is on its way, past steps with their moment (CRT-08). A cancelled order has left the way. */
export function StepBar() {
  const { order, t, lists } = useDesk();
  const { words } = lists;
  if (order.stage === "cancelled") {
    return (
      <p className={classes.cancelled}>
        <IconX size={16} aria-hidden="true" /> <strong>{words.stage.cancelled}</strong>
        {order.cancelled_at && <Time at={order.cancelled_at} />}
      </p>
    );
  }
  const isPlaced = order.stage !== "quotation";
  const isOrder = order.stage === "confirmed" || order.stage === "closed";
  const isQuoted = writtenByUs.has(order.channel);
  const isPartly = order.fulfillment_status === "partially_shipped";
  const all: Step[] = [
    // What was imported was in no cart here.
    ...(Date.parse(order.created_at) > Date.parse(order.placed_at) && isPlaced
      ? []
      : [{ key: "quotation" as const, label: isQuoted ? words.stage.quotation : words.cart, at: order.created_at, reached: true }]),
    { key: "sent", label: isQuoted ? words.stage.sent : t.step.placed, at: isPlaced ? order.placed_at : null, reached: isPlaced },
    { key: "order", label: t.step.confirmed, at: isOrder ? order.confirmed_at : null, reached: isOrder },
    {
      key: "shipped",
      label: isPartly ? words.delivery.partially_shipped : words.delivery.shipped,
      at: order.shipped_at,
      reached: order.shipped_at !== null && !isPartly,
    },
    { key: "closed", label: words.stage.closed, at: order.closed_at, reached: order.closed_at !== null },
  ];
  const steps = all.filter(({ key, reached }) => reached || (key === "shipped" ? order.fulfillment_status !== "not_needed" : key !== "closed"));
  const current = steps.findLastIndex(({ reached }) => reached);
  return (
    <ol className={classes.steps} aria-label={t.steps}>
      {steps.map(({ key, label, at, reached }, index) => (
        <li key={key} aria-current={index === current ? "step" : undefined} data-reached={reached || undefined}>
          <span className={classes.dot} aria-hidden="true">{reached ? <IconCheck size={12} stroke={3} /> : index + 1}</span>
          <span className={classes.label}>{label}</span>
          {at && reached && <span className={classes.at}><Time at={at} /></span>}
        </li>
      ))}
    </ol>
  );
}
