import type { FastifyInstance, FastifyRequest } from "fastify";
import { isRefusal } from "../domain/refusal.ts";
import { contextOf } from "../platform/context.ts";
import type { Identifier, Identity } from "../platform/identity.ts";
import { Refused } from "../platform/problem.ts";
import { comesFromElsewhere } from "../platform/origin.ts";
import { acceptedLocale } from "./reader-language.ts";
import type { RateLimiter } from "./rate-limit.ts";

/**
 * Before anything of the body is read: who is it, may they, are they too fast. Afterwards `request.context` knows the shop,
 * the author and the rights.
 */
export function authenticate(app: FastifyInstance, { identifier, limiter }: { readonly identifier: Identifier; readonly limiter: RateLimiter }): void {
  app.decorateRequest("context");
  app.decorateRequest("identity");
  app.addHook("onRequest", async (request, reply) => {
    const access = request.routeOptions.config;
    if (access.context === false || request.is404) return;
    const identity = await identityOf(request, identifier).catch((error: unknown) => {
      // A stranger who tries keys is slowed down too; while the database is away nobody is known, and nobody is at fault.
      if (error instanceof Refused) limiter.take(reply, request.ip, false);
      throw error;
    });
    limiter.take(reply, identity.rateKey ?? request.ip, identity.unhurried);
    if (access.permission && !identity.permissions.has(access.permission)) {
      throw new Refused({ code: "permission.denied", params: { permission: access.permission } });
    }
    const { store, actor, permissions } = identity;
    request.identity = identity;
    request.context = contextOf(app.house, {
      store, actor, permissions, locale: acceptedLocale(request.headers["accept-language"]) ?? identity.locale ?? store.locale,
    });
  });
}

async function identityOf(request: FastifyRequest, identifier: Identifier): Promise<Identity> {
  const { cookie, authorization } = request.headers;
  const storeCode = headerText(request.headers["comptoir-store"]);
  const isPublic = request.routeOptions.config.public === true;
  // A public page is for anybody: a cookie of another visit must not turn it away. A key that is given has to be right.
  const found = isPublic && !authorization ? await identifier.visitor(storeCode) : await identifier.identify({ cookie, authorization, storeCode });
  if (isRefusal(found)) throw new Refused(found);
  if (found.kind === "session" && comesFromElsewhere(request)) throw new Refused({ code: "auth.bad_origin" });
  return found;
}

function headerText(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
