import assert from "node:assert/strict";
import { test } from "node:test";
import { importFile, upload, withImports } from "../../testing/imports.ts";
import { sql } from "../../platform/sql.ts";
import type { Context } from "../../platform/context.ts";
import { controlImport, editImport } from "./control-import.ts";
import { countFixes } from "./fixes-store.ts";
import { fixRow, openRow, unfixRow } from "./fix-row.ts";
import { workOnImport } from "./import-job.ts";
import { findImport, type ImportRow } from "./import-store.ts";

const file =
  'order number,date,sku,quantity,price\n1,2026-01-01,A,1,5.00\n1,2026-01-01,B,two,5.00\n2,nonsense,A,1,5.00\n3,2026-01-03,A,1,5.00,surplus\n4,2026-01-04,"open,1,5.00\n5,2026-01-05,A,1,5.00\n';

async function checked(context: Context): Promise<ImportRow> {
  const row = await importFile(context, file, { checkOnly: true });
  assert.deepEqual([row.state, row.rows.read, row.rows.rejected], ["checked", 6, 4]);
  return row;
}

async function work(context: Context, id: string, action: "check" | "run"): Promise<ImportRow> {
  await controlImport(context, id, action);
  await workOnImport(context, id);
  const row = await findImport(context, id);
  assert.ok(row);
  return row;
}

test("IMP-04 a refused row is shown cell by cell, corrected in place, checked again and imported", withImports(async (context) => {
  const { id } = await checked(context);
  const opened = await openRow(context, id, 3);
  assert.deepEqual("cells" in opened && [opened.cells, opened.refusal?.code, opened.isFixed], [
    ["1", "2026-01-01", "B", "two", "5.00"],
    "import.invalid_number",
    false,
  ]);

  const still = await fixRow(context, id, 3, ["1", "2026-01-01", "B", "2x", "5.00"]);
  assert.deepEqual("cells" in still && [still.refusal?.code, still.isFixed], ["import.invalid_number", true]);
  const right = await fixRow(context, id, 3, ["1", "2026-01-01", "B", "2", "5.00"]);
  assert.equal("cells" in right && right.refusal, null);
  await fixRow(context, id, 4, ["2", "2026-01-02", "A", "1", "5.00"]);
  const many = await openRow(context, id, 5);
  assert.deepEqual("cells" in many && many.cells, ["3", "2026-01-03", "A", "1", "5.00,surplus"], "nothing of a row with too many cells is hidden");
  await fixRow(context, id, 5, ["3", "2026-01-03", "A", "1", "5.00"]);
  await fixRow(context, id, 6, null);
  assert.deepEqual(await countFixes(context, id), { rows: 4, unchecked: 4 });

  const again = await work(context, id, "check");
  assert.deepEqual(
    [again.rows, again.remarkCounts, await countFixes(context, id)],
    [{ read: 6, imported: 4, merged: 1, skipped: 1, rejected: 0 }, { "skipped import.row_left_out": 1 }, { rows: 4, unchecked: 0 }],
  );
  const done = await work(context, id, "run");
  assert.deepEqual([done.state, done.rows.rejected, done.orders.created], ["finished", 0, 4]);
  const orders = await context.query(sql`select number, total_amount as total from orders where store_id = ${context.store.id} order by number`);
  assert.deepEqual(orders, [{ number: "1", total: 1500 }, { number: "2", total: 500 }, { number: "3", total: 500 }, { number: "5", total: 500 }]);
}));

test("a correction is taken back, and one that is not of the last check is refused", withImports(async (context) => {
  const { id } = await checked(context);
  await fixRow(context, id, 4, null);
  const undone = await unfixRow(context, id, 4);
  assert.deepEqual("cells" in undone && [undone.cells[1], undone.isLeftOut, undone.refusal?.code], ["nonsense", false, "import.invalid_date"]);
  assert.deepEqual(await fixRow(context, id, 2, null), { code: "import.row_not_open", params: { row: 2 } });
  assert.deepEqual(await fixRow(context, id, 4, ["2"]), { code: "import.wrong_cells", params: { expected: 5, found: 1 }, field: "/cells" });
  assert.deepEqual(await countFixes(context, id), { rows: 0, unchecked: 0 });
}));

test("rows are corrected before the import, not after", withImports(async (context) => {
  const { id } = await checked(context);
  await work(context, id, "run");
  assert.deepEqual(await fixRow(context, id, 4, null), { code: "import.wrong_state", params: { action: "edit", state: "finished" } });
}));

test("a file cut in another way forgets corrections of the rows it had; another meaning of a column does not", withImports(async (context) => {
  const { id } = await checked(context);
  await fixRow(context, id, 4, null);
  await editImport(context, id, { preset: null, change: { columns: { sku: "line.title" } }, options: {} });
  assert.equal((await countFixes(context, id)).rows, 1);
  await editImport(context, id, { preset: null, change: { separator: ";" }, options: {} });
  assert.equal((await countFixes(context, id)).rows, 0);
}));

test("IMP-04 with totals in the file, one corrected row brings its whole order", withImports(async (context) => {
  const made = await upload(
    context,
    "order number,date,total,sku,quantity,price\n1,2026-01-01,15.00,A,1,5.00\n1,2026-01-01,15.00,B,many,5.00\n",
    { checkOnly: true },
  );
  assert.ok(!("code" in made));
  await workOnImport(context, made.id);
  assert.equal((await findImport(context, made.id))?.rows.rejected, 2);
  await fixRow(context, made.id, 3, ["1", "2026-01-01", "15.00", "B", "2", "5.00"]);
  const done = await work(context, made.id, "run");
  assert.deepEqual([done.rows.rejected, done.orders.created], [0, 1]);
}));
