import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AssertionFailure } from "./assert.ts";
import { addUp, allocate, money, percentOf, roundedQuotient, roundTogether, sum } from "./money.ts";

const amounts = (parts: readonly { amount: number }[]) => parts.map((part) => part.amount);

test("REG-17 an amount is a whole number of minor units or nothing", () => {
  assert.deepEqual(money(1050, "EUR"), { amount: 1050, currency: "EUR" });
  for (const amount of [10.5, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    assert.throws(() => money(amount, "EUR"), AssertionFailure);
  }
  assert.throws(() => money(1050, "euro"), AssertionFailure);
  assert.ok(Object.is(money(-0, "EUR").amount, 0));
});

test("sums keep to one currency and to what a number can hold", () => {
  assert.deepEqual(sum([money(1050, "EUR"), money(-50, "EUR")], "EUR"), { amount: 1000, currency: "EUR" });
  assert.deepEqual(sum([], "RON"), { amount: 0, currency: "RON" });
  assert.throws(() => sum([money(1, "EUR"), money(1, "RON")], "EUR"), AssertionFailure);
  assert.equal(addUp([1, 2, -5]), -2);
  assert.throws(() => addUp([Number.MAX_SAFE_INTEGER, 1]), AssertionFailure);
  assert.throws(() => addUp([0.5]), AssertionFailure);
});

const allocations: [title: string, total: number, weights: number[], parts: number[]][] = [
  ["even weights: the first lines take the cents", 10, [1, 1, 1], [4, 3, 3]],
  ["the opposite total is the exact opposite", -10, [1, 1, 1], [-4, -3, -3]],
  ["two cents over three lines", 11, [1, 1, 1], [4, 4, 3]],
  ["the largest remainder wins over the first line", 100, [1, 1, 4], [17, 17, 66]],
  ["a later line with more remainder comes first", 5, [1, 8], [1, 4]],
  ["a line without weight takes nothing", 7, [0, 3, 0, 4], [0, 3, 0, 4]],
  ["nothing to share", 0, [5, 5], [0, 0]],
  ["less than one cent a line", 2, [3, 3, 3, 3], [1, 1, 0, 0]],
  ["one line", 999, [42], [999]],
  ["products beyond 2^53 stay exact", 9_007_199_254_740_991, [3, 6], [3_002_399_751_580_330, 6_004_799_503_160_661]],
];
for (const [title, total, weights, parts] of allocations) {
  test(`allocate: ${title}`, () => assert.deepEqual(amounts(allocate(money(total, "EUR"), weights)), parts));
}

test("allocate refuses to share without weight, or by a negative or broken one", () => {
  for (const weights of [[], [0, 0], [2, -1], [0.5]]) assert.throws(() => allocate(money(10, "EUR"), weights), AssertionFailure);
});

test("allocate: parts sum to the total, each within one unit of its exact share", () => {
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 }).filter((each) => each.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, by) => {
      const parts = amounts(allocate(money(total, "EUR"), by));
      const whole = by.reduce((a, b) => a + b, 0);
      assert.equal(addUp(parts), total);
      parts.forEach((part, line) => {
        const off = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(by[line] ?? 0);
        assert.ok((off < 0n ? -off : off) < BigInt(whole));
      });
      assert.deepEqual(amounts(allocate(money(-total, "EUR"), by)), parts.map((part) => 0 - part));
    }),
  );
});

test("rounding together: cuts towards zero, then one unit each to those cut the most", () => {
  assert.deepEqual(roundTogether([15n, 15n, 15n], 10n), [2, 2, 1]); // 4.5 -> 5
  assert.deepEqual(roundTogether([-15n, -15n, -15n], 10n), [-2, -2, -1]);
  assert.deepEqual(roundTogether([19n, -19n], 10n), [1, -1]);
  assert.deepEqual(roundTogether([14n, -3n], 10n), [1, 0]);
  assert.deepEqual(roundTogether([57n, -12n], 10n), [6, -1]); // 4.5 -> 5, though the remainders alone are 0.5
  assert.deepEqual(roundTogether([52n, -7n], 10n), [5, 0]); // 4.5 -> 5, though the remainders alone are -0.5
  assert.deepEqual(roundTogether([], 10n), []);
});

const quotients: [numerator: bigint, denominator: bigint, rounded: number][] = [
  [5n, 10n, 1], [-5n, 10n, -1], [4n, 10n, 0], [-4n, 10n, 0], [15n, 10n, 2], [25n, 10n, 3], [-25n, 10n, -3],
  [24n, 10n, 2], [26n, 10n, 3], [1n, 3n, 0], [2n, 3n, 1], [-2n, 3n, -1], [0n, 7n, 0], [14n, 7n, 2], [3n, 2n, 2],
];
for (const [numerator, denominator, rounded] of quotients) {
  test(`${numerator} / ${denominator} rounds to ${rounded}`, () => assert.equal(roundedQuotient(numerator, denominator), rounded));
}

test("a quotient needs a positive denominator and a result a number can hold", () => {
  assert.throws(() => roundedQuotient(1n, 0n), AssertionFailure);
  assert.throws(() => roundedQuotient(1n, -2n), AssertionFailure);
  assert.throws(() => roundedQuotient(2n ** 60n, 1n), AssertionFailure);
});

test("a percentage is counted in basis points, half away from zero", () => {
  assert.equal(percentOf(1999, 1000), 200);
  assert.equal(percentOf(-1999, 1000), -200);
  assert.equal(percentOf(10, 550), 1);
  assert.equal(percentOf(9, 550), 0);
  assert.equal(percentOf(1234, 10_000), 1234);
});
