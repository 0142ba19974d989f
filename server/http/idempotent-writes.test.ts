import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Identifier, Identity } from "../platform/identity.ts";
import { newId } from "../platform/ids.ts";
import { idempotently } from "../platform/idempotency.ts";
import { Refused } from "../platform/problem.ts";
import { sql } from "../platform/sql.ts";
import { aStore, type TestContext } from "../testing/fixtures.ts";
import { buildApp } from "./app.ts";

/** Creates a team: one row, one effect, easy to count. */
const routes: FastifyPluginAsyncZod = async (app) => {
  const body = z.strictObject({ name: z.string().max(100), fail: z.enum(["refused", "broken", "late"]).optional() });
  const answer = z.object({ id: z.string(), teams: z.number(), trips: z.number() });
  let locked = 0;
  app.post(
    "/teams",
    { config: { permission: "staff.write" }, schema: { body, response: { 201: answer } } },
    async ({ context, body: { name, fail } }, reply) => {
      const id = newId();
      const trips = await context.transaction({ lock: true }, async (tx) => {
        await tx.rows(sql`select name from teams where store_id = ${tx.storeId} limit 1`);
        tx.write(sql`insert into teams (store_id, id, name, created_at) values (${tx.storeId}, ${id}, ${name}, ${tx.now})`);
        if (fail === "refused") throw new Refused({ code: "order.locked" });
        if (fail === "broken") throw new Error("broken");
        // The first attempt loses a race at its very end, as a lost stock check does.
        if (fail === "late" && (locked += 1) === 1) throw Object.assign(new Error("serialization"), { code: "40001" });
        return tx.roundTrips;
      });
      const [row] = await context.rows<{ count: number }>(sql`select count(*) as count from teams where store_id = ${context.store.id}`);
      return reply
        .code(201)
        .header("etag", `"${id}"`)
        .send({ id, teams: row?.count ?? -1, trips });
    },
  );
  app.delete(
    "/teams/:name",
    { config: { permission: "staff.write" }, schema: { params: z.strictObject({ name: z.string() }), response: { 204: z.null() } } },
    async ({ context, params }, reply) => {
      await context.transaction({ lock: true }, async (tx) =>
        tx.write(sql`delete from teams where store_id = ${tx.storeId} and name = ${params.name}`),
      );
      reply.code(204);
      return null;
    },
  );
  app.post(
    "/secrets",
    {
      config: { permission: "staff.write", shownOnce: ["secret"] },
      schema: { response: { 200: z.object({ id: z.string(), secret: z.string() }) } },
    },
    async () => ({ id: newId(), secret: "only once" }),
  );
};

async function aShop() {
  const context = await aStore();
  const identity: Identity = {
    kind: "api_key",
    store: context.store,
    actor: { kind: "api_key", id: null, name: "test" },
    permissions: context.permissions,
    locale: null,
    rateKey: null,
    unhurried: true,
    user: null,
  };
  const auth: Identifier = {
    identify: async ({ authorization = "" }) => ({ ...identity, actor: { ...identity.actor, id: authorization } }),
    visitor: async () => ({ ...identity, kind: "anonymous" }),
  };
  const app = await buildApp({ house: context.house, auth, routes: [{ prefix: "/api/v1", plugin: routes }], config: { requestsPerMinute: null } });
  const post = async (payload: object, key: string, { url = "/api/v1/teams", author = "a" } = {}) => {
    const answer = await app.inject({ method: "POST", url, payload, headers: { authorization: author, "idempotency-key": key } });
    return {
      status: answer.statusCode,
      body: answer.body,
      replayed: answer.headers["idempotency-replayed"] === "true",
      etag: answer.headers["etag"],
      code: answer.statusCode < 300 ? null : (answer.json() as { code: string }).code,
    };
  };
  return { context, app, post };
}

async function teamsIn({ query, store }: TestContext): Promise<number> {
  return (await query(sql`select id from teams where store_id = ${store.id}`)).length;
}

test("M4 200 identical submits are carried out once and answered the same", async () => {
  const { context, post } = await aShop();
  const answers = await Promise.all(Array.from({ length: 200 }, () => post({ name: "Web" }, "key-1")));
  assert.equal(await teamsIn(context), 1);
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  assert.equal(new Set(answers.map(({ etag }) => etag)).size, 1);
  assert.equal(answers.filter(({ replayed }) => replayed).length, 199);
});

