import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./imports.ts";
import { projectOf } from "./project.ts";

const manifest = JSON.stringify({
  dependencies: { kysely: "0.29.9", "@mantine/core": "9.7.3" },
  devDependencies: { "fast-check": "4.10.2" },
});
const cases: [path: string, text: string, count: number][] = [
  ["server/a.ts", `import { sql } from "kysely";`, 0],
  ["server/a.ts", `import { readFile } from "node:fs/promises";`, 0],
  ["admin/a.tsx", `import { Button } from "@mantine/core/styles/x.css";`, 0],
  ["server/a.ts", `import _ from "lodash";`, 1],
  ["server/a.ts", `import fc from "fast-check";`, 1],
  ["server/a.test.ts", `import fc from "fast-check";`, 0],
  ["bench/a.ts", `import fc from "fast-check";`, 0],
  ["server/a.ts", `import { b } from "./b";`, 1],
  ["server/a.ts", `import { b } from "./b.js";`, 1],
  ["server/a.ts", `import { b } from "./b.ts";`, 0],
  ["admin/a.tsx", `import "./a.css";`, 0],
];
for (const [path, text, count] of cases) {
  test(`${count === 0 ? "allowed" : "caught"}: ${path} ${text}`, async () => {
    const failures = await rule.run(projectOf({ "package.json": manifest, "server/b.ts": "export const b = 1;", [path]: text }));
    assert.equal(failures.length, count);
  });
}
