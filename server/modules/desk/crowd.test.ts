import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { act, ask, stockOf, tracked } from "../../testing/desk.ts";
import { aDraft, anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { someOrders } from "../../testing/orders.ts";
import { verifyStore } from "../reports/verify.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { placeOrders } from "./place-orders.ts";
import { runAction } from "./run-action.ts";
import { undoOperation } from "./undo-operation.ts";

const consistent = async (context: TestContext): Promise<void> => assert.deepEqual((await verifyStore(context)).differences, []);
/** The same numbers in every run: a failure can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test("REG-12 of a hundred buyers at the same moment one gets the last unit, the others learn why not", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const ids = await someOrders(context, 100, sku);
  const outcomes = await Promise.all(ids.map((id) => runAction(context, ask("confirm", [id]))));
  assert.equal(outcomes.filter(({ done }) => done.length === 1).length, 1);
  assert.deepEqual(
    outcomes.flatMap(({ refused }) => refused.map(({ refusal }) => refusal)),
    Array.from({ length: 99 }, () => ({ code: "order.shortage", params: { sku, wanted: 1, available: 0 } })),
  );
  assert.deepEqual(await stockOf(context), [{ on_hand: 1, reserved: 1 }]);
  await consistent(context);
}));

test("REG-12 a hundred orders placed and confirmed at once over one last unit: one is sold", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const draft = aDraft({ stage: "confirmed", lines: [{ kind: "catalogue", sku, quantity: 1 }] });
  const placed = await Promise.all(Array.from({ length: 100 }, () => context.transaction({ lock: true }, (tx) => placeOrders(context, tx, [draft]))));
  const codes = placed.flat().map((each) => ("order" in each ? "sold" : each.code));
  assert.deepEqual(codes.toSorted(), [...Array.from({ length: 99 }, () => "order.shortage"), "sold"]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 1, reserved: 1 }]);
  await consistent(context);
}));

test("STK-05 twenty confirms of one unit: one promised, nineteen short", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const outcome = await runAction(context, ask("confirm", await someOrders(context, 20, sku)));
  assert.deepEqual([outcome.done.length, outcome.refused.map(({ refusal }) => refusal.code)], [1, Array.from({ length: 19 }, () => "order.shortage")]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 1, reserved: 1 }]);
}));

test("REG-13 two lines of one product never oversell it, also at the same time", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const twoLines = [{ kind: "catalogue", sku, quantity: 2 }, { kind: "catalogue", sku, quantity: 2 }] as const;
  const ids = [await anOrder(context, { lines: twoLines }), await anOrder(context, { lines: twoLines })];
  const outcomes = await Promise.all(ids.map((id) => runAction(context, ask("confirm", [id]))));
  assert.deepEqual(
    outcomes.flatMap(({ refused }) => refused.map(({ refusal }) => refusal)),
    [{ code: "order.shortage", params: { sku, wanted: 2, available: 1 } }],
  );
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 4 }]);
  await consistent(context);
}));

test("REG-16 whatever parallel workers do to the stock, its ledger and its counters agree afterwards", withStore(async (context) => {
  const skus = await Promise.all(["A", "B"].map(async (name) => (await aProduct(context, { sku: name, stock: 12 })).sku));
  const ids = (await Promise.all(skus.map((sku) => someOrders(context, 12, sku, { quantity: 2 })))).flat();
  const steps: readonly (readonly [DecidedAction, ActRequest])[] = [
    ["confirm", {}],
    ["confirm", { shortage: "backorder" }],
    ["mark_paid", {}],
    ["mark_unpaid", {}],
    ["prepare", { override: true }],
    ["ship", { ...tracked, override: true }],
    ["ship", { ...tracked, override: true, stock: "leave" }],
    ["cancel", { money: "keep" }],
    ["cancel", { money: "keep", stock: "update" }],
    ["reopen", {}],
    ["set_status", { status: "shipped", ...tracked, override: true }],
  ];
  await Promise.all(Array.from({ length: 8 }, async (_, worker) => {
    const roll = dice(worker + 1);
    for (let round = 0; round < 25; round += 1) {
      const [action, request] = steps[roll(steps.length)] as (typeof steps)[number];
      await runAction(context, ask(action, [...new Set([0, 1, 2].map(() => ids[roll(ids.length)] as string))], request));
    }
  }));
  await consistent(context);
  const [sums] = await context.query(
    sql`select (select sum(on_hand)::int from stock_levels where store_id = ${context.store.id}) = (select sum(quantity)::int from stock_movements where store_id = ${context.store.id}) as equal`,
  );
  assert.deepEqual(sums, { equal: true });
}));

test("REG-44 ten bulk actions at once over the same orders wait for each other: no deadlock, nothing half done", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 500 });
  const ids = await someOrders(context, 60, sku, { stage: "confirmed" });
  const { db } = context.house;
  let attempts = 0;
  const counted = contextOf(
    { ...context.house, db: { ...db, transaction: (work) => db.transaction((connection) => ((attempts += 1), work(connection))) } },
    context,
  );
  await Promise.all(Array.from({ length: 10 }, (_, index) => {
    const own = ids.toSorted((a, b) => (index % 2 === 0 ? 1 : -1) * (a < b ? 1 : -1)).slice(index * 2, index * 2 + 40);
    return runAction(counted, ask(index % 3 === 0 ? "mark_paid" : index % 3 === 1 ? "cancel" : "lock", own, { money: "keep" }));
  }));
  assert.equal(attempts, 10, "a deadlock would have been tried again");
  await consistent(context);
}));

test("fifty orders at once all get a number, though the pool has twenty connections", withStore(async (context) => {
  const numbers = await Promise.all(
    Array.from({ length: 50 }, async () => (await context.transaction({ lock: true }, (tx) => placeOrders(context, tx, [aDraft()])))[0]),
  );
  const drawn = numbers.map((each) => (each && "order" in each ? each.number : null));
  assert.equal(new Set(drawn).size, 50);
  assert.ok(!drawn.includes(null));
}));

test("CUS-01 ten first orders of one person make one card", withStore(async (context) => {
  await Promise.all(Array.from({ length: 10 }, () => anOrder(context, { customer: { email: "New@example.com", name: "New" } })));
  assert.deepEqual(await context.query(sql`select email from customers where store_id = ${context.store.id}`), [{ email: "new@example.com" }]);
}));

test("REG-16 an undo that runs beside other work leaves the ledger whole", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 20 });
  const ids = await someOrders(context, 10, sku, { stage: "confirmed" });
  await act(context, "mark_paid", ids);
  const { operationId } = await runAction(context, ask("ship", ids, tracked));
  assert.ok(operationId);
  const [undone] = await Promise.all([
    undoOperation(context, operationId),
    runAction(context, ask("cancel", ids.slice(0, 3), { money: "keep", stock: "update" })),
  ]);
  assert.equal(undone.undone + undone.refused.length, 10);
  await consistent(context);
}));

test("REG-07 a payment told twice in the same moment confirms once, at the price that was placed", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2, stage: "sent" });
  await Promise.all(Array.from({ length: 10 }, () => runAction(context, { action: "mark_paid", items: [{ id }], request: { method: "card" } })));
  const orders = await context.query(sql`select stage, status, payment_status, total_amount, captured_amount from orders where store_id = ${context.store.id}`);
  assert.deepEqual(orders, [{ stage: "confirmed", status: "paid", payment_status: "paid", total_amount: 2_000, captured_amount: 2_000 }]);
  const confirmed = await context.query(sql`select type from events where store_id = ${context.store.id} and order_id = ${id} and type = 'order.confirmed'`);
  assert.equal(confirmed.length, 1);
}));
