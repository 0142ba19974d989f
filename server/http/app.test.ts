import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { House, Store } from "../platform/context.ts";
import type { Identifier, Identity } from "../platform/identity.ts";
import { newId, publicId } from "../platform/ids.ts";
import { Refused, problems } from "../platform/problem.ts";
import { idOf, listOf, moment, page, timestamp, wholeList } from "../platform/schemas.ts";
import { buildApp } from "./app.ts";

const store: Store = {
  id: newId(),
  code: "demo",
  name: "Demo",
  country: "RO",
  currency: "RON",
  locale: "ro",
  timeZone: "Europe/Bucharest",
  pricesIncludeTax: true,
  rounding: "line",
};
const person: Identity = {
  kind: "session",
  store,
  actor: { kind: "operator", id: "1", name: "Ana" },
  permissions: new Set(["orders.read", "orders.write"]),
  locale: null,
  rateKey: "user 1",
  unhurried: false,
  user: { id: "1", name: "Ana", email: "ana@example.com", role: "owner", operatorId: null, sessionId: "1" },
};
/** Cookie `signed-in` is Ana; a key is a key. */
const auth: Identifier = {
  identify: async ({ cookie, authorization }) => {
    if (authorization === "Bearer good") return { ...person, kind: "api_key", rateKey: "key", user: null };
    if (authorization) return { code: "auth.key_unknown" };
    return cookie === "signed-in" ? person : { code: "auth.required" };
  },
  visitor: async () => ({ ...person, kind: "anonymous", permissions: new Set(), rateKey: null, user: null }),
};
const failing = {
  db: {
    rows: async () => {
      throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.1"), { code: "ECONNREFUSED" });
    },
  },
  publicUrl: "https://shop.example",
} as unknown as House;

const routes: FastifyPluginAsyncZod = async (app) => {
  const notes = z.array(z.string().max(5)).max(2);
  app.post(
    "/things",
    {
      config: { permission: "orders.write" },
      schema: {
        operationId: "createThing",
        tags: ["Orders"],
        body: z.strictObject({
          name: z.string().min(1).max(10),
          at: moment.optional(),
          order: idOf("order").optional(),
          nested: z.strictObject({ notes }).optional(),
          kind: z.enum(["a", "b"]).optional(),
        }),
        response: { 201: z.object({ name: z.string(), at: timestamp.nullable() }), ...problems },
      },
    },
    async (request, reply) => reply.code(201).send({ name: request.body.name, at: request.body.at ?? null }),
  );
  app.get(
    "/things",
    {
      config: { permission: "orders.read" },
      schema: {
        querystring: page({ status: z.string().max(20).optional() }),
        response: { 200: listOf(z.object({ id: idOf("order") })), ...problems },
      },
    },
    async () => wholeList([{ id: newId() }]),
  );
  app.get(
    "/things/:id",
    {
      config: { permission: "orders.read" },
      schema: { params: z.strictObject({ id: idOf("order") }), response: { 200: z.object({ id: idOf("order") }) } },
    },
    async (request) => request.params,
  );
  app.get("/forbidden", { config: { permission: "staff.write" } }, async () => ({}));
  app.get("/refused", { config: { permission: "orders.read" } }, async () => {
    throw new Refused({ code: "order.wrong_stage", params: { action: "ship", stage: "cancelled" } });
  });
  app.get("/defect", { config: { permission: "orders.read" } }, async () => { throw new Error("select secret from stores"); });
  app.get(
    "/leak",
    { config: { permission: "orders.read" }, schema: { response: { 200: z.object({ a: z.number() }) } } },
    async () => ({ a: "x" }) as unknown as { a: number },
  );
  app.get("/page", { config: { public: true } }, async (request) => ({ shop: request.context.store.code, rights: request.context.permissions.size }));
  app.post("/act", { config: { permission: "orders.write" } }, async (request) => ({ locale: request.context.locale }));
};
const build = (more: Partial<Parameters<typeof buildApp>[0]> = {}) =>
  buildApp({ house: failing, auth, routes: [{ prefix: "/api/v1", plugin: routes }], ...more });
const app = await build();
const asAna = { cookie: "signed-in", "sec-fetch-site": "same-origin" };
type Sent = { headers?: Record<string, string>; payload?: object | string };
async function send(method: "GET" | "POST", url: string, { headers = asAna, payload }: Sent = {}) {
  const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body.startsWith("{") ? answer.json() : answer.body };
}

test("a route that does not say who may call it stops the start", async () => {
  const careless: FastifyPluginAsyncZod = async (instance) => void instance.get("/open", async () => ({}));
  await assert.rejects(build({ routes: [{ prefix: "/api/v1", plugin: careless }] }), /GET \/api\/v1\/open must name exactly one/);
});

