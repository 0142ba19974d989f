type Units = Readonly<Record<"seconds" | "minutes" | "hours", (time: { count: number }) => string>>;

/** In the largest unit that says something; never less than what is left. */
export function timeLeft(seconds: number, units: Units): string {
  if (seconds < 60) return units.seconds({ count: Math.max(1, Math.ceil(seconds)) });
  if (seconds < 5_400) return units.minutes({ count: Math.ceil(seconds / 60) });
  return units.hours({ count: Math.ceil(seconds / 3_600) });
}
