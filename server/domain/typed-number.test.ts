import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readNumber, toScaled } from "./typed-number.ts";

const NNBSP = "\u202f";
const NBSP = "\u00a0";

const read: [typed: string, value: string, unit: string][] = [
  ["12", "12", ""],
  ["0", "0", ""],
  ["007", "7", ""],
  ["1234.5", "1234.5", ""],
  ["1234,5", "1234.5", ""],
  ["1.234,50", "1234.50", ""],
  ["1,234.50", "1234.50", ""],
  [`1${NNBSP}234,56${NBSP}€`, "1234.56", "€"],
  [`1${NBSP}234${NBSP}567,89 €`, "1234567.89", "€"],
  ["$1,234.56", "1234.56", "$"],
  ["-$1,234.56", "-1234.56", "$"],
  ["$-1,234.56", "-1234.56", "$"],
  ["US$ 12.00", "12.00", "US$"],
  ["1.234,56 lei", "1234.56", "lei"],
  ["RON 1,234.50", "1234.50", "RON"],
  ["12.00 kr.", "12.00", "kr."],
  ["(12.00)", "-12.00", ""],
  ["($12.00)", "-12.00", "$"],
  ["12,00-", "-12.00", ""],
  ["\u221212,5", "-12.5", ""],
  ["+12.5", "12.5", ""],
  ["1.234.567", "1234567", ""],
  ["1,234,567", "1234567", ""],
  ["12,34,567.89", "1234567.89", ""],
  ["1'234.50", "1234.50", ""],
  ["1\u2019234.50", "1234.50", ""],
  ["1 234", "1234", ""],
  ["1 234.567", "1234.567", ""],
  ["0.123", "0.123", ""],
  ["0,123", "0.123", ""],
  ["1234.567", "1234.567", ""],
  [".5", "0.5", ""],
  [",50", "0.50", ""],
  ["5.", "5", ""],
  ["1,234.567", "1234.567", ""],
  ["-0.00", "0.00", ""],
  ["1.0417", "1.0417", ""],
  ["12.600000000000001", "12.600000000000001", ""],
  ["0,33333333333333333", "0.33333333333333333", ""],
];
for (const [typed, value, unit] of read) {
  test(`reads ${JSON.stringify(typed)} as ${value}`, () => {
    const reading = readNumber(typed);
    assert.equal(reading.status, "number");
    assert.deepEqual(reading.status === "number" && [reading.value, reading.unit], [value, unit]);
  });
}

for (const typed of ["1.234", "1,234", "12.345", "999,000", "-1.234", "1.234 €", "$1,234"]) {
  test(`asks what ${typed} means, and takes the answer`, () => {
    const reading = readNumber(typed);
    assert.equal(reading.status, "ambiguous");
    if (reading.status !== "ambiguous") return;
    const other = reading.sign === "." ? "," : ".";
    assert.equal(valueOf(readNumber(typed, reading.sign)), reading.asDecimals);
    assert.equal(valueOf(readNumber(typed, other)), reading.asGroups);
    assert.equal(Number(reading.asGroups), Number(reading.asDecimals) * 1000);
  });
}

const refused = [
  "",
  " ",
  "-",
  ".",
  ",",
  "abc",
  "12 34",
  "1.23.456",
  "1,23,45",
  "1.234,567,89",
  "12..5",
  "1,2,3",
  "5 apples and 3",
  "--5",
  "(-5)",
  "1e5",
  "NaN",
  "12-05",
  "2026-01-15",
  "€",
  "12345678901234567",
  "١٢",
];
for (const typed of refused) {
  test(`refuses ${JSON.stringify(typed)}`, () => assert.equal(readNumber(typed).status, "invalid"));
}

test("reads back what the three languages of the product print", () => {
  for (const locale of ["en-GB", "fr-FR", "ro-RO"]) {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("EUR", "RON", "GBP"), (cents, currency) => {
      const shown = new Intl.NumberFormat(locale, { style: "currency", currency }).format(cents / 100);
      const reading = readNumber(shown);
      assert.ok(reading.status === "number", shown);
      assert.equal(toScaled(reading.value, 2), cents, shown);
    }));
  }
});

test("never throws, whatever is typed", () => {
  fc.assert(fc.property(fc.string(), (typed) => ["number", "ambiguous", "invalid"].includes(readNumber(typed).status)));
});

test("scales exactly or not at all", () => {
  assert.equal(toScaled("1.0417", 4), 10417);
  assert.equal(toScaled("-0.05", 2), -5);
  assert.equal(toScaled("2.5000", 2), 250);
  assert.equal(toScaled("1.0417", 2), null);
  assert.equal(toScaled("999999999999999", 4), null);
});

function valueOf(reading: ReturnType<typeof readNumber>): string {
  return reading.status === "number" ? reading.value : reading.status;
}
