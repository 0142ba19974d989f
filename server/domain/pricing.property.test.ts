import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evaluate, type Explanation } from "./explanation.ts";
import { explainOrder } from "./price-explanation.ts";
import { priceOrder, type OrderToPrice } from "./pricing.ts";

const rates = fc.constantFrom(0, 210, 500, 550, 1000, 1100, 1900, 2000, 2100, 2500);
const unitPrice = fc.tuple(fc.nat(3000), fc.nat(9999)).map(([whole, decimals]) => `${whole}.${String(decimals).padStart(4, "0")}`);
const lineIndexes = fc.option(fc.uniqueArray(fc.nat(11), { minLength: 1 }), { nil: undefined });
const discount = fc.oneof(
  fc.record({ kind: fc.constant("amount" as const), label: fc.constant("GIFT"), amount: fc.nat(50_000) }),
  fc.record({ kind: fc.constant("percent" as const), label: fc.constant("SALE"), basisPoints: fc.nat(10_000), lines: lineIndexes }),
);

/** A cart as a shop sees them, and some it should never see: exchanges, four decimals, several coupons. */
const cart: fc.Arbitrary<OrderToPrice> = fc.record({
  currency: fc.constantFrom("EUR", "RON", "JPY", "KWD"),
  policy: fc.record({ pricesIncludeTax: fc.boolean(), rounding: fc.constantFrom("line", "document") }),
  lines: fc.array(
    fc.record({ quantity: fc.integer({ min: -20, max: 60 }), unitPrice, taxRate: rates, discount: fc.constantFrom(0, 0, 1, 250) }),
    { maxLength: 12 },
  ),
  discounts: fc.array(discount, { maxLength: 3 }),
  shipping: fc.option(fc.record({ amount: fc.nat(3000), taxRate: rates, discount: fc.constantFrom(0, 500) })),
});
const add = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const withRuns = { numRuns: 2000 };

test("REG-19 the lines shown add up to the totals shown, in both modes", () => {
  fc.assert(
    fc.property(cart, (order) => {
      const priced = priceOrder(order);
      const rows = [...priced.lines, priced.shipping];
      for (const part of ["net", "tax", "total"] as const) {
        assert.equal(add(rows.map((row) => row[part])), priced[part]);
        assert.equal(add(priced.taxes.map((row) => row[part])), priced[part]);
      }
      for (const row of [...rows, ...priced.taxes]) assert.equal(row.net + row.tax, row.total);

      const shippingPrice = (order.shipping?.amount ?? 0) - (order.shipping?.discount ?? 0);
      const before = priced.subtotal - priced.discount + shippingPrice;
      assert.equal(order.policy.pricesIncludeTax ? priced.total : priced.net, before);
    }),
    withRuns,
  );
});

test("REG-19 by document, the tax of a rate is the rounding of its sum; by line, of each line", () => {
  fc.assert(
    fc.property(cart, (order) => {
      const priced = priceOrder(order);
      const base = order.policy.pricesIncludeTax ? "total" : "net";
      const rows = order.policy.rounding === "document" ? priced.taxes : [...priced.lines, priced.shipping];
      for (const row of rows) {
        const divisor = order.policy.pricesIncludeTax ? 10_000 + row.taxRate : 10_000;
        const off = 2n * (BigInt(row.tax) * BigInt(divisor) - BigInt(row[base]) * BigInt(row.taxRate));
        assert.ok(off <= BigInt(divisor) && off >= -BigInt(divisor), `${row.tax} is more than half a cent from exact`);
      }
      for (const row of priced.lines) {
        const divisor = order.policy.pricesIncludeTax ? 10_000 + row.taxRate : 10_000;
        const off = BigInt(row.tax) * BigInt(divisor) - BigInt(row[base]) * BigInt(row.taxRate);
        assert.ok(off < BigInt(divisor) && off > -BigInt(divisor), "a line is within one cent of exact");
      }
    }),
    withRuns,
  );
});

test("discount shares sum exactly, and never turn a line", () => {
  fc.assert(
    fc.property(cart, (order) => {
      const priced = priceOrder(order);
      for (const each of priced.discounts) assert.equal(add(each.shares), each.amount);
      assert.equal(add(priced.discounts.map((each) => each.amount)), priced.discount);
      priced.lines.forEach((line, index) => {
        assert.equal(line.discountShare, add(priced.discounts.map((each) => each.shares[index] ?? 0)));
        assert.ok(Math.abs(line.discountShare) <= Math.abs(line.amount - line.discount));
      });
    }),
    withRuns,
  );
});

test("REG-20 a full credit is the exact mirror of the order, line by line", () => {
  fc.assert(
    fc.property(cart, (order) => {
      const opposite = (value: number) => 0 - value;
      const mirror: OrderToPrice = {
        ...order,
        lines: order.lines.map((line) => ({ ...line, quantity: opposite(line.quantity), discount: opposite(line.discount ?? 0) })),
        discounts: order.discounts.map((each) => (each.kind === "amount" ? { ...each, amount: opposite(each.amount) } : each)),
        shipping: order.shipping && { ...order.shipping, amount: opposite(order.shipping.amount), discount: opposite(order.shipping.discount ?? 0) },
      };
      const amountsOf = (priced: ReturnType<typeof priceOrder>, sign: 1 | -1) =>
        [...priced.lines, priced.shipping, ...priced.taxes, priced].map(({ net, tax, total }) => [net, tax, total].map((amount) => 0 + sign * amount));
      assert.deepEqual(amountsOf(priceOrder(mirror), -1), amountsOf(priceOrder(order), 1));
    }),
    withRuns,
  );
});

test("REG-25 an order priced again from its frozen shares comes to the same cent", () => {
  fc.assert(
    fc.property(cart, (order) => {
      const { discounts, ...first } = priceOrder(order);
      const frozen = discounts.map(({ label, shares }) => ({ kind: "frozen" as const, label, shares }));
      assert.deepEqual(priceOrder({ ...order, discounts: frozen }), { discounts, ...first });
    }),
    withRuns,
  );
});

test("REG-26 every tree evaluates to the number it explains", () => {
  const hold = (node: Explanation): void => {
    assert.equal(evaluate(node), node.amount);
    node.parts.forEach(hold);
  };
  fc.assert(
    fc.property(cart, (order) => {
      const priced = priceOrder(order);
      const trees = explainOrder(order, priced);
      Object.values(trees).forEach(hold);
      const { subtotal, discount, tax, total } = priced;
      assert.deepEqual([trees.subtotal, trees.discount, trees.tax, trees.total].map((tree) => tree.amount), [subtotal, discount, tax, total]);
      assert.equal(trees.shipping.amount, order.policy.pricesIncludeTax ? priced.shipping.total : priced.shipping.net);
    }),
    withRuns,
  );
});
