import assert from "node:assert/strict";
import { test } from "node:test";
import { withStore } from "../testing/fixtures.ts";
import type { Tx } from "./context.ts";
import { openDatabase } from "./db.ts";
import { newId } from "./ids.ts";
import { sql } from "./sql.ts";

test("the read behind a failed write tells why the write failed", withStore(async ({ transaction }) => {
  const failing = transaction({ lock: true }, async (tx) => {
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, ${null}, ${tx.now})`);
    return tx.rows(sql`select id from teams where store_id = ${tx.storeId}`);
  });
  await assert.rejects(failing, { code: "23502" });
}));

test("a write that lost a race is tried again, also when a read stood behind it", withStore(async ({ transaction, query, store }) => {
  let attempts = 0;
  await transaction({ lock: true }, async (tx) => {
    attempts += 1;
    // raise_exception with the code of a serialization failure, as a concurrent writer would cause it.
    if (attempts === 1) tx.write(sql`do $$ begin raise exception using errcode = '40001'; end $$`);
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Web', ${tx.now})`);
    return tx.rows(sql`select id from teams where store_id = ${tx.storeId}`);
  });
  assert.equal(attempts, 2);
  assert.equal((await query(sql`select id from teams where store_id = ${store.id}`)).length, 1);
}));

test("behind a transaction pooler a connection starts with nothing that PgBouncer refuses, and keeps UTC and its limits", withStore(async ({ house }) => {
  const db = openDatabase({ url: house.db.url, isPooled: true });
  const settings = await db.rows<{ name: string }>(
    sql`select name from pg_settings where source in ('client', 'session') and name <> 'client_encoding' order by name collate "C"`,
  );
  assert.deepEqual(settings.map(({ name }) => name), ["TimeZone", "application_name"]);
  const [limits] = await db.transaction((tx) =>
    tx.rows(
      sql`select current_setting('TimeZone') as zone, current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
    ),
  );
  assert.deepEqual(limits, { zone: "UTC", statement: "1min", idle: "1min" });
  await db.close();
}));

test("what is said in one moment travels together, what waits for an answer does not", withStore(async ({ transaction, query, store }) => {
  const trips: number[] = [];
  await transaction({ lock: true }, async (tx) => {
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Web', ${tx.now})`);
    const teams = await Promise.all([1, 2, 3].map(() => tx.rows(sql`select name from teams where store_id = ${tx.storeId}`)));
    assert.deepEqual(teams, Array(3).fill([{ name: "Web" }]));
    trips.push(tx.roundTrips);
    await tx.rows(sql`select name from teams where store_id = ${tx.storeId}`);
    trips.push(tx.roundTrips);
  });
  assert.deepEqual(trips, [1, 2]);
  assert.equal((await query(sql`select id from teams where store_id = ${store.id}`)).length, 1);
}));

test(
  "what is large leaves at once, what follows it goes with the commit, and a failure in it still undoes everything",
  withStore(async ({ transaction, query, store }) => {
    const large = "x".repeat(70_000);
    const team = (name: string) => sql`insert into teams (store_id, id, name, created_at) values (${store.id}, ${newId()}, ${name}, now())`;
    const teams = () => query(sql`select length(name) as length from teams where store_id = ${store.id} order by length`);
    await transaction({ lock: true }, async (tx) => {
      tx.write(team(large));
      assert.equal(tx.roundTrips, 1);
      tx.write(team("Web"));
      assert.equal(tx.roundTrips, 1);
    });
    assert.deepEqual(await teams(), [{ length: 3 }, { length: 70_000 }]);
    await assert.rejects(
      transaction({ lock: true }, async (tx) => {
        tx.write(sql`select length(${large}) / ${0}::int`);
        tx.write(team("Shop"));
      }),
      { code: "22012" },
    );
    assert.equal((await teams()).length, 2);
  }),
);

test("a statement that stood behind a failed one is asked again on the same connection", withStore(async ({ transaction }) => {
  const attempt = (divisor: number) =>
    transaction({ lock: true }, (tx) =>
      Promise.all([tx.rows(sql`select 1 / ${divisor}::int as quotient`), tx.rows(sql`select ${"behind"}::text as word`)]),
    );
  await assert.rejects(attempt(0), { code: "22012" });
  assert.deepEqual(await attempt(1), [[{ quotient: 1 }], [{ word: "behind" }]]);
  await assert.rejects(attempt(0), { code: "22012" });
  assert.deepEqual(await attempt(1), [[{ quotient: 1 }], [{ word: "behind" }]]);
}));

test("a failure that the work passes over still undoes everything", withStore(async ({ transaction, query, store }) => {
  await assert.rejects(transaction({ lock: true }, async (tx) => {
    await tx.rows(sql`select 1 / ${0}::int`).catch(() => null);
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Web', ${tx.now})`);
  }), { code: "22012" });
  assert.equal((await query(sql`select id from teams where store_id = ${store.id}`)).length, 0);
}));

