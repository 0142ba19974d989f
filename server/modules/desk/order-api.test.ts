import assert from "node:assert/strict";
import { test } from "node:test";
import { tracked } from "../../testing/desk.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { aProduct } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";

type Problem = { code: string; errors?: { pointer: string; code: string }[]; params?: Record<string, unknown>; current?: Order };
type Order = {
  id: string;
  version: number;
  number: string;
  status: string | null;
  stage: string;
  payment_status: string;
  fulfillment_status: string;
  carrier: string | null;
  tracking_code: string | null;
  tracking_url: string | null;
  customer_note: string | null;
  country: string | null;
  tags: { name: string }[];
  customer: { name: string };
  total: { amount: number };
  operator: { id: string; name: string } | null;
  fulfillments: { carrier: string | null; tracking_code: string | null; shipped_at: string | null }[];
};
type Outcome = { operation: string; done: { id: string }[]; refused: { id: string; code: string }[]; refused_count: number };

const aLine = { title: "Blue mug", quantity: 1, unit_price: "10.00" };
const body = (more: object = {}): object => ({ customer: { email: "ana@example.com", name: "Ana" }, lines: [aLine], ...more });
async function anOrder({ owner }: Api, more: object = {}): Promise<Order> {
  const { status, body: order, text } = await owner.post<Order>("/orders", body(more));
  assert.equal(status, 201, text);
  return order;
}
const paid = { stage: "confirmed", payments: [{ method: "card" }] };
const action = (api: Api, name: string, request: object) => api.owner.post<Outcome & Problem>(`/orders/actions/${name}`, request);

test("CRT-12 confirming a cancelled order is 409, and makes no delivery", withApi(async (api) => {
  const { id } = await anOrder(api);
  await action(api, "cancel", { ids: [id] });
  await refusedWith(api, "confirm", { ids: [id] }, 409, "order.wrong_stage");
  assert.deepEqual((await api.owner.get<Order>(`/orders/${id}`)).body.fulfillments, []);
}));

test("CRT-16 a locked order refuses edits with 423, and is unchanged", withApi(async (api) => {
  const { id } = await anOrder(api, { stage: "confirmed" });
  await action(api, "lock", { ids: [id] });
  await refusedUntouched(api, () => api.owner.patch<Problem>(`/orders/${id}`, { customer_note: "twice" }, { "if-match": '"2"' }), 423, "order.locked");
}));

test("CRT-17 a confirmed order is not deleted; a cancelled one is, and its number is never used again", withApi(async (api) => {
  const first = await anOrder(api, { stage: "confirmed" });
  await refusedUntouched(api, () => api.owner.delete<Problem>(`/orders/${first.id}`), 409, "order.not_deletable");
  await action(api, "cancel", { ids: [first.id] });
  assert.equal((await api.owner.delete(`/orders/${first.id}`)).status, 204);
  assert.equal((await api.owner.get(`/orders/${first.id}`)).status, 404);
  assert.ok(Number((await anOrder(api)).number) > Number(first.number));
}));

test("CRT-17 an order that was paid is not deleted, cancelled or not", withApi(async (api) => {
  const { id } = await anOrder(api, paid);
  await action(api, "cancel", { ids: [id], params: { money: "keep" } });
  await refusedUntouched(api, () => api.owner.delete<Problem>(`/orders/${id}`), 409, "order.not_deletable");
}));

test("STA-17 Shipped without carrier and code is 422 and names both fields", withApi(async (api) => {
  const { id } = await anOrder(api, paid);
  const problem = await refusedWith(api, "set_status", { ids: [id], params: { status: "shipped" } }, 422, "order.no_carrier_and_tracking");
  assert.deepEqual(problem.errors?.map(({ pointer }) => pointer), ["/carrier", "/tracking_code"]);
}));

test("EDT-17 an edit needs its version, and the second of two learns what the first wrote", withApi(async (api) => {
  const order = await anOrder(api, { customer_note: "ring twice" });
  const edit = (change: object, version?: number) =>
    api.owner.patch<Order & Problem>(`/orders/${order.id}`, change, version === undefined ? {} : { "if-match": `"${version}"` });
  assert.deepEqual(await edit({ customer_note: "x" }).then(({ status, body: { code } }) => [status, code]), [428, "version.missing"]);
  const first = await edit({ billing_address: { name: "Ana", city: "Cluj", country: "RO" } }, order.version);
  assert.deepEqual([first.status, first.headers.etag, first.body.customer_note], [200, '"2"', "ring twice"]);
  const second = await refusedUntouched(api, () => edit({ customer_note: "leave it" }, order.version), 412, "version.stale");
  assert.deepEqual([second.current?.version, second.current?.customer_note, second.params?.["changed_by"]], [2, "ring twice", "Test key"]);
  assert.equal((await edit({ customer_note: "leave it" }, 2)).body.customer_note, "leave it");
}));

