import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { isRefusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams } from "../../platform/schemas.ts";
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
      const version = versionOf(request.headers["if-match"]);
      const { tags, operator_id, team_id, ...fields } = body;
      if (Object.keys(fields).length > 0) await editOrder(context, params.id, version, fields);
      else await mustBe(context, params.id, version);
      if (tags) await setTags(context, params.id, tags);
      if (operator_id !== undefined || team_id !== undefined) await act(context, "assign", params.id, { ...(operator_id === undefined ? {} : { operator_id }), ...(team_id === undefined ? {} : { team_id }) });
      const order = await showOrder(context, params.id);
      if (!order) throw new Refused({ code: "order.not_found" });
      return reply.header("etag", `"${order.version}"`).send(order);
    },
  });
};

function versionOf(header: string | undefined): number {
  if (header === undefined) throw new Refused({ code: "version.missing" });
  const version = Number(/^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1]);
  if (!Number.isSafeInteger(version)) throw new Refused({ code: "version.missing" });
  return version;
}

async function mustBe(context: Context, orderId: string, version: number): Promise<void> {
  await editOrder(context, orderId, version, {});
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
