import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../platform/ids.ts";
import { permissions } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";
import { act, ask, historyOf, orderRow, refusesUntouched, statusOf, stockOf, tracked } from "../../testing/desk.ts";
import { anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { verifyStore } from "../reports/verify.ts";
import { runAction } from "./run-action.ts";

const deliveries = (context: TestContext, orderId: string) =>
  context.query<{ number: number; state: string }>(
    sql`select number, state from fulfillments where store_id = ${context.store.id} and order_id = ${orderId} order by number`,
  );
const consistent = async (context: TestContext): Promise<void> => assert.deepEqual((await verifyStore(context)).differences, []);

test("CRT-10 a backorder promises what is there and waits for the rest", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const id = await anOrder(context, { sku, quantity: 3 });
  await act(context, "confirm", [id], { shortage: "backorder" });
  assert.deepEqual([await stockOf(context), await deliveries(context, id)], [[{ on_hand: 1, reserved: 1 }], [{ number: 1, state: "waiting" }]]);
  assert.deepEqual((await historyOf(context, id)).at(-1)?.data, { shortage: [{ sku, quantity: 2 }] });
}));

test("CRT-12 a cancelled order is not confirmed, and gets no delivery", withStore(async (context) => {
  const { sku } = await aProduct(context);
  const id = await anOrder(context, { sku });
  await act(context, "cancel", [id]);
  await refusesUntouched(context, ask("confirm", [id]), "order.wrong_stage");
  assert.deepEqual(await deliveries(context, id), []);
}));

test("CRT-12 of two operators who confirm together one wins, the other learns it", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku });
  const outcomes = await Promise.all([runAction(context, ask("confirm", [id])), runAction(context, ask("confirm", [id]))]);
  assert.deepEqual(outcomes.flatMap(({ refused }) => refused.map(({ refusal }) => refusal.code)), ["order.already_confirmed"]);
  assert.deepEqual([await stockOf(context), (await deliveries(context, id)).length], [[{ on_hand: 5, reserved: 1 }], 1]);
}));

test("CRT-15 cancelling leaves the delivery that is done, cancels the open one and releases its promise", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 3, stage: "confirmed" });
  await splitDelivery(context, id, 1);
  assert.deepEqual(await stockOf(context), [{ on_hand: 9, reserved: 2 }]);
  await act(context, "cancel", [id], { reason: "the rest is no longer wanted" });
  assert.deepEqual(await deliveries(context, id), [{ number: 1, state: "cancelled" }, { number: 2, state: "shipped" }]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 9, reserved: 0 }]);
  await consistent(context);
}));

test("CRT-15 a cancelled order becomes a quotation again, keeps its number and can be confirmed once more", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2, stage: "confirmed" });
  const number = () => context.query(sql`select number from orders where store_id = ${context.store.id} and id = ${id}`);
  const before = await number();
  await act(context, "cancel", [id]);
  await act(context, "reopen", [id]);
  assert.deepEqual([await statusOf(context, id), await number()], [null, before]);
  await act(context, "confirm", [id]);
  assert.deepEqual([await stockOf(context), await number()], [[{ on_hand: 5, reserved: 2 }], before]);
  assert.deepEqual(await deliveries(context, id), [{ number: 1, state: "cancelled" }, { number: 2, state: "ready" }]);
  await consistent(context);
}));

test("CRT-16 a locked order is not cancelled; unlocking needs its right", withStore(async (context) => {
  const id = await anOrder(context, { stage: "confirmed" });
  await act(context, "lock", [id]);
  await refusesUntouched(context, ask("cancel", [id]), "order.locked");
  await refusesUntouched(
    context,
    { ...ask("unlock", [id]), by: context.with({ permissions: permissions.filter((right) => right !== "orders.unlock") }) },
    "permission.denied",
  );
  await act(context, "unlock", [id]);
  await act(context, "cancel", [id]);
}));

test("PAY-01 Paid by hand makes a payment of the balance with its author; Unpaid voids it, and both stay on record", withStore(async (context) => {
  const id = await anOrder(context, { payments: [{ amount: 300 }] });
  await act(context.with({ actor: { kind: "operator", id: null, name: "Dan" } }), "mark_paid", [id], { method: "cheque" });
  const entries = () =>
    context.query(
      sql`select event, method, amount, actor_name from payment_entries where store_id = ${context.store.id} and order_id = ${id} order by id`,
    );
  assert.deepEqual((await entries()).at(-1), { event: "captured", method: "cheque", amount: 700, actor_name: "Dan" });
  await act(context, "mark_unpaid", [id]);
  const { status, stage, payment_status } = await orderRow(context, id);
  assert.deepEqual([status, stage, payment_status], ["awaiting_payment", "confirmed", "unpaid"]);
  assert.deepEqual((await entries()).map((entry) => (entry as { event: string }).event), ["captured", "captured", "voided", "voided"]);
}));

test("PAY-01 one bank transfer pays two orders, and a payment taken back is registered again under its reference", withStore(async (context) => {
  const ids = [await anOrder(context), await anOrder(context)];
  await act(context, "mark_paid", ids, { method: "bank_transfer", reference: "VIR-77" });
  await act(context, "mark_unpaid", ids);
  await act(context, "mark_paid", ids, { method: "bank_transfer", reference: "VIR-77" });
  assert.deepEqual(await Promise.all(ids.map((id) => statusOf(context, id))), ["paid", "paid"]);
}));

