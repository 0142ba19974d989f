import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { orderRow, stockOf } from "../../testing/desk.ts";
import { anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";

const deliveries = (context: TestContext, orderId: string) =>
  context.query<{ state: string }>(sql`select state from fulfillments where store_id = ${context.store.id} and order_id = ${orderId}`);

test("CRT-11 paid at the door: an order is confirmed when it is placed, its goods are promised and its delivery is made", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const id = await anOrder(context, { sku, quantity: 2, paymentMethod: "cash_on_delivery" });
  const { stage, payment_status, status } = await orderRow(context, id);
  assert.deepEqual([stage, payment_status, status], ["confirmed", "unpaid", "awaiting_payment"]);
  assert.deepEqual([await stockOf(context), await deliveries(context, id)], [[{ on_hand: 5, reserved: 2 }], [{ state: "ready" }]]);
}));

test("CRT-11 it does not fail for want of goods: the delivery waits for them", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1 });
  const id = await anOrder(context, { sku, quantity: 2, paymentMethod: "cash_on_delivery" });
  assert.deepEqual(
    [(await orderRow(context, id)).stage, await stockOf(context), await deliveries(context, id)],
    ["confirmed", [{ on_hand: 1, reserved: 1 }], [{ state: "waiting" }]],
  );
}));

test("CRT-11 a method that waits for its money leaves the order unconfirmed, and so does a quotation", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const sent = await anOrder(context, { sku, paymentMethod: "bank_transfer" });
  const quotation = await anOrder(context, { sku, stage: "quotation", paymentMethod: "cash_on_delivery" });
  assert.deepEqual(
    [(await orderRow(context, sent)).stage, (await orderRow(context, quotation)).stage, await stockOf(context)],
    ["sent", "quotation", [{ on_hand: 5, reserved: 0 }]],
  );
}));

const bucharest = { country: "RO", currency: "RON", timeZone: "Europe/Bucharest" } as const;

test(
  "an order takes the rate of its day in the shop: 21 % from the first minute of 1 August 2025 in Bucharest, still July in UTC",
  withStore(async (context) => {
    const { sku } = await aProduct(context);
    const rates: number[] = [];
    for (const instant of ["2025-07-31T20:59:59Z", "2025-07-31T21:00:00Z"]) {
      context.clock.now = new Date(instant);
      const orderId = await anOrder(context, { sku, currency: "RON" });
      const [line] = await context.query<{ tax_rate: number }>(
        sql`select tax_rate from order_lines where store_id = ${context.store.id} and order_id = ${orderId}`,
      );
      rates.push(line?.tax_rate ?? 0);
    }
    assert.deepEqual(rates, [1900, 2100]);
  }, bucharest),
);
