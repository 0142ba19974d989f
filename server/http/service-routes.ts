import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { reachDatabase } from "../platform/health.ts";

const anybody = { public: true, context: false } as const;

/** What serves no shop: health and the description of the API. */
export const serviceRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get("/healthz", { config: anybody }, async () => {
    await reachDatabase(app.house.db);
    return { status: "ok" };
  });

  app.get("/api/v1/openapi.json", { config: anybody, schema: { hide: true } }, async (_request, reply) => {
    return reply.header("cache-control", "public, max-age=300").type("application/json; charset=utf-8").send(document());
  });

  let text: string | undefined;
  function document(): string {
    text ??= JSON.stringify(app.swagger());
    return text;
  }
};
