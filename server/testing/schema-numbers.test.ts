import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../platform/sql.ts";
import { testDatabase } from "./fixtures.ts";

type Column = { readonly name: string; readonly type: string };

async function columns(): Promise<Column[]> {
  const db = await testDatabase();
  return db.rows<Column>(sql`
    select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    where a.attnum > 0 and not a.attisdropped order by 1`);
}

test("REG-17 no column of the schema is a floating point number", async () => {
  const all = await columns();
  assert.ok(all.length > 300, "the whole schema was read");
  assert.deepEqual(all.filter(({ type }) => /^(real|double|float|money)/.test(type)), []);
});

test("REG-28 amounts are whole minor units; only unit prices carry decimals, four of them", async () => {
  const all = await columns();
  assert.deepEqual(all.filter(({ name, type }) => /_amount$|\.amount$/.test(name) && type !== "bigint"), []);
  assert.deepEqual(all.filter(({ name, type }) => /quantity$|on_hand$|\.reserved$/.test(name) && type !== "integer" && type !== "bigint"), []);
  assert.deepEqual([...new Set(all.filter(({ type }) => type.startsWith("numeric")).map(({ type }) => type))], ["numeric(18,4)"]);
});
