import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { assert } from "../domain/assert.ts";
import { idempotently, type StoredAnswer } from "../platform/idempotency.ts";
import { Refused } from "../platform/problem.ts";
import { isWrite } from "./route-rules.ts";

/** Headers that are part of an answer; the others belong to the request that is being answered. */
const keptHeaders = ["etag", "location", "preference-applied"] as const;

/** Every write takes an Idempotency-Key; what the handler does then happens once, in one transaction with its stored answer. */
export function answerWritesOnce(app: FastifyInstance): void {
  app.decorateRequest("rawFingerprint", "");
  // Before the schemas change the body: the same text is the same request.
  app.addHook("preValidation", async (request) => {
    if (keyOf(request) !== null && isWrite(request.method)) request.rawFingerprint = fingerprintOf(request);
  });
  app.addHook("onRoute", (route) => {
    const { context, idempotency, upload } = route.config ?? {};
    if (!isWrite(route.method) || context === false || idempotency === false || upload) return;
    route.handler = onceForItsKey(route.handler);
  });
}

declare module "fastify" {
  interface FastifyRequest {
    rawFingerprint: string;
  }
}

function onceForItsKey(handler: RouteHandlerMethod): RouteHandlerMethod {
  return async function answerOnce(this: FastifyInstance, request, reply) {
    const key = keyOf(request);
    if (key === null) return handler.call(this, request, reply);
    const original = request.context;
    let body: string | null = null;
    const { answer, replayed } = await idempotently(original, { key, fingerprint: request.rawFingerprint }, async (context) => {
      request.context = context;
      try {
        const captured = await capture(handler, this, request, reply);
        body = captured.body;
        return { ...captured, body: withoutSecrets(body, request) };
      } finally {
        request.context = original;
      }
    });
    if (replayed) reply.header("idempotency-replayed", "true");
    reply.code(answer.status).headers(answer.headers);
    if (answer.body !== null) reply.type("application/json; charset=utf-8").serializer((text: string) => text);
    return reply.send(replayed ? answer.body : body);
  };
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new Refused({ code: "idempotency.invalid_key" });
  return key;
}

/** The author too: an answer is never shown to somebody else who happens on the same key. */
function fingerprintOf(request: FastifyRequest): string {
  const author = request.identity.user?.id ?? request.identity.actor.id ?? "";
  const parts = [author, request.method, request.url, request.headers["if-match"] ?? "", request.body ?? null];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** What the handler answers, printed by its schema but not yet sent: it goes out after the commit, or never. */
async function capture(handler: RouteHandlerMethod, app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<StoredAnswer> {
  let sent: { payload: unknown } | undefined;
  const held: FastifyReply = Object.create(reply, {
    send: { value: (payload: unknown) => { sent = { payload }; return held; } },
    code: { value: (status: number) => { reply.code(status); return held; } },
    // A reply is a promise of having been sent; this one is not sent yet, and an async handler must not wait for it.
    then: { value: undefined },
    status: { value: (status: number) => { reply.code(status); return held; } },
  });
  const returned: unknown = await handler.call(app, request, held);
  const payload = returned === held ? sent?.payload : (returned ?? sent?.payload);
  const body = payload === undefined || payload === null ? null : reply.serialize(payload as object);
  assert(body === null || typeof body === "string", "the answer of a write is JSON");
  const headers = Object.fromEntries(keptHeaders.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])));
  return { status: reply.statusCode, body, headers };
}

/** What was shown once is not kept: a replay says null in its place. */
function withoutSecrets(body: string | null, request: FastifyRequest): string | null {
  const fields = request.routeOptions.config.shownOnce ?? [];
  if (body === null || fields.length === 0) return body;
  return JSON.stringify({ ...(JSON.parse(body) as object), ...Object.fromEntries(fields.map((field) => [field, null])) });
}
