import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { buildApp } from "../http/app.ts";
import type { House } from "../platform/context.ts";
import { newId, publicId } from "../platform/ids.ts";
import { idOf, idParams, money, page } from "../platform/schemas.ts";
import { callsOf } from "./routes.ts";

const seen: unknown[] = [];
const plugin: FastifyPluginAsyncZod = async (app) => {
  app.post(
    "/orders/:id/notes",
    {
      config: { permission: "orders.write" },
      schema: {
        params: idParams("order"),
        body: z.strictObject({
          text: z.string().min(3).max(9),
          at: z.iso.datetime(),
          price: money,
          kind: z.enum(["a", "b"]),
          about: idOf("customer").nullish(),
          unneeded: z.string().max(5).optional(),
          items: z
            .array(z.strictObject({ id: idOf("tag"), quantity: z.number().int().min(2) }))
            .min(1)
            .max(5),
        }),
      },
    },
    async (request) => void seen.push({ ...request.params, ...request.body }),
  );
  app.get("/orders", { config: { permission: "orders.read" }, schema: { querystring: page({}) } }, async () => ({}));
  app.get("/me", { config: { signedIn: true } }, async () => ({}));
  app.get("/shop", { config: { public: true } }, async () => ({}));
};
const visitor = async () => ({ code: "auth.required" }) as const;
const identity = {
  kind: "api_key",
  store: { code: "demo", locale: "en" },
  actor: {},
  permissions: new Set(["orders.write"]),
  locale: null,
  rateKey: null,
  unhurried: true,
  user: null,
};
const app = await buildApp({
  house: { publicUrl: "https://shop.example" } as House,
  auth: { identify: async () => identity as never, visitor },
  routes: [{ prefix: "/api/v1", plugin }],
});

test("every call is listed with who may make it", () => {
  const calls = callsOf(app).map(({ name, permission, isPublic }) => `${name} ${isPublic ? "anybody" : (permission ?? "anybody known")}`);
  assert.deepEqual(calls.toSorted(), [
    "GET /api/v1/me anybody known",
    "GET /api/v1/orders orders.read",
    "GET /api/v1/shop anybody",
    "POST /api/v1/orders/{id}/notes orders.write",
  ]);
});

test("a request passes its schemas and carries the ids that were asked for, wherever they stand", async () => {
  const [order, customer, tag] = [newId(), newId(), newId()];
  const call = callsOf(app).find(({ method }) => method === "POST");
  const request = call!.request({ ord: publicId("order", order), cus: publicId("customer", customer), tag: publicId("tag", tag) });
  assert.equal((await app.inject(request)).statusCode, 200);
  assert.deepEqual(seen, [{
    id: order, text: "xxx", at: "2026-11-03T10:00:00Z", price: { amount: 1, currency: "EUR" }, kind: "a", about: customer, items: [{ id: tag, quantity: 2 }],
  }]);
});
