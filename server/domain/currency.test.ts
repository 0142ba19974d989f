import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatAmount, minorDigits, parseAmount } from "./currency.ts";
import { money } from "./money.ts";

/** ISO 4217, written out again. */
const digits: [digits: number, currencies: string][] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [2, "EUR RON USD GBP CHF HUF PLN CZK BGN MDL UAH TRY SEK DKK NOK CAD AUD CNY MGA MRU"],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];
for (const [expected, currencies] of digits) {
  test(`${expected} decimals: ${currencies}`, () => {
    for (const currency of currencies.split(" ")) assert.equal(minorDigits(currency), expected, currency);
  });
}

const amounts: [text: string, currency: string, amount: number | null][] = [
  ["12.90", "EUR", 1290], ["12.9", "EUR", 1290], ["12", "EUR", 1200], ["-0.05", "EUR", -5], [" 7.00 ", "EUR", 700],
  ["0", "EUR", 0], ["-0", "EUR", 0], ["12.900", "EUR", 1290], ["12.905", "EUR", null], ["12.5", "JPY", null], ["12.000", "JPY", 12],
  ["1.005", "KWD", 1005], ["1.0005", "KWD", null], ["12,90", "EUR", null], ["1 200", "EUR", null], [".5", "EUR", null],
  ["5.", "EUR", null], ["", "EUR", null], ["1e3", "EUR", null], ["+5", "EUR", null], ["90071992547409.91", "EUR", 9007199254740991],
  ["90071992547409.92", "EUR", null], ["9999999999999999", "EUR", null],
];
for (const [text, currency, amount] of amounts) {
  test(`"${text}" ${currency} is ${amount ?? "no amount"}`, () => assert.equal(parseAmount(text, currency)?.amount ?? null, amount));
}

const formats: [amount: number, currency: string, text: string][] = [
  [1290, "EUR", "12.90"], [5, "EUR", "0.05"], [-5, "EUR", "-0.05"], [0, "EUR", "0.00"], [100, "EUR", "1.00"], [12, "JPY", "12"], [-12, "JPY", "-12"],
  [0, "JPY", "0"], [5, "KWD", "0.005"], [-12345, "KWD", "-12.345"],
];
for (const [amount, currency, text] of formats) {
  test(`${amount} ${currency} is written ${text}`, () => assert.equal(formatAmount({ amount, currency }), text));
}

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom("EUR", "JPY", "KWD", "CLF"), (amount, currency) => {
      fc.pre(Math.abs(amount) < 1e15);
      assert.deepEqual(parseAmount(formatAmount(money(amount, currency)), currency), money(amount, currency));
    }),
  );
});
