import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { expectedVersion, seenVersion, setEtag } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { flag, idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { wholeListQuery } from "../settings/labels.ts";
import { changeView, countViews, createView, removeView } from "./view-change.ts";
import { newView, savedView, view, viewPatch } from "./view-schemas.ts";
import { findView, listViews } from "./view-store.ts";

export const viewRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/views",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listViews",
      tags: ["Views"],
      summary: "Saved views: one's own and those of the team",
      querystring: wholeListQuery.extend({ counts: flag.default(false).describe("With how many orders each finds now.") }),
      response: { 200: listOf(view), ...problems },
    },
    handler: async (request) => {
      const { context, query } = request;
      const views = await listViews(context, context.store.id, userOf(request));
      const counts = query.counts ? await countViews(context, views) : null;
      return wholeList(views.map((row) => savedView(row, counts?.get(row.id) ?? null)));
    },
  });

  app.route({
    method: "GET", url: "/views/:id", config: { permission: "orders.read" },
    schema: { operationId: "getView", tags: ["Views"], summary: "One saved view", params: idParams("view"), response: { 200: view, ...problems } },
    handler: async (request, reply) => {
      const { context, params } = request;
      const row = await findView(context, { storeId: context.store.id, id: params.id, userId: userOf(request) });
      if (!row) throw new Refused({ code: "view.not_found" });
      setEtag(reply, row.version);
      return savedView(row, null);
    },
  });

  app.route({
    method: "POST", url: "/views", config: { permission: "views.write" },
    schema: { operationId: "createView", tags: ["Views"], summary: "Save a search under a name", body: newView, response: { 201: view, ...problems } },
    handler: async (request, reply) => {
      const created = await createView(request.context, userOf(request), request.body);
      setEtag(reply.code(201), created.version);
      return savedView(created, null);
    },
  });

  app.route({
    method: "PATCH", url: "/views/:id", config: { permission: "views.write" },
    schema: { operationId: "changeView", tags: ["Views"], summary: "Rename a view, change its search, share it", params: idParams("view"), body: viewPatch, response: { 200: view, ...problems } },
    handler: async (request, reply) => {
      const changed = await changeView(request.context, userOf(request), { id: request.params.id, version: expectedVersion(request), patch: request.body });
      setEtag(reply, changed.version);
      return savedView(changed, null);
    },
  });

  app.route({
    method: "DELETE",
    url: "/views/:id",
    config: { permission: "views.write" },
    schema: {
      operationId: "deleteView",
      tags: ["Views"],
      summary: "Forget a view; its orders are not touched",
      params: idParams("view"),
      response: { 204: z.null(), ...problems },
    },
    handler: async (request, reply) => {
      await removeView(request.context, userOf(request), request.params.id, seenVersion(request));
      return reply.code(204).send(null);
    },
  });
};

/** Null for an API key: it sees the views of the team and keeps none of its own. */
function userOf({ identity }: FastifyRequest): string | null {
  return identity.user?.id ?? null;
}
