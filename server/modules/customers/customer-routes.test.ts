import assert from "node:assert/strict";
import { test } from "node:test";
import { publicId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder, aProduct } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { runAction } from "../desk/run-action.ts";
import { verifyStore } from "../reports/verify.ts";

type Row = {
  id: string;
  version: number;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  tags: string[];
  orders: { count: number; totals: { amount: number; currency: string }[] };
};
type Card = Row & {
  billing_address: Record<string, string> | null; first_order: { id: string; number: string | null } | null; last_orders: { id: string }[];
  history: { type: string; actor: { name: string | null }; order_id: string | null; before: Record<string, unknown>; after: Record<string, unknown> }[];
};
type Problem = { code: string; current?: Card; errors?: { pointer: string }[] };
const first = { "if-match": '"1"' };
const ana = { email: "ana.popescu@example.com", name: "Ana Popescu" };
const list = async ({ owner }: Api, query = "") => (await owner.get<{ data: Row[] }>(`/customers?${query}`)).body.data;
const only = async (api: Api): Promise<Card> => {
  const rows = await list(api);
  assert.equal(rows.length, 1);
  return (await api.owner.get<Card>(`/customers/${rows[0]?.id}`)).body;
};

test("CUS-01 an order makes the card of its buyer, and the card shows that order", withApi(async (api) => {
  const order = await anOrder(api.context, { customer: { ...ana, phone: "0722 123 456" } });
  const card = await only(api);
  assert.deepEqual(
    [card.name, card.email, card.phone, card.billing_address?.["city"]],
    ["Ana Popescu", "ana.popescu@example.com", "0722 123 456", "Cluj-Napoca"],
  );
  assert.equal(card.first_order?.id, publicId("order", order));
  assert.ok(card.first_order?.number);
  assert.deepEqual(
    [card.orders.count, card.orders.totals, card.last_orders.map(({ id }) => id)],
    [1, [{ amount: 1000, currency: "EUR" }], [publicId("order", order)]],
  );
}));

test("CUS-01 a known e-mail address with a new phone number updates the one card, and says what it was", withApi(async (api) => {
  await anOrder(api.context, { customer: { ...ana, phone: "0722 123 456" } });
  const second = await anOrder(api.context, { customer: { ...ana, email: "Ana.Popescu@example.com".toLowerCase(), phone: "0733 999 888" } });
  const card = await only(api);
  assert.deepEqual([card.phone, card.version, card.orders.count], ["0733 999 888", 2, 2]);
  assert.deepEqual(card.history.map(({ type, actor, order_id, before, after }) => [type, actor.name, order_id, before, after]), [
    ["customer.updated", "Ana", publicId("order", second), { phone: "0722 123 456" }, { phone: "0733 999 888" }],
  ]);
  assert.equal((await list(api, "q=0733999888")).length, 1);
  assert.deepEqual((await verifyStore(api.context)).differences, []);
}));

test("CUS-01 blanks never erase what is filled in, nor the words a card is found by", withApi(async (api) => {
  await anOrder(api.context, { customer: { ...ana, phone: "0722 123 456", company: "Popescu SRL" } });
  await anOrder(api.context, { customer: { email: ana.email }, billingAddress: { country: "RO" } });
  await anOrder(api.context, { customer: { email: ana.email, phone: "0733 999 888" }, billingAddress: {} });
  const card = await only(api);
  assert.deepEqual([card.name, card.company, card.phone], ["Ana Popescu", "Popescu SRL", "0733 999 888"]);
  assert.equal((await list(api, "q=ana srl")).length, 1);
}));

test("CUS-01 an order that says nothing new leaves the card and its history alone", withApi(async (api) => {
  await anOrder(api.context, { customer: ana });
  await anOrder(api.context, { customer: ana });
  const card = await only(api);
  assert.deepEqual([card.version, card.history, card.orders.count], [1, [], 2]);
}));

for (const [moment, atPlaced, atPaid] of [["never", [], []], ["placed", ["VIP"], ["VIP"]], ["paid", [], ["VIP"]]] as const) {
  test(`CUS-02 a product gives its tags to the card when the shop says "${moment}"`, withApi(async (api) => {
    await aProduct(api.context, { customerTags: ["VIP"] });
    if (moment !== "never") await api.owner.put("/settings/customers", { value: { tag_on: moment } });
    const order = await anOrder(api.context, { sku: "MUG-1", customer: ana });
    assert.deepEqual((await only(api)).tags, atPlaced);
    await runAction(api.context, { action: "mark_paid", items: [{ id: order }], request: {} });
    assert.deepEqual((await only(api)).tags, atPaid);
  }));
}

