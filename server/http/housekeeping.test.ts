import assert from "node:assert/strict";
import { test } from "node:test";
import { publicId } from "../platform/ids.ts";
import { idempotently } from "../platform/idempotency.ts";
import { sql } from "../platform/sql.ts";
import { countTry } from "../platform/tries.ts";
import { aMember, aSession, withApi } from "../testing/api.ts";
import { anOrder } from "../testing/fixtures.ts";
import { deleteExpired } from "./housekeeping.ts";

const day = 24 * 3600_000;
const limit = { max: 1, windowSeconds: 60 };

test("sessions, tries and stored answers go when they are over, and not before", withApi(async ({ context, house, store }) => {
  const { userId } = await aMember(context, "sales");
  await aSession(context, userId);
  await countTry(house.db, ["test", store.id], limit, house.now());
  await idempotently(context, { key: "key-1", fingerprint: "x" }, async () => ({ status: 204, body: null, headers: {} }));
  const left = async () => [
    (await context.query(sql`select id from auth.sessions where user_id = ${userId}`)).length,
    (await context.query(sql`select key from idempotency_keys where store_id = ${store.id}`)).length,
    (await countTry(house.db, ["test", store.id], limit, house.now())) === null ? 0 : 1,
  ];
  await deleteExpired(house);
  assert.deepEqual(await left(), [1, 1, 1]);
  context.clock.now = new Date(context.clock.now.getTime() + day);
  await deleteExpired(house);
  assert.deepEqual(await left(), [0, 1, 0]);
  context.clock.now = new Date(context.clock.now.getTime() + 6 * day + 1);
  await deleteExpired(house);
  assert.equal((await left())[1], 0);
}));

test("what a preview has frozen goes with its hour, and with it the orders it names", withApi(async ({ context, house, store, owner }) => {
  const id = publicId("order", await anOrder(context));
  for (let times = 0; times < 21; times += 1) await owner.post("/orders/actions/lock", { ids: [id], dry_run: true });
  const left = async () =>
    (
      await context.query<{ count: number }>(
        sql`select count(*) as count from selections left join selection_items items on items.store_id = selections.store_id and selection_id = id where selections.store_id = ${store.id}`,
      )
    )[0]?.count;
  await deleteExpired(house);
  assert.equal(await left(), 21);
  context.clock.now = new Date(context.clock.now.getTime() + 3600_000);
  await deleteExpired(house);
  assert.equal(await left(), 0);
  assert.deepEqual(await context.query(sql`select order_id from selection_items where store_id = ${store.id}`), []);
}));
