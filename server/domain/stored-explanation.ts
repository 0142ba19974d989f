import { derived, given, type Explanation } from "./explanation.ts";
import { addUp } from "./money.ts";
import { explainOrder, type OrderExplanation } from "./price-explanation.ts";
import { priceOrder, type LineToPrice, type OrderToPrice, type PricedOrder } from "./pricing.ts";
import type { TaxPolicy } from "./tax.ts";

/** What an order keeps of its price: nothing is looked up again, so an old order explains itself as it was. */
export type StoredPrice = {
  readonly currency: string;
  readonly policy: TaxPolicy;
  readonly lines: readonly (LineToPrice & { readonly discountShare: number })[];
  /** Basis points where it was a percentage. */
  readonly discount: { readonly label: string; readonly basisPoints: number | null } | null;
  /** In the prices of the order: without tax where they are. */
  readonly shipping: { readonly amount: number; readonly taxRate: number };
  readonly shown: { readonly subtotal: number; readonly discount: number; readonly shipping: number; readonly tax: number; readonly total: number };
  readonly captured: readonly { readonly method: string; readonly amount: number }[];
  readonly refunded: readonly { readonly amount: number }[];
};
export type StoredExplanation = OrderExplanation & { readonly captured: Explanation; readonly refunded: Explanation; readonly balance: Explanation };

/** The trees behind the amounts of an order as they are shown; each comes to the very amount. */
export function explainStored(stored: StoredPrice): StoredExplanation {
  const order = asPlaced(stored);
  const trees = explainOrder(order, priceOrder(order));
  const { shown } = stored;
  const total = reconciled(trees.total, shown.total);
  const captured = derived("order.captured", { kind: "sum" }, stored.captured.map(({ method, amount }) => given("payment", amount, { method })));
  const refunded = derived("order.refunded", { kind: "sum" }, stored.refunded.map(({ amount }) => given("refund", amount)));
  return {
    subtotal: reconciled(trees.subtotal, shown.subtotal),
    discount: reconciled(trees.discount, shown.discount),
    shipping: reconciled(trees.shipping, shown.shipping),
    tax: reconciled(trees.tax, shown.tax),
    total,
    captured,
    refunded,
    balance: derived("order.balance", { kind: "sum" }, [
      total,
      derived("order.paid", { kind: "minus" }, [captured]),
      ...(refunded.amount === 0 ? [] : [refunded]),
    ]),
  };
}

/** A percentage explains more than its shares do, as long as it still gives the very amounts: an edit keeps the shares. */
function asPlaced(stored: StoredPrice): OrderToPrice {
  const { currency, policy, lines, discount, shipping } = stored;
  const shares = lines.map(({ discountShare }) => discountShare);
  const same = { currency, policy, lines, shipping };
  const frozen: OrderToPrice = { ...same, discounts: shares.some((share) => share !== 0) ? [{ kind: "frozen", label: discount?.label ?? "", shares }] : [] };
  if (!discount || discount.basisPoints === null) return frozen;
  const percent: OrderToPrice = { ...same, discounts: [{ kind: "percent", label: discount.label, basisPoints: discount.basisPoints }] };
  return givesSame(priceOrder(percent), stored) ? percent : frozen;
}

function givesSame(priced: PricedOrder, { lines, shown }: StoredPrice): boolean {
  return (
    priced.total === shown.total &&
    priced.tax === shown.tax &&
    priced.lines.every(({ discountShare }, index) => discountShare === lines[index]?.discountShare)
  );
}

/** Amounts that came with an import were stated, not computed: what no fact of the order gives is named as such. */
function reconciled(tree: Explanation, shown: number): Explanation {
  const difference = addUp([shown, 0 - tree.amount]);
  return difference === 0 ? tree : derived(tree.label, { kind: "sum" }, [{ ...tree, label: "order.computed" }, given("order.stated", difference)]);
}
