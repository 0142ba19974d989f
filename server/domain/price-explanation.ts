import { at } from "./assert.ts";
import { derived, given, type Explanation } from "./explanation.ts";
import { discountedAmounts, type OrderDiscount, type OrderToPrice, type PricedOrder } from "./pricing.ts";

export type OrderExplanation = {
  readonly subtotal: Explanation;
  readonly discount: Explanation;
  readonly shipping: Explanation;
  readonly tax: Explanation;
  readonly total: Explanation;
};

/** The trees behind the five amounts under an order. `priced` is what priceOrder made of the same order. */
export function explainOrder(order: OrderToPrice, priced: PricedOrder): OrderExplanation {
  const subtotal = derived("order.subtotal", { kind: "sum" }, order.lines.map((_, line) => explainLine(order, priced, line, 0)));
  const discount = derived("order.discount", { kind: "sum" }, order.discounts.map((_, index) => explainDiscount(order, priced, index)));
  const shipping = explainShipping(order);
  const tax = derived("order.tax", { kind: "sum" }, priced.taxes.map(({ taxRate }) => explainTax(order, priced, taxRate)));
  const total = derived("order.total", { kind: "sum" }, [
    subtotal,
    derived("order.discount", { kind: "minus" }, [discount]),
    shipping,
    ...(order.policy.pricesIncludeTax ? [] : [tax]),
  ]);
  return { subtotal, discount, shipping, tax, total };
}

/** A line after its own discount and the first `discounts` discounts of the order. */
function explainLine(order: OrderToPrice, priced: PricedOrder, index: number, discounts: number): Explanation {
  const { quantity, unitPrice, discount = 0 } = at(order.lines, index);
  const params = { line: index };
  const amount = derived("line.amount", { kind: "product", quantity, unitPrice, currency: order.currency }, [], params);

  const taken = [
    ...(discount === 0 ? [] : [given("line.discount", discount, params)]),
    ...priced.discounts.slice(0, discounts).map(({ label, shares }) => given("line.discount_share", at(shares, index), { ...params, discount: label })),
  ].filter((part) => part.amount !== 0);
  if (taken.length === 0) return amount;
  return derived("line.after_discounts", { kind: "sum" }, [amount, derived("line.discounts", { kind: "minus" }, taken, params)], params);
}

function explainDiscount(order: OrderToPrice, priced: PricedOrder, index: number): Explanation {
  const discount = at(order.discounts, index);
  const params = { discount: discount.label };
  if (discount.kind === "frozen") {
    const shares = discount.shares.map((share, line) => given("discount.share", share, { ...params, line }));
    return derived("order.frozen_discount", { kind: "sum" }, shares, params);
  }

  const base = derived("discount.base", { kind: "sum" }, explainBase(order, priced, index, discount), params);
  if (discount.kind === "percent") {
    return derived("order.percent_discount", { kind: "percent", basisPoints: discount.basisPoints }, [base], params);
  }
  const applies = Math.sign(discount.amount) === Math.sign(base.amount);
  const wanted = given("discount.amount", applies ? discount.amount : 0, params);
  return derived("order.amount_discount", { kind: "smaller" }, [wanted, base], params);
}

function explainBase(order: OrderToPrice, priced: PricedOrder, index: number, discount: OrderDiscount): Explanation[] {
  const lines = order.lines.map((_, line) => explainLine(order, priced, line, index));
  const counted = discountedAmounts(discount, lines.map((line) => line.amount));
  return lines.filter((_, line) => counted[line] !== 0);
}

function explainShipping({ shipping }: OrderToPrice): Explanation {
  const price = given("shipping.price", shipping?.amount ?? 0);
  const discount = shipping?.discount ?? 0;
  const taken = discount === 0 ? [] : [derived("shipping.discounts", { kind: "minus" }, [given("shipping.discount", discount)])];
  return derived("order.shipping", { kind: "sum" }, [price, ...taken]);
}

/** Tax of one rate: the sum of what each line rounds to, or one rounding of the sum, as the order was placed. */
function explainTax(order: OrderToPrice, priced: PricedOrder, taxRate: number): Explanation {
  const lines = [...order.lines.keys()].filter((line) => at(order.lines, line).taxRate === taxRate);
  const bases = [
    ...lines.map((line) => explainLine(order, priced, line, order.discounts.length)),
    ...(order.shipping?.taxRate === taxRate ? [explainShipping(order)] : []),
  ];
  const rule = { kind: "tax", taxRate, policy: order.policy } as const;
  const params = { rate: taxRate };
  if (order.policy.rounding === "document") return derived("tax.rate", rule, [derived("tax.base", { kind: "sum" }, bases, params)], params);
  return derived("tax.rate", { kind: "sum" }, bases.map((base) => derived("tax.line", rule, [base], base.params)), params);
}
