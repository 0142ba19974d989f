import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { drainJobs } from "../../worker/drain-jobs.ts";
import { handlers } from "../../worker/handlers.ts";
import type { TestContext } from "../../testing/fixtures.ts";
import { importFile, upload, withImports } from "../../testing/imports.ts";
import { workbook } from "../../testing/workbook.ts";
import { newId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { controlImport } from "./control-import.ts";
import { findImport } from "./import-store.ts";
import { workbookPath } from "./transcribe-workbook.ts";

const file = "order number,date,sku,quantity,price\n1,2026-01-01,A,1,5.00\n";
const hours = (count: number): number => count * 3_600_000;
const later = (context: TestContext, count: number): void => void (context.clock.now = new Date(context.clock.now.getTime() + hours(count)));

test("the file of an import is kept for 30 days after its end, then deleted; what it brought stays", withImports(async (context) => {
  const row = await importFile(context, file);
  later(context, 29 * 24);
  await drainJobs(context.house, handlers);
  assert.equal(existsSync(row.filePath), true);
  later(context, 2 * 24);
  await drainJobs(context.house, handlers);
  const after = await findImport(context, row.id);
  assert.deepEqual([existsSync(row.filePath), after?.state, after?.orders.created, typeof after?.fileRemovedAt], [false, "finished", 1, "string"]);
}));

test("a file that nobody came back to for 24 hours is deleted, with the workbook it was; one that is worked on is not", withImports(async (context) => {
  const made = await upload(
    context,
    workbook([
      {
        name: "A",
        rows: [
          ["order number", "date", "sku", "quantity"],
          ["1", { serial: 46_000 }, "A", 1],
        ],
      },
    ]),
    { checkOnly: true },
  );
  assert.ok(!("code" in made));
  later(context, 23);
  await drainJobs(context.house, handlers);
  assert.equal(existsSync(workbookPath(made.filePath)), true);
  later(context, 2);
  await drainJobs(context.house, handlers);
  const after = await findImport(context, made.id);
  assert.deepEqual([existsSync(made.filePath), existsSync(workbookPath(made.filePath)), after?.state], [false, false, "cancelled"]);
  assert.deepEqual(await controlImport(context, made.id, "run"), { code: "import.wrong_state", params: { action: "run", state: "cancelled" } });
}));

test("a failed import cannot be resumed once its file is gone, and says so", withImports(async (context) => {
  const row = await importFile(context, file);
  await context.query(sql`update imports set state = 'failed' where store_id = ${context.store.id} and id = ${row.id}`);
  later(context, 31 * 24);
  await drainJobs(context.house, handlers);
  assert.deepEqual(await controlImport(context, row.id, "resume"), { code: "import.file_gone" });
}));

test("what an upload that broke off left behind goes too, but not before a day", withImports(async (context) => {
  const row = await importFile(context, file);
  const folder = path.dirname(row.filePath);
  const [old, young] = [newId(), newId()].map((id) => path.join(folder, `${id}.upload`));
  assert.ok(old && young);
  for (const stray of [old, young]) await writeFile(stray, "x");
  const now = context.clock.now.getTime();
  await utimes(old, new Date(now), new Date(now));
  await utimes(young, new Date(now + hours(24)), new Date(now + hours(24)));
  later(context, 25);
  await drainJobs(context.house, handlers);
  assert.deepEqual([existsSync(old), existsSync(young), existsSync(row.filePath)], [false, true, true]);
}));
