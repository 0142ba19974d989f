import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { importFile, upload, withImports } from "../../testing/imports.ts";

const good = "order number,date,sku,quantity,price\n1,2026-01-01,A,1,5.00\n2,2026-01-01,B,1,5.00\n";
const refused: [title: string, content: Buffer | string, code: string][] = [
  ["nothing", "", "csv.file_empty"],
  [
    "an Excel workbook called orders.csv",
    Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from("[Content_Types].xml")]),
    "csv.xlsx_damaged",
  ],
  [
    "a web page named .xls",
    Buffer.from("\n<html><body><table><tr><th>Order ID</th><th>Date</th></tr></table></body></html>"),
    "csv.file_is_markup",
  ],
  ["JSON", Buffer.from('[{"order_id": 1, "date": "2026-01-01"}]'), "csv.file_is_markup"],
  ["a zip", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from("orders.csv")]), "csv.file_is_zip"],
  ["a PDF", "%PDF-1.7\n1 0 obj", "csv.file_is_pdf"],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), "csv.file_is_binary"],
  ["a gzip bomb", gzipSync(Buffer.alloc(200_000_000, "a,b\n")), "csv.gzip_bomb"],
  [
    "half a gzip",
    gzipSync(Array.from({ length: 30_000 }, (_, n) => `${n},${(n * 7919) % 10_007}\n`).join("")).subarray(0, 30_000),
    "csv.gzip_damaged",
  ],
  ["prose", "Dear Sir or Madam\nplease find our orders\nattached\n", "csv.no_columns"],
];
for (const [title, content, code] of refused) {
  test(`S9 ${title} is refused, and nothing of it is kept`, withImports(async (context) => {
    const made = await upload(context, content);
    assert.equal("code" in made && made.code, code);
    assert.deepEqual(await readdir(path.join(context.house.dataDirectory, "imports", context.store.id)), []);
  }));
}

const read: [title: string, content: Buffer | string, rejected: string[], orders: number][] = [
  ["good rows", good, [], 2],
  ["a mark at the start", `\ufeff${good}`, [], 2],
  ["gzip", gzipSync(good), [], 2],
  ["UTF-16", Buffer.from(`\ufeff${good}`, "utf16le"), [], 2],
  [
    "a cell too few and one too many",
    `${good}3,2026-01-01,A,1\n4,2026-01-01,A,1,5.00,x\n`,
    ["import.wrong_cells", "import.wrong_cells"],
    2,
  ],
  ["a NUL", `${good}3,2026-01-01,A\0B,1,5.00\n`, ["import.nul_byte"], 2],
  ["a quote that never closes", `${good}3,2026-01-01,"A,1,5.00\n4,2026-01-01,B,1,5.00\n`, ["csv.unclosed_quote"], 3],
  ["a cell of 10 MB", `${good}3,2026-01-01,${"x".repeat(10_000_000)},1,5.00\n`, ["csv.row_too_long"], 2],
  ["a file cut off in a row", `${good}3,2026-01-01,A,1`, ["import.wrong_cells"], 2],
  [
    "bytes of another encoding",
    Buffer.concat([
      Buffer.from(good.replace("A,1", "Été,1").replace("B,1", "Où çà là,1").repeat(3)),
      Buffer.from("9,2026-01-01,caf\xe9,1,5.00\n", "latin1"),
    ]),
    ["import.bad_bytes"],
    2,
  ],
  [
    "dates that do not exist",
    `${good}3,2026-02-30,A,1,5.00\n4,0000-00-00,A,1,5.00\n5,2999-01-01,A,1,5.00\n`,
    ["import.invalid_date", "import.missing_date", "import.date_out_of_range"],
    2,
  ],
  [
    "prices that are none",
    `${good}3,2026-01-01,A,1,free\n4,2026-01-01,A,1,\n5,2026-01-01,A,1,1.23456\n`,
    ["import.invalid_number", "import.missing_price", "import.price_too_fine"],
    2,
  ],
  [
    "prices that no order comes to",
    `${good}3,2026-01-01,A,1000000,99999999999999.99\n4,2026-01-01,A,1,10000000000.01\n`,
    ["import.amount_too_large", "import.amount_too_large"],
    2,
  ],
  [
    "a discount that is no percentage",
    good.replace("price\n", "price,discount percent\n").replaceAll("5.00\n", "5.00,10\n").concat("3,2026-01-01,A,1,5.00,99999999999999\n"),
    ["import.amount_too_large"],
    2,
  ],
  ["blank rows and a footer", `${good},,,,\n2,record(s) downloaded\n`, [], 2],
  ["an order number cut by a spreadsheet", `${good}1.2E+15,2026-01-01,A,1,5.00\n`, ["import.number_damaged"], 2],
];
for (const [title, content, rejected, orders] of read) {
  test(`S9 ${title}: a clear report for each row, and no crash`, withImports(async (context) => {
    const row = await importFile(context, content);
    const codes = Object.entries(row.remarkCounts).flatMap(([key, count]) =>
      key.startsWith("rejected ") ? Array.from({ length: count }, () => key.slice(9)) : [],
    );
    assert.deepEqual([row.state, codes.toSorted(), row.orders.created], ["finished", rejected.toSorted(), orders]);
    assert.equal(row.rows.read, row.rows.imported + row.rows.merged + row.rows.skipped + row.rows.rejected);
  }));
}
