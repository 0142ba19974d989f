import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { newId } from "../../platform/ids.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams, listOf, moment, wholeList } from "../../platform/schemas.ts";
import { drawKey } from "./api-key.ts";
import { insertKey, listKeys, revokeKey } from "./key-store.ts";
import { apiKey, apiKeyView, permission } from "./views.ts";

const newKey = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(permission).min(1).max(100).describe("Rights of the key; nobody can give more than they have."),
  expires_at: moment.nullish().describe("Without it the key is good until it is revoked."),
});

export const apiKeyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/api-keys",
    config: { permission: "keys.write" },
    schema: {
      operationId: "listApiKeys",
      tags: ["API keys"],
      summary: "Keys of this shop, without their secrets",
      response: { 200: listOf(apiKey), ...problems },
    },
    handler: async ({ context }) => wholeList((await listKeys(context, context.store.id)).map(apiKeyView)),
  });

  app.route({
    method: "POST",
    url: "/api-keys",
    config: { permission: "keys.write", shownOnce: ["secret"] },
    schema: {
      operationId: "createApiKey",
      tags: ["API keys"],
      summary: "Make a key; its secret is shown this once",
      body: newKey,
      response: { 201: apiKey.extend({ secret: z.string().describe("Keep it now: it is stored nowhere.") }), ...problems },
    },
    handler: async ({ context, body }, reply) => {
      const { secret, prefix, hash } = drawKey();
      const id = newId();
      const scopes = [...new Set(body.scopes)];
      const scope = scopes.find((each) => !context.permissions.has(each));
      if (scope) throw new Refused({ code: "api_key.scope_not_yours", params: { scope }, field: "/scopes" });
      const created_at = await context.transaction({ lock: true }, async (tx) => {
        if (body.expires_at && body.expires_at <= tx.now) throw new Refused({ code: "api_key.expiry_in_past", field: "/expires_at" });
        insertKey(tx, tx.storeId, { id, name: body.name, prefix, hash, scopes, expiresAt: body.expires_at ?? null, createdBy: tx.actor.name }, tx.now);
        return tx.now;
      });
      reply.code(201);
      return {
        id,
        name: body.name,
        prefix,
        scopes,
        provisioning: false,
        created_at,
        expires_at: body.expires_at ?? null,
        last_used_at: null,
        revoked_at: null,
        secret,
      };
    },
  });

  app.route({
    method: "DELETE",
    url: "/api-keys/:id",
    config: { permission: "keys.write" },
    schema: { operationId: "revokeApiKey", tags: ["API keys"], summary: "The key is no longer good, from now on", params: idParams("api_key"), response: { 204: z.null(), ...problems } },
    handler: async ({ context, params }, reply) => {
      const found = await context.transaction({ lock: true }, (tx) => revokeKey(tx, tx.storeId, params.id, tx.now));
      if (!found) throw new Refused({ code: "api_key.not_found" });
      app.authentication.forgetKeys();
      reply.code(204);
      return null;
    },
  });
};
