import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./layers.ts";
import { projectOf } from "./project.ts";

const cases: [title: string, path: string, specifier: string, allowed: boolean][] = [
  ["a module imports a module to its left", "server/modules/desk/ship-orders.ts", "../orders/store.ts", true],
  ["a module does not import a module to its right", "server/modules/orders/store.ts", "../desk/ship-orders.ts", false],
  ["a type that points to the right is refused too", "server/modules/stock/store.ts", "../orders/views.ts", false],
  ["the domain does not import the platform", "server/domain/money.ts", "../platform/db.ts", false],
  ["the platform imports the domain", "server/platform/problem.ts", "../domain/refusal.ts", true],
  ["a module does not know its adapters", "server/modules/payments/capture.ts", "../../adapters/payments/stripe.ts", false],
  ["the web and the worker do not know each other", "server/http/app.ts", "../worker/loop.ts", false],
  ["the composition root knows all", "server/main.ts", "./http/app.ts", true],
  ["a command is part of the composition root", "server/commands/serve.ts", "../main.ts", true],
  ["the server does not import the tools", "server/main.ts", "../tools/build-admin.ts", false],
  ["nothing imports the composition root", "server/http/app.ts", "../main.ts", false],
  ["product code does not import test helpers", "server/modules/orders/store.ts", "../../testing/fixtures.ts", false],
  ["a test imports test helpers", "server/modules/orders/store.test.ts", "../../testing/fixtures.ts", true],
  ["every layer speaks through the catalogues", "server/domain/refusal.ts", "../../i18n/refusals.en.ts", true],
  ["the catalogues know only the domain", "i18n/format.ts", "../server/platform/db.ts", false],
  ["the back-office does not reach into the server", "admin/pages/order.tsx", "../../server/modules/orders/views.ts", false],
  ["the back-office shares the rules of the domain", "admin/pages/order.tsx", "../../server/domain/money.ts", true],
  ["a folder outside the layers is refused", "server/helpers/x.ts", "../domain/money.ts", false],
];

for (const [title, path, specifier, allowed] of cases) {
  test(title, async () => {
    const failures = await rule.run(projectOf({ [path]: `import type { X } from "${specifier}";\n` }));
    assert.equal(failures.length, allowed ? 0 : 1);
  });
}

test("a lazy import counts and the line is named", async () => {
  const failures = await rule.run(projectOf({ "server/domain/a.ts": `\nconst db = () => import("../platform/db.ts");\n` }));
  assert.deepEqual(failures.map(({ file, line }) => ({ file, line })), [{ file: "server/domain/a.ts", line: 2 }]);
});
