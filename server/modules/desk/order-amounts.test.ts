import assert from "node:assert/strict";
import { test } from "node:test";
import { amountMax } from "../../domain/money.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { aProduct } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";

type Problem = { code: string; errors?: { in: string; pointer: string; code: string }[] };
type Order = Problem & { id: string; version: number; number: string; total: { amount: number }; captured: { amount: number } };
const eur = (amount: number): object => ({ amount, currency: "EUR" });
const mug = { title: "Blue mug", quantity: 2, unit_price: "10.00" };

const refused: readonly (readonly [title: string, body: object, code: string, pointer: string])[] = [
  [
    "a line dearer than an order may come to",
    { lines: [{ ...mug, unit_price: "99999999999999.9999", quantity: 1_000_000 }] },
    "order.amount_too_large",
    "/lines/0",
  ],
  [
    "lines that are so together",
    { lines: [mug, ...Array(2).fill({ ...mug, unit_price: "5000000000" })] },
    "order.amount_too_large",
    "/lines/1",
  ],
  ["more taken off a line than it costs", { lines: [{ ...mug, discount: eur(2001) }] }, "order.discount_too_large", "/lines/0/discount"],
  ["a discount that makes the line dearer", { lines: [{ ...mug, discount: eur(-1) }] }, "input.too_small", "/lines/0/discount/amount"],
  [
    "a discount that makes the order dearer",
    { lines: [mug], discount: { label: "Sale", amount: eur(-1) } },
    "input.too_small",
    "/discount/amount/amount",
  ],
  [
    "shipping that pays the customer",
    { lines: [mug], shipping: { method: "home_delivery", amount: eur(-1) } },
    "input.too_small",
    "/shipping/amount/amount",
  ],
  [
    "a payment of nothing",
    { lines: [mug], payments: [{ method: "card", amount: eur(0) }] },
    "input.too_small",
    "/payments/0/amount/amount",
  ],
  [
    "a payment of less than nothing",
    { lines: [mug], payments: [{ method: "card", amount: eur(-5) }] },
    "input.too_small",
    "/payments/0/amount/amount",
  ],
  [
    "a payment by a way nobody knows, the second as the first",
    { lines: [mug], payments: [{ method: "card", amount: eur(1) }, { method: "gold" }] },
    "payment_method.unknown",
    "/payments/1/method",
  ],
  [
    "a payment of another year",
    { lines: [mug], payments: [{ method: "card", received_at: "2999-01-01T00:00:00Z" }] },
    "payment.in_future",
    "/payments/0/received_at",
  ],
  [
    "an article named twice",
    { lines: [{ sku: "MUG-1", variant_id: "var_01k7st2tkwfcz9t32b38qkwkaw", quantity: 1 }] },
    "product.sku_and_variant",
    "/lines/0/sku",
  ],
  ["an article not named", { lines: [{ quantity: 1 }] }, "input.required", "/lines/0/sku"],
  ["a country that is none", { lines: [mug], billing_address: { country: "XX" } }, "input.invalid_country", "/billing_address/country"],
  ["half of a character", { lines: [{ ...mug, title: "mug \ud83d" }] }, "input.invalid_text", "/lines/0/title"],
  ["a name with U+0000", { lines: [{ ...mug, attributes: { "a\0": "b" } }] }, "input.invalid_text", "/lines/0/attributes"],
  [
    "more attributes than anybody reads",
    { lines: [{ ...mug, attributes: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${index}`, "b"])) }] },
    "input.too_many",
    "/lines/0/attributes",
  ],
];

test("S1 an order is refused where its amounts could not be, with the place", withApi(async (api) => {
  await aProduct(api.context);
  for (const [title, body, code, pointer] of refused) {
    const problem = await refusedUntouched(api, () => api.owner.post<Problem>("/orders", body), 422, code);
    assert.deepEqual(problem.errors?.[0]?.pointer, pointer, title);
  }
}));

test("an order comes to the limit and not one cent beyond, and what is paid for it neither", withApi(async (api) => {
  const { id, total } = await placed(api, { lines: [{ title: "Ship", quantity: 1, unit_price: "10000000000" }], stage: "confirmed" });
  assert.equal(total.amount, amountMax);
  const pay = (amount: number) => api.owner.post<Order>(`/orders/${id}/payments`, { method: "card", amount: eur(amount) });
  assert.equal((await pay(amountMax - 1)).body.captured.amount, amountMax - 1);
  const tooMuch = await pay(2);
  assert.deepEqual([tooMuch.status, tooMuch.body.code], [422, "order.amount_too_large"]);
  assert.equal((await pay(1)).body.captured.amount, amountMax);
  await refusedUntouched(api, () => pay(amountMax + 1), 422, "input.too_big");
  await refusedUntouched(api, () => api.owner.post<Problem>(`/orders/${id}/payments`, { method: "gold" }), 422, "payment_method.unknown");
  await refusedUntouched(api, () => api.owner.post<Problem>("/orders/actions/mark_paid", { ids: [id], params: { amount: eur(-5) } }), 422, "input.too_small");
  await refusedUntouched(
    api,
    () => api.owner.post<Problem>("/products", { title: "Moon", sku: "MOON", price: "99999999999999" }),
    422,
    "order.amount_too_large",
  );
}));

test("a mistake in the query is shown there, in the language of the shop", withApi(async ({ owner }) => {
  const { status, body } = await owner.get<Problem & { detail: string }>("/orders?q=((((");
  assert.deepEqual([status, body.errors?.[0]?.in, body.errors?.[0]?.pointer], [400, "query", "/q"]);
  assert.match(body.detail, /^La recherche/);
}, { store: { locale: "fr" } }));

async function placed({ owner }: Api, body: object): Promise<Order> {
  const { status, body: order, text } = await owner.post<Order>("/orders", body);
  assert.equal(status, 201, text);
  return order;
}

test("REG-04 the same payment told twice is one, however it is sent; another day it is another", withApi(async (api) => {
  const { id } = await placed(api, { lines: [mug], stage: "confirmed" });
  const pay = (more: object = {}) =>
    api.owner.post<Order>(`/orders/${id}/payments`, { method: "bank_transfer", amount: eur(500), reference: "VIR-9", ...more });
  const answers = await Promise.all(Array.from({ length: 10 }, () => pay()));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array(9).fill(409)]);
  assert.ok(answers.every(({ status, body }) => status === 201 || body.code === "payment.already_registered"));
  assert.equal((await pay({ received_at: "2026-11-02T11:00:00Z" })).body.captured.amount, 1000);
  assert.equal((await pay({ received_at: "2026-11-02T12:00:00+01:00" })).body.code, "payment.already_registered");
  assert.equal((await pay({ amount: eur(499) })).body.captured.amount, 1499);
}));
