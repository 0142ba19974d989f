/** The hours of the demo shop: its customers live by them and its people work by them. */
export type ShopClock = {
  readonly wallClock: (instant: number) => WallClock;
  readonly instantOf: (year: number, month: number, day: number, seconds: number) => number;
  /** The moment reached after so many hours of work: Monday to Saturday, nine to six. */
  readonly afterWork: (instant: number, hours: number) => number;
};
/** `weekday` counts from Sunday = 0. */
export type WallClock = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number; readonly seconds: number };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export function isoDay({ year, month, day: date }: WallClock): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

const opens = 9 * 3_600;
const closes = 18 * 3_600;

export function shopClock(timeZone: string): ShopClock {
  const offsetAt = offsetsOf(timeZone);

  const wallClock = (instant: number): WallClock => {
    const wall = new Date(instant + offsetAt(instant));
    return {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      weekday: wall.getUTCDay(),
      seconds: wall.getUTCHours() * 3_600 + wall.getUTCMinutes() * 60 + wall.getUTCSeconds(),
    };
  };
  const instantOf = (year: number, month: number, date: number, seconds: number): number => {
    const wall = Date.UTC(year, month - 1, date) + seconds * 1_000;
    return wall - offsetAt(wall - offsetAt(wall));
  };
  const afterWork = (instant: number, hours: number): number => {
    let at = instant;
    let left = hours * 3_600;
    for (;;) {
      const now = wallClock(at);
      const start = Math.max(now.seconds, opens);
      const workable = now.weekday === 0 ? 0 : Math.max(0, closes - start);
      if (left < workable) return at + (start - now.seconds + left) * 1_000;
      left -= workable;
      at = instantOf(now.year, now.month, now.day + 1, opens);
    }
  };
  return { wallClock, instantOf, afterWork };
}

/** Asking Intl costs some microseconds; a demo asks about a few thousand different hours, tens of thousands of times. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const known = new Map<number, number>();
  return (instant) => {
    const start = Math.floor(instant / hour) * hour;
    let offset = known.get(start);
    if (offset === undefined) {
      const parts = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
      offset = Date.UTC(parts["year"] ?? 0, (parts["month"] ?? 1) - 1, parts["day"], parts["hour"], parts["minute"]) - start;
      known.set(start, offset);
    }
    return offset;
  };
}
