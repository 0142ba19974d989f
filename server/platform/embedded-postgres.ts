import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { databaseAccount } from "./embedded-postgres-account.ts";
import { binariesIn, findBinaries } from "./embedded-postgres-binaries.ts";
import { clusterExists, createCluster, layoutOf, prepareHome, readCredentials, type Credentials } from "./embedded-postgres-cluster.ts";
import { lockHolder, takeDataLock } from "./embedded-postgres-lock.ts";
import { freePort, runningServer, startServer, stopOrphan, type Installation, type ServerProcess, type StopMode } from "./embedded-postgres-server.ts";
import { tunedSettings, type Settings } from "./embedded-postgres-settings.ts";
import type { Log } from "./log.ts";

export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  readonly log: Log;
  readonly settings?: Settings;
  /** Folder of another PostgreSQL's programs, instead of those that come with Comptoir. */
  readonly binaries?: string;
  /** The server died and cannot be brought back: the caller should end, and say so. */
  readonly onLost?: (error: Error) => void;
  /** How long a start that fails is tried again after a crash: a full disk or a slow one may recover. */
  readonly giveUpAfterMs?: number;
};

export type EmbeddedPostgres = {
  /** An ordinary role that owns the database `comptoir`. */
  readonly applicationUrl: string;
  /** The superuser, for backups of the whole and for tests; never for requests. */
  readonly administratorUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly firstStart: boolean;
  /** Milliseconds since the call at each step. */
  readonly timings: Readonly<Record<string, number>>;
  stop(mode?: StopMode): Promise<void>;
};

const giveUpAfterMs = 60_000;
/** A server that dies soon after its start is started again more slowly each time. */
const shortLifeMs = 10_000;
const pauseStepMs = 100;
const pauseMaxMs = 2_000;

/** Runs a real PostgreSQL on the data directory, brings it back when it dies, and stops it with us. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const began = performance.now();
  const timings: Record<string, number> = {};
  const mark = (step: string) => (timings[step] = Math.round(performance.now() - began));

  const layout = layoutOf(options.dataDir);
  makeDataDirectory(options.dataDir);
  const lock = takeDataLock(layout.lock);
  try {
    const account = databaseAccount(layout.cluster);
    prepareHome(layout, account);
    const binaries = options.binaries ? await binariesIn(options.binaries, account) : await findBinaries(account, layout.home);
    mark("binaries");

    const settings = { ...tunedSettings(), ...options.settings };
    const firstStart = !clusterExists(layout);
    const credentials = firstStart ? await createCluster(layout, binaries, account, settings["fsync"] !== "off") : readCredentials(layout, binaries);
    mark("cluster");

    const installation: Installation = { layout, binaries, account };
    const orphanPort = await stopOrphan(installation);
    if (orphanPort) options.log.warn({ port: orphanPort }, "stopped a database server that an earlier run had left");
    const { server, port } = await startServer(installation, orphanPort ?? (await freePort()), settings, true);
    mark("ready");

    const supervised = supervise(installation, server, port, settings, options);
    return {
      ...urlsOf(credentials, port),
      port,
      get pid() {
        return supervised.pid();
      },
      firstStart,
      timings,
      async stop(mode = "fast") {
        await supervised.stop(mode);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The addresses of the database that a running Comptoir keeps on this data directory, so that a second process (a worker, a
 * command at the prompt) can use it beside; null when none runs.
 */
export function runningEmbeddedPostgres(dataDir: string): Pick<EmbeddedPostgres, "applicationUrl" | "administratorUrl"> | null {
  const layout = layoutOf(dataDir);
  if (!existsSync(layout.lock) || !lockHolder(layout.lock)) return null;
  const server = runningServer(layout);
  if (!server?.ready) return null;
  return urlsOf(JSON.parse(readFileSync(layout.credentials, "utf8")) as Credentials, server.port);
}

function urlsOf(credentials: Credentials, port: number): { applicationUrl: string; administratorUrl: string } {
  return {
    applicationUrl: `postgres://comptoir:${credentials.application}@127.0.0.1:${port}/comptoir`,
    administratorUrl: `postgres://postgres:${credentials.administrator}@127.0.0.1:${port}/postgres`,
  };
}

function makeDataDirectory(dataDir: string): void {
  try {
    mkdirSync(path.resolve(dataDir), { recursive: true });
  } catch (error) {
    throw new Error(`The data directory ${path.resolve(dataDir)} cannot be made: ${String(error)}. Set COMPTOIR_DATA_DIR to a folder you may write.`);
  }
}

/** Keeps one server alive on one port, so the addresses handed out stay true over a crash. */
function supervise(
  installation: Installation,
  first: ServerProcess,
  port: number,
  settings: Settings,
  { log, onLost, giveUpAfterMs: patienceMs = giveUpAfterMs }: EmbeddedPostgresOptions,
): { pid(): number; stop(mode: StopMode): Promise<void> } {
  let server = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const watch = (shortLives: number) => {
    const since = performance.now();
    void server.exited.then((reason) => {
      if (stopping) return;
      const crashes = performance.now() - since < shortLifeMs ? shortLives + 1 : 0;
      log.error({ reason }, "the database server died, starting it again");
      restarting = restart(crashes);
    });
  };
  const restart = async (crashes: number): Promise<void> => {
    const deadline = performance.now() + patienceMs;
    const pauseMs = Math.min(crashes * pauseStepMs, pauseMaxMs);
    for (let attempt = 1; !stopping; attempt += 1) {
      await delay(attempt === 1 ? pauseMs : pauseMaxMs);
      try {
        ({ server } = await startServer(installation, port, settings, false));
        log.info({ serverPid: server.pid }, "the database server runs again");
        return watch(crashes);
      } catch (error) {
        log.error({ err: error }, "the database server does not start");
        if (performance.now() + pauseMaxMs > deadline) return onLost?.(error as Error);
      }
    }
  };

  watch(0);
  return {
    pid: () => server.pid,
    async stop(mode) {
      stopping = true;
      await restarting;
      await server.stop(mode);
    },
  };
}
