import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportedOrder } from "../../domain/imported-order.ts";
import { detectDialect } from "../../platform/csv/dialect.ts";
import { parseText } from "../../platform/csv/row-parser.ts";
import { buildOrder, type BuildContext, type BuiltOrder } from "./build-order.ts";
import { probeFormats } from "./detect-formats.ts";
import { RowGrouper } from "./group-rows.ts";
import type { Mapping } from "./mapping.ts";
import { describeDetection, openQuestions, proposeMapping, withFormats } from "./propose-mapping.ts";
import { compileReader } from "./read-row.ts";

const now = Date.parse("2026-11-03T09:00:00Z");
const titles = { total: "Imported total", difference: "Difference", tax: "Tax", fees: "Fees" };
const ascii = { encoding: "utf-8", candidates: [], proof: "ascii", sample: null, damaged: false } as const;

type Read = { readonly mapping: Mapping; readonly built: readonly BuiltOrder[]; readonly questions: readonly string[] };

function read(text: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping): Read {
  const dialect = detectDialect(text);
  assert.ok(dialect);
  const looked = { encoding: ascii, dialect, sheets: null };
  const proposed = proposeMapping(looked, { currency: "EUR", timeZone: "Europe/Paris" }, null).mapping;
  const rows = parseText(text, dialect.dialect, 10_000).slice(dialect.dialect.headerRow + 1).filter((row) => row.raw !== "");
  const probe = probeFormats(proposed.columns);
  rows.forEach(probe.add);
  const mapping = change(withFormats(proposed, probe.result()));
  const questions = openQuestions(mapping, describeDetection(looked, probe.result(), mapping)).map(({ code }) => code);

  const reader = compileReader(mapping, now);
  const context: BuildContext = { mapping, reader, shop: { pricesIncludeTax: true, rounding: "line" }, titles };
  const grouper = new RowGrouper();
  const groups = [...rows.map((row) => grouper.add(reader.read(row))), grouper.end()].filter((group) => group !== null);
  return { mapping, questions, built: groups.map((group) => buildOrder([...group.rows, ...group.strays], context)) };
}

function orders(text: string): ImportedOrder[] {
  return read(text).built.flatMap(({ order }) => order ?? []);
}
const codes = (built: readonly BuiltOrder[]): string[] =>
  built.flatMap(({ refused }) => refused.map(({ source, refusal }) => `${source.row.number} ${refusal.code}`));
const remarks = (built: readonly BuiltOrder[]): string[] => built.flatMap((each) => each.remarks.map(({ row, code }) => `${row} ${code}`));

const retail = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

test("Online Retail: a sale is paid and shipped, at its own time in the shop's zone", () => {
  const [order] = orders(
    `${retail}536365,85123A,HEART HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n`,
  );
  assert.ok(order);
  assert.deepEqual(
    {
      number: order.number,
      kind: order.kind,
      placedAt: order.placedAt,
      currency: order.currency,
      total: order.amounts.total,
      customer: order.customer.externalId,
      country: order.shipping?.country,
    },
    {
      number: "536365",
      kind: "sale",
      placedAt: "2010-12-01T07:26:00.000Z",
      currency: "GBP",
      total: 1530 + 2034,
      customer: "17850",
      country: "GB",
    },
  );
  assert.deepEqual([order.facts.payment?.amount, order.facts.shipment?.state, order.facts.stage], [3564, "shipped", "confirmed"]);
});

test("Online Retail: a C invoice is an order of its own, given back", () => {
  const [order] = orders(`${retail}C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527.0,United Kingdom\n`);
  assert.deepEqual(
    [order?.kind, order?.number, order?.amounts.total, order?.facts.refund?.amount, order?.facts.payment],
    ["credit", "C536379", -2750, 2750, null],
  );
});

test("Online Retail: negative quantities at no price correct the stock", () => {
  const [order] = orders(`${retail}536589,21777,,-10,2010-12-01 16:50:00,0.0,,United Kingdom\n`);
  assert.deepEqual(
    [order?.kind, order?.amounts.total, order?.facts.stage, order?.lines[0]?.quantity, order?.lines[0]?.title],
    ["adjustment", 0, "closed", -10, "21777"],
  );
});

test("Online Retail: rows that stand twice are kept and named, and so is another moment", () => {
  const row = "1,A,Mug,1,2010-12-01 08:26:00,1.00,,EIRE\n";
  const { built } = read(`${retail}${row}${row}1,A,Mug,1,2010-12-01 08:27:00,1.00,,EIRE\n`);
  assert.equal(built[0]?.order?.lines.length, 3);
  assert.deepEqual(remarks(built), ["2 import.country_alias", "3 import.duplicate_row", "4 import.other_date"]);
});

