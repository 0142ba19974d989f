import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder, aProduct, type OrderOptions } from "../../testing/fixtures.ts";
import { runAction } from "../desk/run-action.ts";

type Count = { value: number; exact: boolean };
type Counter = { count: Count; q?: string; status?: string | null };
type Money = { amount: number; currency: string };
type Sum = { count: number; total: Money };
type Listed = Sum & { q: string };
type Dashboard = {
  counters?: Record<string, Counter>;
  sales?: {
    days: (Listed & { day: string })[];
    current: Listed & { from: string; to: string };
    previous: Listed;
    other_currencies: Listed[];
  };
  top?: { sku: string; quantity: number; orders: number; total: Money; q: string }[];
  origins?: (Listed & { value: string })[];
  channels?: (Listed & { value: string })[];
  activity?: { type: string; order: object | null }[];
};
const dashboard = async ({ owner }: Api, query = "") => (await owner.get<Dashboard>(`/dashboard?${query}`)).body;
const listed = async ({ owner }: Api, { q = "", status }: { q?: string | undefined; status?: string | null | undefined }) =>
  (await owner.get<{ total: Count }>(`/orders?q=${encodeURIComponent(q)}${status ? `&status=${status}` : ""}`)).body.total;

async function at({ context }: Api, time: string, options: OrderOptions = {}): Promise<string> {
  context.clock.now = new Date(time);
  return anOrder(context, options);
}

/** Some of everything that the counters tell apart. */
async function fill(api: Api): Promise<void> {
  await at(api, "2026-10-20T10:00:00Z");
  await at(api, "2026-10-25T10:00:00Z", { stage: "confirmed", paid: true });
  await at(api, "2026-11-03T08:00:00Z", { stage: "confirmed", paid: true });
  await at(api, "2026-11-03T08:00:00Z");
  const prepared = await at(api, "2026-11-03T08:30:00Z", { stage: "confirmed", paid: true });
  const shipped = await at(api, "2026-11-03T08:30:00Z", { stage: "confirmed", paid: true });
  const forced = await at(api, "2026-11-03T08:30:00Z", { stage: "confirmed", paid: true });
  const cancelled = await at(api, "2026-11-03T08:30:00Z");
  await at(api, "2026-11-03T08:30:00Z", { stage: "quotation" });
  api.context.clock.now = new Date("2026-11-03T09:30:00Z");
  for (const [action, id, request] of [
    ["prepare", prepared, {}],
    ["ship", shipped, { carrier: "colissimo", trackingCode: "8N12345678901" }],
    ["prepare", forced, {}],
    ["set_status", forced, { status: "paid", force: true, reason: "by mistake" }],
    ["cancel", cancelled, {}],
  ] as const) {
    assert.deepEqual((await runAction(api.context, { action, items: [{ id }], request })).refused, [], action);
  }
}

test("LST-24 the dashboard says how many orders are pending, and its list has as many", withApi(async (api) => {
  await fill(api);
  const pending = (await dashboard(api, "part=counters")).counters?.["pending"];
  assert.deepEqual(pending, { count: { value: 6, exact: true }, q: "is:open", status: null });
  assert.deepEqual(await listed(api, pending), { value: 6, exact: true });
}));

test("REG-45 every counter is the number of rows of the list it opens", withApi(async (api) => {
  await fill(api);
  const { counters } = await dashboard(api, "part=counters");
  assert.ok(counters);
  const values = Object.fromEntries(Object.entries(counters).map(([name, { count }]) => [name, count.value]));
  assert.deepEqual(values, { pending: 6, unpaid: 1, to_prepare: 2, to_ship: 2, late: 1, mismatch: 1, low_stock: 0, failed_messages: 0 });
  for (const [name, counter] of Object.entries(counters)) if (counter.q !== undefined) assert.deepEqual(await listed(api, counter), counter.count, name);
}));

test("an empty shop counts nothing, and says so", withApi(async (api) => {
  const { counters, sales, top } = await dashboard(api);
  assert.deepEqual(Object.values(counters ?? {}).map(({ count }) => count), Array.from({ length: 8 }, () => ({ value: 0, exact: true })));
  assert.deepEqual([sales?.current.count, sales?.days.length, top], [0, 7, []]);
}));

test("REG-45 low stock is counted in products, and the list of products low in stock has as many", withApi(async (api) => {
  const variants = ["S", "M", "L"].map((size, place) => ({ sku: `TEE-${size}`, title: size, price: "20.00", stock: place === 2 ? 40 : place }));
  await api.owner.post("/products", { title: "Tee", sku: "TEE", variants });
  for (const [sku, stock] of [["A", 2], ["B", 50]] as const) await aProduct(api.context, { sku, stock });
  const { count } = (await dashboard(api, "part=counters")).counters?.["low_stock"] ?? {};
  const { body: list } = await api.owner.get<{ data: { sku: string }[]; total: Count }>("/products?low=true");
  assert.deepEqual([count, list.data.map(({ sku }) => sku).toSorted()], [{ value: 2, exact: true }, ["A", "TEE-S"]]);
  assert.deepEqual(list.total, count);
}));

test("REG-45 mails not delivered are those that failed and those that came back, as their list has them", withApi(async (api) => {
  const orderId = await anOrder(api.context);
  for (const state of ["failed", "bounced", "sent", "cancelled"]) {
    await api.context.query(sql`
      insert into messages (store_id, id, order_id, effect_key, template, audience, params, state, send_after, created_at)
      values (${api.store.id}, gen_random_uuid(), ${orderId}, ${state}, 'status_changed', 'customer', '{}', ${state}, ${api.context.clock.now}, ${api.context.clock.now})`);
  }
  const { count } = (await dashboard(api, "part=counters")).counters?.["failed_messages"] ?? {};
  assert.deepEqual(count, { value: 2, exact: true });
  assert.deepEqual((await api.owner.get<{ total: Count }>("/messages?state=failed,bounced")).body.total, count);
}));

