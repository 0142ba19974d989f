import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { problems } from "../../platform/problem.ts";
import { dashboard, dashboardQuery } from "./dashboard-schemas.ts";
import { showDashboard } from "./dashboard.ts";

export const dashboardRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/dashboard",
    config: { permission: "orders.read" },
    schema: {
      operationId: "getDashboard",
      tags: ["Orders"],
      summary: "What needs somebody now, and how the shop is doing",
      description: "Every counter of orders is a search: the list it names has as many rows.",
      querystring: dashboardQuery,
      response: { 200: dashboard, ...problems },
    },
    handler: async ({ context, query }) => showDashboard(context, { days: Number(query.days), part: query.part ?? null }),
  });
};
