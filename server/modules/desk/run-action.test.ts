import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { previewAction, runAction, type ActionInput } from "./run-action.ts";
import { undoOperation } from "./undo-operation.ts";

const ask = (action: DecidedAction, ids: readonly string[], request: ActRequest = {}, rest: Partial<ActionInput> = {}): ActionInput => ({
  action,
  items: ids.map((id) => ({ id })),
  request,
  ...rest,
});

type Row = { status: string | null; stage: string; payment_status: string; fulfillment_status: string; status_mismatch: string | null; version: number };
async function orderRow(context: TestContext, id: string): Promise<Row> {
  const [row] = await context.query<Row>(
    sql`select status, stage, payment_status, fulfillment_status, status_mismatch, version from orders where store_id = ${context.store.id} and id = ${id}`,
  );
  assert.ok(row);
  return row;
}
const stock = async (context: TestContext): Promise<{ on_hand: number; reserved: number }[]> =>
  context.query(sql`select on_hand, reserved from stock_levels where store_id = ${context.store.id}`);
const tracked = { carrier: "colissimo", trackingCode: "8N12345678901" };

test("STA-04 every placed order starts awaiting payment", withStore(async (context) => {
  const id = await anOrder(context);
  assert.deepEqual(await orderRow(context, id), {
    status: "awaiting_payment",
    stage: "sent",
    payment_status: "unpaid",
    fulfillment_status: "to_ship",
    status_mismatch: null,
    version: 1,
  });
}));

test("CRT-10 confirming by hand reserves the stock", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2 });
  assert.deepEqual(await stock(context), [{ on_hand: 5, reserved: 0 }]);
  const outcome = await runAction(context, ask("confirm", [id]));
  assert.deepEqual(outcome.refused, []);
  assert.equal((await orderRow(context, id)).stage, "confirmed");
  assert.deepEqual(await stock(context), [{ on_hand: 5, reserved: 2 }]);
}));

test("CRT-10 a shortage is named, and nothing is reserved", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const id = await anOrder(context, { sku, quantity: 2 });
  const outcome = await runAction(context, ask("confirm", [id]));
  assert.deepEqual(outcome.refused[0]?.refusal, { code: "order.shortage", params: { sku, wanted: 2, available: 1 } });
  assert.deepEqual(await stock(context), [{ on_hand: 1, reserved: 0 }]);
  await runAction(context, ask("confirm", [id], { shortage: "backorder" }));
  assert.deepEqual(await stock(context), [{ on_hand: 1, reserved: 1 }]);
}));

test("STK-03 shipping takes from stock once, cancelling puts back what it took", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 2, stage: "confirmed", paid: true });
  await runAction(context, ask("ship", [id], tracked));
  assert.deepEqual(await stock(context), [{ on_hand: 8, reserved: 0 }]);
  const again = await runAction(context, ask("ship", [id], tracked));
  assert.equal(again.refused[0]?.refusal.code, "order.already_shipped");
  await runAction(context, ask("cancel", [id], { stock: "update", money: "keep" }));
  assert.deepEqual(await stock(context), [{ on_hand: 10, reserved: 0 }]);
  const movements = await context.query<{ sum: number }>(sql`select sum(quantity)::bigint as sum from stock_movements where store_id = ${context.store.id}`);
  assert.equal(movements[0]?.sum, 10);
}));

test("STA-06 a refused order leaves no trace and does not stop the others", withStore(async (context) => {
  const paid = await anOrder(context, { stage: "confirmed", paid: true });
  const unpaid = await anOrder(context, { stage: "confirmed" });
  const before = await context.query(sql`select id from events where store_id = ${context.store.id} and order_id = ${unpaid}`);
  const outcome = await runAction(context, ask("set_status", [paid, unpaid], { status: "in_preparation" }));
  assert.deepEqual(outcome.refused.map(({ id, refusal }) => [id, refusal.code]), [[unpaid, "order.not_paid"]]);
  assert.equal((await orderRow(context, paid)).status, "in_preparation");
  assert.deepEqual(await orderRow(context, unpaid), {
    status: "awaiting_payment",
    stage: "confirmed",
    payment_status: "unpaid",
    fulfillment_status: "to_ship",
    status_mismatch: null,
    version: 1,
  });
  assert.deepEqual(await context.query(sql`select id from events where store_id = ${context.store.id} and order_id = ${unpaid}`), before);
}));

test("STA-19 undo within the window brings back status, stock and silence", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const ids = await Promise.all(Array.from({ length: 3 }, () => anOrder(context, { sku, quantity: 2, stage: "confirmed", paid: true })));
  const before = await Promise.all(ids.map((id) => orderRow(context, id)));
  const outcome = await runAction(context, ask("set_status", ids, { status: "shipped", ...tracked }, { message: "Merci" }));
  assert.deepEqual(await stock(context), [{ on_hand: 4, reserved: 0 }]);
  assert.ok(outcome.operationId);
  const undone = await undoOperation(context, outcome.operationId);
  assert.deepEqual(undone, { undone: 3, refused: [] });
  assert.deepEqual(await stock(context), [{ on_hand: 10, reserved: 6 }]);
  const after = await Promise.all(ids.map((id) => orderRow(context, id)));
  assert.deepEqual(after, before.map((row) => ({ ...row, version: row.version + 2 })));
  assert.deepEqual(await context.query(sql`select distinct state from messages where store_id = ${context.store.id}`), [{ state: "cancelled" }]);
  await runAction(context, ask("ship", ids, tracked));
  assert.deepEqual(await stock(context), [{ on_hand: 4, reserved: 0 }]);
}));

test("the preview is the plan: it writes nothing and says what the run then does", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const ids = [await anOrder(context, { sku, quantity: 2, stage: "confirmed", paid: true }), await anOrder(context, { sku, stage: "confirmed" })];
  const input = ask("set_status", ids, { status: "shipped", ...tracked });
  const preview = await previewAction(context, input);
  assert.deepEqual(await stock(context), [{ on_hand: 10, reserved: 3 }]);
  const run = await runAction(context, input);
  assert.deepEqual(run.effects, preview.effects);
  assert.deepEqual(run.refused.map(({ refusal }) => refusal), preview.refused.map(({ refusal }) => refusal));
}));

test("REG-12 the last unit is sold once, whatever runs at the same time", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) ids.push(await anOrder(context, { sku }));
  const outcomes = await Promise.all(ids.map((id) => runAction(context, ask("confirm", [id]))));
  assert.equal(outcomes.filter(({ done }) => done.length === 1).length, 1);
  assert.equal(outcomes.filter(({ refused }) => refused[0]?.refusal.code === "order.shortage").length, 19);
  assert.deepEqual(await stock(context), [{ on_hand: 1, reserved: 1 }]);
}));
