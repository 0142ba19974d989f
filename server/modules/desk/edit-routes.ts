import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { isRefusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { expectedVersion, staleVersion } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams } from "../../platform/schemas.ts";
import { findLastChange } from "../orders/detail-store.ts";
import { findTagNames } from "../orders/tag-store.ts";
import { orderDetail, orderPatch } from "../orders/schemas.ts";
import { askAction } from "./ask-action.ts";
import { editOrder } from "./edit-order.ts";
import { actionBody } from "./schemas.ts";
import { showOrder } from "./show-order.ts";

export const editRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "PATCH",
    url: "/orders/:id",
    config: { permission: "orders.write" },
    schema: {
      operationId: "editOrder", tags: ["Orders"], summary: "Change typed-in data of an order", description: "Merge patch under `If-Match`: 428 without, 412 when somebody was faster.",
      params: idParams("order"), body: orderPatch, headers: z.looseObject({ "if-match": z.string().optional() }), response: { 200: orderDetail, ...problems },
    },
    handler: async (request, reply) => {
      const { context, params, body } = request;
      const version = expectedVersion(request);
      const { tags, operator_id, team_id, ...fields } = body;
      if ((await editOrder(context, params.id, version, fields)) === "stale") throw await staleOrder(context, params.id);
      if (tags) await setTags(context, params.id, tags);
      if (operator_id !== undefined || team_id !== undefined) await act(context, "assign", params.id, { ...(operator_id === undefined ? {} : { operator_id }), ...(team_id === undefined ? {} : { team_id }) });
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

/** The tags become exactly these. */
async function setTags(context: Context, orderId: string, names: readonly string[]): Promise<void> {
  const current = await findTagNames(context, orderId);
  const isIn = (list: readonly string[], name: string): boolean => list.some((each) => each.toLowerCase() === name.toLowerCase());
  const [added, removed] = [names.filter((name) => !isIn(current, name)), current.filter((name) => !isIn(names, name))];
  if (added.length > 0) await act(context, "tag", orderId, { tags: added });
  if (removed.length > 0) await act(context, "untag", orderId, { tags: removed });
}

async function act(context: Context, action: "tag" | "untag" | "assign", orderId: string, params: object): Promise<void> {
  const asked = await askAction(context, action, { ...actionBody.parse({ q: "", params: {} }), q: undefined, ids: [orderId], params });
  const refusal = asked.kind === "outcome" ? asked.outcome.refused[0]?.refusal : undefined;
  if (refusal && isRefusal(refusal) && refusal.code !== "order.unchanged") throw new Refused(refusal);
}
