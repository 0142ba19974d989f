import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AssertionFailure } from "./assert.ts";
import { clashingNumber, formatOrderNumber, isOrderNumberPattern, numberSign, parseOrderNumber } from "./order-number.ts";

const formats: [pattern: string, counter: number, number: string][] = [
  ["{n}", 10042, "10042"],
  ["CMD-{n}", 7, "CMD-7"],
  ["{n:6}", 42, "000042"],
  ["{n:6}", 1234567, "1234567"],
  ["W{n:4}/RO", 12, "W0012/RO"],
  ["{n:1}", 5, "5"],
  ["{n:12}", 5, "000000000005"],
  ["2026{n}", 11, "202611"],
  ["0{n}", 5, "05"],
];
for (const [pattern, counter, number] of formats) {
  test(`${pattern} writes ${counter} as ${number}`, () => {
    assert.equal(isOrderNumberPattern(pattern), true);
    assert.equal(formatOrderNumber(pattern, counter), number);
    assert.equal(parseOrderNumber(pattern, number), counter);
  });
}

const refused = [
  "",
  "CMD",
  "{n}{n}",
  "{N}",
  "{n:0}",
  "{n:13}",
  "{n:06}",
  "# {n}",
  "-{n}",
  "CMD {n}",
  "é{n}",
  '"{n}',
  "{n}:",
  "A".repeat(21) + "{n}",
  "{n}" + "A".repeat(21),
  "{x}",
];
for (const pattern of refused) {
  test(`"${pattern}" is no pattern`, () => {
    assert.equal(isOrderNumberPattern(pattern), false);
    assert.throws(() => formatOrderNumber(pattern, 1), AssertionFailure);
  });
}
test("the longest prefix and suffix are accepted", () => assert.equal(isOrderNumberPattern(`${"A".repeat(20)}{n}${"B".repeat(20)}`), true));

const typed: [pattern: string, written: string, counter: number | null][] = [
  ["CMD-{n}", "cmd-10042", 10042],
  ["CMD-{n}", "#CMD-10042", 10042],
  ["CMD-{n}", " 10042 ", 10042],
  ["CMD-{n}", "CMD-0010042", 10042],
  ["CMD-{n}", "ABC-10042", null],
  ["CMD-{n}", "CMD-", null],
  ["{n}", "#10042", 10042],
  ["{n}", "0010042", 10042],
  ["{n}", "10042b", null],
  ["{n}", "", null],
  ["{n}", "0", null],
  ["{n}", "-5", null],
  ["{n}", "1".repeat(16), null],
  ["W{n:4}/RO", "w12/ro", 12],
  ["W{n:4}/RO", "12", 12],
  ["W{n:4}/RO", "w12", null],
  ["2026{n}", "202611", 11],
  ["2026{n}", "11", 11],
  ["2026{n}", "2026", 2026],
  ["1{n}1", "1", 1],
  ["1{n}1", "11", 11],
  ["1{n}1", "151", 5],
];
for (const [pattern, written, counter] of typed) {
  test(`LST-02 "${written}" under ${pattern} is ${counter ?? "no number of ours"}`, () => assert.equal(parseOrderNumber(pattern, written), counter));
}

test("two counters never give one number, and each is read back", () => {
  const pattern = fc.constantFrom("{n}", "{n:6}", "CMD-{n}", "W{n:4}/RO", "2026{n}", "1{n}0");
  fc.assert(
    fc.property(pattern, fc.integer({ min: 1, max: 999_999_999 }), (of, counter) =>
      assert.equal(parseOrderNumber(of, formatOrderNumber(of, counter)), counter),
    ),
  );
});

test("a counter is a whole number from 1", () => {
  for (const counter of [0, -1, 1.5, Number.NaN]) assert.throws(() => formatOrderNumber("{n}", counter), AssertionFailure);
});

test("an imported number already taken carries its source", () => assert.equal(clashingNumber("shopify", "1001"), "shopify-1001"));

test("a number that brings its own sign gets no second one", () => assert.deepEqual(["1001", "#1001"].map(numberSign), ["#1001", "#1001"]));
