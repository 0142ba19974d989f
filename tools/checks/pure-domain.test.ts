import assert from "node:assert/strict";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./pure-domain.ts";

const impure = [
  `import { z } from "zod";`,
  `import { readFileSync } from "node:fs";`,
  `const at = new Date();`,
  `const at = Date.now();`,
  `const dice = Math.random();`,
  `const port = process.env.PORT;`,
  `const answer = fetch("https://example.com");`,
  `export async function f() {}`,
  `const id = crypto.randomUUID();`,
];
for (const text of impure) {
  test(`caught: ${text}`, async () => assert.equal((await rule.run(projectOf({ "server/domain/x.ts": text }))).length, 1));
}

test("dates that come in, Intl and own names are allowed", async () => {
  const text = `
    import { assert } from "./assert.ts";
    export type Step = { readonly process: string };
    export const next = (at: Date) => new Date(at.getTime() + 1);
    export const shown = new Intl.NumberFormat("fr").format(1);
    export const of = (step: Step) => step.process;
  `;
  assert.deepEqual(await rule.run(projectOf({ "server/domain/x.ts": text })), []);
});

test("tests of the domain and other layers are free", async () => {
  const text = `const at = Date.now();`;
  assert.deepEqual(await rule.run(projectOf({ "server/domain/x.test.ts": text, "server/platform/clock.ts": text })), []);
});
