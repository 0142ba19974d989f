/** npm run test:pg15: the tests of the server on the oldest supported PostgreSQL, where the machine has one. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../server/platform/embedded-postgres.ts";
import { silentLog } from "../server/platform/log.ts";
import { testSettings } from "../server/testing/cluster.ts";

const binaries = "/usr/lib/postgresql/15/bin";
const choice = process.argv.slice(2);

process.exitCode = existsSync(path.join(binaries, "postgres")) ? await runTests() : skip();

function skip(): number {
  console.log(
    `SKIPPED: NO POSTGRESQL 15 ON THIS MACHINE. Nothing was tested on it.\nInstall it (Debian: apt-get install postgresql-15) so that ${binaries} exists.`,
  );
  return 0;
}

async function runTests(): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), `comptoir-test-${process.pid}-`));
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, log: silentLog, binaries, settings: testSettings });
  try {
    const run = spawn(process.execPath, [path.join(import.meta.dirname, "test.ts"), ...(choice.length > 0 ? choice : ["server", "tools"])], {
      stdio: "inherit",
      env: { ...process.env, COMPTOIR_TEST_SERVER_URL: server.administratorUrl },
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => run.kill(signal));
    const [code] = (await once(run, "exit")) as [number | null];
    return code ?? 1;
  } finally {
    await server.stop("immediate");
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
