import { at } from "./assert.ts";
import { addUp, roundedQuotient } from "./money.ts";
import { taxEach, taxOf, type Taxable, type TaxPolicy } from "./tax.ts";

/** Rates of the countries these shops sell in, the standard ones first; basis points. */
export const knownRates: readonly number[] = [
  2000, 2100, 1900, 550, 1100, 900, 1000, 500, 210, 2200, 2300, 2400, 2500, 2700, 1700, 1800, 700, 600, 800, 1200, 1300, 1400, 1500,
];

/** One of several taxes on an order: "TVA 20%", 5.00. The rate is in percent, as its name says it. */
export type NamedTax = { readonly percent: number | null; readonly amount: number };

/** Sales taxes of state and city are levied on the same goods: together they are one rate. Quebec's 14.975 % is none of whole basis points. */
export function summedRates(named: readonly NamedTax[]): number[] {
  if (named.length === 0 || named.some(({ percent }) => percent === null)) return [];
  const basisPoints = named.reduce((sum, { percent }) => sum + (percent ?? 0), 0) * 100;
  return [...new Set([Math.floor(basisPoints + 1e-6), Math.ceil(basisPoints - 1e-6)])].filter((rate) => rate > 0 && rate <= 10_000);
}

/** The rate of a tax that the file states for an amount: the first one known that gives it, else what it comes to. */
export function rateBehind(amount: number, tax: number, policy: TaxPolicy): number {
  if (amount === 0 || tax === 0) return 0;
  const known = knownRates.find((taxRate) => taxOf({ amount, taxRate }, policy) === tax);
  if (known !== undefined) return known;
  const net = policy.pricesIncludeTax ? amount - tax : amount;
  if (net === 0 || Math.sign(net) !== Math.sign(tax)) return 0;
  const rate = roundedQuotient(BigInt(Math.abs(tax)) * 10_000n, BigInt(Math.abs(net)));
  return rate <= 10_000 ? rate : 0;
}

/** Readings that are tried: orders have few lines, and one of fifty tells nothing by its sums. */
const readingsMax = 20_000;

/**
 * Which of several rates each amount bears, such that every tax comes to what the file says: 5.5 % on the book, 20 % on the bowl.
 * Null where none does, or where more than one would: which line bears which rate is never guessed.
 */
export function assignRates(amounts: readonly number[], named: readonly NamedTax[], policy: TaxPolicy): number[] | null {
  const rates = named.map(({ percent }) => Math.round((percent ?? 0) * 100));
  const choices = [...new Set([...rates, 0])];
  if (rates.includes(0) || new Set(rates).size !== rates.length || choices.length ** amounts.length > readingsMax) return null;
  const wanted = new Map(rates.map((rate, index) => [rate, at(named, index).amount]));
  let found: number[] | null = null;
  for (let reading = 0; reading < choices.length ** amounts.length; reading += 1) {
    const chosen = amounts.map((_, index) => at(choices, Math.floor(reading / choices.length ** index) % choices.length));
    // What costs nothing bears no tax: one answer, not two.
    if (chosen.some((rate, index) => amounts[index] === 0 && rate !== 0)) continue;
    if (!gives(amounts.map((amount, index) => ({ amount, taxRate: at(chosen, index) })), wanted, policy)) continue;
    if (found) return null;
    found = chosen;
  }
  return found;
}

function gives(items: readonly Taxable[], wanted: ReadonlyMap<number, number>, policy: TaxPolicy): boolean {
  const taxed = taxEach(items, policy);
  return [...wanted].every(([rate, amount]) => addUp(taxed.filter(({ taxRate }) => taxRate === rate).map(({ tax }) => tax)) === amount);
}
