import { addDays, dayAt, startOfDay, type Day } from "../../domain/shop-day.ts";

/** The days of a chart and the same number before them, cut at the midnights of the shop: 23, 24 or 25 hours. */
export type SalesPeriods = { readonly days: readonly Day[]; readonly starts: readonly Date[]; readonly current: Span; readonly previous: Span };
export type Span = { readonly firstDay: Day; readonly lastDay: Day; readonly from: Date; readonly to: Date };

/** Ends with today, which is not over yet. */
export function salesPeriods(days: number, now: Date, timeZone: string): SalesPeriods {
  const today = dayAt(now, timeZone);
  const span = (firstDay: Day): Span => ({
    firstDay,
    lastDay: addDays(firstDay, days - 1),
    from: startOfDay(firstDay, timeZone),
    to: startOfDay(addDays(firstDay, days), timeZone),
  });
  const firstDay = addDays(today, 1 - days);
  const listed = Array.from({ length: days }, (_, index) => addDays(firstDay, index));
  return { days: listed, starts: listed.map((day) => startOfDay(day, timeZone)), current: span(firstDay), previous: span(addDays(firstDay, -days)) };
}
