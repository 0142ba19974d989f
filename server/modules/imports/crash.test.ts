import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { upload, withImports } from "../../testing/imports.ts";
import { sql } from "../../platform/sql.ts";
import { findImport } from "./import-store.ts";
import { workOnImport } from "./import-job.ts";

const orders = 6_000;
const head = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
const line = (order: number, sku: number): string => `${100_000 + order},SKU${sku},MUG,1,2010-12-01 08:26:00,1.00,${order % 900}.0,France\n`;
/** Every hundredth order comes back at the end of the file. */
const file =
  head +
  Array.from({ length: orders }, (_, order) => line(order, 1) + line(order, 2)).join("") +
  Array.from({ length: orders / 100 }, (_, order) => line(order * 100, 3)).join("");

test("R10 IMP-02 killed again and again, an import goes on: no order twice, none missing, none by half", withImports(async (context) => {
  const made = await upload(context, file);
  assert.ok(!("code" in made));
  const written = async (): Promise<number> =>
    (await context.query<{ count: number }>(sql`select count(*)::int as count from orders where store_id = ${context.store.id}`))[0]
      ?.count ?? 0;

  for (const share of [0.1, 0.35, 0.6]) {
    const child = spawn(
      process.execPath,
      [
        path.resolve(import.meta.dirname, "../../testing/import-child.ts"),
        context.house.db.url,
        context.store.id,
        made.id,
        context.house.dataDirectory,
      ],
      { stdio: "ignore" },
    );
    const ended = once(child, "exit");
    let isOver = false;
    void ended.then(() => (isOver = true));
    while (!isOver && (await written()) < orders * share) { /* asks the database until it is time */ }
    child.kill("SIGKILL");
    await ended;
    const half = await context.query(sql`
      select orders.id from orders left join order_lines l on l.store_id = orders.store_id and l.order_id = orders.id where orders.store_id = ${context.store.id}
      group by orders.id, line_count having count(l.line_no) <> line_count`);
    assert.deepEqual(half, []);
  }
  await workOnImport(context, made.id);
  const row = await findImport(context, made.id);
  assert.deepEqual(
    [row?.state, row?.rows, row?.orders],
    ["finished", { read: 12_060, imported: orders, merged: 6_060, skipped: 0, rejected: 0 }, { created: orders, updated: 0, unchanged: 0 }],
  );
  const [found] = await context.query<object>(sql`
    select count(*)::int as orders, sum(total_amount)::bigint as total, sum(line_count)::int as lines, (select count(*)::int from events where store_id = ${context.store.id}) as events,
      (select sum(amount)::bigint from payment_entries where store_id = ${context.store.id}) as paid from orders where store_id = ${context.store.id}`);
  assert.deepEqual(found, { orders, total: 12_060 * 100, lines: 12_060, events: orders, paid: 12_060 * 100 });
}));
