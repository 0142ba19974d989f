import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { SignedInUser } from "../../platform/identity.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { changeOwnPassword } from "./change-password.ts";
import { chooseStore } from "./credentials-store.ts";
import { setUserLocale } from "./people-store.ts";
import { findPreferences, listStoresOf, mergePreferences } from "./preferences-store.ts";
import { me } from "./views.ts";

const word = z.union([z.string().max(200), z.number(), z.boolean()]);
const preference = z.union([z.null(), z.boolean(), z.number(), z.string().max(2_000), z.array(word).max(200), z.record(z.string().max(100), word)]);
const locale = z.enum(["en", "fr", "ro"]);

/** What somebody does to their own account: no right is needed, only being that person. */
export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/me",
    config: { signedIn: true },
    schema: { operationId: "getMe", tags: ["Staff"], summary: "Who is asking, where, and with which rights", response: { 200: me, ...problems } },
    handler: async (request) => describeCaller(request),
  });

  app.route({
    method: "PATCH",
    url: "/me/preferences",
    config: { signedIn: true },
    schema: {
      operationId: "changeMyPreferences",
      tags: ["Staff"],
      summary: "Remember choices of the screens; the last one wins, each by its name",
      body: z.record(z.string().regex(/^[a-z][a-z0-9_.]{0,59}$/), preference).refine((value) => Object.keys(value).length <= 50, { params: { refusal: "input.too_many", max: 50 } }),
      response: { 200: z.record(z.string(), z.unknown()), ...problems },
    },
    handler: async (request) => {
      const user = personOf(request);
      const language = locale.safeParse(request.body["locale"]).data;
      return request.context.transaction({ lock: true }, async (tx) => {
        if (language) setUserLocale(tx, user.id, language, tx.now);
        return mergePreferences(tx, tx.storeId, user.id, request.body, tx.now);
      });
    },
  });

  app.route({
    method: "PATCH",
    url: "/me/password",
    // Its own limit of tries stands outside of the transaction of the answer.
    config: { signedIn: true, idempotency: false },
    schema: {
      operationId: "changeMyPassword",
      tags: ["Staff"],
      summary: "A new password; every session ends",
      body: z.strictObject({ current_password: z.string().min(1).max(1_000), new_password: z.string().min(1).max(1_000) }),
      response: { 204: z.null(), ...problems },
    },
    handler: async (request, reply) => {
      const { current_password: current, new_password: next } = request.body;
      await changeOwnPassword(request.context, personOf(request), { current, next });
      reply.code(204).header("set-cookie", await app.authentication.signOut(request.headers.cookie));
      return null;
    },
  });

  app.route({
    method: "PUT",
    url: "/me/store",
    config: { signedIn: true },
    schema: {
      operationId: "chooseMyStore",
      tags: ["Staff"],
      summary: "The shop in which this session works from now on",
      body: z.strictObject({ code: z.string().min(1).max(100) }),
      response: { 200: me.shape.stores.element, ...problems },
    },
    handler: async (request) => {
      const user = personOf(request);
      const store = (await listStoresOf(app.house.db, user.id)).find(({ code }) => code === request.body.code);
      if (!store) throw new Refused({ code: "auth.other_store" });
      await chooseStore(app.house.db, user.sessionId, store.id);
      return store;
    },
  });
};

async function describeCaller({ context, identity }: FastifyRequest): Promise<z.output<typeof me>> {
  const { user, permissions } = identity;
  const { id, code, name, currency, timeZone, locale: language, country } = context.store;
  const [stores, preferences] = user
    ? await Promise.all([listStoresOf(context.house.db, user.id), findPreferences(context.house.db, id, user.id)])
    : [[{ id, code, name }], {}];
  return {
    user: user && { id: user.id, name: user.name, email: user.email, locale: identity.locale ?? language },
    operator_id: user?.operatorId ?? null,
    store: { id, code, name, currency, time_zone: timeZone, locale: language, country },
    stores: stores.map((store) => ({ id: store.id, code: store.code, name: store.name })),
    role: user?.role ?? null,
    permissions: [...permissions],
    preferences,
  };
}

function personOf({ identity }: FastifyRequest): SignedInUser {
  if (!identity.user) throw new Refused({ code: "auth.person_needed" });
  return identity.user;
}
