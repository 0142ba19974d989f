import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AssertionFailure } from "./assert.ts";
import { money } from "./money.ts";
import { divide, formatUnitPrice, fromAmount, multiply, parseUnitPrice } from "./unit-price.ts";

const parsed: [text: string, price: string | null][] = [
  ["2.55", "2.5500"], ["2", "2.0000"], ["0.0125", "0.0125"], ["-3.5", "-3.5000"], ["007.5", "7.5000"], ["0", "0.0000"], ["-0.00", "0.0000"],
  ["12.500000", "12.5000"], ["12.50001", null], ["12,5", null], ["", null], ["1e2", null], [".5", null], ["5.", null], ["10", "10.0000"],
  ["99999999999999.9999", "99999999999999.9999"], ["100000000000000", null],
];
for (const [text, price] of parsed) {
  test(`"${text}" is ${price ?? "no unit price"}`, () => assert.equal(parseUnitPrice(text), price));
}

const products: [price: string, quantity: number, currency: string, amount: number, lost: number][] = [
  ["2.5500", 6, "EUR", 1530, 0],
  ["11.5400", 2, "EUR", 2308, 0],
  ["0.0125", 3, "EUR", 4, -25], // 3.75 cents
  ["0.0125", 2, "EUR", 3, -50], // half a cent goes up
  ["0.0125", -2, "EUR", -3, 50], // and, returned, down
  ["0.0124", 1, "EUR", 1, 24],
  ["-0.8500", 3, "EUR", -255, 0],
  ["120.4000", 5, "JPY", 602, 0],
  ["120.5000", 1, "JPY", 121, -5000],
  ["1.2345", 1, "KWD", 1235, -5],
  ["1.2345", 2, "KWD", 2469, 0],
  ["0.0000", 1000, "EUR", 0, 0],
];
for (const [price, quantity, currency, amount, lost] of products) {
  test(`${quantity} x ${price} ${currency} is ${amount}`, () =>
    assert.deepEqual(multiply(price, quantity, currency), { amount: { amount, currency }, lost }));
}

test("REG-17 a price is a decimal text, a quantity a whole number", () => {
  for (const price of ["2.55", "2,5500", "abc", "", "02.5500", "2.55000"]) assert.throws(() => multiply(price, 1, "EUR"), AssertionFailure);
  assert.throws(() => multiply("2.5500", 1.5, "EUR"), AssertionFailure);
  assert.throws(() => formatUnitPrice("2.5", "EUR"), AssertionFailure);
});

test("REG-17 the line amount is exact where floats are not, and what was lost is said to the last digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: -10_000, max: 10_000 }), (units, quantity) => {
      const digits = String(Math.abs(units)).padStart(5, "0");
      const price = `${units < 0 ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
      const { amount, lost } = multiply(price, quantity, "EUR");
      assert.equal(BigInt(amount.amount) * 100n + BigInt(lost), BigInt(units) * BigInt(quantity));
      assert.ok(Math.abs(lost) <= 50);
    }),
  );
});

test("a unit price is found back from an amount only when four decimals hold it", () => {
  assert.equal(divide(money(1530, "EUR"), 6), "2.5500");
  assert.equal(divide(money(1000, "EUR"), 3), null);
  assert.equal(divide(money(1, "EUR"), 4), "0.0025");
  assert.equal(divide(money(-100, "EUR"), 2), "-0.5000");
  assert.equal(divide(money(7, "JPY"), 2), "3.5000");
  assert.throws(() => divide(money(1, "EUR"), 0), AssertionFailure);
  assert.equal(fromAmount(money(-5, "EUR")), "-0.0500");
  assert.equal(fromAmount(money(1200, "JPY")), "1200.0000");
  assert.equal(fromAmount(money(0, "EUR")), "0.0000");
});

const formats: [price: string, currency: string, text: string][] = [
  ["2.5500", "EUR", "2.55"],
  ["2.0000", "EUR", "2.00"],
  ["0.0125", "EUR", "0.0125"],
  ["1200.0000", "JPY", "1200"],
  ["1200.5000", "JPY", "1200.5"],
  ["1.0000", "KWD", "1.000"],
  ["-2.5000", "EUR", "-2.50"],
];
for (const [price, currency, text] of formats) {
  test(`${price} ${currency} is shown ${text}`, () => assert.equal(formatUnitPrice(price, currency), text));
}
