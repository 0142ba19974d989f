import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { importFile, withImports } from "../../testing/imports.ts";
import { sql } from "../../platform/sql.ts";

/** Real exports are not ours to give away: these tests read them from a folder of yours, and say so where there is none. */
const folder = process.env["REAL_FILES"] ?? "";
const file = (name: string): string => path.resolve(folder, name);
const options = (name: string): { skip: string | false } => ({
  skip: folder !== "" && existsSync(file(name)) ? false : `set REAL_FILES to the folder that has ${name}`,
});

type Truth = {
  n: string;
  total: string;
  date: string;
  cc: string;
  lines: [string, string, number, string][];
  refund: string;
  cancel: boolean;
  first: string;
  last: string;
};

test(
  "IMP-01 Online Retail: each of 105,335 rows is accounted for, and the sums agree to the cent",
  options("online-retail-2010-12_2011-02.csv.gz"),
  withImports(async (context) => {
    const packed = readFileSync(file("online-retail-2010-12_2011-02.csv.gz"));
    const row = await importFile(context, packed, { name: "online-retail.csv.gz" });
    assert.deepEqual(
      [row.state, row.rows, row.orders],
      [
        "finished",
        { read: 105_335, imported: 4_894, merged: 100_441, skipped: 0, rejected: 0 },
        { created: 4_894, updated: 0, unchanged: 0 },
      ],
    );
    assert.equal(row.remarkCounts["noted import.duplicate_row"], 975);

    const exact = gunzipSync(packed)
      .toString()
      .split("\n")
      .slice(1, -1)
      .reduce((sum, line) => {
        const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
        return sum + BigInt(cells[3] ?? 0) * BigInt(Math.round(Number(cells[5]) * 10_000));
      }, 0n);
    const sums = row.sums["GBP"];
    assert.equal(BigInt(sums?.written ?? 0), exact);
    const [written] = await context.query<{ total: number; kinds: Record<string, number> }>(sql`
    select sum(total)::bigint as total, jsonb_object_agg(kind, count) as kinds from (select kind, sum(total_amount) as total, count(*) from orders where store_id = ${context.store.id} group by kind) as k`);
    assert.equal(BigInt(written?.total ?? 0) * 100n + BigInt(sums?.lost ?? 0), exact);
    assert.deepEqual(written?.kinds, { sale: 3_875, credit: 805, adjustment: 214 });

    const again = await importFile(context, packed, { name: "online-retail.csv.gz" });
    assert.deepEqual([again.rows.skipped, again.orders], [105_335, { created: 0, updated: 0, unchanged: 4_894 }]);
  }),
);

const platforms: [file: string, preset: string, knowsRefunds: boolean][] = [
  ["formats/shopify_orders_export.csv", "shopify", true],
  ["formats/woocommerce_webtoffee.csv", "woocommerce", true],
  ["formats/prestashop_commandes_fr.csv", "prestashop", false],
  ["formats/amazon_new_orders_cp1252.txt", "amazon", false],
  ["formats/etsy_sold_order_items.csv", "etsy", false],
  ["formats/ebay_orders_report.csv", "ebay", false],
];
for (const [name, preset, knowsRefunds] of platforms) {
  test(`IMP-03 the same six orders as ${preset} writes them`, options(name), withImports(async (context) => {
    const truth = JSON.parse(readFileSync(file("formats/truth.json"), "utf8")) as Truth[];
    const row = await importFile(context, readFileSync(file(name)), { name: path.basename(name), change: preset === "ebay" ? { currency: "USD" } : {} });
    assert.deepEqual([row.mapping.preset, row.state, row.rows.rejected, row.orders.created], [preset, "finished", 0, 6]);
    const orders = await context.query<{ total: number; refunded: number; lines: number; country: string }>(sql`
      select total_amount as total, refunded_amount as refunded, line_count as lines, country from orders where store_id = ${context.store.id} order by placed_at, external_id`);
    // eBay states totals in dollars without the discount of the coupon.
    const totals = truth.map(({ total }) => Math.round(Number(total) * 100));
    assert.deepEqual(orders.slice(1).map(({ total }) => total), totals.slice(1));
    assert.equal(orders[0]?.total, preset === "ebay" ? 3880 : totals[0]);
    assert.deepEqual(orders.map(({ country }) => country), truth.map(({ cc }) => cc));
    if (preset !== "prestashop") assert.deepEqual(orders.map(({ lines }) => lines), truth.map(({ lines }) => lines.length));
    if (knowsRefunds) assert.deepEqual(orders.map(({ refunded }) => refunded), truth.map(({ refund }) => Math.round(Number(refund) * 100)));
  }));
}
