import { assert } from "./assert.ts";

/** A calendar day, "2026-11-21", whatever the time zone. */
export type Day = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Zones reach from UTC-12 to UTC+14; local mean times of old dates a little further. */
const WIDEST_OFFSET_MS = 26 * HOUR_MS;

/** The day it is in the shop at an instant. */
export function dayAt(instant: Date, timeZone: string): Day {
  const parts = Object.fromEntries(calendarOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}`;
}

/**
 * The first instant of a day in the shop. Found by halving, not by adding an offset: midnight does not exist on the
 * day some zones change their clocks (Cairo, Beirut), and Samoa never had 30 December 2011.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  let before = utcMidnight(day) - WIDEST_OFFSET_MS;
  let after = utcMidnight(day) + WIDEST_OFFSET_MS;
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000; // zones change on whole seconds
    if (dayAt(new Date(middle), timeZone) < day) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** A day as the instants [from, to): 23, 24 or 25 hours. */
export function limitsOfDay(day: Day, timeZone: string): { from: Date; to: Date } {
  return { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) };
}

export function addDays(day: Day, days: number): Day {
  return toDay(new Date(utcMidnight(day) + days * DAY_MS));
}

/** The same day of another month, or the last one it has: a month after 31 January is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(utcMidnight(day));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return toDay(new Date(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * DAY_MS));
}

/** Monday of its week, as everywhere in Europe. */
export function startOfWeek(day: Day): Day {
  const weekday = (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function startOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-01-01`;
}

/** True for a day that exists, 2026-02-29 does not, in the years a shop meets: 0026-11-21 is a slip of the hand. */
export function isDay(text: string): boolean {
  const time = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && toDay(new Date(time)) === text;
}

function utcMidnight(day: Day): number {
  assert(isDay(day), `not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** Making one costs 50 us, more than all its uses in a query. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone, calendar: "gregory", numberingSystem: "latn", year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, made);
  return made;
}
