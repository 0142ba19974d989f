import { assert, at } from "./assert.ts";
import { addUp, allocate, money, percentOf } from "./money.ts";
import { taxEach, taxSummary, type Taxed, type TaxPolicy } from "./tax.ts";
import { multiply, type UnitPrice } from "./unit-price.ts";

/** A negative quantity is goods taken back: it costs what they were sold for, line by line. */
export type LineToPrice = {
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  /** Basis points: 2100 is 21 %. */
  readonly taxRate: number;
  /** Given on this line alone, minor units. */
  readonly discount?: number;
};

/**
 * A discount on the order. `frozen` carries the shares decided when the order was placed: an edit or a refund never
 * spreads them anew (else a partly refunded customer would see the discount of what he kept change).
 */
export type OrderDiscount = { readonly label: string; /** Indexes of the lines it applies to; absent = all. */ readonly lines?: readonly number[] } & (
  | { readonly kind: "amount"; readonly amount: number }
  | { readonly kind: "percent"; readonly basisPoints: number }
  | { readonly kind: "frozen"; readonly shares: readonly number[] }
);

export type ShippingToPrice = { readonly amount: number; readonly taxRate: number; readonly discount?: number };

export type OrderToPrice = {
  readonly currency: string;
  readonly policy: TaxPolicy;
  readonly lines: readonly LineToPrice[];
  readonly discounts: readonly OrderDiscount[];
  readonly shipping: ShippingToPrice | null;
};

/** `amount` is quantity x unit price; net, tax and total come after the discounts. All in minor units. */
export type PricedLine = Taxed & {
  readonly amount: number;
  readonly discount: number;
  /** Its part of the discounts of the order. */
  readonly discountShare: number;
  /** What rounding the line took, in ten-thousandths of the major unit. */
  readonly lost: number;
};
export type PricedDiscount = { readonly label: string; readonly amount: number; readonly shares: readonly number[] };

export type PricedOrder = {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  readonly discounts: readonly PricedDiscount[];
  readonly shipping: Taxed;
  readonly taxes: readonly Taxed[];
  /** Lines after their own discounts, in the prices of the order (with or without tax). */
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};

/** Every amount of an order from its facts alone; the cost depends on the number of lines, never on quantities. */
export function priceOrder(order: OrderToPrice): PricedOrder {
  const rows = order.lines.map((line) => {
    const { amount, lost } = multiply(line.unitPrice, line.quantity, order.currency);
    return { amount: amount.amount, discount: line.discount ?? 0, lost };
  });
  const discounted = rows.map(({ amount, discount }) => amount - discount);
  const discounts = spreadDiscounts(order, discounted);
  const shares = rows.map((_, index) => addUp(discounts.map((discount) => at(discount.shares, index))));

  const charge: ShippingToPrice = order.shipping ?? { amount: 0, taxRate: 0 };
  const taxed = taxEach([
    ...order.lines.map(({ taxRate }, index) => ({ taxRate, amount: at(discounted, index) - at(shares, index) })),
    { taxRate: charge.taxRate, amount: charge.amount - (charge.discount ?? 0) }, // taxed with the lines: it may share their rate
  ], order.policy);
  return {
    currency: order.currency,
    lines: rows.map((row, index) => ({ ...at(taxed, index), ...row, discountShare: at(shares, index) })),
    discounts,
    shipping: at(taxed, rows.length),
    taxes: taxSummary(order.shipping ? taxed : taxed.slice(0, rows.length)),
    subtotal: addUp(discounted),
    discount: addUp(shares),
    net: addUp(taxed.map((each) => each.net)),
    tax: addUp(taxed.map((each) => each.tax)),
    total: addUp(taxed.map((each) => each.total)),
  };
}

/** Each discount applies to what the ones before it left, so together they never pass the price of the goods. */
function spreadDiscounts(order: OrderToPrice, amounts: readonly number[]): PricedDiscount[] {
  let left = amounts;
  return order.discounts.map((discount) => {
    const shares = discount.kind === "frozen" ? discount.shares : sharesOf(discount, left, order.currency);
    assert(shares.length === left.length, `discount ${discount.label} has ${shares.length} shares for ${left.length} lines`);
    left = left.map((amount, index) => amount - at(shares, index));
    return { label: discount.label, amount: addUp(shares), shares };
  });
}

function sharesOf(discount: Exclude<OrderDiscount, { kind: "frozen" }>, amounts: readonly number[], currency: string): number[] {
  const weights = discountedAmounts(discount, amounts);
  const base = addUp(weights);
  if (base === 0) return weights.map(() => 0);

  const size = discountSize(discount, base);
  return allocate(money(size, currency), weights.map(Math.abs)).map((share) => share.amount);
}

/**
 * What a discount is counted on: the lines sold. Goods taken back in the same order (an exchange) carry no part of
 * it; when the whole is a return, the lines taken back do, so that a credit is the exact mirror of its sale.
 */
export function discountedAmounts(discount: OrderDiscount, amounts: readonly number[]): number[] {
  const only = discount.lines && new Set(discount.lines);
  const eligible = amounts.map((amount, index) => (!only || only.has(index) ? amount : 0));
  const sign = Math.sign(addUp(eligible)) || Math.sign(eligible.find((amount) => amount !== 0) ?? 0);
  return eligible.map((amount) => (Math.sign(amount) === sign ? amount : 0));
}

function discountSize(discount: Exclude<OrderDiscount, { kind: "frozen" }>, base: number): number {
  if (discount.kind === "percent") {
    assert(discount.basisPoints >= 0 && discount.basisPoints <= 10_000, `a discount is 0 to 100 %: ${discount.basisPoints}`);
    return percentOf(base, discount.basisPoints);
  }
  if (Math.sign(discount.amount) !== Math.sign(base)) return 0; // money off never turns into money on
  return base < 0 ? Math.max(discount.amount, base) : Math.min(discount.amount, base);
}