test("Online Retail: four decimals are kept, and what rounding took is named and adds up", () => {
  const { built } = read(`${retail}1,A,Pin,3,2010-12-01 08:26:00,0.0125,,RSA\n1,B,Nail,3,2010-12-01 08:26:00,1.1111,,RSA\n`);
  const order = built[0]?.order;
  assert.deepEqual(order?.lines.map(({ unitPrice, total }) => [unitPrice, total]), [["0.0125", 4], ["1.1111", 333]]);
  assert.deepEqual(built[0]?.sums, { exact: 375 + 33_333, lost: -25 + 33 });
  assert.deepEqual(remarks(built).filter((remark) => remark.endsWith("rounded")), ["2 import.rounded", "3 import.rounded"]);
});

test("IMP-04 where rows stand for themselves, a bad row costs only itself", () => {
  const { built } = read(
    `${retail}1,A,Mug,1,2010-12-01 08:26:00,1.00,,France\n1,B,Cup,x,2010-12-01 08:26:00,1.00,,France\n1,C,Cup,1,2010-13-45 08:26:00,1.00,,France\n1,D,Cup,1,2010-12-01 08:26:00,1..0,,France\n1,E,Cup,1,2010-12-01 08:26:00,2.00,,Narnia\n1,F,Cup,1,2010-12-01 08:26:00,2.00\n,G,Cup,1,2010-12-01 08:26:00,2.00,,France\n1,H,Cup,1.5,2010-12-01 08:26:00,2.00,,France\n1,I,Cup,1,2090-12-01 08:26:00,2.00,,France\n1,J,Cup,1,2010-12-01 08:26:00,4.00,,France\n`,
  );
  assert.deepEqual(codes(built).toSorted(), [
    "10 import.date_out_of_range",
    "3 import.invalid_number",
    "4 import.invalid_date",
    "5 import.invalid_number",
    "6 import.unknown_country",
    "7 import.wrong_cells",
    "8 import.missing_number",
    "9 import.quantity_not_whole",
  ]);
  assert.equal(built.find(({ order }) => order)?.order?.amounts.total, 500);
});

const shopify =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem fulfillment status,Billing Name,Billing Zip,Billing Country,Shipping Country,Notes,Cancelled at,Refunded Amount,Outstanding Balance\n";

test("IMP-03 Shopify: an order on several rows, with discount, shipping and its own words", () => {
  const [order] = orders(
    `${shopify}#1001,ELODIE@example.com,paid,2026-01-15 10:04:09 +0100,fulfilled,,EUR,30.51,4.90,0.00,35.41,HIVER10,3.39,2026-01-15 10:04:09 +0100,2,"Mug émaillé, bleu",12.50,MUG,fulfilled,Élodie Garnier,'42000,FR,FR,,,0.00,0.00\n#1001,elodie@example.com,,,,,,,,,,,,2026-01-15 10:04:09 +0100,1,Tasse,8.90,TASSE,fulfilled,,,,,,,,\n`,
  );
  assert.ok(order);
  assert.deepEqual(
    {
      number: order.number,
      total: order.amounts.total,
      discount: order.amounts.discount,
      shipping: order.amounts.shipping,
      lines: order.lines.length,
      email: order.customer.email,
      zip: order.billing?.postcode,
      coupon: order.coupon,
    },
    { number: "#1001", total: 3541, discount: 339, shipping: 490, lines: 2, email: "elodie@example.com", zip: "42000", coupon: "HIVER10" },
  );
  assert.deepEqual([order.facts.payment, order.facts.shipment?.state], [{ state: "captured", amount: 3541, at: "2026-01-15T09:04:09.000Z" }, "shipped"]);
  assert.equal(order.lines.reduce((sum, line) => sum + line.discountShare, 0), 339);
});

