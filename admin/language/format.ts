import { useMemo } from "react";
import {
  countryName,
  formatAmount,
  formatCalendarDay,
  formatDate,
  formatDateTime,
  formatDay,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatShortCalendarDay,
  formatTime,
} from "../../i18n/format.ts";
import type { Money } from "../api/contract.ts";
import { useStore } from "../session.ts";
import { useLanguage } from "./language.tsx";

export type Format = ReturnType<typeof useFormat>;

/** Numbers, money and times as this person reads them, in the time zone of the shop. */
export function useFormat() {
  const { locale } = useLanguage();
  const { time_zone: timeZone } = useStore();
  return useMemo(() => {
    const zone = { locale, timeZone };
    return {
      money: (money: Money) => formatMoney(money, locale),
      amount: (money: Money) => formatAmount(money, locale),
      number: (value: number) => formatNumber(value, locale),
      percent: (ratio: number) => formatPercent(ratio, locale),
      date: (at: string) => formatDate(at, zone),
      time: (at: string) => formatTime(at, zone),
      dateTime: (at: string) => formatDateTime(at, zone),
      day: (at: string) => formatDay(at, zone, new Date()),
      calendarDay: (day: string) => formatCalendarDay(day, locale),
      shortCalendarDay: (day: string) => formatShortCalendarDay(day, locale, new Date()),
      relative: (at: string) => formatRelative(at, new Date(), locale),
      utc: (at: string) => `${formatDateTime(at, { locale, timeZone: "UTC" })} UTC`,
      list: (items: readonly string[]) => formatList(items, locale),
      country: (code: string) => countryName(code, locale),
    };
  }, [locale, timeZone]);
}
