import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../platform/problem.ts";
import { problemOf } from "./problem-of.ts";
import { acceptedLocale } from "./reader-language.ts";

/** Every error leaves as application/problem+json; what is ours to mend is logged with the number the reader sees. */
export function answerErrors(app: FastifyInstance, { bodyLimitBytes }: { readonly bodyLimitBytes: number }): void {
  app.setErrorHandler((error, request, reply) => {
    const { problem, retryAfterSeconds, isDefect } = problemOf(error, readerOf(request), bodyLimitBytes);
    if (isDefect) request.log.error({ err: error, req: request }, "request failed");
    else if (problem.status >= 500) request.log.warn({ err: error, req: request }, "request not possible now");
    if (retryAfterSeconds !== null) reply.header("retry-after", retryAfterSeconds);
    if (problem.status === 401) reply.header("www-authenticate", "Bearer");
    send(reply, problem.status, JSON.stringify(problem));
  });
  app.setNotFoundHandler(() => {
    throw new Refused({ code: "http.not_found" });
  });
}

function readerOf(request: FastifyRequest): Parameters<typeof problemOf>[1] {
  const locale = acceptedLocale(request.headers["accept-language"]) ?? request.context?.locale ?? "en";
  return { locale, requestId: request.id };
}

/** Past the response schema of the route: a mistake in describing an error must not become another error. */
function send(reply: FastifyReply, status: number, body: string): void {
  reply.code(status).type("application/problem+json; charset=utf-8").header("cache-control", "no-store").serializer((text: string) => text).send(body);
}
