import type pg from "pg";
import type { House } from "../platform/context.ts";
import { beat, forgetWorkers, forgive, giveBack, type JobPayload } from "../platform/jobs.ts";
import type { Log } from "../platform/log.ts";
import type { JobHandler, JobHandlers } from "./handlers.ts";
import { systemContext } from "./system-context.ts";
import { watchWorkers } from "./watch-workers.ts";

export type Worker = {
  /** As the jobs it holds name it. */
  readonly id: string;
  /** A job was committed by this process. */
  wake(): void;
  /** Takes no more jobs and waits for those that run; what is not done by then is given back to the others. */
  stop(graceMs?: number): Promise<void>;
};
export type WorkerOptions = {
  readonly log: Log;
  readonly concurrency?: number;
  readonly pollMs?: number;
  readonly beatMs?: number;
};

/** Runs jobs until it is stopped. The queue's schema is there already: `installJobs` is part of `migrate`. */
export async function startWorker(house: House, handlers: JobHandlers, options: WorkerOptions): Promise<Worker> {
  const { log, concurrency = 4, pollMs = 2_000, beatMs = 5_000 } = options;
  const { isPooled, pool: connections } = house.db;
  // Loaded here, not at the top: 60 ms that a process without a worker need not spend.
  const { Logger, runTaskList } = await import("graphile-worker");
  const interrupted: number[] = [];
  const tasks = Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, taskOf(house, handler, log, interrupted)]));
  const pool = runTaskList(
    {
      concurrency,
      pollInterval: pollMs,
      noHandleSignals: true,
      noPreparedStatements: isPooled,
      // Jobs are made with the clock of the application; the queue must read the same one.
      useNodeTime: true,
      gracefulShutdownAbortTimeout: 0,
      logger: new Logger(
        () => (level, message) =>
          level === "error" || level === "warning" ? log.warn({ queue: message }, "job queue") : log.debug({ queue: message }, "job queue"),
      ),
    },
    tasks,
    isPooled ? withoutListening(connections) : connections,
  );
  // Its end is awaited in stop(); until then a failure must not count as unhandled.
  pool.promise.catch((error: unknown) => log.error({ err: error }, "the worker has ended"));

  const watch = watchWorkers(house.db);
  const look = async (): Promise<void> => {
    await beat(house.db, pool.id, house.now());
    const count = await watch.look(house.now());
    if (count > 0) log.warn({ count }, "jobs of a lost worker were given back");
  };
  const lookSafely = (): Promise<void> => look().catch((error: unknown) => log.warn({ err: error }, "no heartbeat for the moment"));
  await lookSafely();
  const timer = setInterval(lookSafely, beatMs).unref();

  let stopping = false;
  return {
    id: pool.id,
    wake() {
      if (!stopping) pool.nudge(1);
    },
    async stop(graceMs = 10_000) {
      if (stopping) return;
      stopping = true;
      clearInterval(timer);
      const ended = Promise.resolve(pool.gracefulShutdown("stop")).catch(() => {});
      if (!(await settledWithin(ended, graceMs))) await giveBack(house.db, [pool.id], house.now());
      if (interrupted.length > 0) await forgive(house.db, { workerId: pool.id, ids: interrupted, now: house.now() });
      await forgetWorkers(house.db, [pool.id]);
    },
  };
}

type Helpers = { readonly job: { readonly id: string | number; readonly attempts: number; readonly max_attempts: number }; readonly abortSignal: AbortSignal };

function taskOf(house: House, handler: JobHandler, log: Log, interrupted: number[]) {
  return async (payload: unknown, { job, abortSignal }: Helpers): Promise<void> => {
    try {
      await handler(payload as JobPayload, {
        house,
        log,
        contextFor: (storeId) => systemContext(house, storeId),
        signal: abortSignal,
        isLastTry: job.attempts >= job.max_attempts,
      });
    } catch (error) {
      if (abortSignal.aborted) interrupted.push(Number(job.id));
      throw error;
    }
  };
}

async function settledWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(() => late.resolve(false), ms);
  const settled = await Promise.race([work.then(() => true as const), late.promise]);
  clearTimeout(timer);
  return settled;
}

/** The queue asks for its LISTEN connection with a callback, and for every other one with a promise. */
function withoutListening(pool: pg.Pool): pg.Pool {
  return { connect: (callback?: unknown) => (callback === undefined ? pool.connect() : undefined) } as unknown as pg.Pool;
}
