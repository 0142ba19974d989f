import type { Database } from "./db.ts";
import { sql } from "./sql.ts";

/** A read-only copy of the database, for lists, counts and reports. */
export type Replica = {
  /** The copy, if it holds all that was committed before this call, by whatever process; null when it is behind or away. */
  caughtUp(): Promise<Database | null>;
  /** It failed: leave it alone for a while. */
  rest(): void;
  close(): Promise<void>;
};

/** A copy in the same building is a millisecond or two behind: worth waiting for, a longer lag is not. */
const triesMax = 3;
const waitMs = 2;
const answerLimitMs = 250;
const behindMs = 100;
const restMs = 5_000;

/**
 * Who reads after a write must find it, also when another process took the write or another person did it. So the primary is
 * asked how far its log goes, which costs it nothing, and the copy answers only once it has replayed as much. No session has
 * to remember anything, and a copy that falls behind is merely not used.
 */
export function openReplica(primary: Database, copy: Database): Replica {
  let restUntil = 0;
  const rest = (ms: number): null => {
    restUntil = performance.now() + ms;
    return null;
  };
  return {
    rest: () => void rest(restMs),
    async caughtUp() {
      if (performance.now() < restUntil) return null;
      const [row] = await primary.rows<{ reach: string }>(sql`select pg_current_wal_insert_lsn()::text as reach`);
      const reached = await within(answerLimitMs, hasReached(copy, row?.reach ?? "FFFFFFFF/FFFFFFFF")).catch(() => null);
      if (reached === null) return rest(restMs);
      return reached ? copy : rest(behindMs);
    },
    close: () => copy.close(),
  };
}

async function hasReached(copy: Database, reach: string): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    // A copy that has become the primary no longer replays.
    const [row] = await copy.rows<{ reached: boolean | null }>(sql`
      select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end) >= ${reach}::pg_lsn as reached`);
    if (row?.reached || tries >= triesMax) return row?.reached ?? false;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Null when there was no answer in time; what comes later is nobody's concern. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  work.catch(() => {});
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
