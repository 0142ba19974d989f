import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";
import { act, ask, historyOf, orderRow, refusesUntouched, statusOf, stockOf, tracked } from "../../testing/desk.ts";
import { anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { findOrders } from "../orders/find-orders.ts";
import { runAction } from "./run-action.ts";

const without = (context: TestContext, right: string) => context.with({ permissions: permissions.filter((each) => each !== right) });
const setStatus = (context: TestContext, code: string, change: { stock: string } | { tracking: boolean }) =>
  "stock" in change ? context.query(sql`update statuses set stock = ${change.stock} where store_id = ${context.store.id} and code = ${code}`)
    : context.query(sql`update statuses set requires_tracking = ${change.tracking} where store_id = ${context.store.id} and code = ${code}`);

test("STA-01 an illegal jump is refused; with the right and a reason it is forced and marked", withStore(async (context) => {
  const id = await anOrder(context, { paid: true });
  await act(context, "ship", [id], tracked);
  const back = { status: "awaiting_payment" };
  await refusesUntouched(context, ask("set_status", [id], back), "order.force_needed");
  await refusesUntouched(
    context,
    { ...ask("set_status", [id], { ...back, force: true, reason: "wrong parcel" }), by: without(context, "orders.force_status") },
    "permission.denied",
  );
  await refusesUntouched(context, ask("set_status", [id], { ...back, force: true }), "order.reason_needed");

  await act(context, "set_status", [id], { ...back, force: true, reason: "wrong parcel" });
  assert.deepEqual(await orderRow(context, id), {
    status: "awaiting_payment",
    stage: "confirmed",
    payment_status: "paid",
    fulfillment_status: "shipped",
    status_mismatch: "shipped",
    version: 3,
  });
  assert.deepEqual((await historyOf(context, id)).at(-1), {
    type: "order.status_forced",
    actor_name: "Ana",
    data: { reason: "wrong parcel", status_from: "shipped", status_to: "awaiting_payment" },
  });
}));

test("STA-02 the history holds every change of the status, in order, with its author", withStore(async (context) => {
  const id = await anOrder(context);
  const dan = context.with({ actor: { kind: "operator", id: null, name: "Dan" } });
  await act(context, "mark_paid", [id]);
  await act(dan, "prepare", [id]);
  await act(context, "ship", [id], tracked);
  await act(dan, "finish", [id]);
  const changes = (await historyOf(context, id)).filter(({ data }) => "status_to" in data);
  assert.deepEqual(
    changes.map(({ actor_name, data }) => [actor_name, data["status_from"], data["status_to"]]),
    [
      ["Ana", null, "awaiting_payment"],
      ["Ana", "awaiting_payment", "paid"],
      ["Dan", "paid", "in_preparation"],
      ["Ana", "in_preparation", "shipped"],
      ["Dan", "shipped", "finished"],
    ],
  );
}));

test("STA-05 money captured in full moves the order to Paid and confirms it", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2 });
  await act(context, "mark_paid", [id]);
  assert.deepEqual(await orderRow(context, id), {
    status: "paid",
    stage: "confirmed",
    payment_status: "paid",
    fulfillment_status: "to_ship",
    status_mismatch: null,
    version: 2,
  });
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 2 }]);
}));

test("STA-05 money that comes for a cancelled order is kept and shown; the order stays cancelled", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku });
  await act(context, "cancel", [id]);
  await refusesUntouched(context, ask("mark_paid", [id]), "order.wrong_stage");
  await act(context, "mark_paid", [id], { amount: 1000, method: "bank_transfer" });
  const { status, stage, payment_status } = await orderRow(context, id);
  assert.deepEqual([status, stage, payment_status], ["cancelled", "cancelled", "paid"]);
  assert.deepEqual((await historyOf(context, id)).at(-1)?.data["after_cancellation"], true);
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 0 }]);
}));

test("STA-04 an order of nothing to pay goes straight to Paid, and reserves", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5, price: "0.0000" });
  for (const stage of ["sent", "confirmed"] as const) {
    const id = await anOrder(context, { sku, stage });
    const row = await orderRow(context, id);
    assert.deepEqual([row.status, row.stage, row.payment_status], ["paid", "confirmed", "paid"]);
  }
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 2 }]);
}));

