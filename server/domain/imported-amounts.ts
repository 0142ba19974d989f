import { minorDigits } from "./currency.ts";
import type { ImportedAmounts } from "./imported-order.ts";
import { addUp, roundedQuotient } from "./money.ts";
import { priceOrder, type LineToPrice, type PricedOrder } from "./pricing.ts";
import type { TaxPolicy } from "./tax.ts";
import { divide, fromAmount, multiply, type UnitPrice } from "./unit-price.ts";

export type LineToSettle = { readonly quantity: number; readonly unitPrice: UnitPrice; readonly discount: number; readonly shippable: boolean };

/** What the file says of the whole order; null where it says nothing. */
export type StatedAmounts = {
  readonly discount: number | null;
  readonly shipping: number | null;
  readonly tax: number | null;
  readonly total: number | null;
  /** "TVA 20%" names its rate. */
  readonly taxRate: number | null;
};

export type SettledLine = { /** Quantity x unit price. */ readonly amount: number; readonly taxRate: number; readonly discountShare: number; readonly tax: number; readonly total: number; /** Ten-thousandths of a major unit that rounding took. */ readonly lost: number };
export type SettledAmounts = ImportedAmounts & {
  readonly lines: readonly SettledLine[];
  /** What is missing for the total of the file: it becomes a line of its own, so the total is the one that was paid. */
  readonly difference: number;
  /** A tax that no rate we know gives: shown as such, never spread by guess. */
  readonly unexplainedTax: number;
};

/** Rates of the countries these shops sell in, the standard ones first; basis points. */
const knownRates = [2000, 2100, 1900, 550, 1100, 900, 1000, 500, 210, 2200, 2300, 2400, 2500, 2700, 1700, 1800, 700, 600, 800, 1200, 1300, 1400, 1500];

/** The amounts of an imported order, such that they add up to the total that the file states, to the cent. */
export function settleAmounts(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): SettledAmounts {
  const plain = (stated.discount ?? 0) === 0 && (stated.shipping ?? 0) === 0 && (stated.tax ?? 0) === 0;
  if (plain) return settlePlain(currency, lines, stated, shop);

  const found = (stated.tax ?? 0) === 0 ? null : findTax(currency, lines, stated, shop);
  const priced = found?.priced ?? priceAt(currency, lines, stated, { policy: shop, rate: 0, taxedShipping: false });
  const policy = found?.policy ?? shop;
  const unexplainedTax = found ? 0 : stated.tax ?? 0;
  const total = stated.total ?? priced.total + (quotedWithoutTax.has(currency) ? unexplainedTax : 0);
  return {
    pricesIncludeTax: policy.pricesIncludeTax, rounding: policy.rounding,
    subtotal: priced.subtotal, discount: priced.discount, shipping: stated.shipping ?? 0, shippingTaxRate: priced.shipping.taxRate, tax: priced.tax, total: priced.total,
    lines: priced.lines.map(({ amount, taxRate, discountShare, tax, total, lost }) => ({ amount, taxRate, discountShare, tax, total, lost })),
    difference: total - priced.total,
    unexplainedTax,
  };
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

type Reading = { readonly policy: TaxPolicy; readonly rate: number; readonly taxedShipping: boolean };

/** The one rate that gives the stated tax to the cent; the total says whether the prices hold it already. */
function findTax(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): { policy: TaxPolicy; priced: PricedOrder } | null {
  const rates = [...new Set([...(stated.taxRate === null ? [] : [stated.taxRate]), ...likelyRates(currency, lines, stated, shop), ...knownRates])];
  const usual = quotedWithoutTax.has(currency) ? false : shop.pricesIncludeTax;
  const included = stated.total === null ? [usual] : [usual, !usual];
  const roundings = [shop.rounding, shop.rounding === "line" ? "document" as const : "line" as const];
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

/** The rate that the amounts themselves suggest, rounded to a tenth of a percent. */
function likelyRates(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, shop: TaxPolicy): number[] {
  const { total, tax } = priceAt(currency, lines, stated, { policy: shop, rate: 0, taxedShipping: false });
  const net = (stated.total ?? total) - (stated.tax ?? tax);
  if (net <= 0 || (stated.tax ?? 0) <= 0) return [];
  const rate = roundedQuotient(BigInt(stated.tax ?? 0) * 1000n, BigInt(net)) * 10;
  return rate > 0 && rate <= 10_000 ? [rate] : [];
}

function priceAt(currency: string, lines: readonly LineToSettle[], stated: StatedAmounts, { policy, rate, taxedShipping }: Reading): PricedOrder {
  return priceOrder({
    currency, policy,
    lines: lines.map((line): LineToPrice => ({ quantity: line.quantity, unitPrice: line.unitPrice, discount: line.discount, taxRate: rate })),
    discounts: (stated.discount ?? 0) === 0 ? [] : [{ label: "", kind: "amount", amount: stated.discount ?? 0 }],
    shipping: { amount: stated.shipping ?? 0, taxRate: taxedShipping ? rate : 0 },
  });
}

/** The price of one unit when the file gives the amount of all; `discount` is the cent that four decimals cannot carry. */
export function unitPriceOf(amount: number, quantity: number, currency: string): { readonly unitPrice: UnitPrice; readonly discount: number } {
  if (quantity === 0) return { unitPrice: "0.0000", discount: 0 };
  const exact = divide({ amount, currency }, quantity);
  if (exact !== null) return { unitPrice: exact, discount: 0 };
  const perMinor = 10 ** (4 - minorDigits(currency));
  const units = roundedQuotient(BigInt(amount) * BigInt(perMinor) * (quantity < 0 ? -1n : 1n), BigInt(Math.abs(quantity)));
  const unitPrice = fromTenThousandths(units);
  return { unitPrice, discount: multiply(unitPrice, quantity, currency).amount.amount - amount };
}

function fromTenThousandths(units: number): UnitPrice {
  const [whole = "0.0000"] = [fromAmount({ amount: Math.abs(units), currency: "CLF" })];
  return units < 0 ? `-${whole}` : whole;
}
