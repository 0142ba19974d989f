import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { aProduct, type TestContext } from "../../testing/fixtures.ts";
import { importFile, upload, withImports } from "../../testing/imports.ts";
import { sql } from "../../platform/sql.ts";
import { controlImport } from "./control-import.ts";
import { findImport, type ImportRow } from "./import-store.ts";
import { workOnImport } from "./import-job.ts";
import { rejectFile } from "./reject-file.ts";
import { runImport } from "./run-import.ts";

const head = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
/** So many orders of so many lines, as Online Retail writes them. */
const retail = (orders: number, lines = 1): string => head + Array.from({ length: orders * lines }, (_, index) =>
  `${500_000 + Math.floor(index / lines)},SKU${index % 97},MUG ${index % 97},2,2010-12-01 08:26:00,1.25,${17_000 + (index % 50)}.0,United Kingdom\n`).join("");

type OrderFound = {
  number: string;
  status: string | null;
  payment_status: string;
  fulfillment_status: string;
  total_amount: number;
  placed_at: string;
  kind: string;
  status_mismatch: string | null;
};
const ordersOf = (context: TestContext): Promise<OrderFound[]> =>
  context.query(sql`
  select number, kind, status, payment_status, fulfillment_status, total_amount, placed_at, status_mismatch from orders where store_id = ${context.store.id} order by number`);
const countIn = async (
  context: TestContext,
  table:
    | "orders"
    | "order_lines"
    | "messages"
    | "customers"
    | "events"
    | "order_facets"
    | "order_search"
    | "stock_movements"
    | "import_held_rows",
): Promise<number> => {
  const counts = await context.query<{ name: string; count: number }>(sql`
    select 'orders' as name, count(*)::int as count from orders where store_id = ${context.store.id} union all select 'order_lines', count(*)::int from order_lines where store_id = ${context.store.id}
    union all select 'messages', count(*)::int from messages where store_id = ${context.store.id} union all select 'customers', count(*)::int from customers where store_id = ${context.store.id}
    union all select 'events', count(*)::int from events where store_id = ${context.store.id} union all select 'order_facets', count(*)::int from order_facets where store_id = ${context.store.id}
    union all select 'order_search', count(*)::int from order_search where store_id = ${context.store.id} union all select 'import_held_rows', count(*)::int from import_held_rows where store_id = ${context.store.id}
    union all select 'stock_movements', count(*)::int from stock_movements where store_id = ${context.store.id} and kind <> 'opening'`);
  return counts.find(({ name }) => name === table)?.count ?? -1;
};
const addsUp = ({ rows }: ImportRow): void => assert.equal(rows.read, rows.imported + rows.merged + rows.skipped + rows.rejected);

test("IMP-01 a file of orders comes in, and every row is accounted for", withImports(async (context) => {
  const row = await importFile(context, retail(120, 5));
  assert.deepEqual(
    [row.state, row.rows, row.orders],
    ["finished", { read: 600, imported: 120, merged: 480, skipped: 0, rejected: 0 }, { created: 120, updated: 0, unchanged: 0 }],
  );
  assert.deepEqual(row.sums, { GBP: { written: 600 * 25_000, unchanged: 0, lost: 0 } });
  assert.deepEqual(
    [
      await countIn(context, "orders"),
      await countIn(context, "order_lines"),
      await countIn(context, "events"),
      await countIn(context, "order_search"),
    ],
    [120, 600, 120, 120],
  );
  assert.equal(await countIn(context, "customers"), 10);
}));

