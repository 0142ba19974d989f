import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { expectedVersion, setEtag } from "../../platform/etag.ts";
import { problems } from "../../platform/problem.ts";
import { listOf, wholeList } from "../../platform/schemas.ts";
import { reorderCoded } from "./change-coded.ts";
import { changeStatus, createStatus, deleteStatus, listStatuses, showStatus, statusList } from "./change-status.ts";
import { wholeListQuery } from "./labels.ts";
import { newStatus, status, statusPatch } from "./status-schemas.ts";

const params = z.strictObject({ code: z.string().min(1).max(60) });

export const statusRoutes: FastifyPluginAsyncZod = async (app, options) => {
  await reading(app, options);
  await writing(app, options);
};

const reading: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/statuses",
    // Every screen of orders needs the words and colours.
    config: { permission: "orders.read" },
    schema: {
      operationId: "listStatuses",
      tags: ["Settings"],
      summary: "The statuses of the shop, in their order",
      querystring: wholeListQuery,
      response: { 200: listOf(status), ...problems },
    },
    handler: async ({ context }) => wholeList(await listStatuses(context)),
  });

  app.route({
    method: "GET",
    url: "/statuses/:code",
    config: { permission: "orders.read" },
    schema: { operationId: "getStatus", tags: ["Settings"], summary: "One status", params, response: { 200: status, ...problems } },
    handler: async (request, reply) => {
      const found = await showStatus(request.context, request.params.code);
      setEtag(reply, found.version);
      return found;
    },
  });
};

const writing: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "POST",
    url: "/statuses",
    config: { permission: "settings.write" },
    schema: {
      operationId: "createStatus",
      tags: ["Settings"],
      summary: "Add a status of your own",
      description:
        "It behaves like the built-in status of its `kind`. A mail to customers or administrators follows `notify_customer` and `notify_admins`.",
      body: newStatus,
      response: { 201: status, ...problems },
    },
    handler: async (request, reply) => {
      const created = await createStatus(request.context, request.body);
      reply.code(201);
      setEtag(reply, created.version);
      return created;
    },
  });

  app.route({
    method: "PATCH",
    url: "/statuses/:code",
    config: { permission: "settings.write" },
    schema: {
      operationId: "changeStatus",
      tags: ["Settings"],
      summary: "Labels, colour, rules and mails of a status",
      params,
      body: statusPatch,
      response: { 200: status, ...problems },
    },
    handler: async (request, reply) => {
      const changed = await changeStatus(request.context, request.params.code, expectedVersion(request), request.body);
      setEtag(reply, changed.version);
      return changed;
    },
  });

  app.route({
    method: "PUT",
    url: "/statuses/order",
    config: { permission: "settings.write" },
    schema: {
      operationId: "orderStatuses", tags: ["Settings"], summary: "The order in which statuses are shown", body: z.strictObject({ codes: z.array(z.string().max(60)).min(1).max(200) }),
      response: { 200: listOf(status), ...problems },
    },
    handler: async ({ context, body }) => {
      await reorderCoded(context, statusList, body.codes);
      return wholeList(await listStatuses(context));
    },
  });

  app.route({
    method: "DELETE",
    url: "/statuses/:code",
    config: { permission: "settings.write" },
    schema: {
      operationId: "deleteStatus", tags: ["Settings"], summary: "Delete a status of your own",
      params, querystring: z.strictObject({ replacement: z.string().max(60).optional().describe("Of the same kind: takes over the orders that have this status.") }), response: { 204: z.null(), ...problems },
    },
    handler: async (request, reply) => {
      await deleteStatus(request.context, request.params.code, request.query.replacement ?? null);
      return reply.code(204).send(null);
    },
  });
};
