import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { expectedVersion, setEtag } from "../../platform/etag.ts";
import { problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, listOf, placeInTime, readCursor } from "../../platform/schemas.ts";
import { changeCustomer, createCustomer } from "./change-customer.ts";
import { customer, customerPatch, customerQuery, customerRow, newCustomer } from "./customer-schemas.ts";
import { countCards, findCards, sumOrders, type CardSearch } from "./customer-store.ts";
import { customerRowView, showCustomer } from "./show-customer.ts";

export const customerRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/customers",
    config: { permission: "customers.read" },
    schema: {
      operationId: "listCustomers",
      tags: ["Customers"],
      summary: "Customers with what they have ordered, newest first",
      querystring: customerQuery,
      response: { 200: listOf(customerRow), ...problems },
    },
    handler: async ({ context, query }) => {
      const storeId = context.store.id;
      const search: CardSearch = {
        q: query.q ?? "",
        tag: query.tag ?? null,
        limit: query.limit + 1,
        after: query.after ? readCursor(query.after, placeInTime) : null,
      };
      const [found, total] = await Promise.all([findCards(context, storeId, search), countCards(context, storeId, search)]);
      const shown = found.slice(0, query.limit);
      const sums = Map.groupBy(
        await sumOrders(
          context,
          storeId,
          shown.map(({ id }) => id),
        ),
        ({ customer_id }) => customer_id,
      );
      const last = shown.at(-1);
      return {
        data: shown.map((card) => customerRowView(card, sums.get(card.id) ?? [])),
        page: { next: found.length > query.limit && last ? encodeCursor([last.created_at, last.id]) : null, prev: null },
        total,
      };
    },
  });

  app.route({
    method: "GET", url: "/customers/:id", config: { permission: "customers.read" },
    schema: { operationId: "getCustomer", tags: ["Customers"], summary: "One customer: addresses, orders, and what the card said before", params: idParams("customer"), response: { 200: customer, ...problems } },
    handler: async ({ context, params }, reply) => {
      const found = await showCustomer(context, params.id);
      setEtag(reply, found.version);
      return found;
    },
  });

  app.route({
    method: "POST", url: "/customers", config: { permission: "customers.write" },
    schema: { operationId: "createCustomer", tags: ["Customers"], summary: "Add a customer", description: "One card for each e-mail address. Orders with billing data make and complete cards by themselves.", body: newCustomer, response: { 201: customer, ...problems } },
    handler: async ({ context, body }, reply) => {
      const created = await createCustomer(context, body);
      setEtag(reply.code(201), created.version);
      return created;
    },
  });

  app.route({
    method: "PATCH", url: "/customers/:id", config: { permission: "customers.write" },
    schema: { operationId: "changeCustomer", tags: ["Customers"], summary: "Change a customer's card", params: idParams("customer"), body: customerPatch, response: { 200: customer, ...problems } },
    handler: async (request, reply) => {
      const changed = await changeCustomer(request.context, request.params.id, expectedVersion(request), request.body);
      setEtag(reply, changed.version);
      return changed;
    },
  });
};
