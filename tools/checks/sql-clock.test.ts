import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./sql-clock.ts";

const caught = [
  "const q = sql`select id from messages where send_after <= now()`;",
  "const q = `update messages set sent_at = current_timestamp where id = $1`;",
  "const part = sql`clock_timestamp( )`;",
];
for (const text of caught) {
  test(`caught: ${text}`, async () => assert.equal((await rule.run(projectOf({ "server/modules/notifications/store.ts": text }))).length, 1));
}

test("the clock as a parameter, a column name and a test are allowed", async () => {
  const text = "const q = sql`select id from messages where send_after <= ${house.now()} and now_shown is null`;";
  assert.deepEqual(await rule.run(projectOf({ "server/modules/notifications/store.ts": text, "server/x.test.ts": caught[0] ?? "" })), []);
});
