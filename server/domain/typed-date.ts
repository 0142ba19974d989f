/** How a date written by people or by another shop reads. The wall-clock parts come first, the instant only with a time zone. */
export type DateOrder = "ymd" | "dmy" | "mdy";

export type DateParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC when the text said so, else null: the time zone of the shop applies. */
  readonly offset: number | null;
};
export type DateReading =
  | { readonly status: "date"; readonly parts: DateParts; readonly order: DateOrder | null }
  /** 03/04/2026 without knowing the order of the column. */
  | { readonly status: "ambiguous"; readonly asDmy: DateParts; readonly asMdy: DateParts }
  | { readonly status: "invalid" };

const INVALID: DateReading = { status: "invalid" };
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:,?[T\s]\s*(.+))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(.+))?$/;
const DAY_NAME = /^\p{L}+\.?,?\s+(?=\d|\p{L})/u;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|er)?[\s.-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+|à\s+|la\s+)?(.+))?$/u;
const MONTH_DAY = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(.+))?$/u;
const TIME =
  /^(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:([AaPp])\.?\s?[Mm]\.?)?\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?(?: UTC)?|[A-Z]{3,4})?$/;
/** Minutes east of UTC, of the abbreviations that mean one zone to those who export orders. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
/** "(Central European Standard Time)", as programs put the name behind the offset. */
const ZONE_NAME = /\s*\([\p{L} ]+\)$/u;

/** Reads a date; `order` is how the column writes numeric dates, null when that is not known. */
export function readDate(text: string, order: DateOrder | null = null): DateReading {
  const typed = text.trim().replace(ZONE_NAME, "");
  const iso = YEAR_FIRST.exec(typed);
  if (iso) return dated(make(iso[1], iso[3], iso[4], iso[5]), "ymd");
  const compact = COMPACT.exec(typed);
  if (compact) {
    const time = compact[4] === undefined ? undefined : `${compact[4]}:${compact[5]}:${compact[6] ?? "00"}${compact[7] ?? ""}`;
    return dated(make(compact[1], compact[2], compact[3], time), "ymd");
  }
  const numeric = NUMERIC.exec(typed);
  if (numeric) return readNumeric(numeric, order);
  return readWords(typed) ?? readWords(typed.replace(DAY_NAME, "")) ?? INVALID;
}

/** The month of a name or of its abbreviation in EN, FR or RO, else null. */
export function monthOf(word: string): number | null {
  const folded = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const found = folded.length < 3 ? undefined : MONTHS.find(([name]) => name === folded || (name.startsWith(folded) && !SHORTEST.has(folded)));
  return found?.[1] ?? null;
}

const MONTHS: readonly (readonly [name: string, month: number])[] = [
  "january february march april may june july august september october november december",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
].flatMap((names) => names.split(" ").map((name, index) => [name, index + 1] as const));
/** Too short to tell June from July in French. */
const SHORTEST = new Set(["jui"]);

function readNumeric(found: RegExpExecArray, order: DateOrder | null): DateReading {
  const [, first, , second, year, time] = found;
  const asDmy = make(year, second, first, time);
  const asMdy = make(year, first, second, time);
  if (order === "dmy") return dated(asDmy, "dmy");
  if (order === "mdy") return dated(asMdy, "mdy");
  if (!asDmy || !asMdy) return asDmy ? dated(asDmy, "dmy") : dated(asMdy, "mdy");
  if (first === second) return dated(asDmy, null);
  return { status: "ambiguous", asDmy, asMdy };
}

function readWords(text: string): DateReading | null {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  const monthFirst = MONTH_DAY.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4]) : null;
}

function named(year: string | undefined, word: string | undefined, day: string | undefined, time: string | undefined): DateReading | null {
  const month = monthOf(word ?? "");
  return month === null ? null : dated(make(year, String(month), day, time), null);
}

function dated(parts: DateParts | null, order: DateOrder | null): DateReading {
  return parts ? { status: "date", parts, order } : INVALID;
}

function make(yearText: string | undefined, monthText: string | undefined, dayText: string | undefined, timeText: string | undefined): DateParts | null {
  const time = readTime(timeText);
  const year = Number(yearText) + (yearText?.length === 2 ? (Number(yearText) < 70 ? 2000 : 1900) : 0);
  const month = Number(monthText);
  const day = Number(dayText);
  if (!time || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { year, month, day, ...time };
}

type TimeParts = Pick<DateParts, "hour" | "minute" | "second" | "millisecond" | "offset">;
const MIDNIGHT: TimeParts = { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };

function readTime(text: string | undefined): TimeParts | null {
  if (text === undefined || text.trim() === "") return MIDNIGHT;
  const found = TIME.exec(text.trim());
  if (!found) return null;
  const [, hourText, minuteText, secondText = "0", fraction = "0", half, zone] = found;
  const typedHour = Number(hourText);
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) return null;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (/p/i.test(half) ? 12 : 0);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  const offset = readOffset(zone);
  if (hour > 23 || minute > 59 || second > 59 || offset === undefined) return null;
  return { hour, minute, second, millisecond: Math.floor(Number(`0.${fraction}`) * 1000), offset };
}

/** Null where none is said, undefined where what is said is no zone. */
function readOffset(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null;
  const found = /([+-])(\d{1,2}):?(\d{2})?(?: UTC)?$/.exec(zone);
  if (!found) return ZONES[zone];
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
