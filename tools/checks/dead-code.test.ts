import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./dead-code.ts";

const module = `
  export type Stage = "sent";
  export const stages = ["sent"];
  export const label = "Sent";
  export function isStage() { return label; }
`;
const cases: [title: string, importer: string, unused: string[]][] = [
  ["nobody imports anything", "", ["isStage", "stages"]],
  ["one of two is imported", `import { isStage as check } from "./stage.ts";`, ["stages"]],
  ["passed on by name", `export { isStage, stages } from "./stage.ts"; use();`, []],
  ["taken as a whole", `import * as stage from "./stage.ts";`, []],
  ["imported when needed", `const stage = await import("./stage.ts");`, []],
];
for (const [title, importer, unused] of cases) {
  test(title, async () => {
    const failures = await rule.run(projectOf({ "server/domain/stage.ts": module, "server/domain/stage.test.ts": importer }));
    assert.deepEqual(failures.map(({ message }) => /nobody uses (\w+)/.exec(message)?.[1]).toSorted(), unused);
  });
}

test("what a command starts needs no importer", async () => {
  assert.deepEqual(await rule.run(projectOf({ "server/main.ts": module, "tools/check.ts": module })), []);
});
