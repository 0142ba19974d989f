import pg from "pg";
import type { Tx } from "./context.ts";
import type { Database } from "./db.ts";
import { sql } from "./sql.ts";

/** What a handler gets: the store it works for, and what `enqueue` was given. */
export type JobPayload = { readonly store_id: string } & Readonly<Record<string, unknown>>;
export type NewJob = {
  /** A name of the table in worker/handlers.ts. */
  readonly task: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** One waiting job a key and store: a second one replaces it, unless it runs already. */
  readonly key?: string;
  readonly runAt?: Date;
};
export type FailedJob = {
  readonly id: number;
  readonly task: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly failedAt: string;
};

/** After so many failures a job rests in the list of failed ones until somebody retries it: 10 tries reach over 8 hours. */
export const attemptsMax = 10;
/** Crashes of the worker do not count against a job, up to here: one that ends its process every time must come to an end. */
const crashesForgivenMax = 5;
const installKey = 7_310_262_002;
/** The last migration of the graphile-worker in package.json; a test compares them. */
const queueVersion = 20;

/** Work for later, in the transaction that needs it: committed together or not at all. It may run twice. */
export function enqueue(tx: Tx, { task, payload = {}, key, runAt = tx.now }: NewJob): void {
  const jobKey = key === undefined ? null : `${tx.storeId}/${key}`;
  tx.write(sql`
    select graphile_worker.add_job(
      identifier => ${task}::text, payload => ${JSON.stringify({ ...payload, store_id: tx.storeId })}::json, run_at => ${runAt}::timestamptz,
      max_attempts => ${attemptsMax}::int, job_key => ${jobKey}::text)`);
  tx.wakeAfterCommit("jobs");
}

/** Brings the queue's own schema up to date: part of `migrate`. Several at once take turns; when there is nothing to do it costs one statement. */
export async function installJobs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "comptoir migrate" });
  client.on("error", () => {}); // lost between two statements; the next one reports it
  await client.connect();
  try {
    if (await hasQueue(client)) return;
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [installKey]);
    await migrateQueue(url);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** With a pool of our own: the queue's would raise an error that nobody hears when the server stops right after. */
async function migrateQueue(url: string): Promise<void> {
  const { runMigrations } = await import("graphile-worker");
  const pgPool = new pg.Pool({ connectionString: url, max: 2 });
  const ignore = (): void => {};
  pgPool.on("error", ignore).on("connect", (client) => client.on("error", ignore));
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}

async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rows: [there] } = await client.query<{ there: boolean }>("select to_regclass('graphile_worker.migrations') is not null as there");
  if (!there?.there) return false;
  const { rows: [last] } = await client.query<{ id: number }>("select max(id) as id from graphile_worker.migrations");
  return (last?.id ?? 0) >= queueVersion;
}

/** Jobs of this store that have used up their tries. */
export async function listFailedJobs(db: Database, storeId: string): Promise<FailedJob[]> {
  return db.rows<FailedJob>(sql`
    select jobs.id, tasks.identifier as task, attempts, last_error as "lastError", created_at as "createdAt", updated_at as "failedAt"
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where jobs.payload ->> 'store_id' = ${storeId} and attempts >= max_attempts and locked_at is null order by jobs.id limit 500`);
}

/** Gives a failed job all its tries again. False when there is no such job. */
export async function retryJob(db: Database, { storeId, id, now }: { storeId: string; id: number; now: Date }): Promise<boolean> {
  const rows = await db.rows(sql`
    update graphile_worker._private_jobs as jobs set attempts = 0, run_at = ${now}
    where id = ${id} and payload ->> 'store_id' = ${storeId} and attempts >= max_attempts and locked_at is null returning id`);
  return rows.length > 0;
}

/** "I am here", said every 5 seconds. */
export async function beat(db: Database, workerId: string, now: Date): Promise<void> {
  await db.rows(sql`
    insert into worker_heartbeats (worker_id, beat_at) values (${workerId}, ${now}) on conflict (worker_id) do update set beat_at = excluded.beat_at`);
}

export async function forgetWorkers(db: Database, workerIds: readonly string[]): Promise<void> {
  await db.rows(sql`delete from worker_heartbeats where worker_id = any(${workerIds}::text[])`);
}

/** The workers that hold jobs, each with its last heartbeat. */
export async function listBusyWorkers(db: Database): Promise<{ workerId: string; beatAt: string | null }[]> {
  return db.rows(sql`
    select distinct locked_by as "workerId", beat_at as "beatAt"
    from graphile_worker._private_jobs as jobs left join worker_heartbeats on worker_id = locked_by
    where locked_by is not null`);
}

/** Unlocks the jobs of workers that are gone. Returns how many. */
export async function giveBack(db: Database, workerIds: readonly string[], now: Date): Promise<number> {
  const rows = await db.rows(sql`
    update graphile_worker._private_jobs as jobs
    set locked_by = null, locked_at = null, run_at = ${now},
        attempts = case when crashes < ${crashesForgivenMax} then greatest(attempts - 1, 0) else attempts end,
        last_error = 'worker lost, ' || crashes + 1 || ' in a row'
    from (
      select id, coalesce(substring(last_error from '^worker lost, ([0-9]+)')::int, 0) as crashes
      from graphile_worker._private_jobs as held where locked_by = any(${workerIds}::text[]) for update skip locked
    ) as lost
    where jobs.id = lost.id returning jobs.id`);
  return rows.length;
}

/**
 * A job that was interrupted by a stop has not failed: it runs again at once, with the tries it had. The queue may be about
 * to write down the failure; unlocked, the job is no longer its to write.
 */
export async function forgive(db: Database, { workerId, ids, now }: { workerId: string; ids: readonly number[]; now: Date }): Promise<void> {
  await db.rows(sql`
    update graphile_worker._private_jobs as jobs set locked_by = null, locked_at = null, attempts = greatest(attempts - 1, 0), run_at = ${now}, last_error = null
    where id = any(${ids}::bigint[]) and coalesce(locked_by, ${workerId}) = ${workerId}`);
}

export type TakenJob = { readonly id: number; readonly task: string; readonly payload: JobPayload; readonly attempts: number };

/** The next job due at `now`, for a caller that works them off one by one. */
export async function takeDueJob(db: Database, workerId: string, now: Date): Promise<TakenJob | null> {
  const [job] = await db.rows<TakenJob>(sql`
    update graphile_worker._private_jobs as jobs set attempts = attempts + 1, locked_by = ${workerId}, locked_at = ${now}
    from (
      select id, task_id from graphile_worker._private_jobs as waiting where is_available and run_at <= ${now} order by priority, run_at, id limit 1 for update skip locked
    ) as due join graphile_worker._private_tasks as tasks on tasks.id = due.task_id
    where jobs.id = due.id returning jobs.id, tasks.identifier as task, payload, attempts`);
  return job ?? null;
}

export async function finishJob(db: Database, id: number): Promise<void> {
  await db.rows(sql`delete from graphile_worker._private_jobs where id = ${id}`);
}

/** The delay of graphile-worker itself: e^attempts seconds. */
export async function failJob(db: Database, { id, error, now }: { id: number; error: string; now: Date }): Promise<void> {
  await db.rows(sql`
    update graphile_worker._private_jobs as jobs
    set locked_by = null, locked_at = null, last_error = ${error}, run_at = ${now}::timestamptz + exp(least(attempts, 10)) * interval '1 second'
    where id = ${id}`);
}