test("values arrive as they were given", withStore(async ({ query }) => {
  const words = ["plain", "", "a,b", 'with "quotes"', "back\\slash", "{brace}", "NULL", null];
  const [row] = await query(sql`
    select ${words}::text[] as words, ${[
      [1, 2],
      [3, 4],
    ]}::int[] as nested, ${[]}::text[] as nothing, ${new Date(0)}::timestamptz as epoch, ${true}::bool as yes, ${2 ** 53 - 1}::bigint as large,
      ${{ a: ["b"] }}::jsonb as document, encode(${Buffer.from([0, 255])}::bytea, 'hex') as bytes, ${undefined}::text as missing`);
  assert.deepEqual(row, {
    words,
    nested: [
      [1, 2],
      [3, 4],
    ],
    nothing: [],
    epoch: "1970-01-01T00:00:00Z",
    yes: true,
    large: 2 ** 53 - 1,
    document: { a: ["b"] },
    bytes: "00ff",
    missing: null,
  });
}));

test("a value that cannot be written fails its statement, and the connection goes on", withStore(async ({ transaction }) => {
  const ask = (at: Date) => transaction({ lock: true }, (tx) => tx.rows(sql`select ${at}::timestamptz as at`));
  await ask(new Date(0));
  await assert.rejects(ask(new Date(Number.NaN)), RangeError);
  assert.deepEqual(await ask(new Date(0)), [{ at: "1970-01-01T00:00:00Z" }]);
}));

test("a number too large to be exact fails its statement, not the process, and the connection goes on", withStore(async ({ transaction, query, store }) => {
  const ask = (amount: string) => transaction({ lock: true }, (tx) => {
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, ${`Team ${amount}`}, ${tx.now})`);
    return Promise.all([tx.rows(sql`select ${amount}::bigint as amount from generate_series(1, 2)`), tx.rows(sql`select ${"behind"}::text as word`)]);
  });
  await assert.rejects(ask("9007199254740992"), /not a safe integer: 9007199254740992/);
  assert.deepEqual(await ask("1"), [[{ amount: 1 }, { amount: 1 }], [{ word: "behind" }]]);
  assert.deepEqual(await query(sql`select name from teams where store_id = ${store.id}`), [{ name: "Team 1" }]);
}));

test("R9 a connection lost between two statements costs a retry, not the process", withStore(async ({ transaction, query, store }) => {
  const pids: number[] = [];
  await transaction({ lock: true }, async (tx) => {
    const [own] = await tx.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    assert.ok(own);
    pids.push(own.pid);
    if (pids.length === 1) await endBackend(query, own.pid);
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Web', ${tx.now})`);
  });
  assert.equal(new Set(pids).size, 2);
  assert.equal((await query(sql`select id from teams where store_id = ${store.id}`)).length, 1);
}));

test("R9 a connection lost behind a commit is not tried again: it could be done twice", withStore(async ({ house, transaction }) => {
  let attempts = 0;
  let cut = (): void => {};
  house.db.pool.once(
    "acquire",
    (client) => (cut = () => void (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()),
  );
  const asked = transaction({ lock: true }, async (tx) => {
    attempts += 1;
    tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Web', ${tx.now})`);
    // By then the packet with the commit has left, and no answer can have come.
    setImmediate(cut);
  });
  await assert.rejects(asked, { code: "08007" });
  assert.equal(attempts, 1);
}));

async function endBackend(query: <Row>(statement: ReturnType<typeof sql>) => Promise<Row[]>, pid: number): Promise<void> {
  await query(sql`select pg_terminate_backend(${pid})`);
  const isThere = async () => (await query(sql`select 1 from pg_stat_activity where pid = ${pid}`)).length > 0;
  while (await isThere());
  // What the server said last has left its side; one turn more and it has been read here.
  await new Promise((resolve) => setImmediate(resolve));
}

test("what is said when the transaction has ended is refused, not said in another one", withStore(async ({ transaction, query, store }) => {
  const said: Promise<unknown>[] = [];
  const late = async (tx: Tx, turn: Promise<void>): Promise<void> => {
    await turn;
    said.push(tx.rows(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${newId()}, 'Late', ${tx.now}) returning id`));
    await assert.rejects(said.at(-1) as Promise<unknown>, /has ended/);
  };
  const [behindCommit, behindFailure] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const afterwards: Promise<void>[] = [];
  await transaction({ lock: true }, async (tx) => void afterwards.push(late(tx, behindCommit.promise)));
  await assert.rejects(transaction({ lock: true }, async (tx) => {
    afterwards.push(late(tx, behindFailure.promise));
    await tx.rows(sql`select 1 / ${0}::int`);
  }));
  behindCommit.resolve();
  behindFailure.resolve();
  await Promise.all(afterwards);
  assert.equal(said.length, 2);
  assert.equal((await query(sql`select id from teams where store_id = ${store.id}`)).length, 0);
}));