test("sales are those of the days chosen against the same number before them, without what was cancelled", withApi(async (api) => {
  await fill(api);
  const { sales } = await dashboard(api, "days=7&part=sales");
  assert.deepEqual([sales?.current.from, sales?.current.to], ["2026-10-28", "2026-11-03"]);
  assert.deepEqual([sales?.current.count, sales?.current.total, sales?.previous.count], [5, { amount: 5000, currency: "EUR" }, 1]);
  assert.deepEqual(sales?.days.map(({ day, count }) => `${day} ${count}`).at(-1), "2026-11-03 5");
  for (const figure of [...(sales?.days ?? []), ...(sales ? [sales.current, sales.previous, ...sales.other_currencies] : [])]) {
    assert.equal((await listed(api, { q: figure.q, status: "*" })).value, figure.count, figure.q);
  }
  assert.equal((await dashboard(api, "days=30&part=sales")).sales?.current.count, 7);
}));

for (const { zone, now, placed, days } of [
  // Clocks go back on 25 October 2026: that day has 25 hours.
  {
    zone: "Europe/Bucharest",
    now: "2026-10-26T10:00:00Z",
    placed: ["2026-10-24T20:59:59Z", "2026-10-24T21:00:00Z", "2026-10-25T21:59:59Z", "2026-10-25T22:00:00Z"],
    days: { "2026-10-24": 1, "2026-10-25": 2, "2026-10-26": 1 },
  },
  // And forward on 29 March: 23 hours.
  {
    zone: "Europe/Bucharest",
    now: "2026-03-30T10:00:00Z",
    placed: ["2026-03-28T21:59:59Z", "2026-03-28T22:00:00Z", "2026-03-29T20:59:59Z", "2026-03-29T21:00:00Z"],
    days: { "2026-03-28": 1, "2026-03-29": 2, "2026-03-30": 1 },
  },
  {
    zone: "Pacific/Kiritimati",
    now: "2026-11-03T09:59:59Z",
    placed: ["2026-11-02T09:59:59Z", "2026-11-02T10:00:00Z", "2026-11-03T09:59:59Z"],
    days: { "2026-11-02": 1, "2026-11-03": 2 },
  },
  {
    zone: "Etc/GMT+12",
    now: "2026-11-03T13:00:00Z",
    placed: ["2026-11-02T11:59:59Z", "2026-11-02T12:00:00Z", "2026-11-03T11:59:59Z", "2026-11-03T12:00:00Z"],
    days: { "2026-11-01": 1, "2026-11-02": 2, "2026-11-03": 1 },
  },
]) {
  test(
    `REG-45 a day of sales is a day of the shop in ${zone} at ${now}, and its list has as many orders`,
    withApi(
      async (api) => {
        for (const time of placed) await at(api, time);
        api.context.clock.now = new Date(now);
        const { sales } = await dashboard(api, "days=7&part=sales");
        assert.deepEqual(
          Object.fromEntries((sales?.days ?? []).filter(({ count }) => count > 0).map(({ day, count }) => [day, count])),
          days,
        );
        for (const day of sales?.days ?? []) assert.equal((await listed(api, day)).value, day.count, day.day);
      },
      { store: { timeZone: zone } },
    ),
  );
}

test("what sold most, and where from", withApi(async (api) => {
  for (const [sku, price] of [["MUG-1", "10.0000"], ["POT-1", "40.0000"]] as const) await aProduct(api.context, { sku, price, title: sku });
  await anOrder(api.context, { sku: "MUG-1", quantity: 3, origin: "ads", channel: "shop" });
  await anOrder(api.context, { sku: "POT-1", quantity: 1, origin: "ads" });
  await anOrder(api.context, { sku: "MUG-1", quantity: 2, origin: "seo" });
  const { top, origins, channels, counters } = await dashboard(api, "part=top").then(async (first) => ({
    ...first,
    ...(await dashboard(api, "part=origins")),
  }));
  assert.deepEqual(top?.map(({ sku, quantity, orders, total }) => [sku, quantity, orders, total.amount]), [["MUG-1", 5, 2, 5000], ["POT-1", 1, 1, 4000]]);
  assert.deepEqual(origins?.map(({ value, count, total }) => [value, count, total.amount]), [["ads", 2, 7000], ["seo", 1, 2000]]);
  assert.deepEqual(channels?.map(({ value, count }) => [value, count]), [["api", 2], ["shop", 1]]);
  assert.equal(counters, undefined);
  for (const { q, ...figure } of [...(top ?? []), ...(origins ?? []), ...(channels ?? [])]) {
    assert.equal((await listed(api, { q, status: "*" })).value, "orders" in figure ? figure.orders : figure.count, q);
  }
}));

test("the last things that happened come first, with their order", withApi(async (api) => {
  await anOrder(api.context);
  const [{ activity }, [row]] = [
    await dashboard(api, "part=activity"),
    await api.context.query<{ number: string }>(sql`select number from orders where store_id = ${api.store.id}`),
  ];
  assert.deepEqual([activity?.[0]?.type, (activity?.[0]?.order as { number: string }).number], ["order.placed", row?.number]);
}));

test("only what is known can be asked for", withApi(async (api) => {
  for (const query of ["days=8", "part=weather", "sort=x"]) assert.equal((await api.owner.get(`/dashboard?${query}`)).status, 400, query);
  assert.equal((await (await api.withKey(["stock.read"])).get("/dashboard")).status, 403);
}));
