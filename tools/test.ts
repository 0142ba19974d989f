/**
 * npm test: one database server for the run, then the test files, then the browser stories.
 *   npm test                                  everything
 *   npm test server/domain e2e/desk.e2e.ts    these files and folders
 *   npm test -- --only=import                 files whose path matches
 */
import { globSync } from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { pathToFileURL } from "node:url";
import { styleText } from "node:util";
import { startTestCluster, useTestServer } from "../server/testing/cluster.ts";

type Counts = { passed: number; failed: number; skipped: number };
type Pass = { readonly pattern: string; readonly concurrency: number; readonly timeoutMs: number };

const root = path.resolve(import.meta.dirname, "..");
const passes: readonly Pass[] = [
  { pattern: "{server,i18n,admin,tools,bench}/**/*.test.ts", concurrency: 2, timeoutMs: 120_000 },
  // One at a time: each drives a browser and a whole server, and watches what a person would see.
  { pattern: "e2e/**/*.e2e.ts", concurrency: 1, timeoutMs: 300_000 },
];

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stopped.abort());
process.exitCode = await main(process.argv.slice(2));

async function main(choice: readonly string[]): Promise<number> {
  const work = passes.map((pass) => ({ ...pass, files: choose(globSync(pass.pattern, { cwd: root }).sort(), choice) }));
  if (work.every(({ files }) => files.length === 0)) {
    console.error(`No test file matches ${choice.join(" ")}`);
    return 1;
  }
  const given = process.env["COMPTOIR_TEST_SERVER_URL"];
  const server = given ? await useTestServer(given) : await startTestCluster();
  try {
    Object.assign(process.env, { COMPTOIR_TEST_SERVER_URL: server.serverUrl, COMPTOIR_TEST_TEMPLATE_URL: server.templateUrl });
    const total: Counts = { passed: 0, failed: 0, skipped: 0 };
    const failures: string[] = [];
    for (const pass of work) {
      if (pass.files.length > 0 && !stopped.signal.aborted) add(total, await runPass(pass, failures));
    }
    report(total, failures);
    return total.failed > 0 || stopped.signal.aborted ? 1 : 0;
  } finally {
    await server.stop();
  }
}

function choose(files: readonly string[], choice: readonly string[]): string[] {
  const patterns = choice.filter((argument) => argument.startsWith("--only=")).map((argument) => new RegExp(argument.slice("--only=".length), "i"));
  const places = choice.filter((argument) => !argument.startsWith("--")).map((argument) => path.relative(root, path.resolve(argument)));
  if (patterns.length + places.length === 0) return [...files];
  return files.filter(
    (file) =>
      patterns.some((pattern) => pattern.test(file)) ||
      places.some((place) => file === place || place === "" || file.startsWith(`${place}${path.sep}`)),
  );
}

function runPass({ files, concurrency, timeoutMs }: Pass & { readonly files: readonly string[] }, failures: string[]): Promise<Counts> {
  const stream = run({
    files: files.map((file) => path.join(root, file)),
    concurrency,
    timeout: timeoutMs,
    // The time limit above is each test's; a file that leaves a connection or a server open would never end.
    execArgv: ["--import", pathToFileURL(path.join(root, "tools/test-limit.ts")).href],
    signal: stopped.signal,
  });
  const before = failures.length;
  stream.on("test:fail", ({ name, file, line, details, todo }) => {
    const { failureType, cause } = details.error as Error & { failureType?: string };
    // A parent fails with its children, which have been named already.
    if (failureType === "subtestsFailed" || todo || stopped.signal.aborted) return;
    const title = `${file ? `${path.relative(root, file)}:${line ?? 1}` : ""} ${path.isAbsolute(name) ? path.relative(root, name) : name}`.trim();
    failures.push(title);
    console.log(`${styleText("red", "✖")} ${title}\n${indent(describe(cause ?? details.error))}`);
  });
  stream.on("test:pass", ({ name, skip }) => {
    if (skip !== undefined) console.log(`${styleText("yellow", "-")} skipped: ${name}${typeof skip === "string" ? ` (${skip})` : ""}`);
  });
  stream.on("test:stderr", ({ message }) => process.stderr.write(message));
  stream.on("test:stdout", ({ message }) => process.stdout.write(message));
  return new Promise((resolve, reject) => {
    stream.on("error", reject);
    stream.on("test:summary", ({ counts, duration_ms: milliseconds, file, success }) => {
      const skipped = counts.skipped + counts.todo;
      if (stopped.signal.aborted && file !== undefined) return;
      if (file === undefined) return resolve({ passed: counts.passed, failed: failures.length - before, skipped });
      const mark = success ? styleText("green", "✔") : styleText("red", "✖");
      console.log(`${mark} ${path.relative(root, file)} ${counts.tests} (${(milliseconds / 1000).toFixed(1)} s)`);
    });
  });
}

function report(total: Counts, failures: readonly string[]): void {
  if (failures.length > 0) console.log(`\nFailed:\n${indent(failures.join("\n"))}`);
  if (stopped.signal.aborted) console.log("\nInterrupted: not everything was run.");
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
}

function add(total: Counts, counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/^ +at .*node:internal.*\n?/gm, "").trimEnd();
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}
