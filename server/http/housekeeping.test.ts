import assert from "node:assert/strict";
import { test } from "node:test";
import { idempotently } from "../platform/idempotency.ts";
import { sql } from "../platform/sql.ts";
import { countTry } from "../platform/tries.ts";
import { aMember, aSession, withApi } from "../testing/api.ts";
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
