import assert from "node:assert/strict";
import type { ActRequest, DecidedAction } from "../modules/desk/acts.ts";
import { runAction, type ActionInput } from "../modules/desk/run-action.ts";
import type { Context } from "../platform/context.ts";
import { sql } from "../platform/sql.ts";
import { fingerprintOf } from "./store-fingerprint.ts";
import type { TestContext } from "./fixtures.ts";

/** The desk as tests use it: an action in one line, and what is really in the database afterwards. */

export const tracked = { carrier: "colissimo", trackingCode: "8N12345678901" };

export const ask = (
  action: DecidedAction,
  ids: readonly string[],
  request: ActRequest = {},
  rest: Partial<ActionInput> = {},
): ActionInput => ({ action, items: ids.map((id) => ({ id })), request, ...rest });

/** Runs an action that must not be refused. */
export async function act(context: Context, action: DecidedAction, ids: readonly string[], request: ActRequest = {}): Promise<void> {
  const { refused } = await runAction(context, ask(action, ids, request));
  assert.deepEqual(refused, []);
}

export type OrderRow = {
  status: string | null;
  stage: string;
  payment_status: string;
  fulfillment_status: string;
  status_mismatch: string | null;
  version: number;
};

export async function orderRow(context: TestContext, id: string): Promise<OrderRow> {
  const [row] = await context.query<OrderRow>(
    sql`select status, stage, payment_status, fulfillment_status, status_mismatch, version from orders where store_id = ${context.store.id} and id = ${id}`,
  );
  assert.ok(row, "the order is there");
  return row;
}

export async function statusOf(context: TestContext, id: string): Promise<string | null> {
  return (await orderRow(context, id)).status;
}

export async function stockOf(context: TestContext): Promise<{ on_hand: number; reserved: number }[]> {
  return context.query(sql`select on_hand, reserved from stock_levels where store_id = ${context.store.id}`);
}

export type EventRow = { type: string; actor_name: string | null; data: Record<string, unknown> };

export async function historyOf(context: TestContext, id: string): Promise<EventRow[]> {
  return context.query<EventRow>(sql`select type, actor_name, data from events where store_id = ${context.store.id} and order_id = ${id} order by id`);
}

/** An action that must be refused with this code: no row of the shop changes, apart from the note that it was asked. */
export async function refusesUntouched(
  context: TestContext,
  { by = context, ...input }: ActionInput & { readonly by?: Context },
  code: string,
): Promise<Record<string, unknown>> {
  const { operations: _asked, operation_items: _items, ...before } = await fingerprintOf(context.house.db, context.store.id);
  const { done, refused } = await runAction(by, input);
  assert.deepEqual([done, refused.map(({ refusal }) => refusal.code)], [[], input.items.map(() => code)]);
  const { operations: _askedNow, operation_items: _itemsNow, ...after } = await fingerprintOf(context.house.db, context.store.id);
  assert.deepEqual(after, before);
  return { ...refused[0]?.refusal };
}
