import { minorDigits } from "../../../server/domain/currency.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import classes from "./dashboard-page.module.css";
import type { SalesDay } from "./queries.ts";
import { niceTop } from "./nice-top.ts";
import { dashboardTexts } from "./texts.ts";

const [width, height, bottom] = [720, 200, 22];

/** A line for the days, dotted to the last because that day is not over; a dashed one for the average day of the period before. Drawn by hand: a chart library would weigh more than the whole page. */
export function SalesChart({ days, usual }: { days: readonly SalesDay[]; usual: number }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const top = niceTop(Math.max(...days.map(({ total }) => total.amount), usual, 1));
  const steps = [0, top / 2, top].map((amount) => ({ amount, label: format.number(amount / 10 ** minorDigits(first.total.currency)) }));
  const left = 8 * Math.max(...steps.map(({ label }) => label.length)) + 14;
  const x = (index: number) => left + (days.length === 1 ? 0 : (index / (days.length - 1)) * (width - left));
  const y = (amount: number) => 6 + (height - bottom - 6) * (1 - Math.max(0, amount) / top);
  const points = days.map(({ total }, index) => `${x(index).toFixed(1)} ${y(total.amount).toFixed(1)}`);
  const line = (from: number, to?: number) => `M${points.slice(from, to).join("L")}`;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t.sales.chart({ from: format.calendarDay(first.day), to: format.calendarDay(last.day) })}
    >
      {steps.map(({ amount }) => (
        <line key={amount} className={classes.axis} x1={left} x2={width} y1={y(amount)} y2={y(amount)} />
      ))}
      {usual > 0 && <line className={classes.before} x1={left} x2={width} y1={y(usual)} y2={y(usual)} />}
      <path className={classes.area} d={`${line(0)}L${x(days.length - 1)} ${y(0)}L${left} ${y(0)}Z`} />
      <path className={classes.now} d={line(0, -1)} />
      <path className={classes.today} d={line(-2)} />
      {steps.map(({ amount, label }) => (
        <text key={amount} x={left - 8} y={y(amount) + 4} textAnchor="end">
          {label}
        </text>
      ))}
      <text x={left} y={height - 4}>
        {format.shortCalendarDay(first.day)}
      </text>
      <text x={width} y={height - 4} textAnchor="end">
        {format.shortCalendarDay(last.day)}
      </text>
    </svg>
  );
}
