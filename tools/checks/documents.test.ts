import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./documents.ts";
import { projectOf } from "./project.ts";

const cases: [text: string, count: number][] = [
  ["Rules stand in `server/domain/money.ts` and `server/domain`.", 0],
  ["Rules stand in `server/domain/cash.ts`.", 1],
  ["Every use case is `server/modules/<module>/<verb>-<noun>.ts`.", 0],
  ["See [the glossary](../GLOSSARY.md#order) and [a site](https://example.com/x).", 0],
  ["See [the glossary](GLOSSARY.md).", 1],
  ["Run `npm run check`, then npm test.", 0],
  ["It is built into `admin/dist`.", 1],
  ["Run `npm run lint`.", 1],
];
for (const [text, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${text}`, async () => {
    const failures = await rule.run(projectOf({
      "package.json": JSON.stringify({ scripts: { check: "x" } }),
      "server/domain/money.ts": "",
      "GLOSSARY.md": "",
      "docs/operator.md": text,
    }));
    assert.equal(failures.length, count);
  });
}
