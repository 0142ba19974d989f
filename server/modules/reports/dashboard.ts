import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { countWork } from "./count-work.ts";
import type { Part } from "./dashboard-schemas.ts";
import { salesPeriods, type SalesPeriods, type Span } from "./sales-periods.ts";
import { findActivity, findTopProducts, sumDays, sumOrigins, type DaySum, type Share, type TopProduct } from "./sales-store.ts";
import { soldQuery } from "./sold-query.ts";

const topMax = 10;
const activityMax = 20;
/** A search of more terms is no longer read; a product of that many variants is found by its title. */
const skusMax = 40;

/** What needs somebody now, and how the shop is doing. Each part stands alone: one that is slow or broken takes none of the others with it. */
export async function showDashboard(context: Context, asked: Asked) {
  return context.reading((reader) => readDashboard(reader, asked));
}

type Asked = { readonly days: number; readonly part: Part | null };

async function readDashboard(context: Context, { days, part }: Asked) {
  const periods = salesPeriods(days, context.house.now(), context.store.timeZone);
  const { currency, id: storeId } = context.store;
  const when = async <Result>(name: Part, work: () => Promise<Result>): Promise<Result | undefined> => (part === null || part === name ? work() : undefined);
  const [counters, sales, top, shares, activity] = await Promise.all([
    when("counters", () => countWork(context)),
    when("sales", async () => salesView(await sumDays(context, storeId, periods), periods, currency)),
    when("top", () => findTopProducts(context, storeId, { span: periods.current, currency, limit: topMax })),
    when("origins", () => sumOrigins(context, storeId, { span: periods.current, currency })),
    when("activity", () => findActivity(context, storeId, activityMax)),
  ]);
  return {
    time_zone: context.store.timeZone,
    ...(counters && { counters }),
    ...(sales && { sales }),
    ...(top && { top: top.map((row) => topView(row, periods.current, currency)) }),
    ...(shares && {
      origins: sharesOf("origin", shares, periods.current, currency),
      channels: sharesOf("channel", shares, periods.current, currency),
    }),
    ...(activity && {
      activity: activity.map(({ id, type, at, actor_kind: kind, actor_name: name, order_id, order_number: number, customer_id, data }) => ({
        id: publicId("event", id),
        type,
        at,
        actor: { kind, name },
        order: order_id === null ? null : { id: publicId("order", order_id), number },
        customer_id: customer_id === null ? null : publicId("customer", customer_id),
        data,
      })),
    }),
  };
}

function salesView(sums: readonly DaySum[], { days, current, previous }: SalesPeriods, currency: string) {
  const own = sums.filter((sum) => sum.currency === currency);
  const others = Map.groupBy(sums.filter((sum) => sum.currency !== currency && sum.day > 0), (sum) => sum.currency);
  const add = (rows: readonly DaySum[], unit = currency) => ({
    count: rows.reduce((count, row) => count + row.count, 0), total: { amount: rows.reduce((total, row) => total + row.total, 0), currency: unit },
  });
  const period = ({ firstDay, lastDay }: Span, rows: readonly DaySum[]) => ({
    from: firstDay,
    to: lastDay,
    ...add(rows),
    q: soldQuery({ firstDay, lastDay }, { currency: [currency] }),
  });
  return {
    days: days.map((day, index) => ({
      day,
      ...add(own.filter((row) => row.day === index + 1)),
      q: soldQuery({ firstDay: day, lastDay: day }, { currency: [currency] }),
    })),
    current: period(
      current,
      own.filter(({ day }) => day > 0),
    ),
    previous: period(
      previous,
      own.filter(({ day }) => day === 0),
    ),
    other_currencies: [...others].map(([unit, rows]) => ({ ...add(rows, unit), q: soldQuery(current, { currency: [unit] }) })),
  };
}

function topView({ product_id: id, skus, total: amount, ...row }: TopProduct, days: Span, currency: string) {
  const about = skus.length > 0 && skus.length <= skusMax ? { sku: skus } : { product: [row.title] };
  return {
    ...row,
    product_id: id === null ? null : publicId("product", id),
    sku: skus.length === 1 ? (skus[0] ?? null) : null,
    total: { amount, currency },
    q: soldQuery(days, { currency: [currency], ...about }),
  };
}

function sharesOf(kind: Share["kind"], shares: readonly Share[], days: Span, currency: string) {
  return shares
    .filter((share) => share.kind === kind)
    .map(({ value, count, total: amount }) => ({ value, count, total: { amount, currency }, q: soldQuery(days, { [kind]: [value] }) }));
}
