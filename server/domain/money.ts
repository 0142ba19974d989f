import { assert } from "./assert.ts";

/** Integer minor units: { amount: 1050, currency: "EUR" } is 10.50 €. */
export type Money = { readonly amount: number; readonly currency: string };

/**
 * The most that an order, a payment or a price may come to, in minor units: ten billions where there are cents. Sums of thousands of
 * such orders are still exact, and no single one can make a report impossible.
 */
export const amountMax = 1_000_000_000_000;

export function money(amount: number, currency: string): Money {
  assert(Number.isSafeInteger(amount), `not a whole number of minor units: ${amount}`);
  assert(/^[A-Z]{3}$/.test(currency), `not a currency code: ${currency}`);
  return { amount: amount + 0, currency }; // + 0 turns -0 into 0
}

export function sum(amounts: readonly Money[], currency: string): Money {
  for (const each of amounts) assert(each.currency === currency, `cannot add ${each.currency} to ${currency}`);
  return money(addUp(amounts.map((each) => each.amount)), currency);
}

/** The sum of minor units; stops where a number could no longer hold it exactly. */
export function addUp(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => {
    assert(Number.isSafeInteger(amount) && Number.isSafeInteger(total + amount), `sum out of range: ${total} + ${amount}`);
    return total + amount;
  }, 0);
}

/**
 * Splits a total over lines by weight. The parts always sum to the total: the cents lost to rounding go to the
 * largest remainders, first line first, so the same order always gives the same invoice. The split of the opposite
 * total is the exact opposite: a credit note mirrors its invoice.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  assert(weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0), "a weight is a whole number, zero or more");
  const whole = weights.reduce((a, b) => a + BigInt(b), 0n);
  assert(whole > 0n, "no weight to allocate by");

  const products = weights.map((weight) => BigInt(total.amount) * BigInt(weight)); // can pass 2^53
  return roundTogether(products, whole).map((amount) => money(amount, total.currency));
}

/**
 * Rounds fractions of one denominator so that they sum to their rounded sum: what is missing after cutting each
 * towards zero goes, one unit each, to those cut the most.
 */
export function roundTogether(numerators: readonly bigint[], denominator: bigint): number[] {
  const cut = numerators.map((numerator) => numerator / denominator);
  const remainders = numerators.map((numerator) => numerator % denominator);
  const wanted = roundedQuotient(numerators.reduce((a, b) => a + b, 0n), denominator);
  let missing = wanted - cut.reduce((a, b) => a + Number(b), 0);

  const unit = missing < 0 ? -1n : 1n;
  const byLoss = remainders
    .map((remainder, line) => ({ line, loss: remainder * unit }))
    .toSorted((a, b) => Number(b.loss - a.loss)); // stable: of equals, the first line
  for (const { line } of byLoss) {
    if (missing === 0) break;
    cut[line] = (cut[line] ?? 0n) + unit;
    missing -= Number(unit);
  }
  return cut.map(toSafeNumber);
}

/** numerator / denominator, half away from zero: the commercial rounding, the same for a sale and its refund. */
export function roundedQuotient(numerator: bigint, denominator: bigint): number {
  assert(denominator > 0n, "the denominator is positive");
  const half = numerator < 0n ? -denominator : denominator;
  return toSafeNumber((2n * numerator + half) / (2n * denominator));
}

/** 10 % of 1999 is percentOf(1999, 1000): rates are basis points, so 5.5 % needs no decimals. */
export function percentOf(amount: number, basisPoints: number): number {
  return roundedQuotient(BigInt(amount) * BigInt(basisPoints), 10_000n);
}

function toSafeNumber(value: bigint): number {
  const number = Number(value);
  assert(Number.isSafeInteger(number), `amount out of range: ${value}`);
  return number;
}
