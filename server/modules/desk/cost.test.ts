import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { counting } from "../../testing/counting.ts";
import { act, ask, stockOf, tracked } from "../../testing/desk.ts";
import { aDraft, anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { someOrders } from "../../testing/orders.ts";
import { findOrders } from "../orders/find-orders.ts";
import { verifyStore } from "../reports/verify.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { placeOrders } from "./place-orders.ts";
import { runAction } from "./run-action.ts";
import { showOrder } from "./show-order.ts";

/** How many statements some work sends. */
async function statements(context: TestContext, work: (context: Context) => Promise<unknown>): Promise<number> {
  const { context: counted, cost } = counting(context);
  await work(counted);
  return cost.statements;
}

const lists: readonly (readonly [title: string, q: string])[] = [
  ["REG-29 a search for a word, with its count, costs the same number of statements for 10 rows and for 200", "mug"],
  ["REG-32 a page of orders costs the same number of statements for 10 rows and for 200", ""],
  ["REG-37 a page with tags and the lines found costs the same number of statements for 10 rows and for 200", "tag:A sku:MUG-1"],
];
for (const [title, q] of lists) {
  test(title, withStore(async (context) => {
    const { sku } = await aProduct(context, { stock: 1_000 });
    await someOrders(context, 205, sku, { tags: ["A", "B"] });
    const page = (limit: number) => (reader: Context) =>
      findOrders(reader, { q, statuses: "*", sort: "-created", after: null, before: null, limit, counts: true });
    await page(10)(context); // the size of the store is asked once a minute
    const few = await statements(context, page(10));
    assert.equal(await statements(context, page(200)), few);
    assert.equal((await page(200)(context)).rows.length, 200);
    assert.ok(few <= 8, `${few} statements`);
  }));
}

test("REG-30 an order is there with all its lines, or not at all", withStore(async (context) => {
  const lines = Array.from({ length: 50 }, (_, index) => ({ kind: "free" as const, title: `Article ${index}`, quantity: 1, unitPrice: "1.0000" }));
  const before = await rowsOf(context);
  const broken: Context = { ...context, transaction: (options, work) => context.transaction(options, async (tx) => {
    const result = await work(tx);
    tx.write(
      sql`insert into order_lines (store_id, order_id, line_no, title, quantity, unit_price, tax_rate, tax_amount, total_amount) select store_id, id, 1, 'twice', 1, 1, 0, 0, 0 from orders where store_id = ${tx.storeId}`,
    );
    return result;
  }) };
  await assert.rejects(broken.transaction({ lock: true }, (tx) => placeOrders(context, tx, [aDraft({ lines })])));
  assert.deepEqual(await rowsOf(context), before);
  await context.transaction({ lock: true }, (tx) => placeOrders(context, tx, [aDraft({ lines })]));
  assert.deepEqual(await rowsOf(context), [{ orders: 1, lines: 50 }]);
}));
const rowsOf = (context: TestContext) =>
  context.query(
    sql`select (select count(*) from orders where store_id = ${context.store.id}) as orders, (select count(*) from order_lines where store_id = ${context.store.id}) as lines`,
  );

const manyLines = (count: number, sku: string) => Array.from({ length: count }, () => ({ kind: "catalogue" as const, sku, quantity: 1 }));

test("REG-33 an order of 1,000 lines opens with as many statements as one of a single line", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5_000 });
  const costs: number[] = [];
  for (const count of [1, 1_000]) {
    const id = await anOrder(context, { lines: manyLines(count, sku) });
    costs.push(await statements(context, async (counted) => assert.equal((await showOrder(counted, id))?.lines.length, count)));
  }
  assert.equal(costs[1], costs[0]);
}));

test("REG-35 an order of 1,000 lines is placed, confirmed and shipped with as many statements as one of a single line", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5_000 });
  const costs: number[][] = [];
  for (const count of [1, 1, 1_000]) { // the first one makes what is written once a minute
    let id = "";
    const place = await statements(context, async (counted) => {
      const [placed] = await counted.transaction({ lock: true }, (tx) => placeOrders(counted, tx, [aDraft({ lines: manyLines(count, sku) })]));
      assert.ok(placed && "order" in placed);
      id = placed.id;
    });
    const confirm = await statements(context, async (counted) => act(counted, "confirm", [id]));
    costs.push([place, confirm, await statements(context, async (counted) => act(counted, "ship", [id], { ...tracked, override: true }))]);
  }
  assert.deepEqual(costs[2], costs[1]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 3_998, reserved: 0 }]);
}));

test("REG-34 five thousand units cost what one does", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10_000 });
  const costOf = (quantity: number): Promise<number> => statements(context, async (counted) => {
    const id = await anOrder(context, { sku, quantity });
    await act(counted, "confirm", [id]);
    await act(counted, "ship", [id], { ...tracked, override: true });
  });
  await costOf(1);
  assert.equal(await costOf(5_000), await costOf(1));
  const [rows] = await context.query(sql`select count(*) as movements from stock_movements where store_id = ${context.store.id} and kind = 'shipped'`);
  assert.deepEqual(rows, { movements: 3 });
}));

test("an action on 200 orders costs as many statements as on 2", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 204, sku, { stage: "confirmed", payments: [{}] });
  await act(context, "ship", ids.slice(0, 2), tracked);
  const few = await statements(context, (counted) => act(counted, "ship", ids.slice(2, 4), tracked));
  assert.equal(await statements(context, (counted) => act(counted, "ship", ids.slice(4), tracked)), few);
}));

test("an act that moves no ledger loads none, and leaves what follows from them as it is", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, stage: "confirmed", payments: [{}], tags: ["A"] });
  const columns = () =>
    context.query(
      sql`select status, payment_status, fulfillment_status, next_action, is_open, captured_amount, refunded_amount from orders where store_id = ${context.store.id} and id = ${id}`,
    );
  const before = await columns();
  const light: readonly (readonly [DecidedAction, ActRequest])[] = [
    ["lock", {}],
    ["unlock", {}],
    ["assign", { operatorId: null }],
    ["untag", { tagIds: await tagsOf(context) }],
    ["tag", { tagIds: await tagsOf(context) }],
  ];
  const costs: number[] = [];
  for (const [action, request] of light) costs.push(await statements(context, (counted) => runAction(counted, ask(action, [id], request))));
  const whole = await statements(context, (counted) => act(counted, "archive", [id]));
  assert.ok(Math.max(...costs) + 4 <= whole, `${costs} beside ${whole}`);
  await act(context, "unarchive", [id]);
  assert.deepEqual(await columns(), before);
  assert.deepEqual((await verifyStore(context)).differences, []);
}));
const tagsOf = async (context: TestContext): Promise<string[]> =>
  (await context.query<{ id: string }>(sql`select id from tags where store_id = ${context.store.id}`)).map(({ id }) => id);

test("placing an order costs two round trips, and one more when numbers are drawn", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 100 });
  const { context: counted, cost } = counting(context);
  const place = async (email: string): Promise<number> => {
    cost.roundTrips = 0;
    await counted.transaction({ lock: true }, (tx) =>
      placeOrders(counted, tx, [
        aDraft({ stage: "confirmed", customer: { email, name: "Ana" }, lines: manyLines(2, sku), payments: [{}], tags: ["web"] }),
      ]),
    );
    return cost.roundTrips;
  };
  assert.deepEqual([await place("new@example.com"), await place("new@example.com")], [3, 2]);
}));
