import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";

const launcher = path.join(import.meta.dirname, "run.mjs");
const folder = mkdtempSync(path.join(tmpdir(), "lancé à côté "));
after(() => rmSync(folder, { recursive: true }));

test("the program gets its arguments, a path with spaces and accents included", async () => {
  const run = launch("console.log(JSON.stringify(process.argv.slice(2)))", ["serve", "--empty", "été à vélo"]);
  assert.deepEqual(JSON.parse(await text(run.stdout)), ["serve", "--empty", "été à vélo"]);
});

test("the exit status of the program is ours", async () => {
  const run = launch("process.exit(7)");
  assert.deepEqual(await once(run, "exit"), [7, null]);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`${signal} reaches the program, which ends in its own time`, async () => {
    const run = launch(`process.once("${signal}", () => { console.log("bye"); process.exit(0); }); setInterval(() => {}, 1000); console.log("up");`);
    await once(run.stdout, "data");
    run.kill(signal);
    const rest = text(run.stdout);
    assert.deepEqual(await once(run, "exit"), [0, null]);
    assert.equal((await rest).trim(), "bye");
  });
}

test("a program killed by a signal is reported as a shell would", async () => {
  const run = launch('process.kill(process.pid, "SIGKILL")');
  assert.deepEqual(await once(run, "exit"), [137, null]);
});

test("a node_modules that is a link is left alone: installing would empty the folder it leads to", { skip: process.platform === "win32" }, async () => {
  const [checkout, shared] = [path.join(folder, "second checkout"), path.join(folder, "shared modules")];
  for (const directory of [path.join(checkout, "tools"), shared]) mkdirSync(directory, { recursive: true });
  copyFileSync(launcher, path.join(checkout, "tools/run.mjs"));
  writeFileSync(path.join(checkout, "package-lock.json"), "{}");
  writeFileSync(path.join(shared, "kept"), "");
  symlinkSync(shared, path.join(checkout, "node_modules"));
  const run = spawn(process.execPath, [path.join(checkout, "tools/run.mjs"), writeProgram('console.log("ran")')], { stdio: ["ignore", "pipe", "inherit"] });
  assert.equal((await text(run.stdout)).trim(), "ran");
  assert.ok(existsSync(path.join(shared, "kept")));
});

test("under npm the program ends with the shell that npm puts between", { skip: process.platform === "win32" }, async () => {
  const program = writeProgram('process.once("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000); console.log(process.pid);');
  // A shell that does not become the launcher, as npm's does not when there is more than one command.
  const shell = spawn("/bin/sh", ["-c", '"$0" "$@"; true', process.execPath, launcher, program], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, npm_lifecycle_event: "start" },
  });
  const [line] = (await once(shell.stdout, "data")) as [Buffer];
  shell.kill("SIGKILL");
  // The pipe closes once nobody holds it any more: the program has ended.
  await text(shell.stdout);
  assert.throws(() => process.kill(Number(line.toString()), 0), { code: "ESRCH" });
});

function launch(source: string, parameters: readonly string[] = []): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const run = spawn(process.execPath, [launcher, writeProgram(source), ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
  return run as ChildProcess & { readonly stdout: NodeJS.ReadableStream };
}

let written = 0;
function writeProgram(source: string): string {
  const file = path.join(folder, `program ${(written += 1)}.mjs`);
  writeFileSync(file, source);
  return file;
}
