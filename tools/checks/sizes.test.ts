import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./sizes.ts";

const statements = (count: number): string => "  step();\n".repeat(count);

test("a file of 400 lines passes, one more does not", async () => {
  const failuresOf = (count: number) => rule.run(projectOf({ "server/a.ts": "step();\n".repeat(count) }));
  assert.equal((await failuresOf(400)).length, 0);
  assert.equal((await failuresOf(401)).length, 1);
});

test("a function of 70 lines passes, one more does not", async () => {
  const failuresOf = (count: number) => rule.run(projectOf({ "server/a.ts": `function f() {\n${statements(count)}}\n` }));
  assert.equal((await failuresOf(68)).length, 0);
  assert.equal((await failuresOf(69)).length, 1);
});

test("catalogues, suites of tests and generated files may be long", async () => {
  const failures = await rule.run(projectOf({
    "i18n/orders.fr.ts": `export const f = () => {\n${statements(100)}};\n`,
    "server/a.test.ts": `describe("a", () => {\n${statements(100)}});\n`,
    "admin/api/types.gen.ts": "step();\n".repeat(5000),
  }));
  assert.deepEqual(failures, []);
});
