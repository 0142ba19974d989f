import { minorDigits } from "./currency.ts";
import type { ImportedAmounts } from "./imported-order.ts";
import { addUp, roundedQuotient } from "./money.ts";
import { assignRates, knownRates, rateBehind, summedRates, type NamedTax } from "./imported-taxes.ts";
import { priceOrder, type LineToPrice, type PricedOrder } from "./pricing.ts";
import type { TaxPolicy } from "./tax.ts";
import { divide, fromTenThousandths, multiply, type UnitPrice } from "./unit-price.ts";

export type LineToSettle = {
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly discount: number;
  readonly shippable: boolean;
  /** Its part of the discount of the order, and its tax, where the file states them. */
  readonly share?: number;
  readonly tax?: number;
};

/** What the file says of the whole order; null where it says nothing. */
export type StatedAmounts = {
  readonly discount: number | null;
  readonly shipping: number | null;
  readonly tax: number | null;
  /** In that tax, or beside it: the total tells. */
  readonly shippingTax?: number | null;
  readonly total: number | null;
  /** "TVA 20%" names its rate. */
  readonly taxRate: number | null;
  /** Where the file names several taxes, each of them. */
  readonly taxes?: readonly NamedTax[];
};

export type SettledLine = {
  /** Quantity x unit price. */ readonly amount: number;
  readonly taxRate: number;
  readonly discountShare: number;
  readonly tax: number;
  readonly total: number;
  /** Ten-thousandths of a major unit that rounding took. */ readonly lost: number;
};
export type SettledAmounts = ImportedAmounts & {
  readonly lines: readonly SettledLine[];
  /** What is missing for the total of the file: it becomes a line of its own, so the total is the one that was paid. */
  readonly difference: number;
  /** A tax that no rate we know gives: shown as such, never spread by guess. */
  readonly unexplainedTax: number;
};

/** The amounts of an imported order, such that they add up to the total that the file states, to the cent. */
export function settleAmounts(currency: string, lines: readonly LineToSettle[], given: StatedAmounts, shop: TaxPolicy): SettledAmounts {
  const plain = (given.discount ?? 0) === 0 && (given.shipping ?? 0) === 0 && (given.tax ?? 0) === 0;
  if (plain) return settlePlain(currency, lines, given, shop);

  const untaxed = priceAt(currency, lines, given, { policy: shop, rate: 0, taxedShipping: false });
  const stated = withTaxOfShipping(given, untaxed.total);
  const isTaxed = (stated.tax ?? 0) !== 0;
  const found = isTaxed ? findTax(currency, lines, stated, shop) : null;
  const isFound = found !== null && lines.every((line, index) => line.tax === undefined || line.tax === found.priced.lines[index]?.tax);
  const told = isTaxed && !isFound ? taxedAsTold(currency, lines, stated, shop, untaxed) ?? taxedByName(currency, lines, stated, shop, untaxed) : null;
  const { priced, policy } = told ?? found ?? { priced: untaxed, policy: shop };
  const unexplainedTax = told || found ? 0 : stated.tax ?? 0;
  const total = stated.total ?? priced.total + (quotedWithoutTax.has(currency) ? unexplainedTax : 0);
  // A tax inside the prices that no rate gives is the order's all the same.
  const tax = priced.tax + (total === priced.total ? unexplainedTax : 0);
  return {
    pricesIncludeTax: policy.pricesIncludeTax, rounding: policy.rounding,
    subtotal: priced.subtotal, discount: priced.discount, shipping: priced.shipping.total, shippingTaxRate: priced.shipping.taxRate, tax, total: priced.total,
    lines: priced.lines.map(({ amount, taxRate, discountShare, tax, total, lost }) => ({ amount, taxRate, discountShare, tax, total, lost })),
    difference: total - priced.total,
    unexplainedTax,
  };
}

/** Some exports count the tax on shipping in the tax of the order, some beside it. */
function withTaxOfShipping(stated: StatedAmounts, untaxed: number): StatedAmounts {
  const [tax, ofShipping] = [stated.tax ?? 0, stated.shippingTax ?? 0];
  const isBeside = ofShipping !== 0 && stated.total !== null && untaxed + tax !== stated.total && untaxed + tax + ofShipping === stated.total;
  return isBeside ? { ...stated, tax: tax + ofShipping } : stated;
}

