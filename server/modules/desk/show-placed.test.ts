import assert from "node:assert/strict";
import { test } from "node:test";
import { publicId } from "../../platform/ids.ts";
import { withApi } from "../../testing/api.ts";
import { aProduct } from "../../testing/fixtures.ts";

const buyer = { email: "ana@example.com", name: "Ana" };
const aLine = { title: "Blue mug", quantity: 3, unit_price: "10.3333", attributes: { size: "XL", a: "b" }, discount: { amount: 10, currency: "EUR" } };
const address = { name: "Ana", line1: "12 rue des Lilas", city: "Paris", postcode: "75011", country: "FR" };

const drafts: readonly (readonly [title: string, draft: object])[] = [
  ["a quotation of a free line", { stage: "quotation", lines: [aLine] }],
  [
    "goods of the catalogue, promised and paid in part",
    {
      stage: "confirmed",
      lines: [
        { sku: "MUG-1", quantity: 2 },
        { sku: "MUG-1", quantity: 1 },
      ],
      payment_method: "card",
      payments: [{ amount: { amount: 500, currency: "EUR" }, received_at: "2026-01-02T03:04:05.600Z", reference: "TX 1" }],
    },
  ],
  [
    "everything that can be said",
    {
      stage: "confirmed",
      billing_address: address,
      shipping_address: { ...address, country: "BE" },
      shipping: { method: "home_delivery" },
      discount: { label: "Spring", percent: 1_250 },
      tags: ["VIP", "Été", "vip"],
      customer: { ...buyer, company: "Atelier", phone: "0722 000 111" },
      lines: [{ sku: "MUG-1", quantity: 1 }, aLine],
      payments: [{ method: "card" }],
      customer_note: "Ring twice",
      source: "ebay",
      external_id: "E-1",
      channel: "marketplace",
      origin: "Google Ads",
      locale: "ro",
    },
  ],
  ["a second order of a known buyer", { lines: [aLine] }],
  ["more than there is", { stage: "confirmed", shortage: "backorder", lines: [{ sku: "MUG-1", quantity: 500 }] }],
  ["an order of nobody", { customer: {}, lines: [aLine] }],
];
test("the answer to a new order is what its page shows", withApi(async (api) => {
  await aProduct(api.context, { sku: "MUG-1", stock: 20 });
  for (const [title, draft] of drafts) {
    const { status, body, text } = await api.owner.post<{ id: string }>("/orders", { customer: buyer, ...draft });
    assert.equal(status, 201, text);
    assert.deepEqual(body, (await api.owner.get(`/orders/${body.id}`)).body, title);
  }
}));

test("where people are named by their id, the answer is read", withApi(async (api) => {
  const { body: first } = await api.owner.post<{ customer: { id: string } }>("/orders", { customer: buyer, lines: [aLine] });
  for (const named of [{ customer: { id: first.customer.id } }, { operator_id: publicId("operator", (await api.asRole("owner")).operatorId) }]) {
    const { body } = await api.owner.post<{ id: string }>("/orders", { customer: buyer, lines: [aLine], ...named });
    assert.deepEqual(body, (await api.owner.get(`/orders/${body.id}`)).body);
  }
}));

test("a caller who prefers little gets the receipt, also again for his key", withApi(async (api) => {
  const ask = (key: string) =>
    api.owner.post<{ id: string; number: string }>(
      "/orders",
      { customer: buyer, stage: "confirmed", lines: [aLine], payments: [{}] },
      { prefer: "respond-async, return=minimal", "idempotency-key": key },
    );
  const first = await ask("key-1");
  assert.deepEqual(first.body, {
    id: first.body.id,
    version: 1,
    number: first.body.number,
    stage: "confirmed",
    status: "paid",
    payment_status: "paid",
    total: { amount: 3_090, currency: "EUR" },
  });
  assert.deepEqual([first.headers["location"], first.headers["preference-applied"]], [`/api/v1/orders/${first.body.id}`, "return=minimal"]);
  const again = await ask("key-1");
  assert.deepEqual([again.text, again.headers["idempotency-replayed"], again.headers["preference-applied"]], [first.text, "true", "return=minimal"]);
}));
