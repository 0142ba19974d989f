import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Account } from "./embedded-postgres-account.ts";
import { program, programEnvironment, runProgram, type Binaries } from "./embedded-postgres-binaries.ts";
import type { Layout } from "./embedded-postgres-cluster.ts";
import { processStart } from "./embedded-postgres-lock.ts";
import type { Settings } from "./embedded-postgres-settings.ts";

export type Installation = { readonly layout: Layout; readonly binaries: Binaries; readonly account: Account };
/** One life of the server process: from ready to its exit. */
export type ServerProcess = { readonly pid: number; readonly exited: Promise<string>; stop(mode: StopMode): Promise<void> };
/** `fast` writes a checkpoint; `immediate` is a crash on purpose, for data nobody will read again. */
export type StopMode = "fast" | "immediate";
type Launch = { readonly server: ServerProcess } | { readonly failed: "port_taken" | "still_held" | "other"; readonly detail: string };

const pollMs = 5;
/** Replaying 2 GB of log on a slow disk takes minutes; a server that is alive is left to it. */
const readyWithinMs = 10 * 60_000;
/** Children of a killed server end by themselves, but not at once: measured up to 1.9 s. */
const heldWithinMs = 30_000;
const stopWithinMs = 30_000;
const logBytesMax = 10 << 20;

/** Starts until it runs: waits for what a killed server left behind, and takes another port where it may choose. */
export async function startServer(
  installation: Installation,
  port: number,
  settings: Settings,
  mayChangePort: boolean,
): Promise<{ server: ServerProcess; port: number }> {
  const deadline = performance.now() + heldWithinMs;
  for (let wanted = port; ;) {
    const launch = await launchServer(installation, wanted, settings);
    if ("server" in launch) return { server: launch.server, port: wanted };
    const inTime = performance.now() < deadline;
    if (launch.failed === "port_taken" && inTime && mayChangePort) wanted = await freePort();
    else if (launch.failed !== "other" && inTime) await delay(100);
    else throw new Error(`PostgreSQL does not start: ${launch.detail} (see ${installation.layout.logFile})`);
  }
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** What the server says of itself in postmaster.pid, or null when none runs on this cluster. */
export function runningServer({ cluster }: Layout): { readonly pid: number; readonly port: number; readonly ready: boolean } | null {
  const [pid, , , port, , , , state] = readLines(path.join(cluster, "postmaster.pid"));
  if (!Number(pid) || !isServerOf(Number(pid), cluster)) return null;
  return { pid: Number(pid), port: Number(port), ready: state?.trim() === "ready" };
}

/**
 * Ends the server that a killed parent left. Adopting it would be as fast, but then nobody would learn of its death, and
 * it would keep the settings and the version it was started with. Its port is kept for whoever still knows it.
 */
export async function stopOrphan(installation: Installation): Promise<number | null> {
  const orphan = runningServer(installation.layout);
  if (!orphan) return null;
  await stopProcess(orphan.pid, "fast", installation);
  return orphan.port || null;
}

async function launchServer(installation: Installation, port: number, settings: Settings): Promise<Launch> {
  const { layout, binaries, account } = installation;
  const parameters = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // To a file, not to a pipe of ours: a server that outlives us must not stop at a full pipe.
  const { log, logStart } = openLogFile(layout.logFile);
  const child = spawn(program(binaries, "postgres"), ["-D", layout.cluster, ...parameters], {
    ...account,
    cwd: "/",
    env: programEnvironment(),
    stdio: ["ignore", "ignore", log],
    detached: true, // Ctrl-C goes to the whole terminal group; the server stops when we say so, after the last write
  });
  closeSync(log);
  const end: { reason?: string } = {};
  const exited = exitOf(child).then((reason) => (end.reason = reason));
  const deadline = performance.now() + readyWithinMs;
  while (end.reason === undefined && performance.now() < deadline) {
    const [pid, , , , , , , state] = readLines(path.join(layout.cluster, "postmaster.pid"));
    if (Number(pid) === child.pid && state?.trim() === "ready") return { server: serverProcess(installation, child, exited) };
    await delay(pollMs);
  }
  if (end.reason === undefined) child.kill("SIGKILL");
  const said = readFileSync(layout.logFile).subarray(logStart).toString("utf8").trim();
  return { failed: reasonOf(said), detail: said.slice(-2_000) || (end.reason ?? "it was not ready in time") };
}

function serverProcess(installation: Installation, child: ChildProcess, exited: Promise<string>): ServerProcess {
  const pid = child.pid as number;
  const guardian = spawnGuardian(pid, installation.account);
  let ended = false;
  void exited.then(() => {
    ended = true;
    guardian?.kill("SIGKILL");
  });
  // Neither keeps the program running when everything else is done.
  child.unref();
  return {
    pid,
    exited,
    async stop(mode) {
      if (ended) return; // its number may be somebody else's by now
      child.ref(); // its exit is now something to wait for
      await stopProcess(pid, mode, installation);
      await exited;
    },
  };
}

/**
 * A shell of one megabyte that waits for the end of a pipe only we hold. However we end, also by `kill -9`, it then stops
 * the server as a clean shutdown would.
 */
function spawnGuardian(pid: number, account: Account): ChildProcess | null {
  if (process.platform === "win32") return null;
  const guardian = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "comptoir-guardian", String(pid)], {
    ...account,
    cwd: "/",
    env: programEnvironment(),
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guardian.on("error", () => {}); // no shell: the next start will find the orphan
  guardian.stdin?.on("error", () => {});
  guardian.unref();
  (guardian.stdin as unknown as { unref(): void } | null)?.unref();
  return guardian;
}

async function stopProcess(pid: number, mode: StopMode, installation: Installation): Promise<void> {
  if (process.platform === "win32") return stopOnWindows(mode, installation);
  const steps: NodeJS.Signals[] = mode === "fast" ? ["SIGINT", "SIGQUIT", "SIGKILL"] : ["SIGQUIT", "SIGKILL"];
  for (const signal of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // gone already
    }
    const deadline = performance.now() + stopWithinMs;
    while (performance.now() < deadline) {
      if (processStart(pid) === null) return;
      await delay(pollMs);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

/** There a signal would end the process on the spot, whatever its name. */
async function stopOnWindows(mode: StopMode, { binaries, layout }: Installation): Promise<void> {
  await runProgram(program(binaries, "pg_ctl"), ["stop", "-D", layout.cluster, "-m", mode, "-w"], null).catch(() => {});
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(String(error)));
    child.once("exit", (code, signal) => resolve(signal ?? `exit status ${code}`));
  });
}

function reasonOf(said: string): "port_taken" | "still_held" | "other" {
  if (/Address already in use|could not (?:bind|create any TCP\/IP sockets)/.test(said)) return "port_taken";
  if (/pre-existing shared memory block|lock file "[^"]*" already exists/.test(said)) return "still_held";
  return "other";
}

/** Opened as ourselves and handed over: the server can write it, whoever owns it. One old file is kept. */
function openLogFile(file: string): { log: number; logStart: number } {
  if (existsSync(file) && statSync(file).size > logBytesMax) renameSync(file, `${file}.1`);
  const log = openSync(file, "a", 0o600);
  return { log, logStart: fstatSync(log).size };
}

/** After a restart of the machine the number in postmaster.pid may be anybody's. */
function isServerOf(pid: number, cluster: string): boolean {
  if (processStart(pid) === null) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false;
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