test("PAY-01 what a provider holds is not set unpaid by hand", withStore(async (context) => {
  const id = await anOrder(context, { paid: true });
  await context.query(sql`update payment_entries set provider = 'stripe' where store_id = ${context.store.id} and order_id = ${id}`);
  await refusesUntouched(context, ask("mark_unpaid", [id]), "order.provider_payment");
}));

test("STA-09 a cheque of the balance makes the order Paid; a second one has nothing to pay", withStore(async (context) => {
  const id = await anOrder(context);
  await act(context, "mark_paid", [id], { method: "cheque", amount: 1000 });
  assert.equal(await statusOf(context, id), "paid");
  await refusesUntouched(context, ask("mark_paid", [id]), "order.already_paid");
}));

test("ASG-04 the history of a reassigned order shows who, when, from and to", withStore(async (context) => {
  const [anaId, danId] = [await anOperator(context, "Ana"), await anOperator(context, "Dan")];
  const id = await anOrder(context, { operatorId: anaId });
  await act(context, "assign", [id], { operatorId: danId, self: null });
  assert.deepEqual((await historyOf(context, id)).at(-1), {
    type: "order.assigned",
    actor_name: "Ana",
    data: { operator_from: anaId, operator_to: danId, team_from: null, team_to: null },
  });
  await refusesUntouched(
    context,
    {
      ...ask("assign", [id], { operatorId: anaId }),
      by: context.with({ permissions: permissions.filter((right) => right !== "orders.assign_others") }),
    },
    "permission.denied",
  );
}));

test("STK-01 stock is promised at confirmation, not before", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2 });
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 0 }]);
  await act(context, "confirm", [id]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 2 }]);
}));

test("STK-03 Shipped set again and again deducts once, and Cancelled puts back once", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 2, paid: true });
  const ship = () => runAction(context, ask("set_status", [id], { status: "shipped", ...tracked }));
  const outcomes = [await ship(), await ship(), ...await Promise.all([ship(), ship()])];
  assert.deepEqual(outcomes.map(({ done }) => done.length), [1, 0, 0, 0]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 8, reserved: 0 }]);
  const cancel = () => runAction(context, ask("cancel", [id], { stock: "update", money: "keep" }));
  await Promise.all([cancel(), cancel(), cancel()]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 10, reserved: 0 }]);
  const moves = await context.query(sql`select kind, quantity from stock_movements where store_id = ${context.store.id} order by id`);
  assert.deepEqual(moves, [{ kind: "opening", quantity: 10 }, { kind: "shipped", quantity: -2 }, { kind: "put_back", quantity: 2 }]);
}));

test("STK-03 what left without touching the stock is not put back", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 2, paid: true });
  await act(context, "ship", [id], { ...tracked, stock: "leave" });
  await act(context, "cancel", [id], { stock: "update", money: "keep" });
  assert.deepEqual(await stockOf(context), [{ on_hand: 10, reserved: 0 }]);
  await consistent(context);
}));

test("STK-04 money given back does not put goods back by itself", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 2, paid: true });
  await act(context, "ship", [id], tracked);
  await act(context, "cancel", [id], { money: "refunded" });
  assert.equal((await orderRow(context, id)).payment_status, "refunded");
  assert.deepEqual(await stockOf(context), [{ on_hand: 8, reserved: 0 }]);
}));

test("STK-07 every movement names its reason, order and author, and their sum is what is on hand", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const id = await anOrder(context, { sku, quantity: 2, paid: true });
  await act(context, "ship", [id], tracked);
  const [, moved] = await context.query(sql`select quantity, kind, order_id, actor_name from stock_movements where store_id = ${context.store.id} order by id`);
  assert.deepEqual(moved, { quantity: -2, kind: "shipped", order_id: id, actor_name: "Ana" });
  await consistent(context);
}));

/** Part of a delivery has left on its own: the rows that a partial shipment leaves behind. */
async function splitDelivery(context: TestContext, orderId: string, quantity: number): Promise<void> {
  const { id: storeId } = context.store;
  const [deliveryId, at] = [newId(), context.clock.now];
  await context.query(sql`update fulfillment_lines set quantity = quantity - ${quantity} where store_id = ${storeId} and order_id = ${orderId}`);
  await context.query(
    sql`insert into fulfillments (store_id, id, order_id, number, state, created_at, shipped_at) values (${storeId}, ${deliveryId}, ${orderId}, 2, 'shipped', ${at}, ${at})`,
  );
  await context.query(
    sql`insert into fulfillment_lines (store_id, fulfillment_id, line_no, order_id, quantity, deducted_quantity) values (${storeId}, ${deliveryId}, 1, ${orderId}, ${quantity}, ${quantity})`,
  );
  await context.query(sql`update reservations set quantity = quantity - ${quantity} where store_id = ${storeId} and order_id = ${orderId}`);
  await context.query(sql`update stock_levels set on_hand = on_hand - ${quantity}, reserved = reserved - ${quantity} where store_id = ${storeId}`);
  await context.query(sql`
    insert into stock_movements (store_id, id, variant_id, quantity, kind, order_id, fulfillment_id, line_no, created_at)
    select store_id, ${newId()}, variant_id, ${-quantity}, 'shipped', ${orderId}, ${deliveryId}, 1, ${at} from stock_levels where store_id = ${storeId}`);
}

async function anOperator(context: TestContext, name: string): Promise<string> {
  const id = newId();
  await context.query(sql`insert into operators (store_id, id, name, created_at) values (${context.store.id}, ${id}, ${name}, ${context.clock.now})`);
  return id;
}