test("the same key with another body, another author or at another address is refused", async () => {
  const { context, post } = await aShop();
  await post({ name: "Web" }, "key-1");
  const others = [
    await post({ name: "Shop" }, "key-1"),
    await post({ name: "Web" }, "key-1", { author: "b" }),
    await post({}, "key-1", { url: "/api/v1/secrets" }),
  ];
  assert.deepEqual(others.map(({ code }) => code), Array(3).fill("idempotency.different_request"));
  assert.deepEqual(others.map(({ status }) => status), [422, 422, 422]);
  assert.equal(await teamsIn(context), 1);
});

test("what was refused or broke leaves nothing, and the key is free again", async () => {
  const { context, post } = await aShop();
  assert.deepEqual([(await post({ name: "Web", fail: "refused" }, "key-1")).status, (await post({ name: "Web", fail: "broken" }, "key-1")).status], [423, 500]);
  assert.equal(await teamsIn(context), 0);
  assert.equal((await context.query(sql`select key from idempotency_keys where store_id = ${context.store.id}`)).length, 0);
  assert.deepEqual([(await post({ name: "Web" }, "key-1")).status, (await post({ name: "Web" }, "key-1")).replayed], [201, true]);
});

test("an attempt that loses a race is made again from the start", async () => {
  const { context, post } = await aShop();
  assert.equal((await post({ name: "Web", fail: "late" }, "key-1")).status, 201);
  assert.equal(await teamsIn(context), 1);
});

test("reads after the write see it, and the claim costs no round trip", async () => {
  const { post } = await aShop();
  const { body } = await post({ name: "Web" }, "key-1");
  const { teams, trips } = JSON.parse(body) as { teams: number; trips: number };
  assert.deepEqual([teams, trips], [1, 1]);
});

test("an answer without a body is replayed without one", async () => {
  const { app, context } = await aShop();
  const remove = () => app.inject({ method: "DELETE", url: "/api/v1/teams/Web", headers: { authorization: "a", "idempotency-key": "key-1" } });
  const [first, second] = [await remove(), await remove()];
  assert.deepEqual([first.statusCode, first.body, second.statusCode, second.body, second.headers["idempotency-replayed"]], [204, "", 204, "", "true"]);
  assert.equal(await teamsIn(context), 0);
});

test("a secret that is shown once is not kept with the answer", async () => {
  const { context, post } = await aShop();
  const [first, second] = [await post({}, "key-1", { url: "/api/v1/secrets" }), await post({}, "key-1", { url: "/api/v1/secrets" })];
  assert.match(first.body, /only once/);
  assert.deepEqual(JSON.parse(second.body), { ...(JSON.parse(first.body) as object), secret: null });
  assert.doesNotMatch(JSON.stringify(await context.query(sql`select response from idempotency_keys where store_id = ${context.store.id}`)), /only once/);
});

test("while another process is at work on the key, the caller is told to come back", async () => {
  const { context, post } = await aShop();
  let finish = (): void => {};
  let begun = (): void => {};
  const working = new Promise<void>((resolve) => { begun = resolve; });
  const client = await context.house.db.pool.connect(); // as another process would
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 0))", [context.store.id, "key-1"]);
  const answer = await post({ name: "Web" }, "key-1");
  assert.deepEqual([answer.status, answer.code], [409, "idempotency.in_flight"]);
  await client.query("rollback");
  client.release();

  const other = idempotently(context, { key: "key-2", fingerprint: "x" }, async () => {
    begun();
    await new Promise<void>((resolve) => { finish = resolve; });
    return { status: 200, body: null, headers: {} };
  });
  await working;
  const waiting = post({ name: "Web" }, "key-2");
  finish();
  await other;
  assert.equal((await waiting).code, "idempotency.different_request");
  assert.equal(await teamsIn(context), 0);
});

test("a key that cannot be one is refused", async () => {
  const { post } = await aShop();
  for (const key of ["", " ", "é", "x".repeat(256)]) assert.equal((await post({ name: "Web" }, key)).code, "idempotency.invalid_key");
});
