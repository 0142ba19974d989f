import type { Random } from "./random.ts";
import { day, hour, type ShopClock } from "./shop-clock.ts";

export const storyDays = 90;

/**
 * The moments at which orders are placed, oldest first: more on Sundays and Mondays than on Fridays, most after dinner, a
 * business that grows, and the rush from Black Friday to Christmas when the story passes there.
 */
export function placementTimes(count: number, { now, clock, random }: { now: number; clock: ShopClock; random: Random }): number[] {
  const slots = hoursBefore(now, clock);
  const cumulative: number[] = [];
  let sum = 0;
  for (const slot of slots) cumulative.push((sum += slot.weight));

  const times = Array.from({ length: count }, () => {
    const slot = slots[firstAbove(cumulative, random.next() * sum)];
    if (slot === undefined) throw new RangeError("a draw fell outside of the calendar");
    return slot.start + random.integer(0, slot.length / 1_000 - 1) * 1_000;
  });
  return times.toSorted((a, b) => a - b);
}

type Slot = { readonly start: number; readonly length: number; readonly weight: number };

function hoursBefore(now: number, clock: ShopClock): Slot[] {
  const slots: Slot[] = [];
  const first = now - storyDays * day;
  for (let start = first; start < now; start += hour) {
    const length = Math.min(hour, now - start);
    if (length < 1_000) break;
    const wall = clock.wallClock(start);
    const growth = 1 + (0.45 * (start - first)) / (storyDays * day);
    const rhythm = (byWeekday[wall.weekday] ?? 1) * (byHour[Math.floor(wall.seconds / 3_600)] ?? 1);
    slots.push({ start, length, weight: growth * rhythm * season(wall) * (length / hour) });
  }
  return slots;
}

/** From Sunday. */
const byWeekday = [1.2, 1.15, 1.05, 1, 1, 0.85, 0.8];
const byHour = [0.5, 0.2, 0.1, 0.05, 0.05, 0.15, 0.5, 1.1, 1.7, 2.1, 2.3, 2.2, 2.7, 2.5, 2.1, 2, 2, 2.1, 2.4, 2.9, 3.7, 3.9, 2.8, 1.4];

/** Gifts rise through November and peak in mid-December; the days after Christmas are quiet. */
export function season({ month, day: date, weekday }: { readonly month: number; readonly day: number; readonly weekday: number }): number {
  if (month === 11) return 1 + date * 0.018 + (date >= 23 && (weekday >= 5 || weekday <= 1) ? 0.7 : 0);
  if (month === 12) return date <= 18 ? 1.6 + date * 0.035 : date <= 23 ? 1.1 : 0.6;
  if (month === 1) return 0.75;
  return month >= 4 && month <= 6 ? 1.15 : 1;
}

function firstAbove(cumulative: readonly number[], draw: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > draw) high = middle;
    else low = middle + 1;
  }
  return low;
}
