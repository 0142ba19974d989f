import { Button } from "@mantine/core";
import { IconExternalLink, IconTruckDelivery } from "@tabler/icons-react";
import type { Fulfillment } from "../../api/order.ts";
import { Card } from "../../ui/page.tsx";
import { ShapeIcon, type Shape } from "../../ui/status-pill.tsx";
import { Time } from "../../ui/time.tsx";
import { allowance, useDesk } from "./desk.tsx";
import classes from "./ledger.module.css";
import { safeLink } from "./safe-link.ts";
import sideClasses from "./side-cards.module.css";

const shapes: Readonly<Record<string, Shape>> = {
  waiting: "clock",
  ready: "empty",
  picked: "box",
  packed: "box",
  shipped: "truck",
  delivered: "check",
  lost: "cross",
  cancelled: "cross",
};
const linesMax = 4;

/** Each parcel with what is in it, who carries it and where it is. */
export function DeliveriesCard() {
  const { order, t, lists, open } = useDesk();
  const shipped = lists.status("shipped");
  const maySend = allowance(order, "ship").allowed && shipped;
  if (order.fulfillments.length === 0 && order.fulfillment_status === "not_needed") return null;
  return (
    <Card
      title={t.deliveries.title}
      actions={
        maySend && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTruckDelivery size={15} />}
            onClick={() => open({ kind: "act", act: { action: "set_status", status: shipped } })}
          >
            {t.deliveries.ship}
          </Button>
        )
      }
    >
      {order.fulfillments.length === 0 && <p className={classes.none}>{t.deliveries.none}</p>}
      <ul className={classes.entries}>
        {order.fulfillments.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} />
        ))}
      </ul>
    </Card>
  );
}

function Delivery({ delivery }: { delivery: Fulfillment }) {
  const { order, t, format } = useDesk();
  const { number, state, carrier, tracking_code: code, tracking_url, shipped_at, delivered_at, preparation_started_at, created_at, lines } = delivery;
  const titles = new Map(order.lines.map((line) => [line.line_no, line.title]));
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const link = safeLink(tracking_url);
  const word = state === "ready" && preparation_started_at !== null ? t.deliveryState["in_preparation"] : t.deliveryState[state];
  return (
    <li data-gone={state === "cancelled" || undefined}>
      <span className={classes.state}>
        <ShapeIcon shape={shapes[state] ?? "empty"} />
        {t.deliveries.number({ number })} · {word ?? state}
      </span>
      <div className={classes.about}>
        <Time at={delivered_at ?? shipped_at ?? preparation_started_at ?? created_at} />
        {carrier && <span> · {carrier}</span>}
        {code && <span className="numeric"> · {code}</span>}
        {link && (
          <>
            {" "}
            ·{" "}
            <a className={sideClasses.link} href={link} target="_blank" rel="noopener noreferrer">
              {t.openTracking}
              <IconExternalLink size={14} aria-hidden="true" />
            </a>
          </>
        )}
        <ul className={classes.goods} style={{ paddingLeft: 0 }}>
          {lines.slice(0, linesMax).map(({ line_no, quantity }) => (
            <li key={line_no}>
              {format.number(quantity)} × {titles.get(line_no) ?? line_no}
            </li>
          ))}
          {lines.length > linesMax && <li>{t.deliveries.moreLines({ count: lines.length - linesMax })}</li>}
        </ul>
      </div>
      <span className={classes.amount}>{t.deliveries.items({ count })}</span>
    </li>
  );
}