/** Nothing but prices: most files, and 20 times faster. */
function settlePlain(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): SettledAmounts {
  const settled = lines.map((line): SettledLine => {
    const { amount, lost } = multiply(line.unitPrice, line.quantity, currency);
    return { amount: amount.amount, taxRate: 0, discountShare: 0, tax: 0, total: amount.amount - line.discount, lost };
  });
  const total = addUp(settled.map((line) => line.total));
  return {
    ...shop, subtotal: total, discount: 0, shipping: 0, shippingTaxRate: 0, tax: 0, total,
    lines: settled, difference: (stated.total ?? total) - total, unexplainedTax: 0,
  };
}

/** Where sales tax comes on top at the till, whatever the shop that reads the file does. */
const quotedWithoutTax: ReadonlySet<string> = new Set(["USD", "CAD"]);

type Taxed = { readonly policy: TaxPolicy; readonly priced: PricedOrder };

/** The taxes as the file tells them, line by line; what is left of the tax of the order is the one on its shipping. */
function taxedAsTold(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy, untaxed: PricedOrder): Taxed | null {
  if (lines.filter((line) => line.tax !== undefined).length * 2 <= lines.length) return null;
  const tax = stated.tax ?? 0;
  const ofShipping = tax - addUp(lines.map((line) => line.tax ?? 0));
  if (ofShipping !== 0 && (stated.shipping ?? 0) === 0) return null;
  const isOnTop = stated.total === null ? !isUsuallyIncluded(currency, shop) : stated.total === untaxed.total + tax;
  const policy: TaxPolicy = { pricesIncludeTax: !isOnTop, rounding: "line" };
  const bearing = <Part extends PricedOrder["shipping"]>(part: Part, own: number): Part => ({
    ...part,
    tax: own,
    taxRate: rateBehind(part.total, own, policy),
    ...(isOnTop ? { net: part.total, total: part.total + own } : { net: part.total - own, total: part.total }),
  });
  const taxed = untaxed.lines.map((line, index) => bearing(line, lines[index]?.tax ?? 0));
  return { policy, priced: { ...untaxed, lines: taxed, shipping: bearing(untaxed.shipping, ofShipping), tax, total: untaxed.total + (isOnTop ? tax : 0) } };
}

/** Several rates in one order, each on its own lines. */
function taxedByName(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy, untaxed: PricedOrder): Taxed | null {
  const named = stated.taxes ?? [];
  if (named.length < 2 || named.some(({ percent }) => percent === null)) return null;
  const amounts = [...untaxed.lines.map(({ total }) => total), ...((stated.shipping ?? 0) === 0 ? [] : [untaxed.shipping.total])];
  const isOnTop = stated.total === null ? !isUsuallyIncluded(currency, shop) : stated.total !== untaxed.total;
  for (const rounding of roundingsOf(shop)) {
    const policy: TaxPolicy = { pricesIncludeTax: !isOnTop, rounding };
    const rates = assignRates(amounts, named, policy);
    if (rates === null) continue;
    const priced = priceLines(currency, lines, stated, policy, (index) => rates[index] ?? 0, rates[lines.length] ?? 0);
    if (priced.tax === stated.tax && (stated.total === null || priced.total === stated.total)) return { policy, priced };
  }
  return null;
}

function isUsuallyIncluded(currency: string, shop: TaxPolicy): boolean {
  return quotedWithoutTax.has(currency) ? false : shop.pricesIncludeTax;
}

function roundingsOf(shop: TaxPolicy): readonly TaxPolicy["rounding"][] {
  return [shop.rounding, shop.rounding === "line" ? "document" : "line"];
}

type Reading = { readonly policy: TaxPolicy; readonly rate: number; readonly taxedShipping: boolean };

