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

const cases: [
  title: string,
  lines: LineToSettle[],
  stated: Partial<StatedAmounts>,
  expected: { tax: number; total: number; rate: number; included: boolean },
][] = [
  [
    "discount and shipping",
    [line(2, "12.5000"), line(1, "8.9000")],
    { discount: 339, shipping: 490, tax: 0, total: 3541 },
    { tax: 0, total: 3541, rate: 0, included: true },
  ],
  ["20 % inside the prices", [line(1, "120.0000")], { tax: 2000, total: 12_000 }, { tax: 2000, total: 12_000, rate: 2000, included: true }],
  ["20 % on top", [line(1, "100.0000")], { tax: 2000, total: 12_000 }, { tax: 2000, total: 12_000, rate: 2000, included: false }],
  [
    "19 % inside, shipping taxed too",
    [line(3, "19.9900")],
    { shipping: 1500, tax: 1197, total: 7497 },
    { tax: 1197, total: 7497, rate: 1900, included: true },
  ],
  [
    "8.25 % on top, a rate nobody lists",
    [line(1, "200.0000")],
    { tax: 1650, total: 21_650, taxRate: 825 },
    { tax: 1650, total: 21_650, rate: 825, included: false },
  ],
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
  const lines = fc.array(fc.record({ quantity: fc.integer({ min: -500, max: 500 }), price: fc.integer({ min: 0, max: 2_000_000 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(fc.property(lines, fc.constantFrom("EUR", "JPY", "KWD"), (items, currency) => {
    const made = items.map(({ quantity, price }) => line(quantity, `${Math.floor(price / 10_000)}.${String(price % 10_000).padStart(4, "0")}`));
    const settled = settleAmounts(currency, made, nothing, shop);
    const priced = priceOrder({ currency, policy: shop, lines: made.map((each) => ({ ...each, taxRate: 0 })), discounts: [], shipping: null });
    assert.deepEqual(
      [settled.total, settled.subtotal, settled.lines.map((each) => each.total)],
      [priced.total, priced.subtotal, priced.lines.map((each) => each.total)],
    );
  }));
});

test("an amount of several units is kept to the cent", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.integer({ min: -3000, max: 3000 }).filter((quantity) => quantity !== 0),
      (amount, quantity) => {
        const { unitPrice, discount } = unitPriceOf(amount, quantity, "EUR");
        assert.equal(multiply(unitPrice, quantity, "EUR").amount.amount - discount, amount);
      },
    ),
  );
  assert.deepEqual(unitPriceOf(1000, 3, "EUR"), { unitPrice: "3.3333", discount: 0 });
});

test("the taxes that the file tells line by line are kept, and what is left of the tax is the shipping's", () => {
  const told = [{ ...line(2, "10.0000"), share: 200, tax: 360 }, { ...line(1, "30.0000"), share: 300, tax: 540 }];
  const settled = settleAmounts("EUR", told, { ...nothing, discount: 500, shipping: 500, tax: 1000, total: 6000 }, shop);
  assert.deepEqual(
    settled.lines.map(({ taxRate, discountShare, tax, total }) => [taxRate, discountShare, tax, total]),
    [
      [2000, 200, 360, 2160],
      [2000, 300, 540, 3240],
    ],
  );
  assert.deepEqual(
    [settled.pricesIncludeTax, settled.tax, settled.shipping, settled.shippingTaxRate, settled.total, settled.difference],
    [false, 1000, 600, 2000, 6000, 0],
  );
});

test("two rates told line by line inside the prices, and no total: the marketplace's own amounts", () => {
  const settled = settleAmounts("EUR", [{ ...line(1, "21.1000"), tax: 110 }, { ...line(1, "24.0000"), tax: 400 }], { ...nothing, tax: 510 }, shop);
  assert.deepEqual([settled.lines.map(({ taxRate, tax }) => [taxRate, tax]), settled.tax, settled.total], [[[550, 110], [2000, 400]], 510, 4510]);
});

test("a tax on shipping that stands beside the tax of the goods belongs to the order's", () => {
  const settled = settleAmounts("EUR", [line(1, "100.0000")], { ...nothing, shipping: 1000, tax: 2000, shippingTax: 200, total: 13_200 }, shop);
  assert.deepEqual([settled.tax, settled.shipping, settled.difference, settled.lines[0]?.taxRate], [2200, 1200, 0, 2000]);
});

test("sales taxes of several authorities are one rate on the same goods", () => {
  const taxes = [{ percent: 6.25, amount: 300 }, { percent: 1, amount: 48 }, { percent: 1, amount: 48 }];
  const settled = settleAmounts("USD", [line(2, "20.0000"), line(1, "8.0000")], { ...nothing, shipping: 595, tax: 396, total: 5791, taxes }, shop);
  assert.deepEqual([settled.lines.map(({ taxRate, tax }) => [taxRate, tax]), settled.shippingTaxRate, settled.difference], [[[825, 330], [825, 66]], 0, 0]);
  const quebec = settleAmounts(
    "CAD",
    [line(1, "100.0000")],
    {
      ...nothing,
      shipping: 1000,
      tax: 1647,
      total: 12_647,
      taxes: [
        { percent: 5, amount: 550 },
        { percent: 9.975, amount: 1097 },
      ],
    },
    shop,
  );
  assert.deepEqual([quebec.lines[0]?.taxRate, quebec.tax, quebec.difference], [1497, 1647, 0]);
});

test("of two rates each bears the lines that give its tax; where two answers would, neither is taken", () => {
  const taxes = [{ percent: 5.5, amount: 110 }, { percent: 20, amount: 500 }];
  const settled = settleAmounts("EUR", [line(1, "21.1000"), line(1, "24.0000")], { ...nothing, shipping: 600, tax: 610, total: 5110, taxes }, shop);
  assert.deepEqual([settled.lines.map(({ taxRate }) => taxRate), settled.shippingTaxRate, settled.tax, settled.unexplainedTax], [[550, 2000], 2000, 610, 0]);
  const unclear = settleAmounts(
    "EUR",
    [line(1, "12.0000"), line(2, "6.0000")],
    {
      ...nothing,
      tax: 263,
      total: 2400,
      taxes: [
        { percent: 5.5, amount: 63 },
        { percent: 20, amount: 200 },
      ],
    },
    shop,
  );
  assert.deepEqual([unclear.lines.map(({ taxRate }) => taxRate), unclear.unexplainedTax, unclear.tax, unclear.total], [[0, 0], 263, 263, 2400]);
});