test("EDT-07 an edited address moves the order in the filter by country, and a typed origin is found", withApi(async (api) => {
  const order = await anOrder(api, { billing_address: { name: "Ana", country: "RO" } });
  const edited = await api.owner.patch<Order>(
    `/orders/${order.id}`,
    { billing_address: { name: "Ana", country: "FR" }, origin: "Trade fair" },
    { "if-match": '"1"' },
  );
  assert.equal(edited.body.country, "FR");
  const found = async (q: string) => (await api.owner.get<{ data: Order[] }>(`/orders?q=${encodeURIComponent(q)}`)).body.data.length;
  assert.deepEqual([await found("country:FR"), await found("country:RO"), await found('origin:"trade fair"'), await found("origin:unknown")], [1, 0, 1, 0]);
}));

test("DEL-11 carrier and code typed later are kept with the order and its delivery, dated", withApi(async (api) => {
  const order = await anOrder(api, paid);
  await action(api, "ship", { items: [{ id: order.id, carrier: "Jo Vélo", tracking_code: "17" }] });
  const { body: edited } = await api.owner.patch<Order>(`/orders/${order.id}`, { carrier: "Jo Vélo", tracking_code: "18" }, { "if-match": '"2"' });
  assert.deepEqual([edited.carrier, edited.tracking_code], ["Jo Vélo", "18"]);
  assert.deepEqual(
    edited.fulfillments.map(({ carrier, tracking_code, shipped_at }) => [carrier, tracking_code, shipped_at !== null]),
    [["Jo Vélo", "18", true]],
  );
}));

test("DEL-12 a carrier of the list or a free name, filterable and suggested the next time", withApi(async (api) => {
  const [free, edited] = [await anOrder(api, paid), await anOrder(api, paid)];
  await action(api, "ship", { items: [{ id: free.id, carrier: "Jo Vélo", tracking_code: "17" }] });
  await api.owner.patch(`/orders/${edited.id}`, { carrier: "Ana à pied" }, { "if-match": '"1"' });
  for (const name of ["Jo Vélo", "Ana à pied"]) {
    const { body: list } = await api.owner.get<{ data: Order[] }>(`/orders?status=*&q=${encodeURIComponent(`carrier:"${name}"`)}`);
    assert.deepEqual(list.data.map(({ carrier }) => carrier), [name]);
    const { body: suggested } = await api.owner.get<{ data: { label: string }[] }>(
      `/orders/suggestions?kind=carrier&q=${encodeURIComponent(name.slice(0, 3))}`,
    );
    assert.deepEqual(suggested.data.map(({ label }) => label), [name]);
  }
}));

test("LST-07 an edited payment method still found where a payment was made by it", withApi(async (api) => {
  const order = await anOrder(api, { ...paid, payment_method: "card" });
  const found = async (q: string): Promise<number> => (await api.owner.get<{ data: Order[] }>(`/orders?status=*&q=${encodeURIComponent(q)}`)).body.data.length;
  const { status } = await api.owner.patch(`/orders/${order.id}`, { payment_method: "bank_transfer" }, { "if-match": '"1"' });
  assert.equal(status, 200);
  assert.deepEqual([await found("method:card"), await found("method:bank_transfer")], [1, 1]);
}));

test("DEL-13 the link is built from the carrier's pattern or pasted, and only a web page is taken", withApi(async (api) => {
  const [known, pasted, wicked] = [await anOrder(api, paid), await anOrder(api, paid), await anOrder(api, paid)];
  await action(api, "ship", { items: [{ id: known.id, carrier: "colissimo", tracking_code: "8N 12" }] });
  await action(api, "ship", { items: [{ id: pasted.id, carrier: "Jo Vélo", tracking_url: "https://jo.example/17" }] });
  for (const tracking_url of ["javascript:alert(1)", "ftp://jo.example/17", "https://ups.com@evil.example/"]) {
    await refusedWith(api, "ship", { items: [{ id: wicked.id, carrier: "Jo Vélo", tracking_url }] }, 422, "tracking.invalid_link");
  }
  const links = await Promise.all([known, pasted].map(async ({ id }) => (await api.owner.get<Order>(`/orders/${id}`)).body.tracking_url));
  assert.deepEqual(links, ["https://www.laposte.fr/outils/suivre-vos-envois?code=8N12", "https://jo.example/17"]);
}));

test("TAG-01 a new name makes the tag, whatever the case the second time", withApi(async (api) => {
  const order = await anOrder(api, { tags: ["Priorité haute", "PRIORITE HAUTE"] });
  assert.deepEqual(order.tags.map(({ name }) => name).length, 1);
  const other = await anOrder(api);
  await action(api, "tag", { ids: [other.id], params: { tags: ["priorité HAUTE", "Priorite Haute"] } });
  assert.deepEqual((await api.owner.get<Order>(`/orders/${other.id}`)).body.tags, order.tags);
}));

