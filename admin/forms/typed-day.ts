import { readDate } from "../../server/domain/typed-date.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";

/** "21/11/2026", "21.11.26", "21 nov 2026" or "2026-11-21" is the day 2026-11-21. Day first in all our languages. */
export function readTypedDay(text: string): string | null {
  const reading = readDate(text, "dmy");
  return reading.status === "date" ? dayOf(reading.parts) : null;
}

export function writeDay(day: string, locale: Locale): string {
  return formatDate(`${day}T00:00:00Z`, { locale, timeZone: "UTC" });
}

/** A day some days or months away; the 31st of a month that has none is its last day. */
export function moveDay(day: string, by: { days?: number; months?: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth() + (by.months ?? 0);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastOfMonth) + (by.days ?? 0))).toISOString().slice(0, 10);
}

/** The weeks that cover a month, Monday first; days of the neighbours are null. */
export function weeksOf(day: string): (string | null)[][] {
  const first = `${day.slice(0, 7)}-01`;
  const blank = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const length = Number(moveDay(moveDay(first, { months: 1 }), { days: -1 }).slice(8));
  const cells = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, cell) =>
    cell < blank || cell >= blank + length ? null : moveDay(first, { days: cell - blank }));
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day it is now in the shop, whatever the clock of this computer says. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date());
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
