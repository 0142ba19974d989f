import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { lockHolder, processStart, takeDataLock } from "./embedded-postgres-lock.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock "));
  file = path.join(folder, "comptoir.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a lock is held once, named, and free again", () => {
  const lock = takeDataLock(file);
  assert.deepEqual(lockHolder(file), { pid: process.pid });
  assert.throws(() => takeDataLock(file), /Another Comptoir \(process \d+\)/);
  lock.release();
  assert.equal(lockHolder(file), null);
  assert.deepEqual(readdirSync(folder), []);
});

test("of six processes that find the lock of a dead one, one takes it", async () => {
  writeFileSync(file, JSON.stringify({ token: "dead", pid: 2 ** 22 - 1, started: "long ago" }));
  const source = `
    import { takeDataLock } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, "embedded-postgres-lock.ts")).href)};
    process.stdin.once("data", () => {
      try { takeDataLock(${JSON.stringify(file)}); console.log("held"); } catch { console.log("refused"); }
    });
    console.log("ready");`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module-typescript", "-e", source], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const says = async (index: number) => String((await once(children[index]?.stdout as NodeJS.ReadableStream, "data"))[0]).trim();
  const answers = async () => await Promise.all(children.map((_, index) => says(index)));
  assert.deepEqual(new Set(await answers()), new Set(["ready"]));

  const results = answers();
  for (const child of children) child.stdin.write("go\n");
  assert.deepEqual((await results).sort(), ["held", "refused", "refused", "refused", "refused", "refused"]);

  const ends = Promise.all(children.map((child) => once(child, "exit")));
  for (const child of children) child.stdin.end();
  await ends;
  assert.deepEqual(readdirSync(folder), ["comptoir.lock"]);
  assert.equal(lockHolder(file), null);
});

test("a damaged lock is not guessed at", () => {
  writeFileSync(file, "");
  assert.throws(() => takeDataLock(file), /is damaged: make sure that no Comptoir runs on this data, then remove it/);
});

test("a process that ended has no start", async () => {
  assert.notEqual(processStart(process.pid), null);
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  assert.equal(processStart(child.pid as number), null);
});
