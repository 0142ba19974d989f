import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./sql-lists.ts";

const cases: [text: string, count: number][] = [
  ["const q = sql`select id from orders where id in (${ids})`;", 1],
  ["const q = `select id from orders where id in ($1, $2)`;", 1],
  ["const q = sql`id not in ${sql.join(ids)}`;", 1],
  ["const q = sql`select id from orders where id = any(${ids}::uuid[])`;", 0],
  ["const found = sql`(select id from tags)`; const q = sql`id in ${found}`;", 0],
  ["const found = sql`${ids}`; const q = sql`id in ${found}`;", 1],
  ["const q = sql`select id from orders where stage in ('sent', 'confirmed')`;", 0],
  ["const q = sql`select id from orders where id in (select order_id from tags)`;", 0],
];
for (const [text, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${text}`, async () => {
    assert.equal((await rule.run(projectOf({ "server/modules/orders/store.ts": text }))).length, count);
  });
}
