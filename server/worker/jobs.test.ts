import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { after, before, test } from "node:test";
import { contextOf, type Context, type Store } from "../platform/context.ts";
import { openDatabase } from "../platform/db.ts";
import { attemptsMax, enqueue, forgetWorkers, giveBack, installJobs, listBusyWorkers, listFailedJobs, retryJob, takeDueJob } from "../platform/jobs.ts";
import { silentLog } from "../platform/log.ts";
import { sql } from "../platform/sql.ts";
import { insertStore, openBareHouse, type BareHouse } from "../testing/bare-store.ts";
import { createEmptyDatabase } from "../testing/database.ts";
import { drainJobs } from "./drain-jobs.ts";
import type { JobHandler } from "./handlers.ts";
import { startWorker } from "./loop.ts";
import { silentMs, watchWorkers } from "./watch-workers.ts";

let house: BareHouse;
let store: Store;
let context: Context;
before(async () => {
  house = await openBareHouse();
  store = await insertStore(house);
  context = contextOf(house, { store, actor: { kind: "system", id: null, name: "test" }, permissions: new Set() });
});
after(() => house.close());

test("the schema of the queue is installed once by several at a time, in the version this program knows", async () => {
  const { url, drop } = await createEmptyDatabase();
  const db = openDatabase({ url });
  const versions = () => db.rows<{ id: number; ts: string }>(sql`select id, ts from graphile_worker.migrations order by id desc limit 1`);
  await Promise.all([installJobs(url), installJobs(url), installJobs(url)]);
  const [installed] = await versions();
  assert.equal(installed?.id, 20);
  await installJobs(url);
  assert.deepEqual(await versions(), [installed]);
  await db.close();
  await drop();
});

const add = (task: string, options: { key?: string; runAt?: Date; payload?: Record<string, unknown> } = {}) =>
  context.transaction({ lock: true }, async (tx) => enqueue(tx, { task, ...options }));
const later = (ms: number) => (house.at = new Date(house.at.getTime() + ms));
const waitingJobs = async () => (await house.db.rows(sql`select id from graphile_worker._private_jobs`)).length;

/** A handler that remembers what it was given. */
function recorder() {
  const payloads: unknown[] = [];
  const handler: JobHandler = async (payload) => void payloads.push(payload);
  return { payloads, handler };
}

test("a job belongs to its transaction, waits for its time and has one waiting copy a key", async () => {
  const { payloads, handler } = recorder();
  await assert.rejects(context.transaction({ lock: true }, async (tx) => {
    enqueue(tx, { task: "note", payload: { n: 0 } });
    throw new Error("rolled back");
  }));
  await add("note", { payload: { n: 1 }, key: "same" });
  await add("note", { payload: { n: 2 }, key: "same" });
  await add("note", { payload: { n: 3 }, runAt: new Date(house.at.getTime() + 60_000) });

  assert.equal(await drainJobs(house, { note: handler }), 1);
  assert.deepEqual(payloads, [{ n: 2, store_id: store.id }]);
  later(60_000);
  assert.equal(await drainJobs(house, { note: handler }), 1);
  assert.equal(await waitingJobs(), 0);
});

test("R15 a poison job ends after its tries, is listed, holds up nobody and can be retried", async () => {
  const { payloads, handler } = recorder();
  const poison: JobHandler = async () => {
    throw new Error("bitter");
  };
  await add("poison");
  await add("note");
  assert.equal(await drainJobs(house, { poison, note: handler }), 2);
  assert.equal(payloads.length, 1);
  for (let round = 1; round < attemptsMax; round += 1) {
    later(10 * 3_600_000);
    assert.equal(await drainJobs(house, { poison }), 1);
  }
  later(10 * 3_600_000);
  assert.equal(await drainJobs(house, { poison }), 0);

  const [failed, ...others] = await listFailedJobs(house.db, store.id);
  assert.deepEqual([failed?.task, failed?.attempts, failed?.lastError, others.length], ["poison", attemptsMax, "bitter", 0]);
  const elsewhere = await insertStore(house);
  assert.deepEqual(await listFailedJobs(house.db, elsewhere.id), []);
  assert.equal(await retryJob(house.db, { storeId: elsewhere.id, id: failed!.id, now: house.at }), false);
  assert.equal(await retryJob(house.db, { storeId: store.id, id: failed!.id, now: house.at }), true);
  assert.equal(await drainJobs(house, { poison: handler }), 1);
  assert.equal(await waitingJobs(), 0);
});

