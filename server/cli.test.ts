import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

const mistakes: [title: string, args: string[], env: Record<string, string>, said: string][] = [
  ["an unknown command is named", ["bogus"], {}, "There is no command bogus."],
  ["a file that is not there is named", ["import", "/nowhere/orders.csv"], {}, "There is no file /nowhere/orders.csv"],
  ["a folder is not imported", ["import", import.meta.dirname], {}, `${import.meta.dirname} is not a file`],
  ["a wrong setting is named, and a secret is not shown", ["serve"], { SMTP_URL: "smtp-secret" }, "SMTP_URL: its value (not shown) is not right"],
];
for (const [title, args, env, said] of mistakes) {
  test(`${title}, and nothing is started`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "comptoir-cli-"));
    const data = path.join(folder, "data");
    try {
      const { status, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, "cli.ts"), ...args], {
        encoding: "utf8", env: { ...process.env, COMPTOIR_DATA_DIR: data, DATABASE_URL: "", ...env },
      });
      assert.equal(status, 1);
      assert.ok(stderr.startsWith(said), stderr);
      assert.equal(existsSync(data), false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
