import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { numberSign } from "../../../server/domain/order-number.ts";
import { rawId } from "../order-detail/raw-id.ts";
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
        {(events) =>
          events.length === 0 ? (
            <p className="soft">{t.activity.none}</p>
          ) : (
            <ul className={classes.feed}>
              {events.slice(0, shownMax).map((event) => (
                <Entry key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Entry({ event }: { event: Activity }) {
  const t = useTexts(orderTexts);
  const { statusLabel } = useShopLists();
  const { at, actor, data } = event;
  const to = data["status_to"];
  return (
    <li>
      <Subject event={event} /> <What event={event} />
      {typeof to === "string" && to !== data["status_from"] && <span className="soft"> → {statusLabel(to)}</span>}
      <small>
        <Time at={at} as="relative" /> · {actor.kind === "system" ? t.actor["system"] : (actor.name ?? t.actor[actor.kind] ?? actor.kind)}
      </small>
    </li>
  );
}

/** What it happened to, and the way there. */
function Subject({ event: { order, customer_id: customerId, data } }: { event: Activity }): ReactNode {
  const { words } = useShopLists();
  const { activity: t } = useTexts(dashboardTexts);
  const { product_id: productId, title, sku, after } = data;
  if (order) return <Link to="/orders/$orderId" params={{ orderId: order.id }}>{order.number === null ? words.cart : numberSign(order.number)}</Link>;
  if (customerId !== null) return <Link to="/customers/$customerId" params={{ customerId }}>{nameIn(after) ?? t.customer}</Link>;
  if (typeof productId === "string") return <Link to="/products/$productId" params={{ productId }}>{typeof title === "string" ? title : t.product}</Link>;
  return typeof sku === "string" ? <strong>{sku}</strong> : null;
}

function nameIn(card: unknown): string | null {
  const name = typeof card === "object" && card !== null && "name" in card ? card.name : null;
  return typeof name === "string" && name !== "" ? name : null;
}

function What({ event: { type, data } }: { event: Activity }): string {
  const { event, eventWith, activity: short } = useTexts(orderTexts);
  const { activity: t } = useTexts(dashboardTexts);
  const { tags } = useShopLists();
  const format = useFormat();
  const names = (ids: unknown) => format.list(tags.filter(({ id }) => Array.isArray(ids) && ids.includes(rawId(id))).map(({ name }) => name));
  const [added, removed] = [names(data["added"]), names(data["removed"])];
  if (type === "order.tagged" && added) return eventWith.tagged({ names: added });
  if (type === "order.untagged" && removed) return eventWith.untagged({ names: removed });
  const [about = "", what = ""] = type.split(".");
  return (about === "order" ? event[what] ?? short[what] : t.events[type] ?? t.events[about]) ?? t.events["other"] ?? "";
}