/** The one rate that gives the stated tax to the cent; the total says whether the prices hold it already. */
function findTax(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): Taxed | null {
  const named = summedRates(stated.taxes ?? []);
  // Where several are named, their blend is no rate of anything.
  const rates =
    (stated.taxes ?? []).length > 1 && named.length > 0
      ? named
      : [...new Set([...(stated.taxRate === null ? [] : [stated.taxRate]), ...likelyRates(currency, lines, stated, shop), ...knownRates])];
  const usual = isUsuallyIncluded(currency, shop);
  const included = stated.total === null ? [usual] : [usual, !usual];
  const roundings = roundingsOf(shop);
  const untaxed = priceAt(currency, lines, stated, { policy: shop, rate: 0, taxedShipping: false });
  for (const pricesIncludeTax of included) {
    for (const rate of rates) {
      for (const taxedShipping of [true, false]) {
        const base = untaxed.total - (taxedShipping ? 0 : stated.shipping ?? 0);
        if (!isNear(base, rate, pricesIncludeTax, stated.tax ?? 0, lines.length)) continue;
        for (const rounding of roundings) {
          const policy = { pricesIncludeTax, rounding };
          const priced = priceAt(currency, lines, stated, { policy, rate, taxedShipping });
          if (priced.tax === stated.tax && (stated.total === null || priced.total === stated.total)) return { policy, priced };
        }
      }
    }
  }
  return null;
}

/** A cheap look before the exact one: each line can round by one unit. 200 exact readings an order would cost 6 ms. */
function isNear(base: number, rate: number, included: boolean, tax: number, lines: number): boolean {
  const expected = included ? (base * rate) / (10_000 + rate) : (base * rate) / 10_000;
  return Math.abs(expected - tax) <= lines + 2;
}

/** The rates that the amounts themselves suggest, with shipping taxed and without, rounded to a tenth of a percent. */
function likelyRates(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): number[] {
  const tax = stated.tax ?? 0;
  const untaxed = priceAt(currency, lines, stated, { policy: shop, rate: 0, taxedShipping: false });
  const net = (stated.total ?? untaxed.total) - tax;
  return [net, net - (stated.shipping ?? 0)].flatMap((base) => {
    const rate = base <= 0 || tax <= 0 ? 0 : roundedQuotient(BigInt(tax) * 1000n, BigInt(base)) * 10;
    return rate > 0 && rate <= 10_000 ? [rate] : [];
  });
}

function priceAt(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, { policy, rate, taxedShipping }: Reading): PricedOrder {
  return priceLines(currency, lines, stated, policy, () => rate, taxedShipping ? rate : 0);
}

function priceLines(
  currency: string,
  lines: readonly LineToSettle[],
  stated: StatedAmounts,
  policy: TaxPolicy,
  rateOf: (line: number) => number,
  shippingRate: number,
): PricedOrder {
  const [discount, shares] = [stated.discount ?? 0, lines.map((line) => line.share ?? 0)];
  return priceOrder({
    currency,
    policy,
    lines: lines.map((line, index): LineToPrice => ({
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      taxRate: rateOf(index),
    })),
    discounts:
      discount === 0
        ? []
        : [addUp(shares) === discount ? { label: "", kind: "frozen", shares } : { label: "", kind: "amount", amount: discount }],
    shipping: { amount: stated.shipping ?? 0, taxRate: shippingRate },
  });
}

/** The price of one unit when the file gives the amount of all; `discount` is the cent that four decimals cannot carry. */
export function unitPriceOf(amount: number, quantity: number, currency: string): { readonly unitPrice: UnitPrice; readonly discount: number } {
  if (quantity === 0) return { unitPrice: "0.0000", discount: 0 };
  const exact = divide({ amount, currency }, quantity);
  if (exact !== null) return { unitPrice: exact, discount: 0 };
  const perMinor = 10 ** (4 - minorDigits(currency));
  const units = roundedQuotient(BigInt(amount) * BigInt(perMinor) * (quantity < 0 ? -1n : 1n), BigInt(Math.abs(quantity)));
  const unitPrice = fromTenThousandths(BigInt(units));
  return { unitPrice, discount: multiply(unitPrice, quantity, currency).amount.amount - amount };
}
