import assert from "node:assert/strict";
import { test } from "node:test";
import { permissions } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";
import { withApi } from "../../testing/api.ts";
import { openAuthentication } from "./authentication.ts";
import { acceptConfiguredKey } from "./first-owner.ts";

type Key = { id: string; secret: string; prefix: string; scopes: string[]; last_used_at: string | null; revoked_at: string | null; code: string };
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

test("S14 a key is shown once, opens what its scopes say, and only its hash is kept", withApi(async ({ owner, anybody, context }) => {
  const { status, body: key } = await owner.post<Key>("/api-keys", { name: "Till", scopes: ["orders.read", "orders.read"] });
  assert.equal(status, 201);
  assert.match(key.secret, /^ck_live_[\w-]{43}$/);
  assert.deepEqual([key.scopes, key.prefix], [["orders.read"], key.secret.slice(0, 12)]);
  assert.equal((await anybody.get("/operators", bearer(key.secret))).status, 200);
  assert.equal((await anybody.post("/operators", { name: "X" }, bearer(key.secret))).status, 403);

  const { text } = await owner.get("/api-keys");
  assert.doesNotMatch(text, new RegExp(key.secret.slice(12)));
  const kept = JSON.stringify(await context.query(sql`select *, encode(hash, 'escape') from auth.api_keys where store_id = ${context.store.id}`));
  assert.doesNotMatch(kept, new RegExp(key.secret.slice(12)));
}));

test("S14 a revoked key is out at once here, and within 5 s elsewhere", withApi(async ({ owner, anybody, house }) => {
  const { body: key } = await owner.post<Key>("/api-keys", { name: "Till", scopes: ["orders.read"] });
  const elsewhere = await openAuthentication(house);
  const there = () => elsewhere.identify({ cookie: undefined, authorization: `Bearer ${key.secret}`, storeCode: undefined });
  assert.equal((await anybody.get("/operators", bearer(key.secret))).status, 200);
  assert.ok("permissions" in (await there()));
  assert.equal((await owner.delete(`/api-keys/${key.id}`)).status, 204);
  const refused = await anybody.get<Key>("/operators", bearer(key.secret));
  assert.deepEqual([refused.status, refused.body.code], [401, "auth.key_revoked"]);
  elsewhere.forgetKeys(); // what 5 s do
  assert.deepEqual(await there(), { code: "auth.key_revoked" });
}));

test("S14 a key expires", withApi(async ({ owner, anybody, context }) => {
  const { now } = context.clock;
  const inAnHour = new Date(now.getTime() + 3600_000);
  assert.equal(
    (await owner.post<Key>("/api-keys", { name: "Past", scopes: ["orders.read"], expires_at: now.toISOString() })).body.code,
    "api_key.expiry_in_past",
  );
  const { body: key } = await owner.post<Key>("/api-keys", { name: "Hour", scopes: ["orders.read"], expires_at: inAnHour.toISOString() });
  assert.equal((await anybody.get("/operators", bearer(key.secret))).status, 200);
  context.clock.now = inAnHour;
  assert.equal((await anybody.get<Key>("/operators", bearer(key.secret))).body.code, "auth.key_expired");
}));

test("S14 the last use is written at most once a minute", withApi(async ({ owner, anybody, context }) => {
  const { body: key } = await owner.post<Key>("/api-keys", { name: "Till", scopes: ["orders.read"] });
  const lastUse = async () => (await owner.get<{ data: Key[] }>("/api-keys")).body.data.find(({ id }) => id === key.id)?.last_used_at;
  const use = () => anybody.get("/operators", bearer(key.secret));
  assert.equal(await lastUse(), null);
  await use();
  const first = await lastUse();
  assert.equal(first, "2026-11-03T09:30:00.000Z");
  context.clock.now = new Date("2026-11-03T09:30:59Z");
  await use();
  assert.equal(await lastUse(), first);
  context.clock.now = new Date("2026-11-03T09:31:00Z");
  await use();
  assert.equal(await lastUse(), "2026-11-03T09:31:00.000Z");
}));

test("nobody gives a key more rights than they have", withApi(async ({ withKey }) => {
  const caller = await withKey(["keys.write", "orders.read"]);
  const greedy = await caller.post<Key>("/api-keys", { name: "Greedy", scopes: ["orders.read", "staff.write"] });
  assert.deepEqual([greedy.status, greedy.body.code], [403, "api_key.scope_not_yours"]);
  assert.equal((await caller.post("/api-keys", { name: "Fair", scopes: ["orders.read"] })).status, 201);
}));

test("a key of one shop asks in vain for another", withApi(async ({ owner }) => {
  assert.equal((await owner.get<Key>("/me", { "comptoir-store": "elsewhere" })).body.code, "auth.other_store");
}));

test("a made-up key is refused, whatever it looks like", withApi(async ({ anybody }) => {
  for (const authorization of [
    "Bearer ck_live_0123456789012345678901234567890123456789012",
    "Bearer x",
    "Bearer",
    "Basic YTpi",
    `Bearer ${"x".repeat(5_000)}`,
  ]) {
    assert.equal((await anybody.get<Key>("/me", { authorization })).body.code, "auth.key_unknown", authorization.slice(0, 30));
  }
}));

test(
  "the key of the configuration has every right, also those of a later version; another one takes its place",
  withApi(async ({ house, store, anybody, context, authentication }) => {
    const [first, second] = [`first-${store.code}-${"x".repeat(20)}`, `second-${store.code}-${"x".repeat(20)}`];
    const start = (key: string) => acceptConfiguredKey(house, key, store);
    await start(first);
    await context.query(sql`update auth.api_keys set scopes = '{orders.read}' where store_id = ${store.id}`);
    await start(first);
    assert.deepEqual(
      (await anybody.get<{ permissions: string[] }>("/me", bearer(first))).body.permissions.toSorted(),
      permissions.toSorted(),
    );
    await start(second);
    authentication.forgetKeys();
    assert.deepEqual([(await anybody.get("/me", bearer(first))).status, (await anybody.get("/me", bearer(second))).status], [401, 200]);
  }),
);
