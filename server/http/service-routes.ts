import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { readFileSync } from "node:fs";
import path from "node:path";
import { reachDatabase } from "../platform/health.ts";
import { docsPage } from "./docs/docs-page.ts";
import type { OpenApiDocument } from "./docs/openapi-document.ts";

const anybody = { public: true, context: false } as const;
const hidden = { hide: true } as const;
/** Changes with the program only; an hour later everybody has the new one. */
const cached = "public, max-age=3600";

/** What serves no shop: health, and the API described for programs and for people. */
export const serviceRoutes: FastifyPluginAsyncZod = async (app) => {
  const file = (name: string): string => readFileSync(path.join(import.meta.dirname, "docs", name), "utf8");
  const description = once(() => app.swagger() as unknown as OpenApiDocument);
  const json = once(() => JSON.stringify(description()));
  const page = once(() => docsPage(description()));
  const style = once(() => file("docs.css"));
  const script = once(() => file("docs.js"));

  app.get("/healthz", { config: anybody }, async () => {
    await reachDatabase(app.house.db);
    return { status: "ok" };
  });

  app.get("/api/v1/openapi.json", { config: anybody, schema: hidden }, async (_request, reply) =>
    reply.header("cache-control", cached).type("application/json; charset=utf-8").send(json()));
  app.get("/api/docs", { config: anybody, schema: hidden }, async (_request, reply) => reply.type("text/html; charset=utf-8").send(page()));
  app.get("/api/docs/docs.css", { config: anybody, schema: hidden }, async (_request, reply) =>
    reply.header("cache-control", cached).type("text/css; charset=utf-8").send(style()));
  app.get("/api/docs/docs.js", { config: anybody, schema: hidden }, async (_request, reply) =>
    reply.header("cache-control", cached).type("text/javascript; charset=utf-8").send(script()));
};

/** Made at its first use: a start does not wait for a page that may never be read. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
