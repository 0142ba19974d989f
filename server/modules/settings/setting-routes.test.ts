import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { withApi } from "../../testing/api.ts";
import { anOrder } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { runAction } from "../desk/run-action.ts";

type Entry = { code: string; name: string; active: boolean; tracked: boolean; version: number; position: number; updated_by: string | null };
type Setting = { key: string; value: Record<string, unknown>; version: number; updated_at: string | null; updated_by: string | null };
type Problem = { code: string; params?: Record<string, unknown>; errors?: { pointer: string }[] };
const labels = { en: "Courier", fr: "Coursier", ro: "Curier" };
const first = { "if-match": '"1"' };

for (const [url, word, input] of [
  ["/payment-methods", "payment_method", { code: "invoice_30", labels }],
  ["/shipping-methods", "shipping_method", { code: "bike", labels, price_amount: 890, tracked: false }],
  ["/carriers", "carrier", { code: "bike", name: "Vélo", tracking_url: "https://velo.example/{n}" }],
] as const) {
  test(`${url}: added, changed, deactivated, deleted, each with its event`, withApi(async (api) => {
    const created = await api.owner.post<Entry>(url, input);
    assert.deepEqual([created.status, created.body.active, created.body.version], [201, true, 1]);
    const changed = await api.owner.patch<Entry>(`${url}/${input.code}`, { active: false }, first);
    assert.deepEqual([changed.status, changed.body.active, changed.headers["etag"]], [200, false, '"2"']);
    const again = await (await api.asRole("manager")).patch<Entry>(`${url}/${input.code}`, { active: true }, { "if-match": '"2"' });
    assert.deepEqual([changed.body.updated_by, again.body.updated_by], ["Test key", "Test manager"]);
    assert.equal((await api.owner.delete(`${url}/${input.code}`)).status, 204);
    assert.equal((await api.owner.get(`${url}/${input.code}`)).status, 404);
    const events = await api.context.query<{ type: string }>(sql`select type from events where store_id = ${api.store.id} order by id`);
    assert.deepEqual(events.map(({ type }) => type), ["created", "changed", "changed", "deleted"].map((end) => `settings.${word}_${end}`));
  }));

  test(`${url}: what is wrong is refused and leaves no trace`, withApi(async (api) => {
    await api.owner.post(url, input);
    const reader = await api.asRole("read_only");
    await refusedUntouched(api, () => api.owner.post<Problem>(url, input), 409, `${word}.code_taken`);
    await refusedUntouched(api, () => api.owner.post<Problem>(url, { ...input, code: "Bad Code" }), 422, "input.invalid_format");
    await refusedUntouched(api, () => api.owner.patch<Problem>(`${url}/${input.code}`, { colour: "red" }, first), 400, "input.unknown_field");
    await refusedUntouched(api, () => api.owner.patch<Problem>(`${url}/${input.code}`, { active: false }), 428, "version.missing");
    await refusedUntouched(api, () => api.owner.patch<Problem>(`${url}/${input.code}`, { active: false }, { "if-match": '"7"' }), 412, "version.stale");
    await refusedUntouched(api, () => api.owner.delete<Problem>(`${url}/nothing`), 404, `${word}.not_found`);
    await refusedUntouched(api, () => reader.post<Problem>(url, { ...input, code: "other" }), 403, "permission.denied");
  }));
}

test("what orders carry is not deleted: it is deactivated", withApi(async (api) => {
  const order = await anOrder(api.context, { stage: "confirmed", paid: true, paymentMethod: "cheque", shipping: { method: "relay" } });
  await runAction(api.context, { action: "ship", items: [{ id: order }], request: { carrier: "colissimo", trackingCode: "8N12345678901" } });
  for (const [url, code] of [
    ["/payment-methods/cheque", "payment_method.in_use"],
    ["/shipping-methods/relay", "shipping_method.in_use"],
    ["/carriers/colissimo", "carrier.in_use"],
  ] as const) {
    const refused = await refusedUntouched(api, () => api.owner.delete<Problem>(url), 409, code);
    assert.equal(refused.params?.["count"], 1);
  }
}));

test("the test field of a carrier shows the link that customers will get", withApi(async (api) => {
  await api.owner.post("/carriers", { code: "velo", name: "Vélo", tracking_url: "https://velo.example/suivi?colis={n}" });
  assert.deepEqual((await api.owner.post("/carriers/velo/test", { code: "AB 12/3" })).body, { url: "https://velo.example/suivi?colis=AB12%2F3" });
  await api.owner.post("/carriers", { code: "mute", name: "Mute" });
  assert.equal((await api.owner.post<Problem>("/carriers/mute/test", { code: "AB12" })).body.code, "carrier.no_tracking_link");
  assert.equal((await api.owner.post<Problem>("/carriers/nobody/test", { code: "AB12" })).body.code, "carrier.not_found");
}));

