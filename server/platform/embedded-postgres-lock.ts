import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";

/** One Comptoir on one data directory. */
export type DataLock = { release(): void };
type Holder = { readonly token: string; readonly pid: number; readonly started: string };

/** A lock left by a dead process is taken over; more tries than that means someone removes and makes it in a loop. */
const attemptsMax = 20;

/**
 * Node has no file lock of the operating system, so the lock names its process: number and moment of start, because after
 * a restart of the machine the number soon belongs to somebody else. `kill -9` therefore leaves nothing to clean up.
 */
export function takeDataLock(file: string): DataLock {
  const mine: Holder = { token: randomUUID(), pid: process.pid, started: processStart(process.pid) ?? "" };
  const draft = `${file}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      if (tryLink(draft, file)) return { release: () => releaseLock(file, mine) };
      const holder = readHolder(file);
      if (holder && isRunning(holder)) throw new Error(inUse(file, holder));
      if (holder) removeStale(file, holder);
    }
    throw new Error(`${file} changes hands all the time: start one Comptoir on this data directory, not several.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The running Comptoir that holds this data directory, if there is one. */
export function lockHolder(file: string): { readonly pid: number } | null {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? { pid: holder.pid } : null;
}

/** When the process began, or null when there is none (a zombie is none: it holds nothing any more). */
export function processStart(pid: number): string | null {
  if (process.platform === "linux") return linuxProcessStart(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  if (process.platform === "win32") return "";
  try {
    const [state = "", ...started] = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim().split(/\s+/);
    return state.startsWith("Z") ? null : started.join(" ");
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat, in ticks since boot; the name in field 2 may hold spaces and parentheses. */
function linuxProcessStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function isRunning(holder: Holder): boolean {
  return processStart(holder.pid) === holder.started;
}

/** `link` either makes the file with its content or fails: nobody can read a half-written lock. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    if (error instanceof SyntaxError) throw new Error(`${file} is damaged: make sure that no Comptoir runs on this data, then remove it.`);
    throw error;
  }
}

/** Renamed first, then looked at: of two processes that saw the same dead holder only one moves that very file. */
function removeStale(file: string, seen: Holder): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  // The other one was faster and this is its fresh lock: give it back.
  if (readHolder(aside)?.token !== seen.token) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function releaseLock(file: string, mine: Holder): void {
  if (readHolder(file)?.token === mine.token) rmSync(file, { force: true });
}

function inUse(file: string, holder: Holder): string {
  return (
    `Another Comptoir (process ${holder.pid}) already runs on this data (${file}). Stop it first, or start this one with its ` +
    "own COMPTOIR_DATA_DIR. For several processes on one database set DATABASE_URL."
  );
}
