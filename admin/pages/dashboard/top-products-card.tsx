import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { titleIn } from "../products/title-in.ts";
import classes from "./dashboard-page.module.css";
import { OrdersLink } from "./orders-link.tsx";
import { type TopProduct, topProductsQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";
import { usePeriod } from "./use-period.ts";

/** What sells, in how many orders. */
export function TopProductsCard() {
  const t = useTexts(dashboardTexts);
  const query = useQuery(topProductsQuery(usePeriod()));
  return (
    <Card title={t.top.title}>
      <Loaded query={query} rows={5}>
        {(products) => (products.length === 0 ? <p className="soft">{t.nothing}</p> : <TopTable products={products} />)}
      </Loaded>
    </Card>
  );
}

function TopTable({ products }: { products: readonly TopProduct[] }) {
  const t = useTexts(dashboardTexts);
  const { locale } = useLanguage();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.top.product}</th>
          <th scope="col" className={classes.end}>
            {t.top.quantity}
          </th>
          <th scope="col" className={classes.end}>
            {t.sales.orders}
          </th>
          <th scope="col" className={classes.end}>
            {t.sales.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {products.map(({ product_id: id, sku, quantity, orders, total, q, ...product }) => (
          <tr key={`${id} ${sku} ${product.title}`}>
            <th scope="row">
              {id === null ? (
                <>
                  {product.title} <span className="soft">{sku}</span>
                </>
              ) : (
                <Link to="/products/$productId" params={{ productId: id }} className={classes.figure}>
                  {titleIn(product, locale)}
                </Link>
              )}
            </th>
            <td className={classes.end}>{format.number(quantity)}</td>
            <td className={classes.end}>
              <OrdersLink q={q} count={orders} />
            </td>
            <td className={classes.end}>{format.money(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
