import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./sql-in-stores.ts";

const statements = [
  "const rows = await tx.rows(`select id from orders where store_id = $1`);",
  'const rows = await tx.rows("insert into orders (id) values ($1)");',
  "const rows = await tx.rows(`\n  update orders set stage = $1`);",
  "const rows = await tx.rows(`with due as (select id from messages) select * from due`);",
  "const part = sql`lower(email)`;",
];
for (const text of statements) {
  test(`caught: ${text.trim()}`, async () => {
    const failures = await rule.run(projectOf({ "server/modules/orders/place-orders.ts": text }));
    assert.equal(failures.length, 1);
  });
  test(`allowed in a store: ${text.trim()}`, async () => {
    const failures = await rule.run(projectOf({
      "server/modules/orders/store.ts": text,
      "server/modules/orders/search-store.ts": text,
      "server/platform/jobs.ts": text,
      "server/testing/fixtures.ts": text,
      "server/modules/orders/store.test.ts": text,
      "bench/seed.ts": text,
    }));
    assert.deepEqual(failures, []);
  });
}

test("sentences that begin like SQL are none", async () => {
  const text = `const a = "Select the columns of the file"; const b = "update your address"; const c = "with care"; const d = "Copy the address";`;
  assert.deepEqual(await rule.run(projectOf({ "server/modules/imports/map-columns.ts": text })), []);
});
