import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { act, ask, historyOf, stockOf, tracked } from "../../testing/desk.ts";
import { anOrder, aProduct, withStore, type TestContext } from "../../testing/fixtures.ts";
import { someOrders } from "../../testing/orders.ts";
import { verifyStore } from "../reports/verify.ts";
import type { ActRequest, DecidedAction } from "./acts.ts";
import { findOperation, listItems, requestCancel, type Operation } from "./operation-store.ts";
import { retryOperation } from "./retry-operation.ts";
import { previewAction, runAction } from "./run-action.ts";
import { queueOperation, runOperation } from "./run-operation.ts";
import { undoOperation } from "./undo-operation.ts";

const operationOf = async (context: TestContext, id: string): Promise<Operation> => {
  const operation = await findOperation(context, context.store.id, id);
  assert.ok(operation);
  return operation;
};
const counts = ({ state, total, doneCount, refusedCount }: Operation): readonly unknown[] => [state, total, doneCount, refusedCount];
const messagesOf = (context: TestContext) =>
  context.query<{ state: string; count: number }>(
    sql`select state, count(*) as count from messages where store_id = ${context.store.id} and params ->> 'status' = 'shipped' group by state`,
  );
const refusesUndo = (context: TestContext, id: string, code: string): Promise<void> =>
  assert.rejects(undoOperation(context, id), (error: { refusal: { code: string } }) => error.refusal.code === code);

test("REG-44 an act on many has the effects of the act on one", withStore(async (context) => {
  const effects = async (together: boolean): Promise<unknown> => {
    const { sku } = await aProduct(context, { sku: together ? "MANY" : "ONE", stock: 10 });
    const ids = await someOrders(context, 3, sku, { stage: "confirmed" });
    const steps: readonly (readonly [DecidedAction, ActRequest])[] = [["mark_paid", {}], ["prepare", {}], ["ship", tracked]];
    for (const [action, request] of steps) for (const group of together ? [ids] : ids.map((id) => [id])) await act(context, action, group, request);
    const { id } = context.store;
    return Promise.all([
      context.query(
        sql`select status, stage, payment_status, fulfillment_status, next_action, version, tracking_url from orders where store_id = ${id} and id = any(${ids}::uuid[])`,
      ),
      context
        .query(
          sql`select type, data - 'payment_id' as data from events where store_id = ${id} and order_id = any(${ids}::uuid[]) order by order_id, id`,
        )
        .then((rows) => rows.map((row) => (row as { type: string }).type)),
      context.query(sql`select kind, quantity from stock_movements where store_id = ${id} and order_id = any(${ids}::uuid[])`),
      context.query(
        sql`select template, audience, params - 'trackingUrl' as params from messages where store_id = ${id} and order_id = any(${ids}::uuid[]) order by order_id, id`,
      ),
    ]);
  };
  assert.deepEqual(await effects(true), await effects(false));
}));

test("REG-44 six hundred orders in the background: a result for each, stock and mails as for one", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 600, sku, { stage: "confirmed", payments: [{}] });
  await act(context, "lock", ids.slice(0, 1));
  await act(context, "cancel", ids.slice(1, 4), { money: "keep" });
  const id = await queueOperation(context, ask("ship", ids, tracked));
  await runOperation(context, id);
  assert.deepEqual(counts(await operationOf(context, id)), ["done", 600, 597, 3]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 403, reserved: 0 }]);
  assert.deepEqual(await messagesOf(context), [{ state: "queued", count: 597 }]);
  const refused = await listItems(context, context.store.id, id, { state: "refused", after: -1, limit: 10 });
  assert.deepEqual(refused.map(({ orderId, refusal }) => [orderId, refusal?.code]), ids.slice(1, 4).map((each) => [each, "order.wrong_stage"]));
  assert.deepEqual((await verifyStore(context)).differences, []);
}));

test("REG-44 two workers on one operation, and one that comes after, do everything once", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 520, sku, { stage: "confirmed", payments: [{}] });
  const id = await queueOperation(context, ask("ship", ids, tracked));
  await Promise.all([runOperation(context, id), runOperation(context, id)]);
  await runOperation(context, id);
  assert.deepEqual(counts(await operationOf(context, id)), ["done", 520, 520, 0]);
  assert.deepEqual([await stockOf(context), await messagesOf(context)], [[{ on_hand: 480, reserved: 0 }], [{ state: "queued", count: 520 }]]);
}));

