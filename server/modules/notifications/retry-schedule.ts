const minute = 60_000;
const hour = 60 * minute;

/** After the first, second ... failure. */
const delays = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour] as const;

/** A mail is tried so often before it waits for a person. */
export const attemptsMax = delays.length + 1;
/** While the mail server is away nothing counts as tried; one mail knocks each minute, for a day. */
export const knockMs = minute;
export const unreachableMaxMs = 24 * hour;

/** When to try again after `attempts` failures, or null for never. */
export function nextTry(attempts: number, now: Date): Date | null {
  const delay = delays[attempts - 1];
  return delay === undefined ? null : new Date(now.getTime() + delay);
}