test("IMP-03 Shopify: partly refunded, partly fulfilled, cancelled", () => {
  const made = orders(
    `${shopify}#1,a@b.co,partially_refunded,,fulfilled,,USD,72.00,6.50,0.00,78.50,,0.00,2026-02-01 00:00:00 -0500,3,Tee,24.00,T,fulfilled,M,02108,US,US,,,24.00,0.00\n#2,a@b.co,paid,,partial,,USD,3.00,0.00,0.00,3.00,,0.00,2026-02-01 00:00:00 -0500,1,A,1.00,A,fulfilled,M,02108,US,US,,,0.00,0.00\n#2,a@b.co,,,,,,,,,,,,2026-02-01 00:00:00 -0500,2,B,1.00,B,pending,,,,,,,,\n#3,a@b.co,voided,,unfulfilled,,USD,1.00,0.00,0.00,1.00,,0.00,2026-02-01 00:00:00 -0500,1,A,1.00,A,pending,M,02108,US,US,,2026-02-02 00:00:00 -0500,0.00,1.00\n`,
  );
  assert.deepEqual(made.map(({ facts }) => [facts.stage, facts.payment?.amount ?? 0, facts.refund?.amount ?? 0, facts.shipment?.onlyFulfilledLines ?? null]), [
    ["confirmed", 7850, 2400, false], ["confirmed", 300, 0, true], ["cancelled", 0, 0, null],
  ]);
  assert.deepEqual(made[1]?.lines.map(({ fulfilled }) => fulfilled), [true, false]);
  assert.equal(made[0]?.placedAt, "2026-02-01T05:00:00.000Z");
});

test("IMP-04 where the file states a total, an order comes whole or not at all", () => {
  const { built } = read(
    `${shopify}#1,,paid,,,,EUR,3.00,0,0,3.00,,,2026-02-01,1,A,1.00,A,,,,,,,,,\n#1,,,,,,,,,,,,,2026-02-01,two,B,1.00,B,,,,,,,,,\n#2,,paid,,,,EUR,1.00,0,0,1.00,,,2026-02-01,1,A,1.00,A,,,,,,,,,\n`,
  );
  assert.deepEqual(codes(built), ["3 import.invalid_number", "2 import.order_incomplete"]);
  assert.deepEqual(built.flatMap(({ order }) => order?.number ?? []), ["#2"]);
});

test("a total that the lines do not give becomes a line that says so", () => {
  const { built } = read(`${shopify}#1,,paid,,,,EUR,9.00,0,0,9.00,,,2026-02-01,1,A,1.00,A,,,,,,,,,\n`);
  assert.deepEqual(built[0]?.order?.lines.map(({ title, total }) => [title, total]), [["A", 100], ["Difference", 800]]);
  assert.deepEqual(remarks(built), ["2 import.total_differs"]);
  assert.equal(built[0]?.order?.amounts.total, 900);
});

test("PrestaShop: a lossy file still gives orders, with formatted French amounts", () => {
  const { built, mapping } = read(
    "ID;Référence;Nouveau client;Livraison;Client;Total;Paiement;État;Date\n1001;REFA;1;France;É. Garnier;35,41\u00a0€;Carte;Paiement accepté;2026-01-15 10:04:09\n1006;REFB;1;États-Unis;T;1\u202f234\u202f567,89\u00a0€;Carte;Remboursé;2026-03-31 23:30:00\n",
  );
  assert.equal(mapping.preset, "prestashop");
  assert.deepEqual(
    built.map(({ order }) => [
      order?.number,
      order?.amounts.total,
      order?.lines[0]?.title,
      order?.facts.refund?.amount ?? 0,
      order?.shipping?.country,
    ]),
    [
      ["REFA", 3541, "Imported total", 0, "FR"],
      ["REFB", 123_456_789, "Imported total", 123_456_789, "US"],
    ],
  );
});

test("WooCommerce: lines packed in numbered columns", () => {
  const [order] = orders(
    `order_id,order_number,order_date,status,shipping_total,discount_total,order_total,order_currency,billing_email,refund_items,line_item_1,line_item_2\n1,1001,2026-01-15 10:04:09,completed,4.90,3.39,35.41,EUR,a@b.co,amount:5.00|reason:,"name:Mug émaillé, bleu|product_id:1|sku:MUG|quantity:2|total:25.00|sub_total:25.00",name:Tasse|sku:T|quantity:1|total:8.90\n`,
  );
  assert.deepEqual(order?.lines.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]), [["MUG", 2, "12.5000"], ["T", 1, "8.9000"]]);
  assert.deepEqual([order?.amounts.total, order?.facts.stage, order?.facts.refund?.amount], [3541, "closed", 500]);
});

test("IMP-03 Shopify: a discount that stands on its line and on the order is one discount", () => {
  const head =
    "Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem discount\n";
  const made = orders(
    `${head}#1,paid,EUR,26.00,0.00,0.00,26.00,4.00,2026-02-01 00:00:00 +0100,2,Tee,10.00,4.00\n#1,,,,,,,,2026-02-01 00:00:00 +0100,1,Cap,10.00,0.00\n#2,paid,EUR,14.00,0.00,0.00,14.00,2.00,2026-02-01 00:00:00 +0100,2,Tee,10.00,4.00\n`,
  );
  assert.deepEqual(
    made.map(({ amounts, lines }) => [
      amounts.total,
      amounts.discount,
      lines.map((line) => [line.title, line.discount, line.discountShare, line.total]),
    ]),
    [
      [
        2600,
        400,
        [
          ["Tee", 0, 400, 1600],
          ["Cap", 0, 0, 1000],
        ],
      ],
      [1400, 200, [["Tee", 400, 200, 1400]]],
    ],
  );
});