test("R10 the job of a worker that was killed runs again after 30 s of silence, and the crash is no failure", async () => {
  await add("hang", { runAt: new Date(0), payload: { n: 7 } });
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "../testing/job-worker-child.ts"), house.databaseUrl], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");

  const { payloads, handler } = recorder();
  const watch = watchWorkers(house.db);
  assert.equal((await listBusyWorkers(house.db)).length, 1);
  assert.equal(await watch.look(house.at), 0);
  assert.equal(await watch.look(later(silentMs - 1)), 0);
  assert.equal(await drainJobs(house, { hang: handler }), 0);
  assert.equal(await watch.look(later(1)), 1);
  assert.deepEqual(await house.db.rows(sql`select attempts from graphile_worker._private_jobs`), [{ attempts: 0 }]);
  assert.equal(await drainJobs(house, { hang: handler }), 1);
  assert.deepEqual(payloads, [{ n: 7, store_id: store.id }]);
  assert.deepEqual(await house.db.rows(sql`select worker_id from worker_heartbeats`), []);
});

test("a worker that beats keeps its jobs, whatever its clock says", async () => {
  await add("long");
  const worker = "worker-of-another-machine";
  assert.ok(await takeDueJob(house.db, worker, house.at));
  const watch = watchWorkers(house.db);
  for (let round = 0; round < 10; round += 1) {
    const theirClock = new Date(Date.UTC(2000, 0, 1) + round);
    await house.db.rows(sql`
      insert into worker_heartbeats (worker_id, beat_at) values (${worker}, ${theirClock}) on conflict (worker_id) do update set beat_at = excluded.beat_at`);
    assert.equal(await watch.look(later(silentMs - 1)), 0);
  }
  assert.equal(await watch.look(later(silentMs)), 1);
  await drainJobs(house, { long: async () => {} });
});

test("a job that ends its process every time comes to an end too", async () => {
  await add("killer");
  let crashes = 0;
  while (await takeDueJob(house.db, "doomed", later(1))) {
    crashes += 1;
    assert.equal(await giveBack(house.db, ["doomed"], house.at), 1);
  }
  assert.equal(crashes, attemptsMax + 5);
  assert.deepEqual((await listFailedJobs(house.db, store.id)).map((job) => job.lastError), [`worker lost, ${crashes} in a row`]);
  await house.db.rows(sql`delete from graphile_worker._private_jobs`);
});

test("the worker runs jobs as they are committed, and a stop interrupts without blame", async () => {
  const started = Promise.withResolvers<void>();
  const noted = Promise.withResolvers<unknown>();
  const handlers: Record<string, JobHandler> = {
    note: async (payload, { contextFor }) => noted.resolve([payload["n"], (await contextFor(payload.store_id)).store.id]),
    long: (_, { signal }) => new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("stopped")));
      started.resolve();
    }),
  };
  const worker = await startWorker(house, handlers, { log: silentLog, pollMs: 50 });
  await add("note", { payload: { n: 9 }, runAt: new Date(0) });
  await add("long", { runAt: new Date(0) });
  assert.deepEqual(await noted.promise, [9, store.id]);
  await started.promise;
  assert.deepEqual((await listBusyWorkers(house.db)).map(({ workerId }) => workerId), [worker.id]);

  await worker.stop();
  assert.deepEqual(await house.db.rows(sql`select attempts, locked_by from graphile_worker._private_jobs`), [{ attempts: 0, locked_by: null }]);
  assert.deepEqual(await house.db.rows(sql`select worker_id from worker_heartbeats`), []);
  assert.equal(await drainJobs(house, { long: async () => {} }), 1);
});

test("behind a transaction pooler the worker finds jobs by looking", async () => {
  const noted = Promise.withResolvers<void>();
  const worker = await startWorker({ ...house, db: { ...house.db, isPooled: true } }, { note: async () => noted.resolve() }, { log: silentLog, pollMs: 20 });
  await add("note", { runAt: new Date(0) });
  await noted.promise;
  const listening = await house.db.rows(sql`select pid from pg_stat_activity where datname = current_database() and query ilike 'listen "jobs%'`);
  await worker.stop();
  assert.deepEqual(listening, []);
  await forgetWorkers(house.db, [worker.id]);
});
