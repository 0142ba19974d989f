import type { House } from "../platform/context.ts";
import { attemptsMax, failJob, finishJob, takeDueJob } from "../platform/jobs.ts";
import { silentLog } from "../platform/log.ts";
import type { JobHandlers } from "./handlers.ts";
import { systemContext } from "./system-context.ts";

const roundsMax = 10_000;

/**
 * Works off what is due at the clock of the house, one after the other: for tests and for a command that must not leave
 * before its work is done. Returns how many ran.
 */
export async function drainJobs(house: House, handlers: JobHandlers): Promise<number> {
  const signal = new AbortController().signal;
  for (let count = 0; count < roundsMax; count += 1) {
    const job = await takeDueJob(house.db, `drain-${process.pid}`, house.now());
    if (!job) return count;
    try {
      const handler = handlers[job.task];
      if (!handler) throw new Error(`no handler named ${job.task}`);
      await handler(job.payload, {
        house,
        log: silentLog,
        contextFor: (storeId) => systemContext(house, storeId),
        signal,
        isLastTry: job.attempts >= attemptsMax,
      });
      await finishJob(house.db, job.id);
    } catch (error) {
      await failJob(house.db, { id: job.id, error: error instanceof Error ? error.message : String(error), now: house.now() });
    }
  }
  throw new Error(`more than ${roundsMax} jobs: one of them makes itself again`);
}
