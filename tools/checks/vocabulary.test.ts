import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { projectOf } from "./project.ts";
import { rule } from "./vocabulary.ts";

const caught = ["const path = \"/work/main/x\";", "see /home/ana/notes", "data in /root/comptoir", "run node24 x.ts", "// TODO: later"];
for (const text of caught) {
  test(`caught: ${text}`, async () => {
    const failures = await rule.run(projectOf({ "docs/operator.md": `fine\n${text}` }));
    assert.deepEqual(failures.map(({ line }) => line), [2]);
  });
}

test("addresses that only look alike are allowed", async () => {
  const text = "https://shop.example/home/sale ${root}/work/x ./root/x Node 24 /var/lib/comptoir";
  assert.deepEqual(await rule.run(projectOf({ "docs/operator.md": text })), []);
});

test("a team keeps its own words out by a file that is not committed", async (t) => {
  const root = mkdtempSync(join(tmpdir(), "comptoir-vocabulary-"));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, ".git/info"), { recursive: true });
  writeFileSync(join(root, ".git/info/vocabulary"), "acme\\s+corp\n\n");
  const failures = await rule.run(projectOf({ "README.md": "Made for ACME Corp." }, root));
  assert.equal(failures.length, 1);
});
