import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./dashboard-page.module.css";
import { OrdersLink } from "./orders-link.tsx";
import { topProductsQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";
import { usePeriod } from "./use-period.ts";

/** What sells, in how many orders. */
export function TopProductsCard() {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const query = useQuery(topProductsQuery(usePeriod()));
  return (
    <Card title={t.top.title}>
      <Loaded query={query} rows={5}>
        {(products) => products.length === 0 ? <p className="soft">{t.nothing}</p> : (
          <table className={classes.table}>
            <thead><tr><th scope="col">{t.top.product}</th><th scope="col" className={classes.end}>{t.top.quantity}</th><th scope="col" className={classes.end}>{t.sales.orders}</th><th scope="col" className={classes.end}>{t.top.total}</th></tr></thead>
            <tbody>
              {products.map(({ sku, title, quantity, orders, total, q }) => (
                <tr key={`${sku} ${title}`}>
                  <th scope="row">{title}{sku && <span className="soft"> {sku}</span>}</th>
                  <td className={classes.end}>{format.number(quantity)}</td>
                  <td className={classes.end}><OrdersLink q={q} count={orders} /></td>
                  <td className={classes.end}>{format.money(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Card>
  );
}