test("STA-07 an unpaid order does not go to preparation by default", withStore(async (context) => {
  const id = await anOrder(context, { stage: "confirmed" });
  await refusesUntouched(context, ask("set_status", [id], { status: "in_preparation" }), "order.not_paid");
  await refusesUntouched(context, ask("ship", [id], tracked), "order.not_paid");
  await refusesUntouched(
    context,
    { ...ask("prepare", [id], { override: true, reason: "regular" }), by: without(context, "orders.override_unpaid") },
    "order.not_paid",
  );
}));

test("STA-08 the override changes the status and its reason stands in the history", withStore(async (context) => {
  const id = await anOrder(context, { stage: "confirmed" });
  await act(context, "set_status", [id], { status: "in_preparation", override: true, reason: "town hall, pays in 30 days" });
  const { status, payment_status, status_mismatch } = await orderRow(context, id);
  assert.deepEqual([status, payment_status, status_mismatch], ["in_preparation", "unpaid", null]);
  assert.deepEqual((await historyOf(context, id)).at(-1)?.data, {
    unpaid_override: true,
    reason: "town hall, pays in 30 days",
    status_from: "awaiting_payment",
    status_to: "in_preparation",
  });
}));

test("STA-10 two paid orders go to preparation together", withStore(async (context) => {
  const ids = [await anOrder(context, { paid: true }), await anOrder(context, { paid: true })];
  await act(context, "set_status", ids, { status: "in_preparation" });
  assert.deepEqual(await Promise.all(ids.map((id) => statusOf(context, id))), ["in_preparation", "in_preparation"]);
}));

test("STA-12 each order ships with a code of its own, and its mail carries that one", withStore(async (context) => {
  const ids = [await anOrder(context, { paid: true }), await anOrder(context, { paid: true }), await anOrder(context, { paid: true })];
  const items = ids.map((id, index) => ({ id, request: { carrier: "colissimo", trackingCode: `8N00${index}` } }));
  assert.deepEqual((await runAction(context, { action: "set_status", request: { status: "shipped" }, items })).refused, []);
  const mails = await context.query<{ order_id: string; code: string }>(
    sql`select order_id, params ->> 'trackingCode' as code from messages where store_id = ${context.store.id} and audience = 'customer' and params ->> 'status' = 'shipped'`,
  );
  assert.deepEqual(new Map(mails.map(({ order_id, code }) => [order_id, code])), new Map(ids.map((id, index) => [id, `8N00${index}`])));
}));

test("STA-13 all selected orders become Shipped", withStore(async (context) => {
  const ids = [await anOrder(context, { paid: true }), await anOrder(context, { paid: true }), await anOrder(context, { paid: true })];
  const { done, refused } = await runAction(context, ask("set_status", ids, { status: "shipped", ...tracked }));
  assert.deepEqual([done.map(({ status }) => status), refused], [["shipped", "shipped", "shipped"], []]);
  assert.deepEqual(await Promise.all(ids.map((id) => statusOf(context, id))), ["shipped", "shipped", "shipped"]);
}));

test("STA-14 a shipped order leaves the pending list by itself, and asks for nothing more", withStore(async (context) => {
  const id = await anOrder(context, { paid: true });
  const pending = async () =>
    (
      await findOrders(context, { q: "is:open", statuses: "*", sort: "-created", after: null, before: null, limit: 50, counts: true })
    ).rows.map((row) => row.id);
  assert.deepEqual(await pending(), [id]);
  await act(context, "ship", [id], tracked);
  assert.deepEqual(await pending(), []);
  assert.deepEqual(await context.query(sql`select is_open, next_action from orders where store_id = ${context.store.id} and id = ${id}`), [
    { is_open: false, next_action: "none" },
  ]);
}));

test("STA-15 unpaid orders are cancelled together: stock released, the customer told where that is on", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const ids = [await anOrder(context, { sku, stage: "confirmed" }), await anOrder(context, { sku, stage: "confirmed" })];
  await context.query(sql`update statuses set notify_customer = true where store_id = ${context.store.id} and code = 'cancelled'`);
  context.clock.now = new Date(context.clock.now.getTime() + 15 * 86_400_000);
  await act(context, "cancel", ids, { reason: "not paid in 15 days" });
  assert.deepEqual(await Promise.all(ids.map((id) => statusOf(context, id))), ["cancelled", "cancelled"]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 5, reserved: 0 }]);
  assert.deepEqual(
    await context.query(
      sql`select count(*) as mails from messages where store_id = ${context.store.id} and template = 'status_cancelled' and audience = 'customer'`,
    ),
    [{ mails: 2 }],
  );
}));

