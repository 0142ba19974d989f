import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../domain/fold.ts";
import { fieldRules, fields, type Field } from "./fields.ts";
import { currencyInNames, matchColumns } from "./match-columns.ts";

const cases: [header: string, field: Field][] = [
  ["InvoiceNo", "order.number"], ["Customer ID", "customer.external_id"], ["UnitPrice", "line.unit_price"], ["StockCode", "line.sku"],
  ["NUMÉRO DE COMMANDE", "order.number"], ["Nr. comandă", "order.number"], ["Data comenzii", "order.placed_at"], ["Quantité", "line.quantity"],
  ["Сustomer Note", "order.note"], // a Cyrillic С, as Advanced Order Export of 2015 wrote it
  ["Prix\u00a0unitaire", "line.unit_price"], ["order_date", "order.placed_at"], ["Billing City", "billing.city"], ["City (Billing)", "billing.city"],
  ["Ship To Zip", "shipping.postcode"], ["Ville de livraison", "shipping.city"], ["Country", "shipping.country"], ["Țară", "shipping.country"],
  ["line_item_12", "line.packed"], ["Total", "order.total"], ["État", "order.status"], ["E-mail", "customer.email"], ["Preț unitar", "line.unit_price"],
];
for (const [header, field] of cases) test(`${header} is ${field}`, () => assert.equal(matchColumns([header])[0]?.field, field));

test("a field is given to one column only, several columns only to packed lines", () => {
  assert.deepEqual(
    matchColumns(["Order", "Order number", "line_item_1", "line_item_2"]).map(({ field }) => field),
    ["order.number", null, "line.packed", "line.packed"],
  );
});

test("a name that says it better comes before one that may mean it", () => {
  assert.deepEqual(
    matchColumns(["Date", "Item ID", "SKU", "Order date", "Amount", "Total"]).map(({ field }) => field),
    [null, null, "line.sku", "order.placed_at", null, "order.total"],
  );
  assert.deepEqual(matchColumns(["Date", "Item ID", "Amount"]).map(({ field }) => field), ["order.placed_at", "line.sku", "order.total"]);
});

test("a reference is the order's where nothing else is, else the article's", () => {
  assert.deepEqual(matchColumns(["N° commande", "Réf.", "Article"]).map(({ field }) => field), ["order.number", "line.sku", "line.title"]);
  assert.deepEqual(matchColumns(["Référence", "Numéro de commande", "Date"]).map(({ field }) => field), ["line.sku", "order.number", "order.placed_at"]);
  assert.deepEqual(matchColumns(["Réf.", "Date", "Total"]).map(({ field }) => field), ["order.number", "order.placed_at", "order.total"]);
  assert.deepEqual(matchColumns(["N°", "Date", "Total"]).map(({ field }) => field), ["order.number", "order.placed_at", "order.total"]);
});

test("items side by side are told by their numbers; the second line of an address is none", () => {
  assert.deepEqual(matchColumns(["Address 1", "Address 2", "SKU #1", "Name #1", "Quantity #1", "SKU #2", "Name #2", "Quantity #2"]).map(({ field }) => field), [
    "shipping.line1", "shipping.line2", "line.sku", "line.title", "line.quantity", "line.sku", "line.title", "line.quantity",
  ]);
  assert.deepEqual(matchColumns(["Product 1", "Product 2", "Total 1"]).map(({ field }) => field), ["line.title", null, "line.total"]);
  assert.deepEqual(matchColumns(["Name 1", "Name 2"]).map(({ field }) => field), [null, null]);
});

test("a currency behind a name is no part of it, and what all names agree on", () => {
  const header = ["Preț unitar (lei)", "Total RON", "Valoare linie - lei", "Quantity"];
  const columns = matchColumns(header).map(({ field }) => field);
  assert.deepEqual([columns, currencyInNames(header, columns)], [["line.unit_price", "order.total", "line.total", "line.quantity"], "RON"]);
  assert.equal(currencyInNames(["Price EUR", "Total USD"], ["line.unit_price", "order.total"]), null);
});

test("the names of a platform come before the general ones", () => {
  const names = { "order.number": ["Name"], "customer.name": ["Billing Name"] };
  assert.deepEqual(matchColumns(["Name", "Billing Name"], { names, only: false }).map(({ field }) => field), ["order.number", "customer.name"]);
});

test("the names in the catalogue are written folded, or they would never be found", () => {
  for (const field of fields) for (const name of fieldRules[field].names.split("|")) assert.equal(fold(name), name, field);
});

test("an unknown column is left alone", () => assert.equal(matchColumns(["Glazing"])[0]?.field, null));
