import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./import-cycles.ts";
import { projectOf } from "./project.ts";

test("a circle of three files is found once, at the import that closes it", async () => {
  const failures = await rule.run(projectOf({
    "server/domain/a.ts": `import { b } from "./b.ts";`,
    "server/domain/b.ts": `import { c } from "./c.ts";`,
    "server/domain/c.ts": `\nimport type { A } from "./a.ts";`,
  }));
  assert.equal(failures.length, 1);
  assert.equal(`${failures[0]?.file}:${failures[0]?.line}`, "server/domain/c.ts:2");
  assert.match(failures[0]!.message, /a\.ts > server\/domain\/b\.ts > server\/domain\/c\.ts > server\/domain\/a\.ts/);
});

test("a file that imports itself is a circle", async () => {
  assert.equal((await rule.run(projectOf({ "server/domain/a.ts": `import { a } from "./a.ts";` }))).length, 1);
});

test("two ways to the same file, and a lazy way back, are none", async () => {
  const failures = await rule.run(projectOf({
    "admin/routes.ts": `import { x } from "./paths.ts"; const page = () => import("./pages/order.tsx");`,
    "admin/pages/order.tsx": `import { routes } from "../routes.ts"; import { x } from "../paths.ts";`,
    "admin/paths.ts": `export const x = 1;`,
  }));
  assert.deepEqual(failures, []);
});