test("STA-15 a payment under way keeps the order from being cancelled", withStore(async (context) => {
  const id = await anOrder(context, { payments: [{ amount: 300 }] });
  await context.query(sql`update payment_entries set event = 'pending' where store_id = ${context.store.id} and order_id = ${id}`);
  await refusesUntouched(context, ask("cancel", [id]), "order.payment_in_flight");
}));

test("STA-16 an order whose money was given back is Refunded, one given back in part says so", withStore(async (context) => {
  const [whole, part] = [await anOrder(context, { paid: true }), await anOrder(context, { paid: true })];
  await act(context, "cancel", [whole], { money: "refunded", reason: "sold out" });
  await context.query(sql`insert into refund_entries (store_id, id, refund_id, order_id, provider, reference, event, amount, currency, refunded_at, created_at)
    select store_id, id, id, id, 'manual', 'by-hand', 'done', 400, 'EUR', placed_at, placed_at from orders where store_id = ${context.store.id} and id = ${part}`);
  await act(context, "archive", [part]);
  assert.deepEqual(
    [await orderRow(context, whole), await orderRow(context, part)].map((row) => [row.stage, row.payment_status]),
    [
      ["cancelled", "refunded"],
      ["confirmed", "partially_refunded"],
    ],
  );
}));

test("STA-17 shipped asks for carrier and code, names both, and lets a letter go without", withStore(async (context) => {
  const id = await anOrder(context, { paid: true });
  const refusal = await refusesUntouched(context, ask("set_status", [id], { status: "shipped" }), "order.no_carrier_and_tracking");
  assert.deepEqual(refusal["field"], ["/carrier", "/tracking_code"]);
  await refusesUntouched(context, ask("set_status", [id], { status: "shipped", carrier: "dpd" }), "order.no_tracking");
  await refusesUntouched(context, ask("set_status", [id], { status: "shipped", trackingCode: "1" }), "order.no_carrier");
  const letter = await anOrder(context, { paid: true, shipping: { method: "letter", amount: 0 }, payments: [{}] });
  await act(context, "set_status", [letter], { status: "shipped" });
  await setStatus(context, "shipped", { tracking: false });
  await act(context, "set_status", [id], { status: "shipped" });
  assert.deepEqual([await statusOf(context, id), await statusOf(context, letter)], ["shipped", "shipped"]);
}));

test("STA-18 Shipped forced with nothing shipped is marked, and what the facts say stays visible", withStore(async (context) => {
  const id = await anOrder(context, { paid: true });
  await act(context, "cancel", [id], { money: "keep" });
  await act(context, "set_status", [id], { status: "shipped", ...tracked, force: true, reason: "sent by the old shop" });
  assert.deepEqual(await orderRow(context, id), {
    status: "shipped",
    stage: "cancelled",
    payment_status: "paid",
    fulfillment_status: "to_ship",
    status_mismatch: "cancelled",
    version: 3,
  });
}));

test("STK-02 the status asks, always moves or never moves the stock; an explicit answer wins", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 10 });
  const cases = [
    ["ask", undefined, 9],
    ["always", undefined, 8],
    ["never", undefined, 8],
    ["always", "leave", 8],
    ["never", "update", 7],
    ["ask", "leave", 7],
  ] as const;
  for (const [setting, stock, left] of cases) {
    const id = await anOrder(context, { sku, stage: "confirmed", paid: true });
    await setStatus(context, "shipped", { stock: setting });
    await act(context, "set_status", [id], { status: "shipped", ...tracked, ...(stock && { stock }) });
    assert.deepEqual(await stockOf(context), [{ on_hand: left, reserved: 0 }], `${setting} ${stock}`);
    assert.equal((await historyOf(context, id)).at(-1)?.data["stock"], stock ?? (setting === "never" ? "leave" : "update"));
  }
}));
