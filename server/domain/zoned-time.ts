import type { DateParts } from "./typed-date.ts";

/** Instants in the shop's time zone. Milliseconds since 1970 come in and go out: no clock is read here. */
export type ZonedTime = {
  /** The instant of wall-clock parts; a time the spring change skips moves forward, one that autumn repeats is the first. */
  readonly toInstant: (parts: DateParts) => number;
};

const HOUR = 3_600_000;
/** Intl costs about 3 us a question; a file of a million rows asks about few distinct hours. */
const rememberedHours = 20_000;

export function zonedTime(timeZone: string): ZonedTime {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  });
  const known = new Map<number, number>();

  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / HOUR);
    const remembered = known.get(hour);
    if (remembered !== undefined) return remembered;
    const at = hour * HOUR;
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const wall = Date.UTC(parts["year"] ?? 0, (parts["month"] ?? 1) - 1, parts["day"], parts["hour"], parts["minute"], parts["second"]);
    const offset = wall - at;
    if (known.size >= rememberedHours) known.clear();
    known.set(hour, offset);
    return offset;
  };

  return {
    toInstant(parts) {
      const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second, parts.millisecond);
      if (parts.offset !== null) return wall - parts.offset * 60_000;
      // The offset a day earlier and a day later bracket any change; the earlier instant that maps back wins.
      const before = wall - offsetAt(wall - 24 * HOUR);
      const after = wall - offsetAt(wall + 24 * HOUR);
      const [first, last] = before < after ? [before, after] : [after, before];
      if (first + offsetAt(first) === wall) return first;
      return last + offsetAt(last) === wall ? last : before;
    },
  };
}
