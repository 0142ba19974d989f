import type { FastifyInstance, RouteOptions } from "fastify";
import { z } from "zod";
import { assert } from "../domain/assert.ts";
import { Refused } from "../platform/problem.ts";
import type { RouteAccess } from "../platform/route.ts";

const writes: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * A route that forgets to say who may call it, or that would swallow a misspelt field, never gets as far as a request:
 * the process does not start.
 */
export function holdRoutesToRules(app: FastifyInstance): void {
  app.addHook("onRoute", (route) => {
    const access: RouteAccess = route.config ?? {};
    const said = [access.permission, access.signedIn, access.public].filter((value) => value !== undefined);
    assert(said.length === 1, `${String(route.method)} ${route.url} must name exactly one of config.permission, config.signedIn, config.public`);
    route.schema ??= {};
    // No query is a query without fields.
    route.schema.querystring ??= z.strictObject({});
    assertStrict(route, "body");
    assertStrict(route, "querystring");
  });

  app.addHook("preValidation", async (request) => {
    if (!writes.has(request.method) || request.is404 || request.routeOptions.schema?.body || request.routeOptions.config.upload) return;
    const [field] = typeof request.body === "object" && request.body !== null ? Object.keys(request.body) : [];
    if (field !== undefined) throw new Refused({ code: "input.unknown_field", params: { field }, field: `/${field}` });
  });
}

export function isWrite(method: RouteOptions["method"]): boolean {
  return [method].flat().some((name) => writes.has(name));
}

function assertStrict(route: RouteOptions, part: "body" | "querystring"): void {
  const schema = route.schema?.[part];
  if (!(schema instanceof z.ZodObject)) return;
  assert(schema.def.catchall instanceof z.ZodNever, `${String(route.method)} ${route.url} must take its ${part} by z.strictObject`);
}