test("REG-44 an operation that stops in the middle goes on from there; one that is cancelled keeps what it did", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 600, sku, { stage: "confirmed", payments: [{}] });
  const dying = { ...context.house, db: { ...context.house.db } };
  let chunks = 0;
  dying.db.transaction = (work) => context.house.db.transaction(async (connection) => {
    chunks += 1;
    if (chunks === 2) throw new Error("the process dies in the middle of a chunk");
    return work(connection);
  });
  const id = await queueOperation(context, ask("ship", ids, tracked));
  await assert.rejects(runOperation({ ...context, house: dying }, id), /dies/);
  assert.deepEqual(counts(await operationOf(context, id)), ["running", 600, 250, 0]);
  await context.transaction({ lock: true }, async (tx) => requestCancel(tx, id));
  await runOperation(context, id);
  assert.deepEqual(counts(await operationOf(context, id)), ["cancelled", 600, 250, 0]);
  assert.deepEqual(await stockOf(context), [{ on_hand: 750, reserved: 350 }]);

  const rest = await queueOperation(context, ask("ship", ids, tracked));
  await runOperation(context, rest);
  assert.deepEqual([counts(await operationOf(context, rest)), await stockOf(context)], [["done", 600, 350, 250], [{ on_hand: 400, reserved: 0 }]]);
}));

test("REG-44 an operation that can go on no further says so: what is done stays, its mails leave, and the rest is tried again", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 260, sku, { stage: "confirmed", payments: [{}] });
  const id = await queueOperation(context, ask("ship", ids, tracked));
  const broken = { ...context.house, db: { ...context.house.db } };
  let chunks = 0;
  broken.db.transaction = (work) => context.house.db.transaction(async (connection) => {
    chunks += 1;
    assert.ok(chunks !== 2, "the disk is full");
    return work(connection);
  });
  await assert.rejects(runOperation({ ...context, house: broken }, id, { isLastTry: true }), /full/);
  const failed = await operationOf(context, id);
  assert.deepEqual([counts(failed), failed.error], [["failed", 260, 250, 0], "the disk is full"]);
  assert.deepEqual(
    await context.query(
      sql`select distinct send_after = ${context.clock.now} as now from messages where store_id = ${context.store.id} and operation_id = ${id}`,
    ),
    [{ now: true }],
  );
  await runOperation(context, id);
  assert.deepEqual(counts(await operationOf(context, id)), ["failed", 260, 250, 0]);
  const again = await retryOperation(context, id);
  await runOperation(context, again);
  assert.deepEqual([counts(await operationOf(context, again)), await stockOf(context)], [["done", 10, 10, 0], [{ on_hand: 740, reserved: 0 }]]);
}));

test("REG-44 chunks commit without waiting for the disk, the end of the operation and of its undo waits for all of them", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 1_000 });
  const ids = await someOrders(context, 300, sku, { stage: "confirmed", payments: [{}] });
  const waits: boolean[] = [];
  const watched = { ...context.house, db: { ...context.house.db } };
  watched.db.transaction = (work) => context.house.db.transaction(async (connection) => {
    await connection.rows(sql`select set_config('synchronous_commit', 'on', true)`);
    const result = await work(connection);
    const [row] = await connection.rows<{ mode: string }>(sql`select current_setting('synchronous_commit') as mode`);
    waits.push(row?.mode === "on");
    return result;
  });
  const worker = contextOf(watched, context);
  const id = await queueOperation(context, ask("ship", ids, tracked));
  await runOperation(worker, id);
  assert.deepEqual(waits.splice(0), [false, false, true]);
  await undoOperation(worker, id);
  assert.deepEqual([waits[0], waits.at(-1), waits.filter((each) => !each).length], [true, true, 2]);
}));

test("REG-44 what was refused can be tried again, as an operation of its own", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 5 });
  const ids = await someOrders(context, 3, sku, { stage: "confirmed" });
  const id = await queueOperation(context, ask("ship", ids, tracked));
  await runOperation(context, id);
  assert.deepEqual(counts(await operationOf(context, id)), ["done", 3, 0, 3]);
  await act(context, "mark_paid", ids);
  const again = await retryOperation(context, id);
  await runOperation(context, again);
  assert.deepEqual(counts(await operationOf(context, again)), ["done", 3, 3, 0]);
}));

test("STA-19 two hundred orders come back within the window, stock included, and no mail leaves", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 500 });
  const ids = await someOrders(context, 200, sku, { stage: "confirmed", payments: [{}] });
  const id = await queueOperation(context, ask("set_status", ids, { status: "shipped", ...tracked }));
  await runOperation(context, id);
  assert.deepEqual(await undoOperation(context, id), { undone: 200, refused: [] });
  assert.deepEqual([await stockOf(context), await messagesOf(context)], [[{ on_hand: 500, reserved: 200 }], [{ state: "cancelled", count: 200 }]]);
  assert.deepEqual(await context.query(sql`select distinct status from orders where store_id = ${context.store.id}`), [{ status: "paid" }]);
  assert.equal((await historyOf(context, ids[0] as string)).at(-1)?.type, "order.reverted");
  await refusesUndo(context, id, "operation.already_undone");
  assert.deepEqual((await verifyStore(context)).differences, []);
}));

