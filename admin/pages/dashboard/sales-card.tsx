import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./dashboard-page.module.css";
import { OrdersLink } from "./orders-link.tsx";
import { type Sales, type SalesDay, salesQuery } from "./queries.ts";
import { SalesChart } from "./sales-chart.tsx";
import { periods } from "./search.ts";
import { dashboardTexts } from "./texts.ts";
import { usePeriod } from "./use-period.ts";

/** Sales of each day, against the stretch of the same length before; the figures stand in a table as well. */
export function SalesCard() {
  const t = useTexts(dashboardTexts);
  const days = usePeriod();
  const query = useQuery(salesQuery(days));
  const choice = (
    <nav className={classes.periods} aria-label={t.sales.period}>
      {periods.map((period) => (
        <Link
          key={period}
          to="/"
          search={period === 30 ? {} : { days: period }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={period === days ? "true" : undefined}
          resetScroll={false}
        >
          {t.sales.days({ count: period })}
        </Link>
      ))}
    </nav>
  );
  return <Card title={t.sales.title} actions={choice}><Loaded query={query} rows={5}>{(sales) => <SalesFigures sales={sales} />}</Loaded></Card>;
}

function SalesFigures({ sales: { days, current, previous, other_currencies } }: { sales: Sales }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  return (
    <>
      <dl className={classes.figures}>
        <div>
          <dt>{t.sales.total}</dt>
          <dd>
            {format.money(current.total)} <Change now={current.total.amount} before={previous.total.amount} />
          </dd>
        </div>
        <div>
          <dt>{t.sales.orders}</dt>
          <dd>
            <OrdersLink q={current.q} count={current.count} /> <Change now={current.count} before={previous.count} />
          </dd>
        </div>
        {current.count > 0 && (
          <div>
            <dt>{t.sales.average}</dt>
            <dd>{format.money({ ...current.total, amount: Math.round(current.total.amount / current.count) })}</dd>
          </div>
        )}
        {other_currencies.map(({ count, total, q }) => (
          <div key={total.currency}>
            <dt>{t.sales.other}</dt>
            <dd>
              {format.money(total)}{" "}
              <small>
                <OrdersLink q={q} count={count}>
                  {t.sales.ordersCount({ count })}
                </OrdersLink>
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {current.count + previous.count === 0 ? (
        <p className="soft">{t.nothing}</p>
      ) : (
        <SalesByDay days={days} usual={previous.total.amount / Math.max(1, days.length)} />
      )}
    </>
  );
}

function SalesByDay({ days, usual }: { days: readonly SalesDay[]; usual: number }) {
  const t = useTexts(dashboardTexts);
  return (
    <>
      <SalesChart days={days} usual={usual} />
      <p className={classes.legend}><span>{t.sales.now}</span><span>{t.sales.before}</span></p>
      <details className={classes.data}>
        <summary>{t.sales.table}</summary>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t.sales.table}><SalesTable days={days} /></div>
      </details>
    </>
  );
}

function SalesTable({ days }: { days: readonly SalesDay[] }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t.sales.day}</th>
          <th scope="col" className={classes.end}>
            {t.sales.orders}
          </th>
          <th scope="col" className={classes.end}>
            {t.sales.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, count, total, q }) => (
          <tr key={day}>
            <th scope="row">{format.calendarDay(day)}</th>
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

function Change({ now, before }: { now: number; before: number }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const ratio = before === 0 ? Infinity : (now - before) / before;
  if (ratio > 10) return null; // a shop that has just begun: "15 000 %" tells nothing
  return <small title={t.sales.against}>{ratio >= 0 ? "↑" : "↓"} {format.percent(Math.abs(ratio))}</small>;
}