test("a route that would swallow unknown fields stops the start", async () => {
  const loose: FastifyPluginAsyncZod = async (instance) =>
    void instance.post("/loose", { config: { permission: "orders.read" }, schema: { body: z.object({}) } }, async () => ({}));
  await assert.rejects(build({ routes: [{ prefix: "/api/v1", plugin: loose }] }), /must take its body by z.strictObject/);
});

test("nobody gets in without credentials, and the answer says how to", async () => {
  const answer = await send("GET", "/api/v1/things", { headers: {} });
  assert.equal(answer.status, 401);
  assert.equal(answer.headers["content-type"], "application/problem+json; charset=utf-8");
  assert.equal(answer.headers["www-authenticate"], "Bearer");
  assert.equal(answer.body.code, "auth.required");
  assert.equal(answer.body.request_id, answer.headers["request-id"]);
});

test("a right that is missing is named", async () => {
  const answer = await send("GET", "/api/v1/forbidden");
  assert.deepEqual([answer.status, answer.body.code, answer.body.params], [403, "permission.denied", { permission: "staff.write" }]);
});

test("another website cannot use the cookie; a key has none to ride on", async () => {
  const sent = async (headers: Record<string, string>) => (await send("POST", "/api/v1/act", { headers })).status;
  assert.equal(await sent({ cookie: "signed-in", "sec-fetch-site": "cross-site", origin: "https://evil.example" }), 403);
  assert.equal(await sent({ cookie: "signed-in", "sec-fetch-site": "same-site", origin: "https://shop.example" }), 403);
  assert.equal(await sent({ cookie: "signed-in", origin: "https://evil.example" }), 403);
  assert.equal(await sent({ cookie: "signed-in", origin: "null" }), 403);
  assert.equal(await sent({ cookie: "signed-in", origin: "https://shop.example" }), 200);
  assert.equal(await sent({ cookie: "signed-in", origin: "http://localhost:80" , host: "localhost:80" }), 200);
  assert.equal(await sent({ authorization: "Bearer good", origin: "https://evil.example" }), 200);
});

test("S11 unknown fields are refused by name, in the body, in a nested object, in the query, and where no body is expected", async () => {
  const cases: [string, Sent, string][] = [
    ["/api/v1/things", { payload: { name: "x", store_id: 1 } }, "/store_id"],
    ["/api/v1/things", { payload: { name: "x", nested: { notes: [], role: "owner" } } }, "/nested/role"],
    ["/api/v1/act", { payload: { total: 1 } }, "/total"],
    ["/api/v1/act?dry_run=1", {}, "/dry_run"],
  ];
  for (const [url, sent, pointer] of cases) {
    const answer = await send("POST", url, sent);
    assert.deepEqual([answer.status, answer.body.code, answer.body.errors[0].pointer], [400, "input.unknown_field", pointer], url);
  }
  const polluted = await send("POST", "/api/v1/things", {
    headers: { ...asAna, "content-type": "application/json" },
    payload: '{"name":"x","__proto__":{"admin":true}}',
  });
  assert.equal(polluted.status, 400);
});

test("every fault of a body is told at once, each with its place and its sentence", async () => {
  const answer = await send("POST", "/api/v1/things", {
    headers: { ...asAna, "accept-language": "fr-BE,fr;q=0.9,en;q=0.8" },
    payload: { name: "", at: "yesterday", order: publicId("customer", newId()), nested: { notes: ["a", "too long"] }, kind: "c" },
  });
  assert.equal(answer.status, 422);
  assert.equal(answer.body.detail, "Certains champs sont à vérifier.");
  assert.deepEqual(
    answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    [
      ["/name", "input.too_short"],
      ["/at", "input.invalid_time"],
      ["/order", "input.invalid_id"],
      ["/nested/notes/1", "input.too_long"],
      ["/kind", "input.invalid_value"],
    ],
  );
  assert.equal(answer.body.errors[0].message, "1 caractère au moins.");
});

test("a missing field is 422, a wrong query 400, an id that is not ours 404, broken JSON 400, another type 415", async () => {
  const missing = await send("POST", "/api/v1/things", { payload: {} });
  assert.deepEqual([missing.status, missing.body.code, missing.body.errors[0].pointer], [422, "input.required", "/name"]);
  assert.equal((await send("POST", "/api/v1/things")).status, 422);
  const query = await send("GET", "/api/v1/things?limit=251");
  assert.deepEqual([query.status, query.body.code, query.body.errors[0].in], [400, "input.too_big", "query"]);
  assert.deepEqual(
    [(await send("GET", "/api/v1/things?after=x")).body.code, (await send("GET", "/api/v1/things/ord_1")).status],
    ["query.invalid_cursor", 404],
  );
  const broken = await send("POST", "/api/v1/things", { headers: { ...asAna, "content-type": "application/json" }, payload: '{"name":' });
  assert.deepEqual([broken.status, broken.body.code], [400, "http.malformed_json"]);
  assert.equal((await send("POST", "/api/v1/things", { headers: { ...asAna, "content-type": "text/xml" }, payload: "<x/>" })).status, 415);
  assert.equal((await send("POST", "/api/v1/things", { payload: { name: "x".repeat(3 << 20) } })).status, 413);
  assert.deepEqual([(await send("GET", "/api/v1/nothing")).status, (await send("GET", "/nothing", { headers: {} })).status], [404, 404]);
});

