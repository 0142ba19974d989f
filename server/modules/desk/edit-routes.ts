import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../platform/context.ts";
import { expectedVersion, staleVersion } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams } from "../../platform/schemas.ts";
import { findLastChange } from "../orders/detail-store.ts";
import { orderDetail, orderPatch } from "../orders/schemas.ts";
import { patchOrder } from "./patch-order.ts";
import { showOrder } from "./show-order.ts";

export const editRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "PATCH",
    url: "/orders/:id",
    config: { permission: "orders.write" },
    schema: {
      operationId: "editOrder",
      tags: ["Orders"],
      summary: "Change typed-in data of an order",
      description:
        "Only what is named changes; an address is one field and replaced as a whole. Under `If-Match`: 428 without, 412 when somebody was faster.",
      params: idParams("order"),
      body: orderPatch,
      headers: z.looseObject({ "if-match": z.string().optional() }),
      response: { 200: orderDetail, ...problems },
    },
    handler: async (request, reply) => {
      const { context, params, body } = request;
      const version = expectedVersion(request);
      if ((await patchOrder(context, params.id, version, body)) === "stale") throw await staleOrder(context, params.id);
      const order = await showOrder(context, params.id);
      if (!order) throw new Refused({ code: "order.not_found" });
      return reply.header("etag", `"${order.version}"`).send(order);
    },
  });
};

/** 412 with the order as it is now and who was faster, so that the page can merge (EDT-17). */
async function staleOrder(context: Context, orderId: string): Promise<Refused> {
  const [order, last] = await Promise.all([showOrder(context, orderId), findLastChange(context, orderId)]);
  return order ? staleVersion(order, order.version, last ?? {}) : new Refused({ code: "order.not_found" });
}
