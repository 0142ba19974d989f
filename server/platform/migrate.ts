import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Log } from "./log.ts";

export type MigrateOptions = {
  readonly log: Log;
  /** Folder of the files NNNN_name.sql. */
  readonly directory?: string;
  /** How long a database that does not answer yet (starting, failing over) is waited for. */
  readonly waitMs?: number;
};
export type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

export const migrationsDirectory = path.resolve(import.meta.dirname, "../migrations");
/** Any number, the same in every version of the program: who holds it may change the schema. */
const advisoryKey = 7_310_262_001;
const serverVersionMin = 150_000;
/** A busy table is not waited for longer: everything behind the waiting statement would wait too. */
const lockTimeout = "3s";
const lockAttemptsMax = 5;
/** Starting up, shutting down, a standby during a failover, too many connections for the moment, nobody listening yet. */
const notYet = new Set(["57P03", "57P01", "25006", "53300", "ECONNREFUSED", "ECONNRESET", "EAI_AGAIN"]);

/**
 * Brings the schema to what the files say: forward only, each file once, in a transaction of its own. Several processes
 * may start together: one works, the others wait and find the work done. Returns the names applied by this call.
 */
export async function migrate(connectionString: string, { log, directory = migrationsDirectory, waitMs = 30_000 }: MigrateOptions): Promise<string[]> {
  const migrations = readMigrations(directory);
  const client = await connectPatiently(connectionString, waitMs, log);
  try {
    await requireSuitableServer(client);
    await createLedger(client);
    const applied: string[] = [];
    for (const migration of migrations.slice(await countApplied(client, migrations))) {
      if (await applyOnce(client, migration, migrations, log)) applied.push(migration.name);
    }
    if (applied.length > 0) log.info({ count: applied.length, last: applied.at(-1) }, "migrations applied");
    return applied;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The files in order of their numbers. They never change once released, so anything odd about them stops the start. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory).filter((name) => name.endsWith(".sql")).sort();
  names.forEach((name, index) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) throw new Error(`${name} in ${directory} is not named NNNN_name.sql`);
    if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`${name}: the number ${String(index + 1).padStart(4, "0")} was expected here`);
  });
  return names.map((name) => {
    // A checkout on Windows may have turned the line ends; that is no change.
    const text = readFileSync(path.join(directory, name), "utf8").replaceAll("\r\n", "\n");
    if (/^\s*(?:begin|commit|rollback|start\s+transaction)\s*;/im.test(text)) throw new Error(`${name} must not open or end a transaction: it runs inside one`);
    return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
  });
}

async function connectPatiently(connectionString: string, waitMs: number, log: Log): Promise<pg.Client> {
  const deadline = performance.now() + waitMs;
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString, application_name: "comptoir migrate", connectionTimeoutMillis: 10_000 });
    // Lost between two statements; the next statement reports it.
    client.on("error", () => {});
    try {
      await client.connect();
      await requireWritable(client);
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const code = (error as { code?: string }).code ?? "";
      if (!notYet.has(code) || performance.now() > deadline) throw new Error(`The database cannot be reached: ${reasonOf(error)}`, { cause: error });
      if (attempt === 1) log.warn({ code }, "the database does not answer yet, waiting for it");
      await delay(Math.min(50 * attempt, 1_000));
    }
  }
}

/** A standby answers too; during a failover the address may point to it for a moment. */
async function requireWritable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>("select pg_is_in_recovery() as standby");
  if (rows[0]?.standby) throw Object.assign(new Error("the server is a read-only standby"), { code: "25006" });
}

async function requireSuitableServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
  );
  const { version = "0", encoding } = rows[0] ?? {};
  if (Number(version) < serverVersionMin) throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(Number(version) / 10_000)}.`);
  if (encoding !== "UTF8") throw new Error(`The database has the encoding ${encoding}; create it with encoding 'UTF8'.`);
}

async function createLedger(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ledger: string | null }>("select to_regclass('schema_migrations') as ledger");
  if (rows[0]?.ledger) return;
  // "if not exists" alone still collides when two processes make it at the same moment.
  await inTransaction(client, async () => {
    await takeTurn(client);
    await client.query(
      `create table if not exists schema_migrations (name text collate "C" primary key, checksum text not null, applied_at timestamptz not null)`,
    );
  });
}

/** How many of the files are in the database; refuses a history that is not the beginning of ours. */
async function countApplied(client: pg.Client, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from schema_migrations order by name");
  rows.forEach((row, index) => {
    const migration = migrations[index];
    if (!migration) throw new Error(`The database is newer than this program: it has ${row.name}. Start the version that applied it, or a later one.`);
    if (migration.name !== row.name) throw new Error(`The database has ${row.name} where this program has ${migration.name}: they do not belong together.`);
    if (migration.checksum !== row.checksum) {
      throw new Error(`${row.name} was changed after it was applied to this database. Restore the file and put the change into a new migration.`);
    }
  });
  return rows.length;
}

/** False when another process applied it while we waited for our turn. */
async function applyOnce(client: pg.Client, migration: Migration, migrations: readonly Migration[], log: Log): Promise<boolean> {
  const began = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await inTransaction(client, async () => {
        await takeTurn(client);
        if ((await countApplied(client, migrations)) > migrations.indexOf(migration)) return false;
        await client.query(`set local lock_timeout = '${lockTimeout}'`);
        await client.query(migration.text);
        await client.query("insert into schema_migrations (name, checksum, applied_at) values ($1, $2, $3)", [migration.name, migration.checksum, new Date()]);
        return true;
      });
      if (done) log.debug({ migration: migration.name, ms: Math.round(performance.now() - began) }, "migration applied");
      return done;
    } catch (error) {
      const busy = (error as { code?: string }).code === "55P03";
      if (!busy || attempt >= lockAttemptsMax) {
        throw new Error(`${migration.name} failed, the schema is as it was before it: ${reasonOf(error)}`, { cause: error });
      }
      log.warn({ migration: migration.name, attempt }, "a table is busy, trying again");
      await delay(200 * attempt);
    }
  }
}

/** Held to the end of the transaction, so also behind a pooler, and given back when its holder dies. */
async function takeTurn(client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [advisoryKey]);
}

async function inTransaction<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query("begin");
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** An error of a refused connection to several addresses carries its text in its parts. */
function reasonOf(error: unknown): string {
  const { message, detail, hint, where, position } = error as { message: string; detail?: string; hint?: string; where?: string; position?: string };
  const first = message || (error instanceof AggregateError ? String(error.errors[0]) : String(error));
  return [first, detail, hint, where, position && `at character ${position}`].filter(Boolean).join("; ");
}
