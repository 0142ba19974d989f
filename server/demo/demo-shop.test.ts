import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyStore } from "../modules/reports/verify.ts";
import { numberEvents } from "../platform/events/number-events.ts";
import { identifier, sql } from "../platform/sql.ts";
import { anOrder, aStore, withStore, type TestContext } from "../testing/fixtures.ts";
import { openDemoShop } from "./open-demo-shop.ts";
import { removeDemoShop } from "./remove-demo-shop.ts";

const at = new Date("2026-11-22T10:00:00Z");

/** One demo for all tests that only look; opening it takes two seconds. */
let opened: Promise<TestContext> | undefined;

async function openOnce(): Promise<TestContext> {
  const context = await aStore();
  context.clock.now = at;
  const demo = await openDemoShop(context);
  assert.ok(demo.opened && demo.products === 24 && demo.orders >= 2_000 && demo.customers > 500, JSON.stringify(demo));
  return context;
}

function inDemo(look: (context: TestContext) => Promise<void>): () => Promise<void> {
  return async () => look(await (opened ??= openOnce()));
}

async function count(
  context: TestContext,
  column: "status" | "payment_status" | "fulfillment_status" | "next_action" | "stage",
): Promise<Record<string, number>> {
  const rows = await context.query<{ value: string | null; count: number }>(sql`
    select ${identifier(column)} as value, count(*) as count from orders where store_id = ${context.store.id} group by 1`);
  return Object.fromEntries(rows.map(({ value, count }) => [String(value), count]));
}

test("every screen is alive: each status, stage and next step has orders", inDemo(async (context) => {
  const least: Record<Parameters<typeof count>[1], Record<string, number>> = {
    stage: { quotation: 40, sent: 20, confirmed: 1_000, closed: 50, cancelled: 30 },
    status: { awaiting_payment: 20, paid: 10, in_preparation: 10, shipped: 1_000, finished: 50, cancelled: 30, refunded: 10, null: 40 },
    payment_status: { unpaid: 50, pending: 1, authorized: 2, partially_paid: 2, paid: 1_000, overpaid: 2, partially_refunded: 10, refunded: 20 },
    fulfillment_status: { not_needed: 5, to_ship: 50, in_preparation: 5, partially_shipped: 2, shipped: 50, delivered: 1_000 },
    next_action: { collect_payment: 20, prepare: 10, ship: 5, none: 1_000 },
  };
  for (const [column, minimum] of Object.entries(least) as [keyof typeof least, Record<string, number>][]) {
    const counts = await count(context, column);
    for (const [value, most] of Object.entries(minimum))
      assert.ok((counts[value] ?? 0) >= most, `${column} ${value}: ${counts[value] ?? 0} of at least ${most}`);
  }
  const [rare] = await context.query<{ locked: number; mismatch: number; late: number; unpaid: number }>(sql`
    select count(*) filter (where locked_at is not null) as locked, count(*) filter (where status_mismatch is not null) as mismatch,
           count(*) filter (where status = 'paid' and paid_at < ${new Date(at.getTime() - 3 * 86_400_000)}) as late,
           count(*) filter (where stage = 'sent' and placed_at < ${new Date(at.getTime() - 86_400_000)}) as unpaid
    from orders where store_id = ${context.store.id}`);
  assert.ok(rare && rare.locked >= 3 && rare.mismatch >= 2 && rare.late >= 3 && rare.unpaid >= 10, JSON.stringify(rare));
}));

test("verify finds nothing to say about the demo", inDemo(async (context) => {
  const { orders, differences } = await verifyStore(context);
  assert.deepEqual(differences, []);
  assert.ok(orders >= 2_000);
}));

test("STK-07 the movements of every article of the demo sum to what is on hand", inDemo(async (context) => {
  const rows = await context.query<{ sku: string; on_hand: number; sum: number; lowest: number }>(sql`
    with running as (select variant_id, sum(quantity) over (partition by variant_id order by created_at, id) as held from stock_movements where store_id = ${context.store.id})
    select sku, on_hand, (select sum(quantity)::bigint from stock_movements m where m.store_id = level.store_id and m.variant_id = level.variant_id) as sum,
           (select min(held)::bigint from running where running.variant_id = level.variant_id) as lowest
    from stock_levels level join variants on variants.store_id = level.store_id and variants.id = level.variant_id where level.store_id = ${context.store.id}`);
  assert.ok(rows.length >= 38);
  for (const { sku, on_hand, sum, lowest } of rows) {
    assert.equal(sum, on_hand, sku);
    assert.ok(lowest >= 0, `${sku} was once ${lowest}`);
  }
}));

test("the feed is gapless and runs through time; nothing waits to be mailed", inDemo(async (context) => {
  const [feed] = await context.query<{ count: number; last: number; backwards: number }>(sql`
    select count(*) as count, max(seq) as last, count(*) filter (where at < before or id < earlier) as backwards
    from (select seq, at, id, lag(at) over (order by seq) as before, lag(id) over (order by seq) as earlier from events where store_id = ${context.store.id}) as feed`);
  assert.ok(feed && feed.count > 10_000);
  assert.deepEqual({ last: feed.last, backwards: feed.backwards }, { last: feed.count, backwards: 0 });
  const mails = await context.query<{ state: string; count: number }>(
    sql`select state, count(*) as count from messages where store_id = ${context.store.id} group by state order by state`,
  );
  assert.deepEqual(mails.map(({ state }) => state), ["bounced", "sent"]);
  const [unread] = await context.query<{ count: number }>(sql`
    select count(*) as count from messages where store_id = ${context.store.id} and state = 'sent' and (subject is null or html is null or body is null or sent_at is null)`);
  assert.equal(unread?.count, 0);
}));

