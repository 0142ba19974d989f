import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./plain-modules.ts";
import { projectOf } from "./project.ts";

const cases: [path: string, text: string, count: number][] = [
  ["server/a.ts", "export default function f() {}", 1],
  ["server/a.ts", "const f = 1; export default f;", 1],
  ["server/a.ts", "export { f as default } from \"./f.ts\"; const x = 1;", 1],
  ["admin/vite.config.ts", "export default {};", 0],
  ["server/a.ts", "switch (x) { default: f(); }", 0],
  ["server/a.ts", "@injectable class A {}", 1],
  ["server/a.ts", "class Worker extends Base {}", 1],
  ["server/a.ts", "class Mismatch extends Error {}", 0],
  ["server/a.ts", "interface A extends B {}", 0],
  ["server/modules/orders/index.ts", "export * from \"./store.ts\";\nexport { a } from \"./a.ts\";", 1],
  ["server/domain/a.ts", "export type { B } from \"./b.ts\";\nexport const a = 1;", 0],
  ["server/platform/utils.ts", "export const a = 1;", 1],
];
for (const [path, text, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${path} ${text}`, async () => {
    assert.equal((await rule.run(projectOf({ [path]: text }))).length, count);
  });
}
