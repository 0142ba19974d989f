import assert from "node:assert/strict";
import { test } from "node:test";
import { AssertionFailure } from "./assert.ts";
import { priceOrder, type LineToPrice, type OrderDiscount, type OrderToPrice } from "./pricing.ts";

const line = (quantity: number, unitPrice: string, taxRate = 2000): LineToPrice => ({ quantity, unitPrice, taxRate });
const order = (lines: LineToPrice[], rest: Partial<OrderToPrice> = {}): OrderToPrice => ({
  currency: "EUR", policy: { pricesIncludeTax: true, rounding: "line" }, lines, discounts: [], shipping: null, ...rest,
});
const added = { pricesIncludeTax: false, rounding: "line" } as const;
const shares = (toPrice: OrderToPrice) => priceOrder(toPrice).lines.map((each) => each.discountShare);

const golden: [title: string, toPrice: OrderToPrice, net: number, tax: number, total: number][] = [
  ["REG-19 2 x 11.54 is 19.23 without tax", order([line(2, "11.5400")]), 1923, 385, 2308],
  ["REG-26 10 x 38.23 plus 20 % is 458.76", order([line(10, "38.2300")], { policy: added }), 38230, 7646, 45876],
  ["a price with four decimals is rounded once, on the line", order([line(3, "0.0125")], { policy: added }), 4, 1, 5],
  ["several rates", order([line(1, "10.0000", 2100), line(1, "10.0000", 1100)]), 1727, 273, 2000],
  ["nothing ordered costs nothing", order([]), 0, 0, 0],
  ["a yen has no cents", order([line(3, "99.5000", 1000)], { currency: "JPY" }), 272, 27, 299],
  ["a dinar has a thousand", order([line(3, "1.2345", 500)], { currency: "KWD", policy: added }), 3704, 185, 3889],
];
for (const [title, toPrice, net, tax, total] of golden) {
  test(title, () => {
    const priced = priceOrder(toPrice);
    assert.deepEqual({ net: priced.net, tax: priced.tax, total: priced.total }, { net, tax, total });
  });
}

test("EDT-10 a whole order: two rates, line discount, coupon, shipping", () => {
  const priced = priceOrder(
    order([line(2, "25.0000", 2100), { ...line(1, "79.9000", 2100), discount: 990 }, line(3, "9.9900", 1100)], {
      currency: "RON",
      discounts: [{ kind: "percent", label: "WELCOME", basisPoints: 1000 }],
      shipping: { amount: 1999, discount: 499, taxRate: 2100 },
    }),
  );
  assert.deepEqual(priced, {
    currency: "RON",
    lines: [
      { taxRate: 2100, net: 3719, tax: 781, total: 4500, amount: 5000, discount: 0, discountShare: 500, lost: 0 },
      { taxRate: 2100, net: 5207, tax: 1093, total: 6300, amount: 7990, discount: 990, discountShare: 700, lost: 0 },
      { taxRate: 1100, net: 2430, tax: 267, total: 2697, amount: 2997, discount: 0, discountShare: 300, lost: 0 },
    ],
    discounts: [{ label: "WELCOME", amount: 1500, shares: [500, 700, 300] }],
    shipping: { taxRate: 2100, net: 1240, tax: 260, total: 1500 },
    taxes: [
      { taxRate: 2100, net: 10166, tax: 2134, total: 12300 },
      { taxRate: 1100, net: 2430, tax: 267, total: 2697 },
    ],
    subtotal: 14997,
    discount: 1500,
    net: 12596,
    tax: 2401,
    total: 14997,
  });
});

const amountOff = (amount: number, lines?: number[]): OrderDiscount => ({ kind: "amount", label: "GIFT", amount, ...(lines && { lines }) });
const percentOff = (basisPoints: number, lines?: number[]): OrderDiscount => ({ kind: "percent", label: "SALE", basisPoints, ...(lines && { lines }) });
const thirds = [line(1, "10.0000"), line(1, "10.0000"), line(1, "10.0000")];

