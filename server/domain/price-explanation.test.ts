import assert from "node:assert/strict";
import { test } from "node:test";
import type { Explanation } from "./explanation.ts";
import { explainOrder } from "./price-explanation.ts";
import { priceOrder, type OrderToPrice } from "./pricing.ts";

const order: OrderToPrice = {
  currency: "RON",
  policy: { pricesIncludeTax: false, rounding: "line" },
  lines: [
    { quantity: 2, unitPrice: "25.0000", taxRate: 2100 },
    { quantity: 1, unitPrice: "80.0000", taxRate: 1100, discount: 1000 },
  ],
  discounts: [{ kind: "percent", label: "WELCOME", basisPoints: 1000 }],
  shipping: { amount: 1500, discount: 500, taxRate: 2100 },
};

/** The tree as a person reads it: one indented row a node. */
function outline(node: Explanation, depth = 0): string[] {
  const params = Object.values(node.params ?? {}).map((value) => ` ${value}`).join("");
  return [`${"  ".repeat(depth)}${node.label}${params} ${node.rule.kind} ${node.amount}`, ...node.parts.flatMap((part) => outline(part, depth + 1))];
}
const trees = (toPrice: OrderToPrice) => explainOrder(toPrice, priceOrder(toPrice));

test("REG-26 the total goes down to quantities, prices, discounts and tax", () => {
  assert.deepEqual(outline(trees(order).total), [
    "order.total sum 13648",
    "  order.subtotal sum 12000",
    "    line.amount 0 product 5000",
    "    line.after_discounts 1 sum 7000",
    "      line.amount 1 product 8000",
    "      line.discounts 1 minus -1000",
    "        line.discount 1 given 1000",
    "  order.discount minus -1200",
    "    order.discount sum 1200",
    "      order.percent_discount WELCOME percent 1200",
    "        discount.base WELCOME sum 12000",
    "          line.amount 0 product 5000",
    "          line.after_discounts 1 sum 7000",
    "            line.amount 1 product 8000",
    "            line.discounts 1 minus -1000",
    "              line.discount 1 given 1000",
    "  order.shipping sum 1000",
    "    shipping.price given 1500",
    "    shipping.discounts minus -500",
    "      shipping.discount given 500",
    "  order.tax sum 1848",
    "    tax.rate 2100 sum 1155",
    "      tax.line 0 tax 945",
    "        line.after_discounts 0 sum 4500",
    "          line.amount 0 product 5000",
    "          line.discounts 0 minus -500",
    "            line.discount_share 0 WELCOME given 500",
    "      tax.line tax 210",
    "        order.shipping sum 1000",
    "          shipping.price given 1500",
    "          shipping.discounts minus -500",
    "            shipping.discount given 500",
    "    tax.rate 1100 sum 693",
    "      tax.line 1 tax 693",
    "        line.after_discounts 1 sum 6300",
    "          line.amount 1 product 8000",
    "          line.discounts 1 minus -1700",
    "            line.discount 1 given 1000",
    "            line.discount_share 1 WELCOME given 700",
  ]);
});

test("REG-26 by document, a rate is rounded once on the sum of its lines", () => {
  assert.deepEqual(outline(trees({ ...order, policy: { pricesIncludeTax: false, rounding: "document" } }).tax), [
    "order.tax sum 1848",
    "  tax.rate 2100 tax 1155",
    "    tax.base 2100 sum 5500",
    "      line.after_discounts 0 sum 4500",
    "        line.amount 0 product 5000",
    "        line.discounts 0 minus -500",
    "          line.discount_share 0 WELCOME given 500",
    "      order.shipping sum 1000",
    "        shipping.price given 1500",
    "        shipping.discounts minus -500",
    "          shipping.discount given 500",
    "  tax.rate 1100 tax 693",
    "    tax.base 1100 sum 6300",
    "      line.after_discounts 1 sum 6300",
    "        line.amount 1 product 8000",
    "        line.discounts 1 minus -1700",
    "          line.discount 1 given 1000",
    "          line.discount_share 1 WELCOME given 700",
  ]);
});

test("REG-26 with tax included, the total holds no tax of its own", () => {
  const included = trees({ ...order, policy: { pricesIncludeTax: true, rounding: "line" } });
  assert.deepEqual(included.total.parts.map((part) => part.label), ["order.subtotal", "order.discount", "order.shipping"]);
  assert.equal(included.total.amount, 11_800);
  assert.equal(included.tax.amount, 1579); // 781 + 174 + 624
});

test("REG-26 an amount is capped by the goods, frozen shares are facts", () => {
  const capped = trees({ ...order, discounts: [{ kind: "amount", label: "GIFT", amount: 5500, lines: [0] }] });
  assert.deepEqual(outline(capped.discount), [
    "order.discount sum 5000",
    "  order.amount_discount GIFT smaller 5000",
    "    discount.amount GIFT given 5500",
    "    discount.base GIFT sum 5000",
    "      line.amount 0 product 5000",
  ]);
  const frozen = trees({ ...order, discounts: [{ kind: "frozen", label: "GIFT", shares: [100, 20] }] });
  assert.deepEqual(outline(frozen.discount), [
    "order.discount sum 120",
    "  order.frozen_discount GIFT sum 120",
    "    discount.share GIFT 0 given 100",
    "    discount.share GIFT 1 given 20",
  ]);
});