test("IMP-03 a Shopify export keeps its numbers and dates, mails nobody and leaves the stock alone", withImports(async (context) => {
  await aProduct(context, { sku: "MUG", stock: 10 });
  const shopify = `Name,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem fulfillment status,Billing Name,Billing Country,Refunded Amount
#1001,elodie@example.com,paid,fulfilled,EUR,30.51,4.90,0.00,35.41,HIVER10,3.39,2026-01-15 10:04:09 +0100,2,Mug,12.50,MUG,fulfilled,Élodie Garnier,FR,0.00
#1001,elodie@example.com,,,,,,,,,,2026-01-15 10:04:09 +0100,1,Tasse,8.90,TASSE,fulfilled,,,
#1002,stefan@example.com,pending,unfulfilled,EUR,59.97,15.00,0.00,74.97,,0.00,2026-01-16 23:59:59 +0200,3,Ceai,19.99,CEAI,pending,Ștefan Țurcanu,RO,0.00
#1003,mary@example.com,partially_refunded,fulfilled,EUR,72.00,6.50,0.00,78.50,,0.00,2026-02-01 00:00:00 -0500,3,Tee,24.00,TEE,fulfilled,Mary,US,24.00
#1004,ana@example.com,paid,partial,EUR,20.00,0.00,0.00,20.00,,0.00,2026-02-01 00:00:00 -0500,2,Tee,10.00,TEE,,Ana,RO,0.00
`;
  const row = await importFile(context, shopify);
  assert.deepEqual([row.mapping.preset, row.state, row.rows.rejected], ["shopify", "finished", 0]);
  assert.deepEqual(
    (await ordersOf(context)).map((order) => [
      order.number,
      order.status,
      order.payment_status,
      order.fulfillment_status,
      order.total_amount,
      order.placed_at,
    ]),
    [
      ["#1001", "shipped", "paid", "shipped", 3541, "2026-01-15T09:04:09Z"],
      ["#1002", "awaiting_payment", "pending", "to_ship", 7497, "2026-01-16T21:59:59Z"],
      ["#1003", "shipped", "partially_refunded", "shipped", 7850, "2026-02-01T05:00:00Z"],
      ["#1004", "in_preparation", "paid", "to_ship", 2000, "2026-02-01T05:00:00Z"],
    ],
  );
  assert.deepEqual([await countIn(context, "messages"), await countIn(context, "stock_movements"), await countIn(context, "events")], [0, 0, 4]);
  const events = await context.query(sql`select type from events where store_id = ${context.store.id} group by type`);
  assert.deepEqual(events, [{ type: "order.imported" }]);
}));

test("STA-18 what no fact can say is shown with the difference", withImports(async (context) => {
  await importFile(context, "order number,date,status,total\n1,2026-01-01,Remboursé,0.00\n2,2026-01-01,En attente du fournisseur,10.00\n");
  assert.deepEqual(
    (await ordersOf(context)).map((order) => [order.number, order.status, order.status_mismatch]),
    [
      ["1", "refunded", "paid"],
      ["2", "awaiting_payment", "En attente du fournisseur (row 3)"],
    ],
  );
}));

test("IMP-04 five bad rows of a thousand: the others come in, the five are handed back, mended and brought again", withImports(async (context) => {
  const rows = retail(100, 10).split("\n");
  rows[5] = rows[5]?.replace(",2,2010", ",two,2010") ?? "";
  rows[200] = rows[200]?.replace("2010-12-01", "2010-13-45") ?? "";
  rows[300] = rows[300]?.replace("United Kingdom", "Narnia") ?? "";
  rows[400] = `${rows[400] ?? ""},surplus`;
  rows[999] = rows[999]?.replace("1.25", "1..25") ?? "";
  const first = await importFile(context, rows.join("\n"));
  addsUp(first);
  assert.deepEqual([first.state, first.rows.read, first.rows.rejected, first.rows.imported + first.rows.merged], ["finished", 1000, 5, 995]);

  const rejects = (await Array.fromAsync(rejectFile(context, first))).join("");
  assert.deepEqual(
    rejects
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(",").slice(8, 10)),
    [
      ["6", "import.invalid_number"],
      ["201", "import.invalid_date"],
      ["301", "import.unknown_country"],
      ["401", "import.wrong_cells"],
      ["1000", "import.invalid_number"],
    ],
  );
  const mended = rejects.replace(",two,", ",2,").replace("2010-13-45", "2010-12-01").replace("Narnia", "France").replace("1..25", "1.25");
  const second = await importFile(context, mended, { name: "rejects.csv" });
  addsUp(second);
  assert.deepEqual([second.rows.merged, second.rows.rejected, second.orders.updated], [5, 0, 5]);
  assert.equal(await countIn(context, "order_lines"), 1000);
  assert.deepEqual(
    [
      ...new Set(
        (await ordersOf(context)).map(
          (order) => `${order.total_amount} ${order.status} ${order.payment_status} ${order.fulfillment_status}`,
        ),
      ),
    ],
    ["2500 shipped paid shipped"],
  );

  const third = await importFile(context, mended, { name: "rejects.csv" });
  assert.deepEqual([third.rows.merged, third.rows.skipped, await countIn(context, "order_lines")], [0, 5, 1000]);
}));

test("IMP-04 a second import adds nothing", withImports(async (context) => {
  await importFile(context, retail(30, 3));
  const again = await importFile(context, retail(30, 3));
  addsUp(again);
  assert.deepEqual(
    [again.rows.skipped, again.orders, await countIn(context, "orders"), await countIn(context, "events")],
    [90, { created: 0, updated: 0, unchanged: 30 }, 30, 30],
  );
}));

