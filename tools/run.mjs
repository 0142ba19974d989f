/**
 * Runs a program of the project: node tools/run.mjs server/cli.ts serve
 *
 * The one file that every Node from 18 on must understand: it installs what is missing and hands over to the Node that the
 * project brings along (package node-<platform>-<arch>), which runs TypeScript as it is.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const nodeMajorMin = 24;
const installLimitMs = 15 * 60_000;
/** One `npm install` writes both lock files, seconds apart. */
const sameInstallMs = 10_000;
const parentPollMs = 300;

const [script, ...parameters] = process.argv.slice(2);
if (script === undefined) fail("Usage: node tools/run.mjs <file> [arguments]");
await installDependencies();
runUnder(findNode(), [path.resolve(root, script), ...parameters]);

/** Leaves alone what somebody installed by hand; installs again when the lock file is newer than what is there. */
async function installDependencies() {
  const lockFile = path.join(root, "package-lock.json");
  if (!existsSync(lockFile)) return; // an installed package: npm has put its dependencies where they belong
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  const stamp = path.join(root, "node_modules", ".comptoir-installed");
  if (isInstalled(stamp, wanted)) return;

  const release = await waitForTurn(path.join(root, ".installing"));
  try {
    if (isInstalled(stamp, wanted)) return;
    console.error("Installing dependencies (npm ci), once ...");
    // The npm that runs us, if there is one: `npm` alone is not found where Node came without it in the PATH.
    const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
    const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    const { status, error } = spawnSync(npm[0], [...npm.slice(1), ...options], {
      cwd: root,
      stdio: ["ignore", 2, 2], // standard output belongs to the program
      shell: process.platform === "win32" && npm.length === 1,
      // Under `npm start` the environment says how npm was called; an `omit` in it must not reach this one.
      env: { ...process.env, npm_config_omit: "", NODE_ENV: "" },
    });
    if (status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ""}. Is the network there? Correct it and start again.`);
    writeFileSync(stamp, wanted);
  } finally {
    release();
  }
}

function isInstalled(stamp, wanted) {
  // A link is somebody's own arrangement, and `npm ci` would empty the folder it leads to.
  if (lstatSync(path.dirname(stamp), { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  // By hand: npm writes this file at the end. The lock file is only much younger when it came later, with a pull.
  const byHand = statSync(path.join(path.dirname(stamp), ".package-lock.json"), { throwIfNoEntry: false });
  return byHand !== undefined && byHand.mtimeMs >= statSync(path.join(root, "package-lock.json")).mtimeMs - sameInstallMs;
}

/** `npm start` and `npm test` in two windows of a fresh clone: one installs, the other waits for it. */
async function waitForTurn(file) {
  const deadline = Date.now() + installLimitMs;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isRunning(file)) rmSync(file, { force: true }); // interrupted half-way
    if (Date.now() > deadline) fail(`Another process has been installing for too long. If none is, remove ${file}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isRunning(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")) || process.pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function findNode() {
  if (Number(process.versions.node.split(".")[0]) >= nodeMajorMin) return process.execPath;
  const windows = process.platform === "win32";
  const machine = `${windows ? "win" : process.platform}-${process.arch}`;
  // Apple silicon has the second name.
  const files = [`node-${machine}`, `node-bin-${machine}`].map((name) => path.join(root, "node_modules", name, "bin", windows ? "node.exe" : "node"));
  const found = files.find((file) => existsSync(file));
  if (found) return found;
  fail(
    `Comptoir needs Node ${nodeMajorMin} or newer; this is ${process.version}, and none came along for ${machine}. ` +
      "Install Node, or run npm ci without --omit=optional.",
  );
}

function runUnder(node, commandLine) {
  // V8's young generation at its default (64 MB on these sizes) lets an import grow to 380 MB; 16 MB to 315, 8 MB to 265, as fast.
  const child = spawn(node, ["--max-semi-space-size=8", ...commandLine], {
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ""}`,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCache(),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(child);
  child.on("error", (error) => fail(`${node} cannot be run: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm starts us through a shell and hands a SIGTERM only to that shell: losing the parent is how we hear of it. */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, parentPollMs);
  watch.unref();
}

/** The server keeps its compiled code with its data (imports 0.83 -> 0.25 s); tests and tools leave the data alone. */
function compileCache() {
  if (!script.startsWith("server/")) return path.join(root, "node_modules", ".cache", "node");
  const data = process.env.COMPTOIR_DATA_DIR || (process.getuid?.() === 0 ? "/var/lib/comptoir" : path.join(root, "data"));
  return path.join(path.resolve(data), ".cache", "node");
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
