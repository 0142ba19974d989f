import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { settleAmounts, unitPriceOf, type LineToSettle, type StatedAmounts } from "./imported-amounts.ts";
import { priceOrder } from "./pricing.ts";
import { multiply } from "./unit-price.ts";

const shop = { pricesIncludeTax: true, rounding: "line" } as const;
const nothing: StatedAmounts = { discount: null, shipping: null, tax: null, total: null, taxRate: null };
const line = (quantity: number, unitPrice: string, discount = 0): LineToSettle => ({ quantity, unitPrice, discount, shippable: true });

test("prices alone: the total is their sum, and each lost fraction is known", () => {
  const settled = settleAmounts("GBP", [line(3, "0.3333"), line(2, "1.2550"), line(-1, "0.5000")], nothing, shop);
  assert.deepEqual([settled.total, settled.lines.map(({ lost }) => lost)], [100 + 251 - 50, [-1, 0, 0]]);
});

const cases: [title: string, lines: LineToSettle[], stated: Partial<StatedAmounts>, expected: { tax: number; total: number; rate: number; included: boolean }][] = [
  ["discount and shipping", [line(2, "12.5000"), line(1, "8.9000")], { discount: 339, shipping: 490, tax: 0, total: 3541 }, { tax: 0, total: 3541, rate: 0, included: true }],
  ["20 % inside the prices", [line(1, "120.0000")], { tax: 2000, total: 12_000 }, { tax: 2000, total: 12_000, rate: 2000, included: true }],
  ["20 % on top", [line(1, "100.0000")], { tax: 2000, total: 12_000 }, { tax: 2000, total: 12_000, rate: 2000, included: false }],
  ["19 % inside, shipping taxed too", [line(3, "19.9900")], { shipping: 1500, tax: 1197, total: 7497 }, { tax: 1197, total: 7497, rate: 1900, included: true }],
  ["8.25 % on top, a rate nobody lists", [line(1, "200.0000")], { tax: 1650, total: 21_650, taxRate: 825 }, { tax: 1650, total: 21_650, rate: 825, included: false }],
];
for (const [title, lines, stated, expected] of cases) {
  test(`finds ${title}`, () => {
    const settled = settleAmounts("EUR", lines, { ...nothing, ...stated }, shop);
    assert.deepEqual({ tax: settled.tax, total: settled.total, rate: settled.lines[0]?.taxRate, included: settled.pricesIncludeTax }, expected);
    assert.deepEqual([settled.difference, settled.unexplainedTax], [0, 0]);
  });
}

test("a tax that no rate gives is left unexplained, not spread by guess", () => {
  const settled = settleAmounts("EUR", [line(1, "100.0000")], { ...nothing, tax: 1234, total: 11_234 }, shop);
  assert.deepEqual([settled.unexplainedTax, settled.tax, settled.difference], [1234, 0, 1234]);
});

test("a total that the lines do not give shows its difference", () => {
  assert.equal(settleAmounts("EUR", [line(1, "10.0000")], { ...nothing, total: 1250 }, shop).difference, 250);
});

test("the short way gives what the full pricing gives", () => {
  const lines = fc.array(fc.record({ quantity: fc.integer({ min: -500, max: 500 }), price: fc.integer({ min: 0, max: 2_000_000 }) }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(lines, fc.constantFrom("EUR", "JPY", "KWD"), (items, currency) => {
    const made = items.map(({ quantity, price }) => line(quantity, `${Math.floor(price / 10_000)}.${String(price % 10_000).padStart(4, "0")}`));
    const settled = settleAmounts(currency, made, nothing, shop);
    const priced = priceOrder({ currency, policy: shop, lines: made.map((each) => ({ ...each, taxRate: 0 })), discounts: [], shipping: null });
    assert.deepEqual([settled.total, settled.subtotal, settled.lines.map((each) => each.total)], [priced.total, priced.subtotal, priced.lines.map((each) => each.total)]);
  }));
});

test("an amount of several units is kept to the cent", () => {
  fc.assert(fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), fc.integer({ min: -3000, max: 3000 }).filter((quantity) => quantity !== 0), (amount, quantity) => {
    const { unitPrice, discount } = unitPriceOf(amount, quantity, "EUR");
    assert.equal(multiply(unitPrice, quantity, "EUR").amount.amount - discount, amount);
  }));
  assert.deepEqual(unitPriceOf(1000, 3, "EUR"), { unitPrice: "3.3333", discount: 0 });
});