test("TAG-01 a preview of a new tag makes none", withApi(async (api) => {
  const { id } = await anOrder(api);
  const { body: preview } = await action(api, "tag", { ids: [id], params: { tags: ["Fragile"] }, dry_run: true });
  assert.equal(preview.done.length, 1);
  assert.deepEqual((await api.owner.get<{ data: object[] }>("/tags")).body.data, []);
}));

test("TAG-01 two people who use a new tag at the same moment make one", withApi(async (api) => {
  const made = await Promise.all(Array.from({ length: 6 }, () => anOrder(api, { tags: ["Fragile"] })));
  assert.equal(new Set(made.flatMap(({ tags }) => tags.map((tag) => JSON.stringify(tag)))).size, 1);
}));

test("TAG-02 several tags at once, added and removed in bulk", withApi(async (api) => {
  const ids = [(await anOrder(api)).id, (await anOrder(api)).id];
  await action(api, "tag", { ids, params: { tags: ["A", "B"] } });
  await action(api, "untag", { ids: [ids[0]], params: { tags: ["a"] } });
  const found = async (q: string) => (await api.owner.get<{ data: Order[] }>(`/orders?q=${q}`)).body.data.map(({ id }) => id).toSorted();
  assert.deepEqual([await found("tag:A"), await found("tag:b")], [[ids[1]], ids.toSorted()]);
}));

test("REG-02 the same order sent fifty times at once becomes one order", withApi(async (api) => {
  const order = body({ external_id: "SHOP-77", source: "prestashop" });
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.owner.post<Order & Problem>("/orders", order)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array.from({ length: 49 }, () => 409)]);
  assert.deepEqual(new Set(answers.filter(({ status }) => status === 409).map((answer) => answer.body.code)), new Set(["order.external_id_taken"]));
  const again = await refusedUntouched(api, () => api.owner.post<Problem>("/orders", order), 409, "order.external_id_taken");
  assert.deepEqual([again.errors?.[0]?.pointer, again.params?.["external_id"]], ["/external_id", "SHOP-77"]);
  assert.equal((await api.owner.get<{ data: Order[] }>("/orders")).body.data.length, 1);
}));

test("REG-02 one idempotency key asked fifty times at once gives one order and fifty equal answers", withApi(async (api) => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.owner.post<Order>("/orders", body(), { "idempotency-key": "checkout-77" })));
  assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
  assert.equal((await api.owner.get<{ data: Order[] }>("/orders")).body.data.length, 1);
}));

test("REG-09 a double click acts once", withApi(async (api) => {
  const { sku } = await aProduct(api.context, { stock: 5 });
  const { id } = await anOrder(api, { lines: [{ sku, quantity: 2 }] });
  const click = () => api.owner.post<Outcome>("/orders/actions/confirm", { ids: [id] }, { "idempotency-key": "click-1" });
  const [first, second] = await Promise.all([click(), click()]);
  assert.deepEqual([first.status, second.status, first.text === second.text], [200, 200, true]);
  assert.equal((await api.owner.get<{ fulfillments: unknown[] }>(`/orders/${id}`)).body.fulfillments.length, 1);
}));

test("REG-47 the last save does not win: an act on a version seen earlier is refused", withApi(async (api) => {
  const { id } = await anOrder(api, paid);
  await action(api, "prepare", { ids: [id] });
  await refusedWith(api, "ship", { items: [{ id, version: 1, carrier: tracked.carrier, tracking_code: tracked.trackingCode }] }, 409, "order.changed");
}));

test("REG-47 a run of a frozen selection leaves out what changed since its preview", withApi(async (api) => {
  const [kept, changed] = [await anOrder(api, paid), await anOrder(api, paid)];
  const { body: preview } = await action(api, "prepare", { ids: [kept.id, changed.id], dry_run: true });
  await action(api, "lock", { ids: [changed.id] });
  const { body: run } = await action(api, "prepare", { selection: (preview as unknown as { selection: { id: string } }).selection.id });
  assert.deepEqual([run.done.map(({ id }) => id), run.refused.map(({ id, code }) => [id, code])], [[kept.id], [[changed.id, "order.changed"]]]);
}));

/** Beside its operation, which records that it was asked, a refused action leaves nothing: the order keeps its version. */
async function refusedWith(api: Api, name: string, request: object, status: number, code: string): Promise<Problem> {
  const orders = async () => (await api.owner.get("/orders?status=*")).text;
  const before = await orders();
  const answer = await action(api, name, request);
  assert.deepEqual([answer.status, answer.body.code], [status, code], answer.text);
  assert.equal(await orders(), before);
  return answer.body;
}

test("EDT-02 an e-mail address is kept in lower case, however it is typed", withApi(async (api) => {
  const { id } = await anOrder(api);
  const { status, body } = await api.owner.patch<{ customer: { email: string } }>(`/orders/${id}`, { email: "Ana.P@Example.COM" }, { "if-match": '"1"' });
  assert.deepEqual([status, body.customer.email], [200, "ana.p@example.com"]);
}));
