import { fold } from "./fold.ts";
import { addDays, addMonths, dayAt, isDay, startOfDay, startOfMonth, startOfWeek, startOfYear, type Day } from "./shop-day.ts";
import type { FieldTest, Scalar, Value } from "./query-tree.ts";
import { shownDates } from "./query-words.ts";

/** From included, to excluded; null is without end. */
export type Period = { readonly from: Date | null; readonly to: Date | null };
export type DateContext = { readonly now: Date; readonly timeZone: string };

/** Words for days and weeks beside those of the screens. */
const dateWords: Readonly<Record<string, string>> = {
  today: "aujourd'hui azi astăzi",
  yesterday: "hier ieri",
  this_week: "cette_semaine săptămâna_aceasta săptămâna_asta",
  last_week: "semaine_dernière săptămâna_trecută",
  this_month: "ce_mois mois_en_cours luna_aceasta luna_asta",
  last_month: "mois_dernier luna_trecută",
  this_year: "cette_année anul_acesta anul_ăsta",
  last_year: "année_dernière anul_trecut",
};

export const dateCodes = Object.keys(dateWords);

export function wordsOfDate(code: string): string[] {
  return [code, ...(["en", "fr", "ro"] as const).flatMap((locale) => shownDates(locale)[code] ?? []), ...(dateWords[code]?.split(" ") ?? [])];
}

/** Letters after a number: days jours zile, weeks semaines săptămâni, months mois luni, years ans ani, hours heures ore. */
const UNITS: Readonly<Record<string, string>> = { d: "d", j: "d", z: "d", w: "w", s: "w", m: "m", l: "m", y: "y", a: "y", h: "h", o: "h" };

/** The canonical form of a written date: "today", "-7d", "2026", "2026-11", "2026-11-21" or an instant; null when it is none. */
export function parseDateWord(written: string): string | null {
  const folded = fold(written);
  const word = dateCodes.find((code) => wordsOfDate(code).some((each) => fold(each) === folded));
  if (word !== undefined) return word;

  const ago = /^-(\d{1,4})([a-z])$/i.exec(written);
  const unit = ago && UNITS[(ago[2] ?? "").toLowerCase()];
  if (ago && unit) return `-${Number(ago[1])}${unit}`;

  if (/^\d{4}$/.test(written)) return isDay(`${written}-01-01`) ? written : null;
  if (/^\d{4}-\d{2}$/.test(written)) return isDay(`${written}-01`) ? written : null;
  return parseDay(written) ?? parseInstant(written);
}

/** 2026-11-21, and as people here write it: 21/11/2026, 21.11.2026. */
function parseDay(written: string): Day | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(written) ?? [];
  const text = year === "" ? written : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

function parseInstant(written: string): string | null {
  const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i.exec(written);
  const time = shape && isDay(shape[1] ?? "") ? Date.parse(written.toUpperCase()) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.000Z$/, "Z");
}

/** The periods a test on a date field accepts: half-open, cut at the midnights of the shop (REG-45). */
export function periodsOf(test: FieldTest, context: DateContext): Period[] {
  if (test.kind === "exists") return [{ from: null, to: null }];
  if (test.kind === "one_of") return test.values.map((value) => periodOfValue(value, context));
  const { from, to } = periodOfScalar(test.value, context);
  switch (test.operator) {
    case ">":
      return [{ from: to, to: null }];
    case ">=":
      return [{ from, to: null }];
    case "<":
      return [{ from: null, to: from }];
    case "<=":
      return [{ from: null, to }];
  }
}

function periodOfValue(value: Value, context: DateContext): Period {
  if (value.kind !== "range") return periodOfScalar(value, context);
  return { from: value.from && periodOfScalar(value.from, context).from, to: value.to && periodOfScalar(value.to, context).to };
}

function periodOfScalar(value: Scalar, context: DateContext): Period {
  return value.kind === "date" ? periodOf(value.date, context) : { from: null, to: null };
}

/** The period one canonical date word covers. Hours count from now; everything else is whole days of the shop. */
export function periodOf(date: string, { now, timeZone }: DateContext): Period {
  const [, hours] = /^-(\d+)h$/.exec(date) ?? [];
  if (hours !== undefined) return instant(new Date(now.getTime() - Number(hours) * 3_600_000));
  if (date.includes("T")) return instant(new Date(date));

  const { from, to } = daysOf(date, dayAt(now, timeZone));
  return { from: startOfDay(known(from), timeZone), to: startOfDay(known(to), timeZone) };
}

/** "-9999y" lies before all days that a shop meets, and the end of 2999 behind them: the nearest one stands for it. */
function known(day: Day): Day {
  if (isDay(day)) return day;
  return day < firstDay ? firstDay : lastDay;
}
const [firstDay, lastDay] = ["1900-01-01", "2999-12-31"] as const;

/** The millisecond itself, so that both > and >= mean what they say. */
function instant(at: Date): Period {
  return { from: at, to: new Date(at.getTime() + 1) };
}

function daysOf(date: string, today: Day): { from: Day; to: Day } {
  const [, count = "0", unit] = /^-(\d+)([dwmy])$/.exec(date) ?? [];
  const month = (day: Day) => ({ from: day, to: addMonths(day, 1) });
  const year = (day: Day) => ({ from: day, to: addMonths(day, 12) });
  const week = (day: Day) => ({ from: day, to: addDays(day, 7) });
  const oneDay = (day: Day) => ({ from: day, to: addDays(day, 1) });
  if (unit === "d") return oneDay(known(addDays(today, -Number(count))));
  if (unit === "w") return oneDay(known(addDays(today, -7 * Number(count))));
  if (unit === "m") return oneDay(known(addMonths(today, -Number(count))));
  if (unit === "y") return oneDay(known(addMonths(today, -12 * Number(count))));

  switch (date) {
    case "today":
      return oneDay(today);
    case "yesterday":
      return oneDay(addDays(today, -1));
    case "this_week":
      return week(startOfWeek(today));
    case "last_week":
      return week(addDays(startOfWeek(today), -7));
    case "this_month":
      return month(startOfMonth(today));
    case "last_month":
      return month(addMonths(startOfMonth(today), -1));
    case "this_year":
      return year(startOfYear(today));
    case "last_year":
      return year(addMonths(startOfYear(today), -12));
  }
  if (date.length === 4) return year(`${date}-01-01`);
  return date.length === 7 ? month(`${date}-01`) : oneDay(date);
}
