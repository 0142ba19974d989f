import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { createEmptyDatabase, type TestDatabase } from "../testing/database.ts";
import { silentLog } from "./log.ts";
import { migrate, migrationsDirectory, readMigrations } from "./migrate.ts";

let database: TestDatabase;
let directory: string;
let pool: pg.Pool;
before(async () => {
  database = await createEmptyDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
});
after(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async (context) => {
  directory = mkdtempSync(path.join(tmpdir(), "migrations "));
  (context as { after(work: () => void): void }).after(() => rmSync(directory, { recursive: true }));
  await pool.query("drop schema public cascade; create schema public");
});

const products = "create table products (sku text primary key);";
const prices = "alter table products add column price bigint; insert into products values ('A', 1);";

test("each file is applied once, in order, and only what is new the next time", async () => {
  write({ "0001_products.sql": products });
  assert.deepEqual(await run(), ["0001_products.sql"]);
  assert.deepEqual(await run(), []);
  write({ "0002_prices.sql": prices });
  assert.deepEqual(await run(), ["0002_prices.sql"]);
  assert.deepEqual(await rows("select sku, price::int from products"), [{ sku: "A", price: 1 }]);
  assert.deepEqual(await rows("select name from schema_migrations order by name"), [{ name: "0001_products.sql" }, { name: "0002_prices.sql" }]);
});

test("six processes that start together migrate once", async () => {
  write({ "0001_products.sql": products, "0002_prices.sql": `${prices} select pg_sleep(0.1);`, "0003_more.sql": "create table more (id int);" });
  const results = await Promise.all(Array.from({ length: 6 }, () => runElsewhere()));
  assert.deepEqual(results.flat().sort(), ["0001_products.sql", "0002_prices.sql", "0003_more.sql"]);
  assert.deepEqual(await rows("select count(*)::int as rows from products"), [{ rows: 1 }]);
});

test("a migration that fails half-way leaves the schema as it was, and the earlier ones applied", async () => {
  write({ "0001_products.sql": products, "0002_broken.sql": "create table half (id int); insert into half values (1); select 1/0;" });
  await assert.rejects(run(), /^Error: 0002_broken\.sql failed, the schema is as it was before it: division by zero/);
  assert.deepEqual(await rows("select to_regclass('half') as half, to_regclass('products')::text as products"), [{ half: null, products: "products" }]);
  assert.deepEqual(await rows("select name from schema_migrations"), [{ name: "0001_products.sql" }]);

  write({ "0002_broken.sql": "create table whole (id int);" });
  assert.deepEqual(await run(), ["0002_broken.sql"]);
});

test("a file changed after it was applied is refused, and nothing else is applied", async () => {
  write({ "0001_products.sql": products });
  await run();
  write({ "0001_products.sql": `${products} -- and a remark`, "0002_prices.sql": prices });
  await assert.rejects(run(), /0001_products\.sql was changed after it was applied/);
  assert.deepEqual(await rows("select name from schema_migrations"), [{ name: "0001_products.sql" }]);
});

test("line ends turned by a checkout on Windows are no change", async () => {
  write({ "0001_products.sql": "create table products (\n  sku text\n);\n" });
  await run();
  write({ "0001_products.sql": "create table products (\r\n  sku text\r\n);\r\n" });
  assert.deepEqual(await run(), []);
});

test("a database newer than the program is refused", async () => {
  write({ "0001_products.sql": products, "0002_prices.sql": prices });
  await run();
  rmSync(path.join(directory, "0002_prices.sql"));
  await assert.rejects(run(), /The database is newer than this program: it has 0002_prices\.sql/);
});

test("a table in use is not waited for longer than the lock timeout; the migration is tried again and succeeds", async () => {
  write({ "0001_products.sql": products });
  await run();
  // A shorter timeout of its own, so that the test sees the second try without waiting three seconds for the first.
  write({ "0002_prices.sql": `set local lock_timeout = '20ms'; ${prices}` });
  const reader = await pool.connect();
  await reader.query("begin; select * from products");
  const busy = Promise.withResolvers<void>();
  const done = migrate(database.url, { directory, log: { ...silentLog, warn: () => busy.resolve() } });
  await busy.promise;
  await reader.query("commit");
  reader.release();
  assert.deepEqual(await done, ["0002_prices.sql"]);
});

const oddFiles: [title: string, files: Record<string, string>, message: RegExp][] = [
  ["a number twice", { "0001_a.sql": "", "0001_b.sql": "" }, /0001_b\.sql: the number 0002 was expected here/],
  ["a gap", { "0001_a.sql": "", "0003_b.sql": "" }, /0003_b\.sql: the number 0002 was expected here/],
  ["another name", { "1-first.sql": "" }, /1-first\.sql in .* is not named NNNN_name\.sql/],
  ["a transaction of its own", { "0001_a.sql": "create table a (id int);\ncommit;\n" }, /0001_a\.sql must not open or end a transaction/],
];
for (const [title, files, message] of oddFiles) {
  test(`${title} among the files stops the start before the database is touched`, async () => {
    write(files);
    await assert.rejects(run(), message);
    assert.deepEqual(await rows("select to_regclass('schema_migrations') as ledger"), [{ ledger: null }]);
  });
}

test("a database that is still starting is waited for", async () => {
  write({ "0001_products.sql": products });
  const { port } = await startingServer();
  assert.deepEqual(await migrate(at(port), { directory, log: silentLog, waitMs: 20_000 }), ["0001_products.sql"]);
});

test("a database that does not come is given up with its reason", async () => {
  const nobody = createServer().listen(0, "127.0.0.1");
  await once(nobody, "listening");
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  await assert.rejects(migrate(at(port), { directory, log: silentLog, waitMs: 0 }), /^Error: The database cannot be reached: connect ECONNREFUSED/);
});

test("a wrong password is not waited for", async () => {
  const url = Object.assign(new URL(database.url), { password: "wrong" });
  await assert.rejects(migrate(url.href, { directory, log: silentLog }), /The database cannot be reached: password authentication failed/);
});

test("the migrations of the project are well-formed", () => {
  assert.ok(readMigrations(migrationsDirectory).length > 0);
});

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(directory, name), content);
}

function run(): Promise<string[]> {
  return migrate(database.url, { directory, log: silentLog });
}

async function runElsewhere(): Promise<string[]> {
  const module = (name: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, name)).href);
  const source = `
    import { migrate } from ${module("migrate.ts")};
    import { silentLog } from ${module("log.ts")};
    console.log(JSON.stringify(await migrate(${JSON.stringify(database.url)}, { directory: ${JSON.stringify(directory)}, log: silentLog })));`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout)) as string[];
}

async function rows(query: string): Promise<unknown[]> {
  return (await pool.query(query)).rows;
}

function at(port: number): string {
  return Object.assign(new URL(database.url), { port: String(port) }).href;
}

/** A door that answers "starting up" (57P03) twice, as PostgreSQL does during recovery, and then leads to the real server. */
async function startingServer(): Promise<{ port: number }> {
  const { hostname, port: realPort } = new URL(database.url);
  let refusals = 2;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    if (refusals-- > 0) {
      const fields = Buffer.from("SFATAL\0C57P03\0Mthe database system is starting up\0\0");
      const head = Buffer.from([0x45, 0, 0, 0, fields.length + 4]);
      socket.once("data", () => socket.end(Buffer.concat([head, fields])));
      return;
    }
    const real = connect(Number(realPort), hostname);
    real.on("error", () => {});
    socket.pipe(real).pipe(socket);
  }).listen(0, "127.0.0.1");
  server.unref();
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port };
}
