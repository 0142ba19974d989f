import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { runningEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres.ts";
import { processStart } from "./embedded-postgres-lock.ts";
import { silentLog } from "./log.ts";

/** The path of a shop whose owner writes French, on a disk called so by its vendor. */
const dataDir = path.join(mkdtempSync(path.join(tmpdir(), "données de l'été ")), "data");
chmodSync(path.dirname(dataDir), 0o755);
const children: ChildProcess[] = [];
let server: EmbeddedPostgres | undefined;
after(async () => {
  for (const child of children) child.kill("SIGKILL");
  await server?.stop("immediate");
  rmSync(path.dirname(dataDir), { recursive: true, force: true, maxRetries: 5 });
});

test("a first start makes a database that belongs to an ordinary role", async () => {
  server = await start();
  assert.equal(server.firstStart, true);
  const [role] = await query(
    server,
    "select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, pg_get_userbyid(datdba) as owner from pg_roles, pg_database where rolname = current_user and datname = current_database()",
  );
  assert.deepEqual(role, { rolname: "comptoir", rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owner: "comptoir" });
});

test("the owner may install the extensions that the schema needs", async () => {
  for (const extension of ["pg_trgm", "btree_gin", "unaccent"]) await query(running(), `create extension ${extension}`);
  await query(running(), "create table kept as select 'ștergător' as word");
});

test("the server answers only this machine, and only with the password", async () => {
  assert.deepEqual(await query(running(), "select current_setting('listen_addresses') as address"), [{ address: "127.0.0.1" }]);
  await assert.rejects(query({ ...running(), applicationUrl: running().applicationUrl.replace(/:[^:@]+@/, ":guessed@") }, "select 1"), { code: "28P01" });
});

test("root's private folders are no place for the data, and the start says so", { skip: process.getuid?.() !== 0 }, async () => {
  const secret = mkdtempSync(path.join(tmpdir(), "private "));
  await assert.rejects(startEmbeddedPostgres({ dataDir: path.join(secret, "data"), log: silentLog }), /a folder above it is private\. Put the data elsewhere/);
  rmSync(secret, { recursive: true });
});

test("a second Comptoir on the same data is refused and told who holds it", async () => {
  await assert.rejects(start(), new RegExp(`Another Comptoir \\(process ${process.pid}\\) already runs on this data`));
});

test("another process finds the running database", () => {
  assert.equal(runningEmbeddedPostgres(dataDir)?.applicationUrl, running().applicationUrl);
});

test("a killed server comes back on the same address with what was committed", async () => {
  const { applicationUrl, pid } = running();
  process.kill(pid, "SIGKILL");
  assert.deepEqual(await patiently(() => query(running(), "select word from kept")), [{ word: "ștergător" }]);
  assert.equal(running().applicationUrl, applicationUrl);
  assert.notEqual(running().pid, pid);
});

test("five crashes in a row are five restarts, and nothing acknowledged is lost", async () => {
  await query(running(), "create table acknowledged (n int)");
  for (let crash = 1; crash <= 5; crash += 1) {
    await patiently(() => query(running(), `insert into acknowledged values (${crash})`));
    process.kill(running().pid, "SIGKILL");
  }
  assert.deepEqual(await patiently(() => query(running(), "select count(distinct n)::int as kept from acknowledged")), [{ kept: 5 }]);
});

test("a stop is clean: no process, no lock, and the next start has nothing to recover", async () => {
  const { pid } = running();
  await running().stop();
  assert.equal(processStart(pid), null);
  assert.deepEqual(readdirSync(dataDir).sort(), ["postgres", "postgres-credentials.json"]);
  assert.equal(runningEmbeddedPostgres(dataDir), null);

  server = await start();
  assert.equal(server.firstStart, false);
  assert.deepEqual(await query(server, "select word from kept"), [{ word: "ștergător" }]);
  await server.stop();
});

test("when Comptoir is killed its server ends by itself", async () => {
  const { child, pid } = await startElsewhere();
  child.kill("SIGKILL");
  await patiently(async () => assert.equal(processStart(pid), null));
});

test("a server that outlived its killed Comptoir is replaced", { skip: process.platform !== "linux" }, async () => {
  const { child, pid } = await startElsewhere();
  process.kill(guardianOf(pid), "SIGKILL");
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.notEqual(processStart(pid), null);

  server = await start();
  assert.equal(processStart(pid), null);
  assert.deepEqual(await query(server, "select word from kept"), [{ word: "ștergător" }]);
  await server.stop();
});

test("a lock of a process whose number was given to another is no lock", async () => {
  writeFileSync(path.join(dataDir, "comptoir.lock"), JSON.stringify({ token: "old", pid: process.pid, started: "before the restart" }));
  server = await start();
  assert.equal(server.firstStart, false);
});

test("a server that keeps dying is given up, and the caller is told", async () => {
  await running().stop();
  const lost = Promise.withResolvers<Error>();
  server = await startEmbeddedPostgres({ dataDir, log: silentLog, settings: { fsync: "off" }, onLost: lost.resolve, giveUpAfterMs: 0 });
  // A version of the data that no program of ours reads.
  writeFileSync(path.join(dataDir, "postgres/cluster/PG_VERSION"), "9\n");
  process.kill(server.pid, "SIGKILL");
  assert.match((await lost.promise).message, /PostgreSQL does not start: .*version/s);
  await server.stop();
  await assert.rejects(start(), /was written by PostgreSQL 9, this Comptoir carries \d+/);
});

function start(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, log: silentLog, settings: { fsync: "off" } });
}

function running(): EmbeddedPostgres {
  assert.ok(server);
  return server;
}

/** Another Comptoir process. */
async function startElsewhere(): Promise<{ child: ChildProcess; pid: number }> {
  const module = (name: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, name)).href);
  const source = `
    import { startEmbeddedPostgres } from ${module("embedded-postgres.ts")};
    import { silentLog } from ${module("log.ts")};
    const { pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: silentLog, settings: { fsync: "off" } });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const died = once(child, "exit").then(() => Promise.reject(new Error("the other Comptoir did not start")));
  const [line] = (await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), died])) as [Buffer];
  died.catch(() => {});
  return { child, pid: Number(line.toString()) };
}

function guardianOf(pid: number): number {
  const commandLine = (entry: string) => {
    try {
      return readFileSync(`/proc/${entry}/cmdline`, "utf8");
    } catch {
      return ""; // ended meanwhile, or no process at all
    }
  };
  const guardian = readdirSync("/proc").find((entry) => commandLine(entry).endsWith(`\0comptoir-guardian\0${pid}\0`));
  assert.ok(guardian, "the server has a guardian");
  return Number(guardian);
}

async function query({ applicationUrl }: Pick<EmbeddedPostgres, "applicationUrl">, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: applicationUrl });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Until it holds; a server in recovery refuses at once, so this spins for its real duration and no longer. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