test("numbers follow the order of placing", inDemo(async (context) => {
  const [row] = await context.query<{ backwards: number }>(sql`
    select count(*) filter (where placed_at < before) as backwards
    from (select placed_at, lag(placed_at) over (order by number::int) as before from orders where store_id = ${context.store.id} and number is not null) as numbered`);
  assert.equal(row?.backwards, 0);
}));

test("opening twice adds nothing, and a shop with such an article stays as it is", inDemo(async (context) => {
  assert.deepEqual(await openDemoShop(context), { opened: false, products: 0, customers: 0, orders: 0 });
  const [orders] = await context.query<{ count: number }>(sql`select count(*) as count from orders where store_id = ${context.store.id}`);
  assert.ok(orders && orders.count < 2_100);
}));

test("of two clicks at once one opens the demo", withStore(async (context) => {
  const clicks = await Promise.all([openDemoShop(context, { placed: 50 }), openDemoShop(context, { placed: 50 })]);
  assert.deepEqual(clicks.map(({ opened }) => opened).toSorted(), [false, true]);
}));

async function tables(context: TestContext): Promise<Record<string, number>> {
  const names = await context.query<{ name: string }>(sql`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'store_id' and table_name <> 'counters' order by 1`);
  const counts = await Promise.all(names.map(async ({ name }) => {
    const [row] = await context.query<{ count: number }>(sql`select count(*) as count from ${identifier(name)} where store_id = ${context.store.id}`);
    return [name, row?.count ?? 0] as const;
  }));
  return Object.fromEntries(counts);
}

test("one click removes it: every table is as it was", withStore(async (context) => {
  context.clock.now = at;
  const own = await anOrder(context, { tags: ["VIP"] });
  const before = await tables(context);
  await openDemoShop(context, { placed: 300 });
  const { removed, kept } = await removeDemoShop(context);
  assert.ok(removed.orders > 300 && removed.products === 24 && removed.customers > 100);
  assert.deepEqual(kept, { products: 0, customers: 0 });
  assert.deepEqual(await tables(context), before);
  const [still] = await context.query<{ id: string }>(sql`select id from orders where store_id = ${context.store.id}`);
  assert.equal(still?.id, own);
  assert.deepEqual(await removeDemoShop(context), { removed: { orders: 0, products: 0, customers: 0 }, kept: { products: 0, customers: 0 } });
}, { locale: "ro" }));

for (const [name, after] of [["Tei & Tilleul", "Comptoir"], ["Ceainăria Lunii", "Ceainăria Lunii"]] as const) {
  test(`a shop that is called ${name} is called ${after} when the demo is gone`, withStore(async (context) => {
    context.clock.now = at;
    await openDemoShop(context, { placed: 10 });
    await context.query(sql`update stores set name = ${name} where id = ${context.store.id}`);
    await removeDemoShop(context);
    const [store] = await context.query<{ name: string }>(sql`select name from stores where id = ${context.store.id}`);
    assert.equal(store?.name, after);
  }));
}

test("what a real order stands on stays, and its stock still adds up", withStore(async (context) => {
  context.clock.now = at;
  await openDemoShop(context, { placed: 300 });
  const [card] = await context.query<{ id: string; email: string }>(
    sql`select id, email from customers where store_id = ${context.store.id} and email is not null order by created_at limit 1`,
  );
  assert.ok(card);
  const id = await anOrder(context, {
    sku: "SOAP-LIN",
    quantity: 3,
    stage: "confirmed",
    customer: { id: card.id, email: card.email, name: "A real buyer" },
    tags: ["Urgent"],
  });
  const [shelf] = await context.query<{ on_hand: number }>(sql`
    select on_hand from stock_levels join variants on variants.store_id = stock_levels.store_id and variants.id = variant_id where stock_levels.store_id = ${context.store.id} and sku = 'SOAP-LIN'`);
  await numberEvents(context.house.db, context.store.id);
  const { removed, kept } = await removeDemoShop(context);
  assert.equal(removed.products, 23);
  assert.deepEqual(kept, { products: 1, customers: 1 });
  const orders = await context.query<{ id: string }>(sql`select id from orders where store_id = ${context.store.id}`);
  assert.deepEqual(orders, [{ id }]);
  const levels = await context.query<{ sku: string; on_hand: number; reserved: number; sum: number }>(sql`
    select sku, on_hand, reserved, (select sum(quantity)::bigint from stock_movements m where m.store_id = level.store_id and m.variant_id = level.variant_id) as sum
    from stock_levels level join variants on variants.store_id = level.store_id and variants.id = level.variant_id where level.store_id = ${context.store.id}`);
  assert.deepEqual(levels, [{ sku: "SOAP-LIN", on_hand: shelf?.on_hand, reserved: 3, sum: shelf?.on_hand }]);
  const [feed] = await context.query<{ count: number; first: number; last: number; drawn: number }>(sql`
    select count(*) as count, min(seq) as first, max(seq) as last, (select value from counters where store_id = ${context.store.id} and name = 'event_seq') as drawn
    from events where store_id = ${context.store.id}`);
  assert.ok(feed && feed.count >= 2);
  assert.deepEqual({ first: feed.first, last: feed.last }, { first: feed.drawn - feed.count + 1, last: feed.drawn });
  const tags = await context.query<{ name: string }>(sql`select name from tags where store_id = ${context.store.id}`);
  assert.deepEqual(tags, [{ name: "Urgent" }]);
}));
