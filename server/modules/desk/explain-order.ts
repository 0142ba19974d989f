import { shorten, type Explanation } from "../../domain/explanation.ts";
import { explainStored, type StoredPrice } from "../../domain/stored-explanation.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import { readerIn, type Context } from "../../platform/context.ts";
import { loadDetail, type Detail } from "../orders/detail-store.ts";
import { moneyView } from "../orders/views.ts";
import { loadFacts } from "./facts-store.ts";

/** More than a person reads at once: of a thousand lines the first ones explain, the rest is one sum. */
const partsMax = 50;

/** Where the amounts of an order come from, down to what was written on it; null when there is no such order. */
export async function explainOrderById(context: Context, orderId: string) {
  const [detail, facts] = await context.transaction({ lock: false }, (tx) =>
    Promise.all([loadDetail(readerIn(context, tx), orderId), loadFacts(tx, [orderId])]),
  );
  const order = facts.get(orderId);
  if (!detail || !order) return null;
  const view = (tree: Explanation) => explanationView(shorten(tree, partsMax), detail, order.currency);
  const { subtotal, discount, shipping, tax, total, captured, refunded, balance } = explainStored(storedPrice(detail, order));
  return {
    subtotal: view(subtotal),
    discount: view(discount),
    shipping: view(shipping),
    tax: view(tax),
    total: view(total),
    captured: view(captured),
    refunded: view(refunded),
    balance: view(balance),
  };
}

function storedPrice({ head, lines }: Detail, order: OrderFacts): StoredPrice {
  const shippingTax = lines.reduce((rest, line) => rest - line.tax_amount, head.tax_amount);
  const shipping = head.prices_include_tax ? head.shipping_amount : head.shipping_amount - shippingTax;
  return {
    currency: order.currency,
    policy: { pricesIncludeTax: head.prices_include_tax, rounding: head.rounding },
    lines: lines.map((line) => ({
      quantity: line.quantity,
      unitPrice: line.unit_price,
      taxRate: line.tax_rate,
      discount: line.line_discount_amount,
      discountShare: line.discount_share_amount,
    })),
    discount: head.discount && {
      label: head.discount.label,
      basisPoints: head.discount.kind === "percent" ? (head.discount.value ?? null) : null,
    },
    shipping: { amount: shipping, taxRate: head.shipping_tax_rate },
    shown: { subtotal: head.subtotal_amount, discount: head.discount_amount, shipping, tax: head.tax_amount, total: order.totalAmount },
    captured: order.payments.filter(({ state }) => state === "captured"),
    refunded: order.refunds.filter(({ state }) => state === "done"),
  };
}

export type ExplanationView = {
  label: string;
  params: Record<string, string | number>;
  rule: {
    kind: Explanation["rule"]["kind"];
    quantity?: number;
    unit_price?: string;
    rate?: number;
    prices_include_tax?: boolean;
    rounding?: "line" | "document";
  };
  amount: ReturnType<typeof moneyView>;
  parts: ExplanationView[];
};

/** A line is named by its title: who reads the answer need not count. */
function explanationView({ label, params = {}, rule, amount, parts }: Explanation, detail: Detail, currency: string): ExplanationView {
  const title = typeof params["line"] === "number" ? detail.lines[params["line"]]?.title : undefined;
  return {
    label, params: { ...params, ...(title !== undefined && { title }) }, rule: ruleView(rule), amount: moneyView(amount, currency),
    parts: parts.map((part) => explanationView(part, detail, currency)),
  };
}

function ruleView(rule: Explanation["rule"]): ExplanationView["rule"] {
  switch (rule.kind) {
    case "product": return { kind: rule.kind, quantity: rule.quantity, unit_price: rule.unitPrice };
    case "percent": return { kind: rule.kind, rate: rule.basisPoints };
    case "tax": return { kind: rule.kind, rate: rule.taxRate, prices_include_tax: rule.policy.pricesIncludeTax, rounding: rule.policy.rounding };
    default: return { kind: rule.kind };
  }
}
