import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { Refused, problems } from "../../platform/problem.ts";
import { acts, type DecidedAction } from "./acts.ts";
import { askAction, isSingle, itemsOf } from "./ask-action.ts";
import { deleteOrders, previewDeletion } from "./delete-orders.ts";
import { findOperation } from "./operation-store.ts";
import { actionBody, actionOutcome, deletionBody, queuedOperation } from "./schemas.ts";
import { operationViewOf, outcomeView } from "./views.ts";

/** `POST /orders/actions/{action}`: one route an act, all of one shape. */
export const actionRoutes: FastifyPluginAsyncZod = async (app) => {
  deletionRoute(app);
  for (const action of Object.keys(acts) as DecidedAction[]) {
    app.route({
      method: "POST",
      url: `/orders/actions/${action}`,
      config: { permission: acts[action].permission },
      schema: {
        operationId: callName(action),
        tags: ["Actions"],
        summary: `Act on one order or many: ${action}`,
        description:
          "`dry_run` answers with the effects and a selection, and does nothing. One order named alone is refused with its status; several come back with `refused`. Above 500 orders the answer is 202 and an operation.",
        body: actionBody,
        response: { 200: actionOutcome, 202: queuedOperation, ...problems },
      },
      handler: async (request, reply) => {
        const { context } = request;
        const asked = await askAction(context, action, request.body);
        if (asked.kind === "queued") {
          const operation = await findOperation(context, context.store.id, asked.operationId);
          if (!operation) throw new Refused({ code: "operation.not_found" });
          return reply.code(202).send({ operation: operationViewOf(operation) });
        }
        const [refused] = asked.outcome.refused;
        if (asked.single && refused) throw new Refused(refused.refusal);
        return reply.code(200).send(outcomeView(asked.outcome, context, asked.selection));
      },
    });
  }
};

function deletionRoute(app: Parameters<FastifyPluginAsyncZod>[0]): void {
  app.route({
    method: "POST",
    url: "/orders/actions/delete",
    config: { permission: "orders.delete" },
    schema: {
      operationId: "deleteOrders",
      tags: ["Actions"],
      summary: "Delete quotations and cancelled orders",
      description:
        "Up to 500 at once. What was paid or invoiced is refused. There is no undo: the history of the shop keeps that they were there, and their numbers are not used again.",
      body: deletionBody,
      response: { 200: actionOutcome, ...problems },
    },
    handler: async ({ context, body }) => {
      const items = await itemsOf(context, body);
      if (items.length === 0) throw new Refused({ code: "selection.empty" });
      const outcome = body.dry_run ? await previewDeletion(context, items) : await deleteOrders(context, items);
      const [refused] = outcome.refused;
      if (!body.dry_run && isSingle(body) && refused) throw new Refused(refused.refusal);
      return outcomeView(outcome, context);
    },
  });
}

/** ship: shipOrders; mark_paid: markOrdersPaid. */
function callName(action: DecidedAction): string {
  const [verb, ...rest] = action.split("_");
  return `${verb}Orders${rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("")}`;
}
