import { readDate } from "../../server/domain/typed-date.ts";
import { zonedTime } from "../../server/domain/zoned-time.ts";

/** "21/11/2026", "21.11.26", "21 nov 2026" or "2026-11-21" is the day 2026-11-21. Day first in all our languages. */
export function readTypedDay(text: string): string | null {
  const reading = readDate(text, "dmy");
  return reading.status === "date" ? dayOf(reading.parts) : null;
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

/** A day has no time: noon in the shop is that day in every report. */
export function noonOf(day: string, timeZone: string): string {
  return instantOn(day, { hour: 12, minute: 0, second: 0 }, timeZone);
}

/** What is good through a day ends with it in the shop, not in Greenwich. */
export function endOf(day: string, timeZone: string): string {
  return instantOn(day, { hour: 23, minute: 59, second: 59 }, timeZone);
}

function instantOn(day: string, time: { hour: number; minute: number; second: number }, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(zonedTime(timeZone).toInstant({ year, month, day: date, ...time, millisecond: 0, offset: null })).toISOString();
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
