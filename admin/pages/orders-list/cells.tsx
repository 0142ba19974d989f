import { IconLock } from "@tabler/icons-react";
import type { OrdersTexts } from "../../../i18n/admin/orders.en.ts";
import type { OrderRow, Tag } from "../../api/contract.ts";
import { deliveryLooks, goesOut, kindShapes, paymentLooks, toneOf } from "../../orders/status-look.ts";
import type { Format } from "../../language/format.ts";
import { StatusPill, toneColour } from "../../ui/status-pill.tsx";
import classes from "./cells.module.css";
import type { CellContext } from "./cell-context.ts";
import { originIcon } from "./origin-icon.ts";

type CellProps = CellContext & { order: OrderRow };

export function StatusCell({ order, lists, format, t }: CellProps) {
  const status = lists.status(order.status);
  const { words } = lists;
  const mismatch = order.status_mismatch === null ? null : words.mismatch({ status: lists.statusLabel(order.status_mismatch) });
  return (
    <span className={classes.status} title={[mismatch, history(order, t, format)].filter(Boolean).join("\n")}>
      <StatusPill tone={toneOf(status?.colour ?? "gray")} shape={status ? kindShapes[status.kind] : "paper"}>
        {order.status === null ? words.stage[order.stage] : lists.statusLabel(order.status)}
        {mismatch !== null && <span className={classes.mismatch}>!<span className="visually-hidden"> {mismatch}</span></span>}
      </StatusPill>
      {order.locked && <IconLock size={13} role="img" aria-label={words.locked} />}
    </span>
  );
}

export function DateCell({ at, format }: CellContext & { at: string }) {
  return (
    <time className={classes.pair} dateTime={at} title={`${format.dateTime(at)} · ${format.utc(at)}`}>
      <span className="numeric">{format.day(at)}</span>
      <span className={classes.second} data-flush>{format.time(at)}</span>
    </time>
  );
}

export function CustomerCell({ order: { customer, tags }, t, hasTagColumn }: CellProps) {
  return (
    <span className={classes.pair}>
      <span className={classes.name}>{customer.company ?? (customer.name || customer.email || t.table.none)}</span>
      {!hasTagColumn && tags.length > 0 && <TagsCell tags={tags} />}
    </span>
  );
}

/** Where the money stands, and under it how it comes. */
export function PaymentCell({ order, lists, format, t, withMethod = false }: CellProps & { withMethod?: boolean }) {
  const { payment_status: status, paid_at, payment_method: method } = order;
  const how = method === null ? null : lists.methodLabel("method", method);
  const title = [
    how,
    paid_at && t.badges.paid({ at: format.dateTime(paid_at) }),
    order.captured.amount > 0 && `${format.money(order.captured)} / ${format.money(order.total)}`,
  ]
    .filter(Boolean)
    .join("\n");
  return (
    <span className={classes.pair} title={title}>
      <StatusPill quiet {...paymentLooks[status]}>{lists.words.payment[status]}</StatusPill>
      {withMethod && how !== null && <span className={classes.second}>{how}</span>}
    </span>
  );
}

/** Where the goods stand, and under it how they go. */
export function DeliveryCell({ order, lists, format, t, withMethod = false }: CellProps & { withMethod?: boolean }) {
  if (!goesOut(order)) return t.table.none;
  const { fulfillment_status: status, shipped_at, carrier, tracking_code, return_status, shipping_method: method } = order;
  const how = method === null ? carrier : lists.methodLabel("shipping", method);
  const title = [
    how,
    shipped_at && t.badges.shipped({ at: format.dateTime(shipped_at) }),
    tracking_code && t.badges.tracking({ carrier: carrier ?? "", code: tracking_code }),
  ]
    .filter(Boolean)
    .join("\n");
  return (
    <span className={classes.pair} title={title}>
      {return_status === "none"
        ? <StatusPill quiet {...deliveryLooks[status]}>{lists.words.delivery[status]}</StatusPill>
        : <StatusPill quiet tone="teal" shape="back">{lists.words.return[return_status]}</StatusPill>}
      {withMethod && how !== null && <span className={classes.second}>{how}</span>}
    </span>
  );
}

export function NextActionCell({ order, lists, onNextAction }: CellProps) {
  if (order.next_action === "none" || onNextAction === null) return null;
  const label = lists.words.next[order.next_action];
  return (
    <button type="button" className={classes.next} onClick={() => onNextAction(order)}>
      {label}<span className="visually-hidden"> {order.number}</span>
    </button>
  );
}

/** As many letters fit under a name: two tags cut short would say less than one and how many more there are. */
const tagLetters = 20;

export function TagsCell({ tags }: { tags: readonly Tag[] }) {
  const [first, second] = tags;
  const shown = tags.slice(0, first && second && first.name.length + second.name.length > tagLetters ? 1 : 2);
  return (
    <span className={classes.tags} title={tags.map(({ name }) => name).join(", ")}>
      {shown.map(({ id, name, colour }) => <TagChip key={id} name={name} colour={colour} />)}
      {tags.length > shown.length && <span className="soft">+{tags.length - shown.length}</span>}
    </span>
  );
}

export function TagChip({ name, colour }: { name: string; colour: string }) {
  return <span className={classes.tag} style={{ "--tone": toneColour(toneOf(colour)) } as React.CSSProperties}>{name}</span>;
}

export function OriginCell({ origin, label }: { origin: string; label: string }) {
  const Icon = originIcon(origin);
  return <span className={classes.origin} title={label}><Icon size={17} aria-hidden="true" /><span className="visually-hidden">{label}</span></span>;
}

function history(order: OrderRow, t: OrdersTexts, format: Format): string {
  const moments = [
    t.badges.placed({ at: format.dateTime(order.placed_at) }),
    order.paid_at && t.badges.paid({ at: format.dateTime(order.paid_at) }),
    order.shipped_at && t.badges.shipped({ at: format.dateTime(order.shipped_at) }),
    order.cancelled_at && t.badges.cancelled({ at: format.dateTime(order.cancelled_at) }),
  ];
  return moments.filter(Boolean).join("\n");
}
