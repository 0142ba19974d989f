import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { importFile, upload, withImports } from "../../testing/imports.ts";
import { workbook, type WorkbookSheet } from "../../testing/workbook.ts";
import { controlImport, editImport } from "./control-import.ts";
import { workOnImport } from "./import-job.ts";
import { findImport } from "./import-store.ts";

const names = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"];
const year = (name: string, first: number, serial: number): WorkbookSheet => ({
  name,
  rows: [
    names,
    [first, "85123A", 'HOLDER, "WHITE"', 6, { serial }, 2.5499999999999998, 17850, "United Kingdom"],
    [first, "POST", null, 1, { serial }, 18, 17850, "United Kingdom"],
    [],
    [`C${first + 1}`, 21777, "LINES\nOF TEXT", -1, { serial: serial + 1 }, 1.25, null, "France"],
  ],
});
const cover: WorkbookSheet = { name: "About", rows: [["Orders of the shop"]] };
const book = workbook([
  cover,
  year("Year 2009-2010", 489434, 40148.322916666664),
  year("Year 2010-2011", 536365, 40513.351388888892),
  { ...year("Draft", 1, 40000), hidden: true },
]);

test("IMP-01 a workbook is read as it stands in the spreadsheet: dates, numbers, texts, the numbers of its rows", withImports(async (context) => {
  const row = await importFile(context, book, { name: "online_retail_II.xlsx" });
  assert.deepEqual(
    [row.mapping.preset, row.mapping.sheet, row.detected.sheets, row.state],
    ["online_retail", "Year 2009-2010", ["About", "Year 2009-2010", "Year 2010-2011"], "finished"],
  );
  assert.deepEqual([row.rows, row.orders.created], [{ read: 3, imported: 2, merged: 1, skipped: 0, rejected: 0 }, 2]);
  const orders = await context.query(
    sql`select o.number, total_amount as total, placed_at as "placedAt", (select array_agg(source_row order by line_no) from order_lines l where l.store_id = o.store_id and l.order_id = o.id) as rows from orders o where store_id = ${context.store.id} order by number`,
  );
  assert.deepEqual(orders, [
    { number: "489434", total: 3330, placedAt: "2009-12-01T06:45:00Z", rows: [2, 3] },
    { number: "C489435", total: -125, placedAt: "2009-12-02T06:45:00Z", rows: [5] },
  ]);
}));

test("IMP-01 another sheet of the workbook is another file", withImports(async (context) => {
  const made = await upload(context, book, { checkOnly: true });
  assert.ok(!("code" in made));
  await workOnImport(context, made.id);
  const edited = await editImport(context, made.id, { preset: null, change: { sheet: "Year 2010-2011" }, options: {} });
  assert.deepEqual(!("code" in edited) && [edited.mapping.sheet, edited.samples[0]?.[0], edited.state], ["Year 2010-2011", "536365", "mapped"]);
  await controlImport(context, made.id, "run");
  await workOnImport(context, made.id);
  assert.equal((await findImport(context, made.id))?.orders.created, 2);
  assert.deepEqual(await upload(context, book, { change: { sheet: "Draft" } }), {
    code: "import.sheet_unknown",
    params: { sheet: "Draft" },
    field: "/mapping/sheet",
  });
}));

test("IMP-01 the sheet may be named when the file is sent", withImports(async (context) => {
  const row = await importFile(context, book, { change: { sheet: "Year 2010-2011" } });
  assert.deepEqual([row.mapping.sheet, row.orders.created], ["Year 2010-2011", 2]);
}));