test("an order that comes back later in the file is one order", withImports(async (context) => {
  const line = (number: number, sku: string): string => `${number},${sku},MUG,1,2010-12-01 08:26:00,1.00,,France\n`;
  const row = await importFile(context, head + line(1, "A") + line(2, "B") + line(1, "C") + line(3, "D") + line(1, "E"));
  addsUp(row);
  assert.deepEqual([row.rows, row.orders.created], [{ read: 5, imported: 3, merged: 2, skipped: 0, rejected: 0 }, 3]);
  assert.deepEqual((await ordersOf(context)).map((order) => order.total_amount), [300, 100, 100]);
  assert.equal(await countIn(context, "import_held_rows"), 0);
}));

test("a later export brings an order up to date while nobody has worked on it", withImports(async (context) => {
  const file = (status: string): string => `order number,date,status,total,sku,quantity,price\n1,2026-01-01,${status},10.00,A,1,10.00\n`;
  await importFile(context, file("pending"));
  const second = await importFile(context, file("shipped"));
  assert.deepEqual(
    [second.orders.updated, (await ordersOf(context)).map(({ status, payment_status }) => [status, payment_status])],
    [1, [["shipped", "paid"]]],
  );
  const older = await importFile(context, file("pending"));
  assert.deepEqual([older.orders.unchanged, (await ordersOf(context))[0]?.status], [1, "shipped"], "the older file does not turn it back");

  await context.query(sql`update orders set version = version + 1 where store_id = ${context.store.id}`);
  const third = await importFile(context, file("refunded"));
  assert.deepEqual([third.orders.unchanged, third.remarkCounts, (await ordersOf(context))[0]?.status], [1, { "skipped import.order_touched": 1 }, "shipped"]);
}));

test("a number that is taken stands beside its owner, and the shop's own numbers go on above", withImports(async (context) => {
  await importFile(context, "order number,date,total\n7,2026-01-01,10.00\n10040,2026-01-01,10.00\n", { change: { source: "old_shop" } });
  await importFile(context, "order number,date,total\n7,2026-01-01,20.00\n", { change: { source: "market" } });
  assert.deepEqual((await ordersOf(context)).map(({ number, total_amount }) => [number, total_amount]), [["10040", 1000], ["7", 1000], ["market-7", 2000]]);
  const [counter] = await context.query<{ value: number }>(sql`select value from counters where store_id = ${context.store.id} and name = 'order_number'`);
  assert.equal(counter?.value, 10_040);
}));

test("IMP-02 a check writes no order and says what the run will do", withImports(async (context) => {
  const row = await importFile(context, retail(20, 2), { checkOnly: true });
  assert.deepEqual(
    [row.state, row.orders.created, row.rows, await countIn(context, "orders"), await countIn(context, "customers")],
    ["checked", 20, { read: 40, imported: 20, merged: 20, skipped: 0, rejected: 0 }, 0, 0],
  );
  await controlImport(context, row.id, "run");
  await workOnImport(context, row.id);
  const after = await findImport(context, row.id);
  assert.deepEqual([after?.state, after?.orders.created, after?.rows, await countIn(context, "orders")], ["finished", row.orders.created, row.rows, 20]);
}));

test("IMP-02 paused, it goes on where it stopped; cancelled, what came in stays", withImports(async (context) => {
  const made = await upload(context, retail(1_600));
  assert.ok(!("code" in made));
  const asked = controlImport(context, made.id, "pause");
  await asked;
  await runImport(context, made.id);
  const paused = await findImport(context, made.id);
  assert.equal(paused?.state, "paused");
  await controlImport(context, made.id, "resume");
  await runImport(context, made.id);
  const done = await findImport(context, made.id);
  assert.deepEqual([done?.state, done?.orders.created, await countIn(context, "orders")], ["finished", 1_600, 1_600]);

  const other = await upload(context, retail(600).replaceAll("SKU", "X"));
  assert.ok(!("code" in other));
  await controlImport(context, other.id, "cancel");
  await runImport(context, other.id);
  assert.equal((await findImport(context, other.id))?.state, "cancelled");
}));

test(
  "what two batches on their way share is there before the orders of either: neither waits for the other inside the database",
  withImports(async (context) => {
    await importFile(
      context,
      `order number,date,status,total,carrier,tracking,payment method\n${Array.from({ length: 600 }, (_, index) => `${index},2026-01-01,shipped,10.00,DHL,T${index},\n`).join("")}`,
    );
    const kinds = await context.query<{ kind: string; late: boolean }>(sql`
    select distinct kind, exists (select 1 from orders where orders.store_id = facet_values.store_id and orders.xmin = facet_values.xmin) as late
    from facet_values where store_id = ${context.store.id} and kind in ('carrier', 'method', 'source') order by kind`);
    assert.deepEqual(kinds, [
      { kind: "carrier", late: false },
      { kind: "method", late: false },
      { kind: "source", late: false },
    ]);
  }),
);

