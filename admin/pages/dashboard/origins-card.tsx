import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./dashboard-page.module.css";
import { OrdersLink } from "./orders-link.tsx";
import { type OriginShare, originsQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";
import { usePeriod } from "./use-period.ts";

/** Where the orders come from: the bars and the numbers are one table. */
export function OriginsCard() {
  const t = useTexts(dashboardTexts);
  const query = useQuery(originsQuery(usePeriod()));
  return (
    <Card title={t.origins.title}>
      <Loaded query={query} rows={5}>
        {(origins) => (origins.length === 0 ? <p className="soft">{t.nothing}</p> : <OriginTable origins={origins} />)}
      </Loaded>
    </Card>
  );
}

function OriginTable({ origins }: { origins: readonly OriginShare[] }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const { originLabel } = useShopLists();
  const most = Math.max(...origins.map(({ count }) => count), 1);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.origins.origin}</th>
          <th scope="col" className={classes.end}>
            {t.sales.orders}
          </th>
          <th scope="col" className={classes.end}>
            {t.sales.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {origins.map(({ value, count, total, q }) => (
          <tr key={value}>
            <th scope="row">
              {originLabel(value)}
              <span className={classes.share} style={{ width: `${(count / most) * 100}%` }} />
            </th>
            <td className={classes.end}>
              <OrdersLink q={q} count={count} />
            </td>
            <td className={classes.end}>{format.money(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
