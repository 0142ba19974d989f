import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "../../platform/sql.ts";
import { anOrder, aProduct, withStore } from "../../testing/fixtures.ts";

const bucharest = { country: "RO", currency: "RON", timeZone: "Europe/Bucharest" } as const;

test("an order takes the rate of its day in the shop: 21 % from the first minute of 1 August 2025 in Bucharest, still July in UTC", withStore(async (context) => {
  const { sku } = await aProduct(context);
  const rates: number[] = [];
  for (const instant of ["2025-07-31T20:59:59Z", "2025-07-31T21:00:00Z"]) {
    context.clock.now = new Date(instant);
    const orderId = await anOrder(context, { sku, currency: "RON" });
    const [line] = await context.query<{ tax_rate: number }>(sql`select tax_rate from order_lines where store_id = ${context.store.id} and order_id = ${orderId}`);
    rates.push(line?.tax_rate ?? 0);
  }
  assert.deepEqual(rates, [1900, 2100]);
}, bucharest));
