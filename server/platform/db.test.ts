import assert from "node:assert/strict";
import { test } from "node:test";
import { withStore } from "../testing/fixtures.ts";
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
  const settings = await db.rows<{ name: string }>(sql`select name from pg_settings where source in ('client', 'session') and name <> 'client_encoding' order by name collate "C"`);
  assert.deepEqual(settings.map(({ name }) => name), ["TimeZone", "application_name"]);
  const [limits] = await db.transaction((tx) => tx.rows(sql`select current_setting('TimeZone') as zone, current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`));
  assert.deepEqual(limits, { zone: "UTC", statement: "1min", idle: "1min" });
  await db.close();
}));
