import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Money } from "../../api/contract.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./dashboard-page.module.css";
import { type Sales, type SalesDay, salesQuery } from "./queries.ts";
import { SalesChart } from "./sales-chart.tsx";
import { periods } from "./search.ts";
import { dashboardTexts } from "./texts.ts";
import { usePeriod } from "./use-period.ts";

/** Sales of each day against the same stretch before it; the figures stand in a table as well. */
export function SalesCard() {
  const t = useTexts(dashboardTexts);
  const days = usePeriod();
  const query = useQuery(salesQuery(days));
  const choice = (
    <nav className={classes.periods} aria-label={t.sales.period}>
      {periods.map((period) => <Link key={period} to="/" search={period === 30 ? {} : { days: period }} activeOptions={{ exact: true, includeSearch: true }} aria-current={period === days ? "true" : undefined} resetScroll={false}>{t.sales.days({ count: period })}</Link>)}
    </nav>
  );
  return <Card title={t.sales.title} actions={choice}><Loaded query={query} rows={5}>{(sales) => <SalesFigures sales={sales} />}</Loaded></Card>;
}

function SalesFigures({ sales }: { sales: Sales }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const [now, before] = [sumOf(sales.days), sumOf(sales.previous)];
  return (
    <>
      <dl className={classes.figures}>
        <div><dt>{t.sales.total}</dt><dd>{now.total ? format.money(now.total) : "–"} <Change now={now.total?.amount ?? 0} before={before.total?.amount ?? 0} /></dd></div>
        <div><dt>{t.sales.orders}</dt><dd>{format.number(now.orders)} <Change now={now.orders} before={before.orders} /></dd></div>
        {now.total && now.orders > 0 && <div><dt>{t.sales.average}</dt><dd>{format.money({ ...now.total, amount: Math.round(now.total.amount / now.orders) })}</dd></div>}
      </dl>
      <SalesChart sales={sales} />
      <p className={classes.legend}><span>{t.sales.now}</span><span>{t.sales.before}</span></p>
      <details className={classes.data}>
        <summary>{t.sales.table}</summary>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t.sales.table}><SalesTable days={sales.days} /></div>
      </details>
    </>
  );
}

function SalesTable({ days }: { days: readonly SalesDay[] }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead><tr><th scope="col">{t.sales.day}</th><th scope="col" className={classes.end}>{t.sales.orders}</th><th scope="col" className={classes.end}>{t.sales.total}</th></tr></thead>
      <tbody>
        {days.toReversed().map(({ day, orders, total }) => (
          <tr key={day}><th scope="row">{format.date(`${day}T12:00:00Z`)}</th><td className={classes.end}>{format.number(orders)}</td><td className={classes.end}>{format.money(total)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ now, before }: { now: number; before: number }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  if (before === 0) return null;
  const ratio = (now - before) / before;
  return <small title={t.sales.against}>{ratio >= 0 ? "▲" : "▼"} {format.percent(Math.abs(ratio))}</small>;
}

function sumOf(days: readonly SalesDay[]): { orders: number; total: Money | null } {
  const [first] = days;
  const amount = days.reduce((sum, { total }) => sum + total.amount, 0);
  return { orders: days.reduce((sum, { orders }) => sum + orders, 0), total: first ? { amount, currency: first.total.currency } : null };
}