test("IMP-04 a whole import is undone, and the counts are what they were", withImports(async (context) => {
  await importFile(context, retail(3), { change: { source: "before" } });
  const before = await Promise.all([
    countIn(context, "orders"),
    countIn(context, "order_lines"),
    countIn(context, "customers"),
    countIn(context, "order_facets"),
    countIn(context, "order_search"),
  ]);
  const row = await importFile(context, retail(700, 2));
  const asked = await controlImport(context, row.id, "undo");
  assert.ok(!("code" in asked));
  await workOnImport(context, row.id);
  assert.equal((await findImport(context, row.id))?.state, "undone");
  assert.deepEqual(
    await Promise.all([
      countIn(context, "orders"),
      countIn(context, "order_lines"),
      countIn(context, "customers"),
      countIn(context, "order_facets"),
      countIn(context, "order_search"),
    ]),
    before,
  );
  const again = await importFile(context, retail(700, 2));
  assert.equal(again.orders.created, 700);
}));

test("IMP-04 an import whose orders somebody has worked on is not undone", withImports(async (context) => {
  const row = await importFile(context, retail(5));
  await context.query(sql`update orders set version = version + 1 where store_id = ${context.store.id} and number = '500002'`);
  assert.deepEqual(await controlImport(context, row.id, "undo"), { code: "import.orders_touched", params: { count: 1 } });
  assert.equal(await countIn(context, "orders"), 5);
}));

test("IMP-01 with an open question nothing runs until it is answered", withImports(async (context) => {
  const made = await upload(context, "order number,date,sku,quantity,price\n1,03/04/2026,A,1,5.00\n2,05/06/2026,A,1,5.00\n");
  assert.ok(!("code" in made));
  assert.deepEqual([made.state, made.phase, made.questions.map(({ code }) => code)], ["mapped", null, ["import.ask_date_order"]]);
  const refused = await controlImport(context, made.id, "run");
  assert.equal("code" in refused && refused.code, "import.ask_date_order");
  const row = await importFile(context, "order number,date,sku,quantity,price\n1,03/04/2026,A,1,5.00\n", { change: { dateOrder: "dmy" } });
  assert.deepEqual([row.state, (await ordersOf(context))[0]?.placed_at], ["finished", "2026-04-02T22:00:00Z"]);
}));

test("REG-36 the number of statements follows the batches, not the lines", withImports(async (context) => {
  let transactions = 0;
  const { db } = context.house;
  Object.assign(context.house, {
    db: {
      ...db,
      transaction: (work: Parameters<typeof db.transaction>[0]) => {
        transactions += 1;
        return db.transaction(work);
      },
    },
  });
  const row = await importFile(context, retail(1_000, 2));
  assert.equal(row.rows.read, 2_000);
  assert.ok(transactions <= 12, `${transactions} transactions for 2,000 lines`);
}));

test("a check whose file has gone leaves the import at its columns; a run can be resumed once the file is back", withImports(async (context) => {
  const made = await upload(context, retail(10), { checkOnly: true });
  assert.ok(!("code" in made));
  const content = await readFile(made.filePath);
  await rm(made.filePath);
  await workOnImport(context, made.id);
  const checked = await findImport(context, made.id);
  assert.deepEqual([checked?.state, checked?.phase, checked?.error?.code], ["mapped", null, "import.file_gone"]);

  await controlImport(context, made.id, "run");
  await workOnImport(context, made.id);
  assert.equal((await findImport(context, made.id))?.state, "failed");
  await writeFile(made.filePath, content);
  await controlImport(context, made.id, "resume");
  await workOnImport(context, made.id);
  assert.deepEqual([(await findImport(context, made.id))?.state, await countIn(context, "orders")], ["finished", 10]);
}));

test("rows brought after the first import belong to it: its undo takes the whole order back", withImports(async (context) => {
  const first = await importFile(context, `${retail(2, 2)}500000,SKU9,MUG 9,x,2010-12-01 08:26:00,1.25,17000.0,France\n`);
  const rejects = (await Array.fromAsync(rejectFile(context, first))).join("").replace(",x,", ",1,");
  assert.equal((await importFile(context, rejects)).rows.merged, 1);
  await controlImport(context, first.id, "undo");
  await workOnImport(context, first.id);
  assert.deepEqual([(await findImport(context, first.id))?.state, await countIn(context, "orders"), await countIn(context, "order_lines")], ["undone", 0, 0]);
}));
