import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { describeRefusal } from "../../i18n/refusals.ts";
import type { DateOrder } from "../domain/typed-date.ts";
import type { DecimalSign } from "../domain/typed-number.ts";
import type { MappingChange } from "../modules/imports/change-mapping.ts";
import { createImport } from "../modules/imports/create-import.ts";
import { workOnImport } from "../modules/imports/import-job.ts";
import { findImport, type ImportRow } from "../modules/imports/import-store.ts";
import { rejectFile } from "../modules/imports/reject-file.ts";
import { storeUpload } from "../modules/imports/store-upload.ts";
import { listStores } from "../modules/settings/store.ts";
import { openFoundation } from "../main.ts";
import type { Context, House } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import { systemContext } from "../worker/system-context.ts";

const usage = `comptoir import FILE [--preset CODE] [--store CODE] [--source NAME] [--dry-run] [--date-order ymd|dmy|mdy] [--decimal .|,] [--currency EUR] [--time-zone ZONE] [--json] [--rejects]`;
const progressMs = 1_000;

/** Imports a file from the disk of the server, beside a running `serve` or without one. 0 when every row came in, 2 when some were refused. */
export async function runImportCommand(args: readonly string[], config: Config): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      preset: { type: "string" },
      store: { type: "string" },
      source: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      "date-order": { type: "string" },
      decimal: { type: "string" },
      currency: { type: "string" },
      "time-zone": { type: "string" },
      json: { type: "boolean", default: false },
      rejects: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error(usage);
    return 1;
  }
  const handle = await openFile(file);
  const foundation = await openFoundation(config, { isGuest: true });
  try {
    const context = await contextOfStore(foundation.house, values.store);
    const change = changeOf(values);
    const id = newId();
    const stored = await storeUpload(config.dataDirectory, context.store.id, id, handle.createReadStream());
    const made = await createImport(context, { id, fileName: file, stored, preset: values.preset ?? null, change, options: {}, checkOnly: values["dry-run"] });
    if ("code" in made) {
      console.error(describeRefusal(made, context.locale));
      return 1;
    }
    const row = await work(context, made, !values.json);
    await report(context, row, { asJson: values.json, withRejects: values.rejects });
    return row.state === "finished" || row.state === "checked" ? (row.rows.rejected > 0 ? 2 : 0) : 1;
  } finally {
    await foundation.close();
  }
}

/** Before anything is started: a mistyped name is the most usual mistake. */
async function openFile(name: string): Promise<FileHandle> {
  const handle = await open(name).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === "ENOENT" ? `There is no file ${name}` : `${name} cannot be read: ${error.message}`, { cause: error });
  });
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Error(`${name} is not a file`);
}

/** Works in this process; where a server has taken the job already, it waits for that one. */
async function work(context: Context, made: ImportRow, talks: boolean): Promise<ImportRow> {
  const ended = workOnImport(context, made.id).then(() => "ended" as const);
  ended.catch(() => {}); // awaited below
  for (let isOver = false; ;) {
    const wait = delay(progressMs, "later" as const);
    isOver = (await (isOver ? wait : Promise.race([ended, wait]))) === "ended" || isOver;
    const row = (await findImport(context, made.id)) ?? made;
    if (talks && process.stderr.isTTY) process.stderr.write(`\r${row.rows.read} of ${row.rowsTotal ?? "?"} rows, ${row.rows.rejected} refused `);
    if (row.phase !== null) continue;
    await ended;
    if (talks && process.stderr.isTTY) process.stderr.write("\n");
    return row;
  }
}

async function report(context: Context, row: ImportRow, { asJson, withRejects }: { asJson: boolean; withRejects: boolean }): Promise<void> {
  const { state, rows, orders, questions, error } = row;
  if (asJson) console.log(JSON.stringify({ id: row.id, status: state, rows, orders, questions, error, remarks: row.remarkCounts, sums: row.sums }));
  else {
    for (const question of [...questions, ...(error ? [error] : [])]) console.error(describeRefusal(question, context.locale));
    console.log(
      `${state}: ${rows.read} rows = ${rows.imported} imported + ${rows.merged} merged + ${rows.skipped} skipped + ${rows.rejected} refused; orders: ${orders.created} created, ${orders.updated} updated, ${orders.unchanged} unchanged`,
    );
  }
  if (withRejects) for await (const text of rejectFile(context, row)) process.stdout.write(text);
}

async function contextOfStore(house: House, code: string | undefined): Promise<Context> {
  const stores = await listStores(house.db);
  const store = code === undefined ? stores[0] : stores.find((each) => each.code === code);
  if (!store)
    throw new Error(
      code === undefined
        ? "There is no shop yet: start Comptoir once."
        : `There is no shop ${code}. The shops are ${stores.map((each) => each.code).join(", ")}.`,
    );
  return systemContext(house, store.id);
}

type Flags = {
  readonly source?: string | undefined;
  readonly "date-order"?: string | undefined;
  readonly decimal?: string | undefined;
  readonly currency?: string | undefined;
  readonly "time-zone"?: string | undefined;
};

function changeOf({ source, "date-order": dateOrder, decimal, currency, "time-zone": timeZone }: Flags): MappingChange {
  const oneOf = <Value extends string>(name: string, value: string | undefined, allowed: readonly Value[]): Value | undefined => {
    const found = allowed.find((each) => each === value);
    if (value !== undefined && found === undefined) throw new Error(`--${name} is one of ${allowed.join(", ")}`);
    return found;
  };
  const order = oneOf<DateOrder>("date-order", dateOrder, ["ymd", "dmy", "mdy"]);
  const sign = oneOf<DecimalSign>("decimal", decimal, [".", ","]);
  return {
    ...(source && { source }),
    ...(order && { dateOrder: order }),
    ...(sign && { decimal: sign }),
    ...(currency && { currency: currency.toUpperCase() }),
    ...(timeZone && { timeZone }),
  };
}