test("a refusal speaks the reader's language and names the facts", async () => {
  const answer = await send("GET", "/api/v1/refused", { headers: { ...asAna, "accept-language": "ro" } });
  assert.deepEqual(
    [answer.status, answer.body.code, answer.body.detail, answer.body.params],
    [409, "order.wrong_stage", "Comanda este în etapa „Anulată” și nu poate fi expediată.", { action: "ship", stage: "cancelled" }],
  );
});

test("S21 an error of ours says neither what it was nor where", async () => {
  for (const url of ["/api/v1/defect", "/api/v1/leak"]) {
    const answer = await send("GET", url);
    assert.deepEqual([answer.status, answer.body.code], [500, "http.internal"]);
    assert.doesNotMatch(JSON.stringify(answer.body), /secret|select|stack|\.ts|invalid input/i);
  }
});

test("a database that is away is 503 with Retry-After, not a 500", async () => {
  const answer = await send("GET", "/healthz", { headers: {} });
  assert.deepEqual([answer.status, answer.body.code, answer.headers["retry-after"]], [503, "database.unavailable", "1"]);
});

test("a good request is read, carried out and printed by its schemas", async () => {
  const answer = await send("POST", "/api/v1/things", { payload: { name: "x", at: "2026-11-03T16:03:00+02:00", order: publicId("order", newId()) } });
  assert.deepEqual([answer.status, answer.body], [201, { name: "x", at: "2026-11-03T14:03:00.000Z" }]);
  assert.match((await send("GET", "/api/v1/things")).body.data[0].id, /^ord_[0-9a-z]{26}$/);
});

test("an empty body announced as JSON is no body", async () => {
  const answer = await send("POST", "/api/v1/act", { headers: { ...asAna, "content-type": "application/json" }, payload: "" });
  assert.deepEqual([answer.status, answer.body], [200, { locale: "ro" }]);
});

test("a public page knows its shop and gives no rights", async () => {
  assert.deepEqual((await send("GET", "/api/v1/page", { headers: {} })).body, { shop: "demo", rights: 0 });
});

test("S16 security headers stand on every answer, also on errors", async () => {
  for (const url of ["/api/v1/things", "/api/v1/defect", "/nothing", "/api/v1/openapi.json"]) {
    const { headers } = await send("GET", url);
    const policy = String(headers["content-security-policy"]);
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) assert.ok(policy.includes(part), url);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.ok(headers["referrer-policy"] && headers["cross-origin-opener-policy"] && headers["request-id"], url);
  }
});

test("S15 the request after the last allowed one is told when to come back", async () => {
  const slow = await build({ config: { requestsPerMinute: 3 } });
  const answers = await Promise.all([1, 2, 3, 4].map(() => slow.inject({ url: "/api/v1/things", headers: asAna })));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode), [200, 200, 200, 429]);
  assert.match(String(answers[3]?.headers["ratelimit"]), /^"default";r=0;t=\d+$/);
  assert.ok(Number(answers[3]?.headers["retry-after"]) > 0);
  const stranger = await Promise.all([1, 2, 3, 4].map(() => slow.inject({ url: "/api/v1/things", headers: { authorization: "Bearer guess" } })));
  assert.deepEqual(stranger.map(({ statusCode }) => statusCode), [401, 401, 401, 429]);
});

test("S15 while the database is away everybody hears 503, however often they ask, and nobody is counted as a stranger", async () => {
  const away: Identifier = { ...auth, identify: async () => Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })) };
  const slow = await build({ auth: away, config: { requestsPerMinute: 3 } });
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => slow.inject({ url: "/api/v1/things", headers: asAna })));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode), [503, 503, 503, 503, 503]);
  assert.equal(answers[0]?.headers["retry-after"], "1");
});

test("the API describes itself in OpenAPI 3.1", async () => {
  const { body } = await send("GET", "/api/v1/openapi.json", { headers: {} });
  assert.equal(body.openapi, "3.1.0");
  const { post } = body.paths["/api/v1/things"];
  assert.equal(post["x-permission"], "orders.write");
  assert.equal(post.requestBody.content["application/json"].schema.additionalProperties, false);
  assert.equal(post.responses["409"].content["application/json"].schema.$ref, "#/components/schemas/Problem");
  assert.deepEqual(post.parameters.map(({ name }: { name: string }) => name), ["idempotency-key"]);
});
