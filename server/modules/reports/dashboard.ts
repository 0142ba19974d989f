import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { countWork } from "./count-work.ts";
import type { Part } from "./dashboard-schemas.ts";
import { salesPeriods, type SalesPeriods, type Span } from "./sales-periods.ts";
import { findActivity, findTopProducts, soldStages, sumDays, sumOrigins, type DaySum, type Share } from "./sales-store.ts";

const topMax = 10;
const activityMax = 20;

/** What needs somebody now, and how the shop is doing. Each part stands alone: one that is slow or broken takes none of the others with it. */
export async function showDashboard(context: Context, { days, part }: { readonly days: number; readonly part: Part | null }) {
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
    ...(top && { top: top.map(({ product_id, total: amount, ...row }) => ({ ...row, product_id: product_id === null ? null : publicId("product", product_id), total: { amount, currency } })) }),
    ...(shares && { origins: sharesOf("origin", shares, currency), channels: sharesOf("channel", shares, currency) }),
    ...(activity && {
      activity: activity.map(({ id, type, at, actor_kind: kind, actor_name: name, order_id, order_number: number, customer_id, data }) => ({
        id: publicId("event", id), type, at, actor: { kind, name }, order: order_id === null ? null : { id: publicId("order", order_id), number }, customer_id: customer_id === null ? null : publicId("customer", customer_id), data,
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
  const period = ({ firstDay, lastDay }: Span, rows: readonly DaySum[]) => ({ from: firstDay, to: lastDay, ...add(rows) });
  return {
    days: days.map((day, index) => ({ day, ...add(own.filter((row) => row.day === index + 1)), q: `created:${day} stage:${soldStages.join(",")} currency:${currency}` })),
    current: period(current, own.filter(({ day }) => day > 0)),
    previous: period(previous, own.filter(({ day }) => day === 0)),
    other_currencies: [...others].map(([unit, rows]) => add(rows, unit)),
  };
}

function sharesOf(kind: Share["kind"], shares: readonly Share[], currency: string) {
  return shares.filter((share) => share.kind === kind).map(({ value, count, total: amount }) => ({ value, count, total: { amount, currency } }));
}
