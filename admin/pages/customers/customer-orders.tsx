import { Link } from "@tanstack/react-router";
import type { Customer } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { kindShapes, toneOf } from "../../orders/status-look.ts";
import { useShopLists } from "../../orders/use-order-words.ts";
import { Card } from "../../ui/page.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { Time } from "../../ui/time.tsx";
import classes from "./customer-orders.module.css";
import { customersTexts } from "./texts.ts";

/** The last ten, and the way to all of them. */
export function CustomerOrders({ customer: { name, email, orders, last_orders: last } }: { customer: Customer }) {
  const { orders: t } = useTexts(customersTexts);
  const format = useFormat();
  const lists = useShopLists();
  const question = email ? `email:"${email}"` : `customer:"${name.replace(/["\\]/g, "")}"`;
  if (last.length === 0) return <Card title={t.title}><span className="soft">{t.none}</span></Card>;
  return (
    <Card flush title={t.title} actions={<Link to="/orders" search={{ q: question, status: "*" }}>{t.all}</Link>}>
      <p className={classes.sum}>{t.count({ count: orders.count })}{orders.totals.length > 0 && ` · ${t.spent({ totals: format.list(orders.totals.map((total) => format.money(total))) })}`}</p>
      <div className={classes.scroll} role="region" aria-label={t.title} tabIndex={0}>
        <table className={classes.orders}>
          <thead><tr><th scope="col">{t.number}</th><th scope="col">{t.date}</th><th scope="col">{t.status}</th><th scope="col" className={classes.end}>{t.total}</th></tr></thead>
          <tbody>
            {last.map(({ id, number, status, total, placed_at }) => {
              const known = lists.status(status);
              return (
                <tr key={id}>
                  <td><Link to="/orders/$orderId" params={{ orderId: id }}>{number === null ? t.quotation : `#${number}`}</Link></td>
                  <td><Time at={placed_at} as="day" /></td>
                  <td>{known && <StatusPill tone={toneOf(known.colour)} shape={kindShapes[known.kind]}>{lists.statusLabel(known.code)}</StatusPill>}</td>
                  <td className={classes.end}>{format.money(total)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
