import assert from "node:assert/strict";
import { test } from "node:test";
import { withApi, type Api } from "../../testing/api.ts";

type Amount = { amount: number; currency: string };
type Tree = { label: string; params: Record<string, string | number>; rule: { kind: string }; amount: Amount; parts: Tree[] };
type Order = { id: string } & Record<"subtotal" | "discount" | "shipping" | "tax" | "total" | "captured" | "refunded" | "balance", Amount>;
type Explained = Record<keyof Omit<Order, "id">, Tree>;

const lines = [
  { title: "Blue mug", quantity: 3, unit_price: "11.5400", tax_rate: 2000 },
  { title: "Book", quantity: 1, unit_price: "19.9900", tax_rate: 550, discount: { amount: 199, currency: "EUR" } },
];

async function placed({ owner }: Api, more: object = {}): Promise<Order> {
  const { body, status, text } = await owner.post<Order>("/orders", { customer: { email: "ana@example.com" }, stage: "confirmed", lines, ...more });
  assert.equal(status, 201, text);
  return body;
}
async function explained({ owner }: Api, { id }: Order): Promise<Explained> {
  const { body, status, text } = await owner.get<Explained>(`/orders/${id}/explanation`);
  assert.equal(status, 200, text);
  return body;
}
const labels = (tree: Tree): string[] => [tree.label, ...tree.parts.flatMap(labels)];
const sums = (tree: Tree): boolean =>
  (tree.rule.kind !== "sum" || tree.parts.reduce((sum, part) => sum + part.amount.amount, 0) === tree.amount.amount) &&
  tree.parts.every(sums);

test("REG-26 every amount under an order is explained to the cent, a discount and a part payment included", withApi(async (api) => {
  const order = await placed(api, {
    discount: { label: "WELCOME", percent: 1_000 },
    payments: [{ method: "card", amount: { amount: 2_000, currency: "EUR" } }],
  });
  const trees = await explained(api, order);
  for (const name of ["subtotal", "discount", "shipping", "tax", "total", "captured", "refunded", "balance"] as const) {
    assert.deepEqual(trees[name].amount, order[name], name);
    assert.ok(sums(trees[name]), name);
  }
  assert.ok(labels(trees.discount).includes("order.percent_discount"));
  assert.deepEqual(trees.captured.parts.map(({ label, params }) => [label, params["method"]]), [["payment", "card"]]);
  assert.equal(trees.subtotal.parts[0]?.params["title"], "Blue mug");
}));

test("REG-26 with tax on top, the goods, the delivery without its tax and all the tax come to the total", withApi(async (api) => {
  const order = await placed(api, { shipping: { method: "letter", amount: { amount: 1_000, currency: "EUR" } } });
  const { subtotal, shipping, tax, total } = await explained(api, order);
  assert.equal(total.amount.amount, order.total.amount);
  assert.ok(shipping.amount.amount < order.shipping.amount); // which counts its tax
  assert.equal(subtotal.amount.amount + shipping.amount.amount + tax.amount.amount, order.total.amount);
  assert.ok([subtotal, shipping, tax, total].every((tree) => sums(tree) && !labels(tree).includes("order.stated")));
}, { store: { pricesIncludeTax: false } }));

test("REG-33 of a thousand lines the explanation names the first and sums the rest", withApi(async (api) => {
  const order = await placed(api, { lines: Array.from({ length: 1_000 }, (_, index) => ({ title: `Line ${index}`, quantity: 1, unit_price: "1.2500" })) });
  const { total, subtotal } = await explained(api, order);
  assert.deepEqual(total.amount, order.total);
  assert.deepEqual(subtotal.parts.at(-1)?.params, { count: 951 });
  assert.ok(sums(total));
}));

test("an order that is not there explains nothing", withApi(async (api) => {
  assert.equal((await api.owner.get("/orders/ord_01m80vdskre27v7c7chm1x2sy8/explanation")).status, 404);
}));
