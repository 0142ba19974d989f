import { readdirSync, readFileSync } from "node:fs";

/** One printed line. `limit` is what only the unavoidable work takes, measured in the same run; `ok` judges ratios and CPU, wall times only on an idle machine. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number | null;
  readonly budget?: string;
  readonly ok?: boolean | null;
};

export function figure({ name, value, unit, limit = null, budget = "", ok = null }: Figure): void {
  const ratio = limit === null || limit === 0 ? null : round(value / limit);
  const line = { name, value: round(value), unit, limit: limit === null ? null : round(limit), ratio, budget, ok };
  if (process.argv.includes("--json")) console.log(JSON.stringify(line));
  else
    console.log(
      `${ok === false ? "OVER " : ok === true ? "ok   " : "     "}${name.padEnd(52)} ${String(line.value).padStart(10)} ${unit.padEnd(10)}${ratio === null ? "" : ` limit ${line.limit}, ratio ${ratio}`}${budget ? `  (budget ${budget})` : ""}`,
    );
}

export const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Milliseconds of each of `times` runs, after one that is not counted. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  await work();
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await work();
    measured.push(performance.now() - began);
  }
  return measured;
}

const ticksPerSecond = 100;

/** CPU milliseconds of a process so far; with its children, also those that have ended. Linux only. */
export function cpuOf(pid: number, options: { readonly withChildren: boolean }): number {
  const own = cpuTicks(pid, options.withChildren);
  if (!options.withChildren) return own * (1_000 / ticksPerSecond);
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((child) => parentOf(child) === pid);
  return (own + children.reduce((sum, child) => sum + cpuTicks(child, false), 0)) * (1_000 / ticksPerSecond);
}

function cpuTicks(pid: number, withEnded: boolean): number {
  const fields = statOf(pid);
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15).map(Number);
  return utime + stime + (withEnded ? cutime + cstime : 0);
}

const parentOf = (pid: number): number => Number(statOf(pid)[1]);

function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").split("\n").find((each) => each.startsWith("VmRSS"));
  return Number(line?.replace(/\D/g, "") ?? 0) / 1024;
}
