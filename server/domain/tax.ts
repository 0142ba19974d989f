import { assert, at } from "./assert.ts";
import { addUp, roundedQuotient, roundTogether } from "./money.ts";

/**
 * How an order counts its tax, frozen on it at placement. `line` rounds the tax of each line; `document` rounds once
 * for each rate and spreads the result over the lines. Either way the lines shown add up to the total shown.
 */
export type TaxPolicy = { readonly pricesIncludeTax: boolean; readonly rounding: "line" | "document" };

/** An amount in the prices of the order (with or without tax), in minor units, and its rate in basis points: 2100 is 21 %. */
export type Taxable = { readonly amount: number; readonly taxRate: number };
export type Taxed = { readonly taxRate: number; readonly net: number; readonly tax: number; readonly total: number };

/** Net, tax and total of each amount, in the order given. */
export function taxEach(items: readonly Taxable[], policy: TaxPolicy): Taxed[] {
  const taxes = policy.rounding === "line" ? items.map((item) => taxOf(item, policy)) : taxesByRate(items, policy);
  return items.map(({ amount, taxRate }, index) => {
    const tax = at(taxes, index);
    return policy.pricesIncludeTax
      ? { taxRate, net: amount - tax, tax, total: amount }
      : { taxRate, net: amount, tax, total: amount + tax };
  });
}

/** One row a rate, highest rate first: exactly the sums of the rows given. */
export function taxSummary(items: readonly Taxed[]): Taxed[] {
  return ratesOf(items).map((taxRate) => {
    const ofRate = items.filter((item) => item.taxRate === taxRate);
    const total = (part: "net" | "tax" | "total") => addUp(ofRate.map((item) => item[part]));
    return { taxRate, net: total("net"), tax: total("tax"), total: total("total") };
  });
}

/** The tax of one amount, rounded half away from zero. */
export function taxOf(item: Taxable, policy: TaxPolicy): number {
  const { numerator, denominator } = exactTax(item, policy);
  return roundedQuotient(numerator, denominator);
}

function taxesByRate(items: readonly Taxable[], policy: TaxPolicy): number[] {
  const taxes = new Map<number, number>();
  for (const taxRate of ratesOf(items)) {
    const indexes = [...items.keys()].filter((index) => at(items, index).taxRate === taxRate);
    const exact = indexes.map((index) => exactTax(at(items, index), policy));
    const rounded = roundTogether(exact.map(({ numerator }) => numerator), at(exact, 0).denominator);
    indexes.forEach((index, position) => taxes.set(index, at(rounded, position)));
  }
  return [...taxes].toSorted(([a], [b]) => a - b).map(([, tax]) => tax);
}

function exactTax({ amount, taxRate }: Taxable, { pricesIncludeTax }: TaxPolicy): { numerator: bigint; denominator: bigint } {
  assert(Number.isSafeInteger(taxRate) && taxRate >= 0, `not a tax rate in basis points: ${taxRate}`);
  return {
    numerator: BigInt(amount) * BigInt(taxRate),
    denominator: pricesIncludeTax ? BigInt(10_000 + taxRate) : 10_000n,
  };
}

function ratesOf(items: readonly { taxRate: number }[]): number[] {
  return [...new Set(items.map((item) => item.taxRate))].toSorted((a, b) => b - a);
}
