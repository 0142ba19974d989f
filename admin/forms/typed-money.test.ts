import assert from "node:assert/strict";
import { test } from "node:test";
import { readTypedMoney } from "./typed-money.ts";

const typed: [text: string, currency: string, amount: number][] = [
  ["1234.5", "RON", 123450],
  ["1234,5", "RON", 123450],
  ["1.234,50", "EUR", 123450],
  ["1,234.50", "GBP", 123450],
  ["1\u202f234,50 €", "EUR", 123450],
  ["45", "RON", 4500],
  ["1200", "JPY", 1200],
];
for (const [text, currency, amount] of typed) {
  test(`${text} in ${currency} is ${amount} minor units`, () => assert.deepEqual(readTypedMoney(text, currency), { status: "amount", amount }));
}

test("1.234 is asked about, never guessed", () => {
  assert.deepEqual(readTypedMoney("1.234", "EUR"), { status: "ambiguous", choices: [123400] });
  assert.deepEqual(readTypedMoney("1.234", "TND"), { status: "ambiguous", choices: [1234000, 1234] });
});

test("an amount finer than the currency is refused, not rounded", () => {
  assert.deepEqual(readTypedMoney("0.005", "EUR"), { status: "too_precise", digits: 2 });
  assert.deepEqual(readTypedMoney("12.5", "JPY"), { status: "too_precise", digits: 0 });
  assert.deepEqual(readTypedMoney("douze", "EUR"), { status: "invalid" });
  assert.deepEqual(readTypedMoney(" ", "EUR"), { status: "empty" });
});
