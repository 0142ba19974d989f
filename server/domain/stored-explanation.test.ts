import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, shorten, type Explanation } from "./explanation.ts";
import { explainStored, type StoredPrice } from "./stored-explanation.ts";

const line = { quantity: 2, unitPrice: "50.0000", taxRate: 2000, discount: 0, discountShare: 1000 };
const stored: StoredPrice = {
  currency: "EUR",
  policy: { pricesIncludeTax: true, rounding: "line" },
  lines: [line],
  discount: { label: "WELCOME", basisPoints: 1000 },
  shipping: { amount: 500, taxRate: 2000 },
  shown: { subtotal: 10000, discount: 1000, shipping: 500, tax: 1583, total: 9500 },
  captured: [{ method: "card", amount: 4000 }, { method: "cheque", amount: 1000 }],
  refunded: [{ amount: 500 }],
};
const labels = (tree: Explanation): string[] => [tree.label, ...tree.parts.flatMap(labels)];

test("REG-26 every amount of an order comes from its tree", () => {
  const trees = explainStored(stored);
  const expected = { ...stored.shown, captured: 5000, refunded: 500, balance: 5000 };
  for (const [name, amount] of Object.entries(expected)) {
    const tree = trees[name as keyof typeof trees];
    assert.equal(tree.amount, amount, name);
    assert.equal(evaluate(tree), amount, name);
  }
});

test("a percentage is told as one while it gives the shares that were frozen, else the shares are", () => {
  assert.ok(labels(explainStored(stored).discount).includes("order.percent_discount"));
  const edited: StoredPrice = { ...stored, lines: [{ ...line, discountShare: 700 }], shown: { ...stored.shown, discount: 700, tax: 1633, total: 9800 } };
  const { discount, total } = explainStored(edited);
  assert.ok(labels(discount).includes("order.frozen_discount"));
  assert.equal(total.amount, 9800);
});

test("what an imported file stated beyond its lines is named, not hidden", () => {
  const { total } = explainStored({ ...stored, shown: { ...stored.shown, total: 9700 } });
  assert.deepEqual(total.parts.map(({ label, amount }) => [label, amount]), [["order.computed", 9500], ["order.stated", 200]]);
  assert.equal(evaluate(total), 9700);
});

test("REG-33 a tree of a thousand lines is shortened and comes to the same amount", () => {
  const lines = Array.from({ length: 1000 }, () => ({ ...line, discountShare: 0 }));
  const { total } = explainStored({
    ...stored,
    lines,
    discount: null,
    shipping: { amount: 0, taxRate: 0 },
    shown: { subtotal: 10_000_000, discount: 0, shipping: 0, tax: 1_667_000, total: 10_000_000 },
  });
  const short = shorten(total, 20);
  assert.equal(evaluate(short), 10_000_000);
  assert.ok(labels(short).length < 100);
  assert.deepEqual(short.parts[0]?.parts.at(-1)?.params, { count: 981 });
});
