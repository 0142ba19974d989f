import type { Database } from "../platform/db.ts";
import { forgetWorkers, giveBack, listBusyWorkers } from "../platform/jobs.ts";

/** graphile-worker alone waits 4 hours before it takes the jobs of a dead worker. */
export const silentMs = 30_000;

/**
 * Looks after the other workers. One whose heartbeat has not changed for 30 s while we were watching is gone; the time of
 * its heartbeat is only compared with itself, so clocks that differ between machines condemn nobody.
 */
export function watchWorkers(db: Database): { look(now: Date): Promise<number> } {
  const seen = new Map<string, { beatAt: string | null; since: number }>();

  return {
    /** Returns how many jobs were given back. */
    async look(now) {
      const busy = await listBusyWorkers(db);
      const names = new Set(busy.map(({ workerId }) => workerId));
      for (const workerId of seen.keys()) if (!names.has(workerId)) seen.delete(workerId);
      for (const { workerId, beatAt } of busy) {
        const known = seen.get(workerId);
        if (known?.beatAt !== beatAt || !known) seen.set(workerId, { beatAt, since: now.getTime() });
      }

      const silent = [...seen].filter(([, { since }]) => now.getTime() - since >= silentMs).map(([workerId]) => workerId);
      if (silent.length === 0) return 0;
      const count = await giveBack(db, silent, now);
      await forgetWorkers(db, silent);
      return count;
    },
  };
}
