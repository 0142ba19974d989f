import assert from "node:assert/strict";
import { test } from "node:test";
import { AssertionFailure } from "./assert.ts";
import { taxEach, taxOf, taxSummary, type TaxPolicy } from "./tax.ts";

const included: TaxPolicy = { pricesIncludeTax: true, rounding: "line" };
const added: TaxPolicy = { pricesIncludeTax: false, rounding: "line" };

const single: [amount: number, taxRate: number, policy: TaxPolicy, tax: number][] = [
  [2308, 2000, included, 385], // REG-19: 2 x 11.54 is 19.23 without tax
  [12990, 2100, included, 2254],
  [-12990, 2100, included, -2254],
  [10000, 550, included, 521],
  [10000, 210, included, 206],
  [10000, 0, included, 0],
  [3823, 2000, added, 765], // 7.646
  [38230, 2000, added, 7646],
  [1000, 550, added, 55],
  [10, 500, added, 1], // half a cent goes up
  [-10, 500, added, -1],
  [9, 500, added, 0],
  [1000, 0, added, 0],
];
for (const [amount, taxRate, policy, tax] of single) {
  test(`the tax of ${amount} at ${taxRate} (${policy.pricesIncludeTax ? "included" : "added"}) is ${tax}`, () =>
    assert.equal(taxOf({ amount, taxRate }, policy), tax));
}

test("REG-19 tax included: net = total - tax; tax added: total = net + tax", () => {
  assert.deepEqual(taxEach([{ amount: 2308, taxRate: 2000 }], included), [{ taxRate: 2000, net: 1923, tax: 385, total: 2308 }]);
  assert.deepEqual(taxEach([{ amount: 1923, taxRate: 2000 }], added), [{ taxRate: 2000, net: 1923, tax: 385, total: 2308 }]);
});

test("REG-27 by line each line rounds alone; by document the rate rounds once and the lines carry it", () => {
  const items = [1, 2, 3].map(() => ({ amount: 33, taxRate: 2000 })); // 6.6 cents each, 19.8 together
  const taxes = (policy: TaxPolicy) => taxEach(items, policy).map((item) => item.tax);
  assert.deepEqual(taxes(added), [7, 7, 7]);
  assert.deepEqual(taxes({ ...added, rounding: "document" }), [7, 7, 6]);
});

test("by document, rates are rounded apart from each other and lines keep their order", () => {
  const items = [
    { amount: 33, taxRate: 2000 },
    { amount: 50, taxRate: 550 }, // 2.75
    { amount: 33, taxRate: 2000 },
    { amount: 50, taxRate: 550 },
  ];
  assert.deepEqual(taxEach(items, { pricesIncludeTax: false, rounding: "document" }), [
    { taxRate: 2000, net: 33, tax: 7, total: 40 },
    { taxRate: 550, net: 50, tax: 3, total: 53 },
    { taxRate: 2000, net: 33, tax: 6, total: 39 },
    { taxRate: 550, net: 50, tax: 3, total: 53 }, // 5.5 -> 6
  ]);
});

test("the summary has one row a rate, highest first", () => {
  const rows = [
    { taxRate: 550, net: 100, tax: 6, total: 106 },
    { taxRate: 2100, net: 200, tax: 42, total: 242 },
    { taxRate: 550, net: -50, tax: -3, total: -53 },
    { taxRate: 0, net: 7, tax: 0, total: 7 },
  ];
  assert.deepEqual(taxSummary(rows), [
    { taxRate: 2100, net: 200, tax: 42, total: 242 },
    { taxRate: 550, net: 50, tax: 3, total: 53 },
    { taxRate: 0, net: 7, tax: 0, total: 7 },
  ]);
  assert.deepEqual(taxSummary([]), []);
});

test("REG-17 a rate is a whole number of basis points, never negative", () => {
  for (const taxRate of [5.5, -1, Number.NaN]) assert.throws(() => taxOf({ amount: 100, taxRate }, added), AssertionFailure);
});
