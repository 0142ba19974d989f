import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { problems } from "../platform/problem.ts";
import { timestamp } from "../platform/schemas.ts";
import { findDemo } from "./demo-store.ts";
import { openDemoShop } from "./open-demo-shop.ts";
import { removeDemoShop } from "./remove-demo-shop.ts";

const demo = z.object({
  is_open: z.boolean(),
  opened_at: timestamp.nullable(),
  orders: z.number().int().describe("Of the demo; orders made by hand meanwhile are not among them."),
});
const opened = z.object({
  opened: z.boolean().describe("False when the shop has the demo already, or articles of its own under the same SKUs."),
  products: z.number().int(),
  customers: z.number().int(),
  orders: z.number().int(),
});
const counts = z.object({ products: z.number().int(), customers: z.number().int() });
const removed = z.object({
  removed: counts.extend({ orders: z.number().int() }),
  kept: counts.describe("Real orders stand on them: articles are archived, cards stay."),
});

export const demoRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET", url: "/demo", config: { permission: "settings.read" },
    schema: { operationId: "getDemo", tags: ["Demo"], summary: "Whether the demo is in this shop", response: { 200: demo, ...problems } },
    handler: async ({ context }) => findDemo(context, context.store.id),
  });

  app.route({
    method: "POST",
    url: "/demo",
    config: { permission: "settings.write" },
    schema: {
      operationId: "openDemo",
      tags: ["Demo"],
      summary: "Fill the shop with the demo: products, customers and ninety days of orders",
      response: { 200: opened, ...problems },
    },
    handler: async ({ context }) => openDemoShop(context),
  });

  app.route({
    method: "DELETE", url: "/demo", config: { permission: "demo.remove" },
    schema: { operationId: "removeDemo", tags: ["Demo"], summary: "Take the demo out again: all of it, nothing else", response: { 200: removed, ...problems } },
    handler: async ({ context }) => removeDemoShop(context),
  });
};
