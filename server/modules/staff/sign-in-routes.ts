import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { comesFromElsewhere } from "../../platform/origin.ts";
import { Refused, problems } from "../../platform/problem.ts";
import type { Authentication } from "./authentication.ts";

declare module "fastify" {
  interface FastifyInstance {
    authentication: Authentication;
  }
}

const anybody = { public: true, context: false, idempotency: false } as const;
const done = z.object({ ok: z.literal(true) });

/** Under /api/auth, beside the versioned API: only browsers come here, and they get a cookie. */
export const signInRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "POST",
    url: "/sign-in/email",
    config: anybody,
    schema: {
      operationId: "signIn",
      body: z.strictObject({ email: z.string().min(3).max(254), password: z.string().min(1).max(1_000) }),
      response: { 200: done, ...problems },
    },
    handler: async (request, reply) => {
      // Being signed in as somebody else is an attack too.
      if (comesFromElsewhere(request)) throw new Refused({ code: "auth.bad_origin" });
      const { email, password } = request.body;
      const cookie = await app.authentication.signIn({ email, password, ip: request.ip, userAgent: request.headers["user-agent"] });
      if (typeof cookie !== "string") throw new Refused(cookie);
      reply.header("set-cookie", cookie);
      return { ok: true as const };
    },
  });

  app.route({
    method: "POST",
    url: "/sign-out",
    config: anybody,
    schema: { operationId: "signOut", body: z.strictObject({}).nullish(), response: { 200: done, ...problems } },
    handler: async (request, reply) => {
      if (comesFromElsewhere(request)) throw new Refused({ code: "auth.bad_origin" });
      reply.header("set-cookie", await app.authentication.signOut(request.headers.cookie));
      return { ok: true as const };
    },
  });
};