test("CUS-02 the tag is there once, however often the product is bought", withApi(async (api) => {
  await aProduct(api.context, { customerTags: ["VIP"] });
  await api.owner.put("/settings/customers", { value: { tag_on: "paid" } });
  for (let bought = 0; bought < 3; bought += 1) await anOrder(api.context, { sku: "MUG-1", customer: ana, paid: true });
  assert.deepEqual((await only(api)).tags, ["VIP"]);
}));

test("customers are found by name, company, address, phone and tag, whatever case and accents, page by page", withApi(async (api) => {
  for (const [name, email, phone, tags] of [
    ["Ștefan Țîrle", "stefan@example.com", "+40 722 123 456", ["VIP"]],
    ["Élodie Martin", "elodie@example.fr", null, []],
    ["Ion Popescu", null, null, []],
  ] as const) {
    api.context.clock.now = new Date(api.context.clock.now.getTime() + 1_000);
    assert.equal((await api.owner.post("/customers", { name, email, phone, tags: [...tags] })).status, 201);
  }
  const names = async (query: string) => (await list(api, query)).map(({ name }) => name);
  assert.deepEqual(await names("q=stefan tirle"), ["Ștefan Țîrle"]);
  assert.deepEqual(await names("q=0722-123-456"), ["Ștefan Țîrle"]);
  assert.deepEqual(await names("q=elodie@example.fr"), ["Élodie Martin"]);
  assert.deepEqual(await names("tag=VIP"), ["Ștefan Țîrle"]);
  const page = await api.owner.get<{ data: Row[]; page: { next: string }; total: unknown }>("/customers?limit=2");
  assert.deepEqual([page.body.data.map(({ name }) => name), page.body.total], [["Ion Popescu", "Élodie Martin"], { value: 3, exact: true }]);
  assert.deepEqual(await names(`limit=2&after=${page.body.page.next}`), ["Ștefan Țîrle"]);
}));

test("a card is changed under its version, and its history keeps every value", withApi(async (api) => {
  const created = await api.owner.post<Card>("/customers", { ...ana, phone: "1" });
  const changed = await api.owner.patch<Card>(`/customers/${created.body.id}`, { phone: null, tags: ["VIP", "VIP"] }, first);
  assert.deepEqual([changed.status, changed.body.phone, changed.body.tags, changed.body.version], [200, null, ["VIP"], 2]);
  assert.deepEqual(changed.body.history.map(({ type, before, after }) => [type, before, after]), [
    ["customer.updated", { phone: "1", tags: [] }, { phone: null, tags: ["VIP"] }], ["customer.created", {}, { email: ana.email, name: ana.name, phone: "1" }],
  ]);
  const stale = await refusedUntouched(api, () => api.owner.patch<Problem>(`/customers/${created.body.id}`, { phone: "2" }, first), 412, "version.stale");
  assert.equal(stale.current?.version, 2);
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/customers/${created.body.id}`, { phone: "2" }), 428, "version.missing");
}));

test("one card an e-mail address, also when two make it at the same moment", withApi(async (api) => {
  const answers = await Promise.all([1, 2, 3].map(() => api.owner.post<Problem>("/customers", { name: "Ana", email: "ANA@example.com" })));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 409, 409]);
  const other = await api.owner.post<Card>("/customers", { name: "Ion" });
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/customers/${other.body.id}`, { email: "ana@example.com" }, first), 409, "customer.email_taken");
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/customers/${other.body.id}`, { name: "" }, first), 422, "input.required");
  await refusedUntouched(api, () => api.owner.post<Problem>("/customers", {}), 422, "input.required");
  await refusedUntouched(api, () => api.owner.post<Problem>("/customers", { name: "x", iban: "RO49" }), 400, "input.unknown_field");
  assert.deepEqual(await api.context.query(sql`select count(*) as cards from customers where store_id = ${api.store.id}`), [{ cards: 2 }]);
}));
