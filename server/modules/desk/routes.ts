import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { isRefusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { setEtag } from "../../platform/etag.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { amountFrom, idParams, moment } from "../../platform/schemas.ts";
import { orderDetail, orderInput, orderReceipt } from "../orders/schemas.ts";
import { hasPaymentMethod } from "../settings/store.ts";
import { receiptView } from "../orders/views.ts";
import { deleteOrders } from "./delete-orders.ts";
import { explainOrderById } from "./explain-order.ts";
import { placeOrders } from "./place-orders.ts";
import { readDraft } from "./read-draft.ts";
import { runAction } from "./run-action.ts";
import { orderExplanation } from "./schemas.ts";
import { orderView, showOrder } from "./show-order.ts";
import { shownFrom } from "./show-placed.ts";

type App = Parameters<FastifyPluginAsyncZod>[0];

export const deskRoutes: FastifyPluginAsyncZod = async (app) => {
  explanationRoute(app);
  paymentRoute(app);
  app.route({
    method: "POST",
    url: "/orders",
    config: { permission: "orders.write" },
    schema: {
      operationId: "createOrder",
      tags: ["Orders"],
      summary: "Create a whole order in one call",
      description:
        "Lines of the catalogue take its price; a free line names its own. Prices, totals and taxes are computed here, never taken from the caller. Answers with the whole order; with `Prefer: return=minimal` only with its receipt.",
      headers: z.looseObject({ prefer: z.string().optional().describe("`return=minimal` for the receipt instead of the whole order.") }),
      body: orderInput,
      response: { 201: z.union([orderReceipt, orderDetail]), ...problems },
    },
    handler: async (request, reply) => {
      const { context } = request;
      const draft = readDraft(request.body, context);
      const isBrief = /\breturn=minimal\b/.test(request.headers.prefer ?? "");
      const { placed, shown } = await context.transaction({ lock: true }, async (tx) => {
        const [placed] = await placeOrders(context, tx, [draft]);
        if (!placed || isRefusal(placed)) throw new Refused(placed ?? { code: "http.internal" });
        return { placed, shown: isBrief ? null : shownFrom(placed, tx) };
      });
      reply.code(201).header("location", `/api/v1/orders/${publicId("order", placed.id)}`);
      if (isBrief)
        return reply.header("preference-applied", "return=minimal").send(receiptView({ ...placed.order, facts: placed.change.after }));
      const order = shown ? orderView(shown, context) : await orderOrRefusal(context, placed.id);
      setEtag(reply, order.version);
      return order;
    },
  });

  app.route({
    method: "GET",
    url: "/orders/:id",
    config: { permission: "orders.read" },
    schema: {
      operationId: "getOrder",
      tags: ["Orders"],
      summary: "One order with everything that its page shows",
      params: idParams("order"),
      response: { 200: orderDetail, ...problems },
    },
    handler: async (request, reply) => {
      const order = await orderOrRefusal(request.context, request.params.id);
      setEtag(reply, order.version);
      return order;
    },
  });

  app.route({
    method: "DELETE",
    url: "/orders/:id",
    config: { permission: "orders.delete" },
    schema: { operationId: "deleteOrder", tags: ["Orders"], summary: "Delete a quotation or a cancelled order", params: idParams("order"), response: { 204: z.null(), ...problems } },
    handler: async (request, reply) => {
      const { refused: [refused] } = await deleteOrders(request.context, [{ id: request.params.id }]);
      if (refused) throw new Refused(refused.refusal);
      return reply.code(204).send(null);
    },
  });
};

function paymentRoute(app: App): void {
  app.route({
    method: "POST",
    url: "/orders/:id/payments",
    config: { permission: "payments.write" },
    schema: {
      operationId: "registerPayment",
      tags: ["Payments"],
      summary: "Register a payment received outside of a provider",
      params: idParams("order"),
      body: z.strictObject({
        method: z.string().max(60),
        amount: amountFrom(1).optional(),
        received_at: moment.optional(),
        reference: z.string().max(200).optional(),
        note: z.string().max(500).optional(),
      }),
      response: { 201: orderDetail, ...problems },
    },
    handler: async (request, reply) => {
      const { context, body } = request;
      if (body.amount && body.amount.currency !== context.store.currency)
        throw new Refused({
          code: "currency.mismatch",
          params: { currency: body.amount.currency, expected: context.store.currency },
          field: "/amount",
        });
      if (!(await hasPaymentMethod(context, context.store.id, body.method)))
        throw new Refused({ code: "payment_method.unknown", params: { method: body.method }, field: "/method" });
      const { amount, received_at, ...same } = body;
      const outcome = await runAction(context, {
        action: "mark_paid",
        items: [{ id: request.params.id }],
        request: {
          ...same,
          ...(amount ? { amount: amount.amount } : {}),
          ...(received_at ? { receivedAt: received_at.toISOString() } : {}),
        },
      });
      const [refused] = outcome.refused;
      if (refused) throw new Refused(refused.refusal);
      const order = await orderOrRefusal(context, request.params.id);
      setEtag(reply.code(201), order.version);
      return order;
    },
  });
}

function explanationRoute(app: App): void {
  app.route({
    method: "GET",
    url: "/orders/:id/explanation",
    config: { permission: "orders.read" },
    schema: {
      operationId: "explainOrder",
      tags: ["Orders"],
      summary: "Where each amount of an order comes from",
      params: idParams("order"),
      response: { 200: orderExplanation, ...problems },
      description:
        "A tree for each amount, from what is shown down to quantities, prices, discounts, rates and payments. Of a sum with many parts the first ones stand, the rest is one part `more`.",
    },
    handler: async (request) => {
      const explanation = await explainOrderById(request.context, request.params.id);
      if (!explanation) throw new Refused({ code: "order.not_found" });
      return explanation;
    },
  });
}

async function orderOrRefusal(context: Context, id: string) {
  const order = await showOrder(context, id);
  if (!order) throw new Refused({ code: "order.not_found" });
  return order;
}
