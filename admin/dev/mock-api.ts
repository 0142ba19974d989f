// A shop of made-up orders for `vite` alone: look at a screen without a database. Never part of the build.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { answer, type MockRequest } from "./mock-answers.ts";

export function mockApi(): Plugin {
  return {
    name: "comptoir-mock-api",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith("/api/")) return next();
        void respond(request, response);
      });
    },
  };
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname === "/api/v1/stream") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": hello\n\n");
    return;
  }
  const body = await readBody(request);
  const signedIn = /mock-session=1/.test(request.headers.cookie ?? "");
  const mock: MockRequest = { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body, signedIn };
  const { status, headers = {}, body: content } = answer(mock);
  response.writeHead(status, { "content-type": status >= 400 ? "application/problem+json" : "application/json", "request-id": "req_mock", ...headers });
  response.end(content === undefined ? "" : JSON.stringify(content));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
