import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./no-any.ts";
import { projectOf } from "./project.ts";

const caught = [
  "const a: any = 1;",
  "const a = b as any;",
  "function f(rows: Array<any>) {}",
  "// @ts-ignore\nf();",
  "// @ts-expect-error\nf();",
  "/* eslint-disable */",
];
for (const text of caught) {
  test(`caught: ${text}`, async () => assert.equal((await rule.run(projectOf({ "server/a.ts": text }))).length, 1));
}

test("any as a word, any() of SQL and an expected error in a test are allowed", async () => {
  const failures = await rule.run(projectOf({
    "server/a.ts": "const any = \"any\"; // takes any order\nconst q = sql`id = any(${ids})`;\n",
    "server/a.test.ts": "// @ts-expect-error a tenant table needs its store\nf();",
  }));
  assert.deepEqual(failures, []);
});