const spreads: [title: string, lines: LineToPrice[], discounts: OrderDiscount[], expected: number[]][] = [
  ["by largest remainder, first line first", thirds, [amountOff(1000)], [334, 333, 333]],
  ["a percentage is rounded once, then spread", [line(1, "0.0500"), line(1, "0.0500")], [percentOff(1000)], [1, 0]],
  ["nothing off and everything off are percentages too", thirds, [percentOff(0), percentOff(10_000)], [1000, 1000, 1000]],
  ["on some lines only", thirds, [percentOff(5000, [0, 2])], [500, 0, 500]],
  ["never more than the goods cost", thirds, [amountOff(9999)], [1000, 1000, 1000]],
  ["the second applies to what the first left", [line(1, "100.0000")], [percentOff(5000), percentOff(5000)], [7500]],
  ["an amount after everything was given away", thirds, [percentOff(10_000), amountOff(500)], [1000, 1000, 1000]],
  ["goods taken back in an exchange carry no part", [line(1, "50.0000"), line(-1, "20.0000")], [percentOff(1000)], [500, 0]],
  ["an even exchange discounts what came first", [line(1, "20.0000"), line(-1, "20.0000")], [percentOff(1000)], [200, 0]],
  ["a return gives the discount back", [line(-1, "50.0000"), line(-1, "30.0000")], [percentOff(1000)], [-500, -300]],
  ["an amount given back", [line(-1, "50.0000"), line(-1, "30.0000")], [amountOff(-80)], [-50, -30]],
  ["an amount given back is never more than the goods", [line(-1, "50.0000")], [amountOff(-9000)], [-5000]],
  ["money off never turns into money on", [line(-1, "50.0000")], [amountOff(500)], [0]],
  ["nothing to discount", [line(1, "0.0000")], [amountOff(500), percentOff(1000)], [0]],
  [
    "REG-25 frozen shares stay, whatever the lines became",
    [line(1, "10.0000"), line(3, "10.0000")],
    [{ kind: "frozen", label: "SALE", shares: [334, 333] }],
    [334, 333],
  ],
];
for (const [title, lines, discounts, expected] of spreads) {
  test(`discount: ${title}`, () => assert.deepEqual(shares(order(lines, { discounts })), expected));
}

test("a discount of the line itself comes first", () => {
  const priced = priceOrder(order([{ ...line(1, "100.0000"), discount: 2000 }], { discounts: [percentOff(1000)] }));
  assert.deepEqual([priced.subtotal, priced.discount, priced.total], [8000, 800, 7200]);
});

test("broken input stops: a share missing, a percentage above 100", () => {
  assert.throws(() => priceOrder(order(thirds, { discounts: [{ kind: "frozen", label: "SALE", shares: [1, 2] }] })), AssertionFailure);
  for (const basisPoints of [-1, 10_001]) assert.throws(() => priceOrder(order(thirds, { discounts: [percentOff(basisPoints)] })), AssertionFailure);
});

test("without shipping its rate is not in the summary", () => {
  assert.deepEqual(priceOrder(order([line(1, "12.0000")])).taxes, [{ taxRate: 2000, net: 1000, tax: 200, total: 1200 }]);
  const free = priceOrder(order([line(1, "12.0000")], { shipping: { amount: 0, taxRate: 550 } }));
  assert.deepEqual(free.taxes.map((each) => each.taxRate), [2000, 550]);
});

test("what rounding a line took is told, for the report of an import", () => {
  assert.deepEqual(priceOrder(order([line(3, "0.0125"), line(2, "1.0000")])).lines.map((each) => each.lost), [-25, 0]);
});

test("REG-34 a quantity of a million is one line, priced once", () => {
  const priced = priceOrder(order([line(1_000_000, "0.0125")], { discounts: [percentOff(1000)] }));
  assert.equal(priced.lines.length, 1);
  assert.equal(priced.total, 1_125_000);
});
