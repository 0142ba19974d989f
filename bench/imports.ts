import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { createImport } from "../server/modules/imports/create-import.ts";
import { workOnImport } from "../server/modules/imports/import-job.ts";
import { findImport } from "../server/modules/imports/import-store.ts";
import { storeUpload } from "../server/modules/imports/store-upload.ts";
import { createStore, firstStore } from "../server/modules/settings/create-store.ts";
import { newId } from "../server/platform/ids.ts";
import { sql } from "../server/platform/sql.ts";
import { contextOf, type Context } from "../server/platform/context.ts";
import { permissions } from "../server/platform/permissions.ts";
import type { Ground } from "./ground.ts";
import { cpuOf, figure, memoryOf } from "./measure.ts";

/** Both shapes of files that shops have: long orders of a wholesaler, and one line an order. */
export async function benchImports(ground: Ground): Promise<void> {
  await one(ground, { name: "21 lines an order", rows: 105_000, unit: "lines/s", budget: 25_000, write: wholesale });
  await one(ground, { name: "one line an order", rows: 40_000, unit: "orders/s", budget: 4_000, write: oneLiners });
}

type Shape = {
  readonly name: string;
  readonly rows: number;
  readonly unit: string;
  readonly budget: number;
  readonly write: (file: string, rows: number) => Promise<void>;
};

async function one(ground: Ground, { name, rows, unit, budget, write }: Shape): Promise<void> {
  const { db, postgres, directory, context: { house } } = ground;
  const file = path.join(directory, `${name.replaceAll(" ", "-")}.csv`);
  await write(file, rows);
  const store = await createStore(
    db,
    { ...firstStore, code: `bench-${newId().slice(-8)}`, currency: "GBP", country: "GB", locale: "en", timeZone: "Europe/London" },
    house.now(),
  );
  const context = contextOf(house, { store, actor: { kind: "import", id: null, name: "Bench" }, permissions: new Set(permissions) });
  const began = performance.now();
  const cpu = cpuOf(process.pid, { withChildren: false }) + cpuOf(postgres.pid, { withChildren: true });
  await importFile(context, file, directory);
  const seconds = (performance.now() - began) / 1_000;
  const spent = cpuOf(process.pid, { withChildren: false }) + cpuOf(postgres.pid, { withChildren: true }) - cpu;
  const limit = await copyOfRows(ground, store.id);
  figure({ name: `import, ${name}`, value: rows / seconds, unit, limit: rows / limit, budget: `>= ${budget}` });
  figure({
    name: `import, ${name}: CPU of process and database`,
    value: (spent / rows) * 1_000,
    unit: "us CPU/row",
    budget: `<= ${Math.round(2e6 / budget)} on 2 cores`,
  });
  figure({ name: `import, ${name}: memory after`, value: memoryOf(process.pid), unit: "MB", budget: "300 MB" });
  const again = await importFile(context, file, directory);
  figure({ name: `import, ${name}: orders added by a second import`, value: again, unit: "orders", budget: "0", ok: again === 0 });
}

async function importFile(context: Context, file: string, directory: string): Promise<number> {
  const id = newId();
  const stored = await storeUpload(directory, context.store.id, id, createReadStream(file));
  const made = await createImport(context, { id, fileName: path.basename(file), stored, preset: null, change: {}, options: {}, checkOnly: false });
  if ("code" in made) throw new Error(made.code);
  await workOnImport(context, made.id);
  return (await findImport(context, made.id))?.orders.created ?? 0;
}

/** The limit: the database alone writes the very same rows into the same indexed tables, a statement a table. */
async function copyOfRows({ db }: Ground, from: string): Promise<number> {
  const to = newId();
  await db.rows(
    sql`insert into stores (id, code, name, country, currency, locale, time_zone, created_at) values (${to}, ${`copy-${to.slice(-8)}`}, 'Copy', 'GB', 'GBP', 'en', 'Europe/London', ${new Date()})`,
  );
  const began = performance.now();
  for (const table of [
    "customers",
    "orders",
    "order_lines",
    "payment_entries",
    "refund_entries",
    "fulfillments",
    "fulfillment_lines",
    "order_facets",
    "facet_values",
    "order_search",
    "events",
  ]) {
    const columns = await db.rows<{ name: string }>(
      sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attname <> 'store_id' order by attnum`,
    );
    const list = columns.map(({ name }) => name).join(", ");
    await db.pool.query(`insert into ${table} (store_id, ${list}) select $1::uuid, ${list} from ${table} where store_id = $2::uuid`, [
      to,
      from,
    ]);
  }
  return (performance.now() - began) / 1_000;
}

async function written(file: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(file);
  for (const line of lines) if (!out.write(line)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString().slice(0, 19).replace("T", " ");

function wholesale(file: string, rows: number): Promise<void> {
  return written(file, (function* () {
    yield "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    for (let n = 0; n < rows; n += 1) {
      const order = Math.floor(n / 21);
      yield`${536_365 + order},${20_000 + ((n * 7_919) % 3_000)},ARTICLE NUMBER ${(n * 7_919) % 3_000} IN BLUE,${1 + (n % 12)},${day(order)},${1 + (n % 9)}.${10 + (n % 90)},${12_000 + (order % 4_000)}.0,United Kingdom\n`;
    }
  })());
}

function oneLiners(file: string, rows: number): Promise<void> {
  return written(file, (function* () {
    yield "Order number,Date,Email,Customer name,SKU,Product,Quantity,Unit price,Currency,Country\n";
    for (let n = 0; n < rows; n += 1)
      yield`W-${10_000 + n},${day(n)},buyer${n % 9_000}@example.com,Buyer ${n % 9_000},SKU-${n % 500},Article ${n % 500},1,${5 + (n % 95)}.90,GBP,GB\n`;
  })());
}
