import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./sql-tenancy.ts";

const migration = `create table stores (\n  id uuid primary key\n);\ncreate table orders (\n  store_id uuid not null,\n  id uuid not null\n);\n`;
const cases: [text: string, count: number][] = [
  ["const q = sql`select id from orders where id = ${id}`;", 1],
  ["const q = sql`update orders set stage = 'sent' where id = ${id}`;", 1],
  ["const q = sql`insert into orders (id) values (${id})`;", 1],
  ["const q = sql`with due as (select id from orders limit 5) select * from due`;", 1],
  ["const q = sql`select id from orders where store_id = ${storeId} and id = ${id}`;", 0],
  ["const ours = sql`store_id = ${storeId}`; const q = sql`select id from orders where ${ours}`;", 0],
  ["const ours = sql`tag = ${tag}`; const q = sql`select id from orders where ${ours}`;", 1],
  ["const q = sql`/* across stores */ select order_id from orders where due`;", 0],
  ["const q = sql`select code from stores where id = ${id}`;", 0],
  ["const part = sql`orders.id = ${id}`;", 0],
];
for (const [text, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${text}`, async () => {
    const failures = await rule.run(projectOf({ "server/migrations/0001_first.sql": migration, "server/modules/orders/store.ts": text }));
    assert.equal(failures.length, count);
  });
}
