/** A process that works on one import and can be killed. `node import-child.ts DATABASE STORE IMPORT DATA_DIRECTORY` */
import { workOnImport } from "../modules/imports/import-job.ts";
import type { House } from "../platform/context.ts";
import { openDatabase } from "../platform/db.ts";
import { systemContext } from "../worker/system-context.ts";

const [url = "", storeId = "", importId = "", dataDirectory = ""] = process.argv.slice(2);
const db = openDatabase({ url, connections: 4 });
const house: House = { db, now: () => new Date(), undoWindowMs: 10_000, publicUrl: "http://localhost", dataDirectory, wake: () => {} };
await workOnImport(await systemContext(house, storeId), importId);
await db.close();
