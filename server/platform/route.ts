import type { Context, House } from "./context.ts";
import type { Identity } from "./identity.ts";
import type { Permission } from "./permissions.ts";

/** What every route says about itself beside its schema; exactly one of the first three, or the process does not start. */
export type RouteAccess = {
  /** Needs this right. */
  readonly permission?: Permission;
  /** Any person or key that is known: their own profile, their own preferences. */
  readonly signedIn?: true;
  /** Anybody. Such a route finds its own authority (a token in its path) or needs none. */
  readonly public?: true;
  /** False on a page that serves no shop (health, documentation): no store is looked up. */
  readonly context?: false;
  /** False where the answer cannot be stored: streams and files. Such a write must be harmless when it is repeated. */
  readonly idempotency?: false;
  /** Fields of the answer that are secrets: a replay of the request answers null in their place, since they are kept nowhere. */
  readonly shownOnce?: readonly string[];
  /** Takes multipart/form-data; its fields are checked by the handler. */
  readonly upload?: true;
};

declare module "fastify" {
  interface FastifyContextConfig extends RouteAccess {}
  interface FastifyRequest {
    /** The shop, the author and the rights of this request. */
    context: Context;
    identity: Identity;
    /** Stands in the Content-Security-Policy of this answer: scripts and styles of the page carry it. */
    cspNonce: string;
  }
  interface FastifyInstance {
    house: House;
  }
}