test("IMP-03 WooCommerce: what a line comes to after the coupon, its tax, the tax on shipping, a fee", () => {
  const head =
    "id,order_number,created_at,status,total,total_shipping,cart_tax,shipping_tax,total_discount,currency,billing_first_name,line_items,shipping_lines,fee_lines,coupon_lines\n";
  const lines =
    "id:10|name:Mug|sku:MUG|quantity:2|subtotal:20.00|subtotal_tax:4.00|total:18.00|total_tax:3.60|refunded_qty:;id:11|name:Plate|sku:PLATE|quantity:3|subtotal:10.00|total:9.00|total_tax:1.80|meta:Color=Blue";
  const { built } = read(
    `${head}1,3001,2026-01-15 10:04:09,completed,40.80,5.00,5.80,1.00,3.00,EUR,Ana,${lines},id:12|method_id:flat_rate|method_title:Flat rate|total:5.00,id:15|name:Gift wrap|total:2.00|total_tax:0.40,id:14|code:happy10|amount:3.00\n`,
  );
  const order = built[0]?.order;
  assert.deepEqual(
    order?.lines.map(({ title, discountShare, taxRate, tax, total }) => [title, discountShare, taxRate, tax, total]),
    [
      ["Mug", 200, 2000, 360, 2160],
      ["Plate", 100, 2000, 180, 1080],
      ["Fees", 0, 2000, 40, 240],
    ],
  );
  assert.deepEqual(
    [order?.amounts.discount, order?.amounts.shipping, order?.amounts.tax, order?.amounts.total, order?.shippingMethod, order?.coupon],
    [300, 600, 680, 4080, "Flat rate", "happy10"],
  );
});

test("an amount of three for ten is exact: the price of one was made of it", () => {
  const { built } = read(
    "order_id,order_number,order_date,status,order_total,order_currency,line_item_1\n1,1,2026-01-15 10:04:09,completed,10.00,EUR,name:Trio|quantity:3|total:10.00\n",
  );
  assert.deepEqual([built[0]?.sums, remarks(built)], [{ exact: 100_000, lost: 0 }, []]);
});

test("any table with names in Romanian is read; what is not said is not invented", () => {
  const { built, mapping } = read(
    "Nr. comandă;Data comenzii;Client;Produs;Cantitate;Preț unitar;Email\n77;31.12.2025;Ștefan;Ceai;2;1.234,50 lei;stefan@exemplu.ro\n78;01.02.2026;Ana;Cană;1;12,50 lei;ana@@x\n",
  );
  assert.deepEqual([mapping.dateOrder, mapping.decimal], ["dmy", ","]);
  assert.deepEqual(
    built.map(({ order }) => [
      order?.number,
      order?.currency,
      order?.amounts.total,
      order?.placedAt,
      order?.facts.stage,
      order?.facts.payment,
    ]),
    [
      ["77", "RON", 246_900, "2025-12-30T23:00:00.000Z", "sent", null],
      ["78", "RON", 1250, "2026-01-31T23:00:00.000Z", "sent", null],
    ],
  );
  assert.deepEqual(remarks(built), ["3 import.bad_email"]);
});

test("IMP-01 what is ambiguous is asked, and cells that stay ambiguous are refused, not guessed", () => {
  const { questions, built } = read("order number;date;sku;quantity;price\n1;03/04/2026;A;1;1.234\n2;05/06/2026;B;1;2.500\n");
  assert.deepEqual(questions, ["import.ask_date_order", "import.ask_decimal"]);
  assert.deepEqual(codes(built), ["2 import.ambiguous_date", "3 import.ambiguous_date"]);
});

test("IMP-01 a file without order numbers says which column it misses", () => {
  assert.deepEqual(read("Glazing;Weight\nred;2\nblue;3\n").questions, ["import.column_missing", "import.column_missing", "import.column_missing"]);
});

test("formulas that an export made harmless come back as they were", () => {
  const [order] = orders("order number,date,sku,product,quantity,price\n1,2026-01-01,'=CMD,'-10% sticker,1,5.00\n");
  assert.deepEqual([order?.lines[0]?.sku, order?.lines[0]?.title], ["=CMD", "-10% sticker"]);
});