test("STA-19 past the window, after a mail has left, or once money moved there is no undo, alone or in the background", withStore(async (context) => {
  const [late, mailed, paid, background] = [
    await anOrder(context, { paid: true }),
    await anOrder(context, { paid: true }),
    await anOrder(context),
    await anOrder(context),
  ];
  const first = await runAction(context, ask("prepare", [late]));
  context.clock.now = new Date(context.clock.now.getTime() + 10_001);
  await refusesUndo(context, first.operationId ?? "", "operation.undo_expired");

  const second = await runAction(context, ask("prepare", [mailed]));
  await context.query(sql`update messages set state = 'sent' where store_id = ${context.store.id} and operation_id = ${second.operationId}`);
  await refusesUndo(context, second.operationId ?? "", "operation.message_left");

  const third = await runAction(context, ask("mark_paid", [paid]));
  await refusesUndo(context, third.operationId ?? "", "operation.not_undoable");

  const fourth = await queueOperation(context, ask("set_status", [background], { status: "paid" }));
  await runOperation(context, fourth);
  assert.equal((await operationOf(context, fourth)).doneCount, 1);
  await refusesUndo(context, fourth, "operation.not_undoable");
}));

test("STA-19 an order that somebody changed since is left alone and named", withStore(async (context) => {
  const [kept, touched] = [await anOrder(context, { paid: true }), await anOrder(context, { paid: true })];
  const { operationId } = await runAction(context, ask("prepare", [kept, touched]));
  await act(context, "lock", [touched]);
  const undone = await undoOperation(context, operationId ?? "");
  assert.deepEqual([undone.undone, undone.refused.map(({ id, refusal }) => [id, refusal.code])], [1, [[touched, "order.changed"]]]);
}));

test("the effects that a run has are those its preview showed, for every action in turn", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 30 });
  const walks: readonly (readonly [DecidedAction, ActRequest])[] = [
    ["confirm", {}],
    ["mark_paid", {}],
    ["mark_unpaid", {}],
    ["set_status", { status: "paid" }],
    ["prepare", {}],
    ["lock", {}],
    ["unlock", {}],
    ["tag", { tagIds: [] }],
    ["untag", { tagIds: [] }],
    ["assign", { operatorId: null }],
    ["ship", tracked],
    ["finish", {}],
    ["archive", {}],
    ["unarchive", {}],
    ["cancel", { money: "refunded", stock: "update" }],
    ["reopen", {}],
    ["send", {}],
    ["set_status", { status: "shipped", ...tracked, override: true, stock: "leave" }],
    ["set_status", { status: "cancelled", money: "keep", stock: "update" }],
    ["set_status", { status: "paid", force: true, reason: "x" }],
  ];
  const ids = [
    ...(await someOrders(context, 2, sku, { stage: "quotation", quantity: 2 })),
    ...(await someOrders(context, 2, sku, { quantity: 2 })),
    ...(await someOrders(context, 2, sku, { stage: "confirmed", payments: [{}] })),
  ];
  for (const [action, request] of [...walks, ...walks]) {
    const input = ask(action, ids, request);
    const before = await stockOf(context);
    const preview = await previewAction(context, input);
    assert.deepEqual(await stockOf(context), before);
    const run = await runAction(context, input);
    assert.deepEqual(run.effects, preview.effects, action);
    assert.deepEqual(run.refused, preview.refused, action);
    assert.deepEqual(
      run.done.map(({ id, status, version }) => [id, status, version]),
      preview.done.map(({ id, status, version }) => [id, status, version + 1]),
      action,
    );
    const [level] = run.effects.stock;
    if (level) assert.deepEqual(await stockOf(context), [{ on_hand: level.on_hand.after, reserved: level.reserved.after }], action);
  }
  assert.deepEqual((await verifyStore(context)).differences, []);
}));

test("a preview longer than what is loaded at once promises no unit twice: what it shows is what the run does", withStore(async (context) => {
  const { sku } = await aProduct(context, { stock: 2_020 });
  const input = ask("confirm", await someOrders(context, 2_030, sku));
  const preview = await previewAction(context, input);
  const operation = await queueOperation(context, input);
  await runOperation(context, operation);
  const states = new Map((await listItems(context, context.store.id, operation, { after: -1, limit: 5_000 })).map(({ orderId, state }) => [orderId, state]));
  assert.deepEqual([preview.done.length, preview.refused.length], [2_020, 10]);
  assert.deepEqual(new Set(preview.done.map(({ id }) => states.get(id))), new Set(["done"]));
  assert.deepEqual(new Set(preview.refused.map(({ id }) => states.get(id))), new Set(["refused"]));
  assert.deepEqual(preview.effects.stock.map(({ on_hand, reserved }) => ({ on_hand: on_hand.after, reserved: reserved.after })), await stockOf(context));
}));
