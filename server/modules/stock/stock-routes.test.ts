import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { publicId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import { withApi, type Api } from "../../testing/api.ts";
import { anOrder, aProduct, withStore } from "../../testing/fixtures.ts";
import { refusedUntouched } from "../../testing/untouched.ts";
import { runAction } from "../desk/run-action.ts";
import { verifyStore } from "../reports/verify.ts";
import { adjustStock } from "./adjust-stock.ts";

type Level = { sku: string; on_hand: number; reserved: number; available: number; low: boolean; oversold: boolean; tracked: boolean };
type Movement = {
  sku: string;
  quantity: number;
  balance: number;
  kind: string;
  reason: string | null;
  order: { id: string; number: string | null } | null;
  author: string | null;
};
type Problem = { code: string; params?: Record<string, unknown> };
const level = async ({ owner }: Api, sku = "MUG-1") => (await owner.get<{ data: Level[] }>(`/stock?sku=${sku}`)).body.data[0];
const ledger = async ({ owner }: Api, query: string) => (await owner.get<{ data: Movement[] }>(`/stock/movements?${query}`)).body.data;

test("STK-01 stock is promised when an order is confirmed, not before", withApi(async (api) => {
  await aProduct(api.context, { stock: 10 });
  const order = await anOrder(api.context, { sku: "MUG-1", quantity: 3 });
  assert.deepEqual(await level(api).then((row) => [row?.on_hand, row?.reserved, row?.available]), [10, 0, 10]);
  await runAction(api.context, { action: "confirm", items: [{ id: order }], request: {} });
  assert.deepEqual(await level(api).then((row) => [row?.on_hand, row?.reserved, row?.available]), [10, 3, 7]);
}));

test("two operators who count +2 and +3 at once make +5", withApi(async (api) => {
  await aProduct(api.context, { stock: 10 });
  const answers = await Promise.all([2, 3].map((quantity) => api.owner.post<Level>("/stock/adjustments", { sku: "MUG-1", quantity, reason: "delivery" })));
  assert.deepEqual(answers.map(({ status }) => status), [201, 201]);
  assert.equal((await level(api))?.on_hand, 15);
  assert.deepEqual((await verifyStore(api.context)).differences, []);
}));

test("below what is promised stock goes only when that is said, and then the shelf says so", withApi(async (api) => {
  await aProduct(api.context, { stock: 5 });
  await anOrder(api.context, { sku: "MUG-1", quantity: 4, stage: "confirmed" });
  const refused = await refusedUntouched(
    api,
    () => api.owner.post<Problem>("/stock/adjustments", { sku: "MUG-1", quantity: -3, reason: "broken" }),
    409,
    "stock.below_reserved",
  );
  assert.deepEqual([refused.params?.["on_hand"], refused.params?.["reserved"]], [5, 4]);
  const below = await api.owner.post<Level>("/stock/adjustments", { sku: "MUG-1", quantity: -3, reason: "broken", allow_below: true });
  assert.deepEqual([below.status, below.body.on_hand, below.body.available, below.body.oversold], [201, 2, -2, true]);
  const back = await api.owner.post<Level>("/stock/adjustments", { sku: "MUG-1", quantity: 1, reason: "found one" });
  assert.deepEqual([back.body.on_hand, back.body.oversold], [3, true]);
  const whole = await api.owner.post<Level>("/stock/adjustments", { sku: "MUG-1", quantity: 1, reason: "found another" });
  assert.deepEqual([whole.body.on_hand, whole.body.oversold], [4, false]);
}));

for (const [title, body, status, code] of [
  ["an unknown SKU", { sku: "NOTHING", quantity: 1, reason: "x" }, 422, "product.unknown_sku"],
  ["a shelf that does not exist", { sku: "MUG-1", location: "moon", quantity: 1, reason: "x" }, 422, "stock.unknown_location"],
  ["a movement of nothing", { sku: "MUG-1", quantity: 0, reason: "x" }, 422, "stock.zero_quantity"],
  ["no reason", { sku: "MUG-1", quantity: 1 }, 422, "input.required"],
  ["an empty reason", { sku: "MUG-1", quantity: 1, reason: "  " }, 422, "input.too_short"],
  ["half a piece", { sku: "MUG-1", quantity: 0.5, reason: "x" }, 422, "input.invalid_type"],
] as const) {
  test(`no adjustment for ${title}`, withApi(async (api) => {
    await aProduct(api.context);
    await refusedUntouched(api, () => api.owner.post<Problem>("/stock/adjustments", body), status, code);
  }));
}

test("what was not watched is watched from its first count on", withApi(async (api) => {
  await api.owner.post("/products", { title: "Lamp", sku: "LAMP", price: "30" });
  assert.deepEqual(await level(api, "LAMP").then((row) => [row?.tracked, row?.low]), [false, false]);
  await api.owner.post("/stock/adjustments", { sku: "LAMP", quantity: 4, reason: "first count" });
  assert.deepEqual(await level(api, "LAMP").then((row) => [row?.tracked, row?.on_hand, row?.low]), [true, 4, true]);
}));

test("what runs out is listed by the threshold of the shop", withApi(async (api) => {
  for (const [sku, stock] of [["A", 3], ["B", 5], ["C", 6]] as const) await aProduct(api.context, { sku, stock });
  const low = async () => (await api.owner.get<{ data: Level[]; total: { value: number } }>("/stock?low=true")).body;
  assert.deepEqual((await low()).data.map(({ sku }) => sku), ["A", "B"]);
  await api.owner.put("/settings/stock", { value: { low_stock_threshold: 3 } });
  assert.deepEqual([(await low()).data.map(({ sku }) => sku), (await low()).total.value], [["A"], 1]);
}));

test("stock is listed by SKU, page by page, and found by words of the product", withApi(async (api) => {
  for (const sku of ["A", "B", "C"]) await aProduct(api.context, { sku, title: `mug ${sku.toLowerCase()}` });
  const page = await api.owner.get<{ data: Level[]; page: { next: string } }>("/stock?limit=2");
  assert.deepEqual(page.body.data.map(({ sku }) => sku), ["A", "B"]);
  assert.deepEqual((await api.owner.get<{ data: Level[] }>(`/stock?limit=2&after=${page.body.page.next}`)).body.data.map(({ sku }) => sku), ["C"]);
  assert.deepEqual((await api.owner.get<{ data: Level[] }>("/stock?q=MUG c")).body.data.map(({ sku }) => sku), ["C"]);
}));

test("STK-07 the ledger says what, why, for which order, by whom, and what was on hand after", withApi(async (api) => {
  await aProduct(api.context, { stock: 10 });
  const order = await anOrder(api.context, { sku: "MUG-1", quantity: 2, stage: "confirmed", paid: true });
  await runAction(api.context, { action: "ship", items: [{ id: order }], request: { carrier: "colissimo", trackingCode: "8N12345678901" } });
  await api.owner.post("/stock/adjustments", { sku: "MUG-1", quantity: 5, reason: "delivery" });
  const rows = await ledger(api, "sku=MUG-1");
  assert.deepEqual(rows.map(({ kind, quantity, balance, reason, author }) => [kind, quantity, balance, reason, author]), [
    ["adjusted", 5, 13, "delivery", "Test key"], ["shipped", -2, 8, null, "Ana"], ["opening", 10, 10, null, null],
  ]);
  assert.equal(rows[1]?.order?.id, publicId("order", order));
  assert.ok(rows[1]?.order?.number);
  assert.deepEqual((await ledger(api, `order=${publicId("order", order)}`)).map(({ balance }) => balance), [8]);
  const first = await api.owner.get<{ data: Movement[]; page: { next: string }; total: unknown }>("/stock/movements?limit=2");
  assert.deepEqual(
    [(await ledger(api, `limit=2&after=${first.body.page.next}`)).map(({ balance }) => balance), first.body.total],
    [[10], { value: 3, exact: true }],
  );
}));

test("STK-07 whatever moves, on hand is the sum of the ledger, and every balance adds up", withStore(async (context) => {
  const skus = ["A", "B"];
  for (const sku of skus) await aProduct(context, { sku, stock: 20 });
  const order = fc.record({ kind: fc.constant("order" as const), sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 4 }) });
  const count = fc.record({
    kind: fc.constant("count" as const),
    sku: fc.constantFrom(...skus),
    quantity: fc.integer({ min: -6, max: 6 }).filter((quantity) => quantity !== 0),
  });
  const act = fc.record({ kind: fc.constantFrom("ship" as const, "cancel" as const), which: fc.nat({ max: 9 }) });
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(order, count, act), { minLength: 3, maxLength: 12 }), async (steps) => {
    const orders: string[] = [];
    for (const step of steps) {
      if (step.kind === "order")
        orders.push(
          await anOrder(context, { sku: step.sku, quantity: step.quantity, stage: "confirmed", shortage: "backorder", paid: true }),
        );
      else if (step.kind === "count")
        await adjustStock(context, { sku: step.sku, location: "main", quantity: step.quantity, reason: "count", allow_below: true });
      else {
        const id = orders[step.which % Math.max(1, orders.length)];
        const request =
          step.kind === "ship"
            ? { carrier: "colissimo", trackingCode: "8N12345678901", stock: "update" as const }
            : { reason: "x", money: "refunded" as const, stock: "update" as const };
        if (id) await runAction(context, { action: step.kind, items: [{ id }], request });
      }
    }
    const sums = await context.query<{ on_hand: number; sum: number }>(sql`
      select on_hand, (select sum(quantity)::bigint from stock_movements m where m.store_id = l.store_id and m.variant_id = l.variant_id) as sum from stock_levels l where l.store_id = ${context.store.id}`);
    for (const { on_hand, sum } of sums) assert.equal(on_hand, sum);
    assert.deepEqual((await verifyStore(context)).differences, []);
  }), { numRuns: 12 });
}));
