import assert from "node:assert/strict";
import { test } from "node:test";
import { findOrders } from "../modules/orders/find-orders.ts";
import { anOrder, withStore, type TestContext } from "../testing/fixtures.ts";
import { contextOf, type Context } from "./context.ts";
import { openDatabase, type Database } from "./db.ts";
import { openReplica } from "./replica.ts";
import { render, sql, type Sql } from "./sql.ts";

const request = { q: "", statuses: "*", sort: "-created", after: null, before: null, limit: 50, counts: true } as const;
const asksHowFar = (query: Sql): boolean => render(query).text.includes("pg_last_wal_replay_lsn");

/** A second pool on the same server stands for the copy; `lag` says how often it answers "not yet". */
async function withCopy(
  context: TestContext,
  lag: number,
  work: (context: Context, asked: string[]) => Promise<void>,
  broken: (query: Sql) => boolean = () => false,
): Promise<void> {
  const pool = openDatabase({ url: context.house.db.url, connections: 2 });
  const asked: string[] = [];
  let behind = lag;
  const copy: Database = {
    ...pool,
    async rows<Row>(query: Sql): Promise<Row[]> {
      if (broken(query)) throw Object.assign(new Error("canceling statement due to conflict with recovery"), { code: "40001" });
      if (asksHowFar(query) && behind-- > 0) return [{ reached: null }] as Row[];
      asked.push(render(query).text);
      return pool.rows<Row>(query);
    },
  };
  const replica = openReplica(context.house.db, copy);
  try {
    await work(contextOf({ ...context.house, replica }, context), asked);
  } finally {
    await replica.close();
  }
}

test("a list is read from the copy, with what was written just before", withStore(async (context) => {
  await withCopy(context, 0, async (reader, asked) => {
    for (let count = 1; count <= 3; count += 1) {
      const id = await anOrder(context);
      const { rows, total } = await findOrders(reader, request);
      assert.deepEqual([rows[0]?.id, total.value], [id, count]);
    }
    assert.ok(asked.some((text) => text.includes("from orders o")));
  });
}));

test("a copy that is a moment behind is waited for; one that stays behind is not used", withStore(async (context) => {
  const id = await anOrder(context);
  await withCopy(context, 2, async (reader, asked) => {
    assert.deepEqual((await findOrders(reader, request)).rows.map((row) => row.id), [id]);
    assert.ok(asked.length > 1);
  });
  await withCopy(context, 1_000, async (reader, asked) => {
    assert.deepEqual((await findOrders(reader, request)).rows.map((row) => row.id), [id]);
    assert.deepEqual(asked, []);
  });
}));

test("a copy that is away or breaks off is left alone, and the answer comes from the primary", withStore(async (context) => {
  const id = await anOrder(context);
  for (const broken of [() => true, (query: Sql) => !asksHowFar(query)]) {
    await withCopy(context, 0, async (reader, asked) => {
      for (let time = 0; time < 2; time += 1) assert.deepEqual((await findOrders(reader, request)).rows.map((row) => row.id), [id]);
      assert.ok(asked.length <= 1, "asked again at once");
    }, broken);
  }
}));

test("a refusal is no reason to read again", withStore(async (context) => {
  await withCopy(context, 0, async (reader) => {
    let times = 0;
    await assert.rejects(reader.reading(async () => {
      times += 1;
      throw new Error("refused");
    }), /refused/);
    assert.equal(times, 1);
    assert.deepEqual(await reader.reading((copy) => copy.rows(sql`select 1 as one`)), [{ one: 1 }]);
  });
}));
