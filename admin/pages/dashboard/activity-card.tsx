import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../language/texts.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { orderTexts } from "../order-detail/texts.ts";
import classes from "./dashboard-page.module.css";
import { type Activity, activityQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";

const shownMax = 12;

export function ActivityCard() {
  const t = useTexts(dashboardTexts);
  const query = useQuery(activityQuery);
  return (
    <Card title={t.activity.title}>
      <Loaded query={query} rows={6}>
        {(events) => events.length === 0 ? <p className="soft">{t.nothing}</p> : <ul className={classes.feed}>{events.slice(0, shownMax).map((event) => <Entry key={event.id} event={event} />)}</ul>}
      </Loaded>
    </Card>
  );
}

function Entry({ event: { type, at, actor, order, data } }: { event: Activity }) {
  const t = useTexts(orderTexts);
  const { statusLabel, words } = useShopLists();
  const said = t.event[type.replace(/^order\./, "")] ?? t.activity[type.replace(/^order\./, "")] ?? type;
  const to = data["status_to"];
  return (
    <li>
      {order && <Link to="/orders/$orderId" params={{ orderId: order.id }}>{order.number === null ? words.cart : `#${order.number}`}</Link>} {said}{typeof to === "string" && to !== data["status_from"] && <span className="soft"> → {statusLabel(to)}</span>}
      <small><Time at={at} as="relative" /> · {actor.kind === "system" ? t.actor["system"] : actor.name ?? t.actor[actor.kind] ?? actor.kind}</small>
    </li>
  );
}