for (const template of ["https://velo.example/", "javascript:alert({n})", "https://{n}.example/", "ftp://velo.example/{n}"]) {
  test(`a tracking pattern that leads nowhere, or anywhere, is refused: ${template}`, withApi(async (api) => {
    await refusedUntouched(
      api,
      () => api.owner.post<Problem>("/carriers", { code: "velo", name: "Vélo", tracking_url: template }),
      422,
      "tracking.invalid_template",
    );
  }));
}

test("a shipping method names a carrier that exists", withApi(async (api) => {
  const refused = await api.owner.post<Problem>("/shipping-methods", { code: "bike", labels, carrier: "nobody" });
  assert.deepEqual([refused.status, refused.body.code], [422, "carrier.unknown"]);
}));

test("documents answer their defaults until somebody changes them, then who and when", withApi(async (api) => {
  assert.deepEqual((await api.owner.get<Setting>("/settings/customers")).body, {
    key: "customers",
    value: { tag_on: "never" },
    version: 0,
    updated_at: null,
    updated_by: null,
  });
  const changed = await api.owner.put<Setting>("/settings/customers", { value: { tag_on: "paid" } });
  assert.deepEqual(changed.body, { key: "customers", value: { tag_on: "paid" }, version: 1, updated_at: "2026-11-03T09:30:00.000Z", updated_by: "Test key" });
  await refusedUntouched(
    api,
    () => api.owner.put<Problem>("/settings/customers", { value: { tag_on: "placed" } }, { "if-match": '"0"' }),
    412,
    "version.stale",
  );
  await refusedUntouched(api, () => api.owner.put<Problem>("/settings/customers", { value: { tag_on: "always" } }), 422, "input.invalid_value");
  await refusedUntouched(api, () => api.owner.put<Problem>("/settings/customers", { value: { tag_at: "paid" } }), 400, "input.unknown_field");
  await refusedUntouched(api, () => api.owner.put<Problem>("/settings/nothing", { value: {} }), 404, "http.not_found");
  await refusedUntouched(api, () => api.owner.put<Problem>("/settings/mail", { value: { admin_recipients: ["not an address"] } }), 422, "input.invalid_email");
  const mail = await api.owner.put<Setting>("/settings/mail", { value: { admin_recipients: ["desk@example.com"], footer: "Merci" } });
  assert.deepEqual([mail.status, mail.body.value["admin_recipients"], mail.body.value["reply_to"]], [200, ["desk@example.com"], null]);
}));

test("tax rates are a dated list that new orders follow", withApi(async (api) => {
  const rates = [
    { country: "RO", category: "standard", from: "2026-01-01", rate: 2100 },
    { country: "RO", category: "standard", from: "2027-01-01", rate: 2300 },
  ];
  assert.equal((await api.owner.put("/settings/tax_rates", { value: rates })).status, 200);
  const order = await anOrder(api.context);
  assert.deepEqual(
    await api.context.query(sql`select tax_rate from order_lines where store_id = ${api.store.id} and order_id = ${order}`),
    [{ tax_rate: 2100 }],
  );
  assert.equal((await api.owner.put<Problem>("/settings/tax_rates", { value: [{ ...rates[0], from: "2026-02-30" }] })).status, 422);
}));

test("the shop itself is changed under settings, its currency only before the first order", withApi(async (api) => {
  const { value } = (await api.owner.get<Setting>("/settings/store")).body;
  assert.deepEqual(value, {
    name: "Test shop",
    country: "FR",
    currency: "EUR",
    locale: "en",
    time_zone: "Europe/Paris",
    prices_include_tax: true,
    rounding: "line",
  });
  const changed = await api.owner.put<Setting>("/settings/store", { value: { ...value, currency: "RON", time_zone: "Europe/Bucharest" } });
  assert.deepEqual([changed.status, changed.body.value["time_zone"], changed.body.version], [200, "Europe/Bucharest", 1]);
  assert.deepEqual(await api.context.query(sql`select currency, time_zone from stores where id = ${api.store.id}`), [
    { currency: "RON", time_zone: "Europe/Bucharest" },
  ]);
  assert.equal((await api.owner.put<Problem>("/settings/store", { value: { ...value, time_zone: "Mars/Olympus" } })).body.code, "input.invalid_time_zone");
  await anOrder(api.context);
  await refusedUntouched(api, () => api.owner.put<Problem>("/settings/store", { value: { ...value, currency: "GBP" } }), 409, "store.currency_fixed");
}));
