import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { Refused, problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, listOf, page, readCursor, wholeList } from "../../platform/schemas.ts";
import { countItems, findOperation, listItems, recentOperations, requestCancel, type Operation } from "./operation-store.ts";
import { retryOperation } from "./retry-operation.ts";
import { operationItem, operationView, undoOutcome } from "./schemas.ts";
import { undoOperation } from "./undo-operation.ts";
import { itemView, operationViewOf, refusedView } from "./views.ts";
import type { Context } from "../../platform/context.ts";

export const operationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/operations",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listOperations",
      tags: ["Operations"],
      summary: "The last actions of the shop",
      querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
      response: { 200: listOf(operationView), ...problems },
    },
    handler: async ({ context, query }) => wholeList((await recentOperations(context, context.store.id, query.limit)).map(operationViewOf)),
  });

  app.route({
    method: "GET", url: "/operations/:id", config: { permission: "orders.read" },
    schema: { operationId: "getOperation", tags: ["Operations"], summary: "Progress of an action", params: idParams("operation"), response: { 200: operationView, ...problems } },
    handler: async ({ context, params }) => operationViewOf(await operationOrRefusal(context, params.id)),
  });

  app.route({
    method: "GET", url: "/operations/:id/items", config: { permission: "orders.read" },
    schema: {
      operationId: "listOperationItems", tags: ["Operations"], summary: "The result for each order", params: idParams("operation"),
      querystring: page({ state: z.enum(["pending", "done", "refused", "undone"]).optional() }), response: { 200: listOf(operationItem), ...problems },
    },
    handler: async ({ context, params, query }) => {
      const [position] = query.after ? readCursor(query.after, z.tuple([z.int32()])) : [-1];
      const filter = query.state ? { state: query.state } : {};
      const [items, value] = await Promise.all([
        listItems(context, context.store.id, params.id, { ...filter, after: position, limit: query.limit + 1 }),
        countItems(context, params.id, query.state ?? null),
        operationOrRefusal(context, params.id),
      ]);
      const last = items.length > query.limit ? items[query.limit - 1] : undefined;
      return { data: items.slice(0, query.limit).map((item) => itemView(item, context)), page: { next: last ? encodeCursor([last.position]) : null, prev: null }, total: { value, exact: true } };
    },
  });

  app.route({
    method: "POST", url: "/operations/:id/undo", config: { permission: "orders.write" },
    schema: { operationId: "undoOperation", tags: ["Operations"], summary: "Take an action back within its window", params: idParams("operation"), response: { 200: undoOutcome, ...problems } },
    handler: async ({ context, params }) => {
      const { undone, refused } = await undoOperation(context, params.id);
      return { undone, refused: refused.slice(0, 500).map((each) => refusedView(each, context)) };
    },
  });

  app.route({
    method: "POST", url: "/operations/:id/cancel", config: { permission: "orders.write" },
    schema: { operationId: "cancelOperation", tags: ["Operations"], summary: "Stop an action that is running; what is done stays done", params: idParams("operation"), response: { 200: operationView, ...problems } },
    handler: async ({ context, params }) => {
      await operationOrRefusal(context, params.id);
      await context.transaction({ lock: true }, async (tx) => requestCancel(tx, params.id));
      return operationViewOf(await operationOrRefusal(context, params.id));
    },
  });

  app.route({
    method: "POST", url: "/operations/:id/retry", config: { permission: "orders.write" },
    schema: { operationId: "retryOperation", tags: ["Operations"], summary: "Try the refused orders again", params: idParams("operation"), response: { 202: operationView, ...problems } },
    handler: async ({ context, params }, reply) => {
      const id = await retryOperation(context, params.id);
      return reply.code(202).send(operationViewOf(await operationOrRefusal(context, id)));
    },
  });
};

async function operationOrRefusal(context: Context, id: string): Promise<Operation> {
  const operation = await findOperation(context, context.store.id, id);
  if (!operation) throw new Refused({ code: "operation.not_found" });
  return operation;
}
