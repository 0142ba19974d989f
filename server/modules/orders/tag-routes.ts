import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { expectedVersion, seenVersion, setEtag } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { flag, idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { wholeListQuery } from "../settings/labels.ts";
import { colour } from "../settings/status-schemas.ts";
import { changeTag, createTag, removeTag } from "./tag-change.ts";
import { findTag, listTags } from "./tag-edit-store.ts";
import { tag, tagView } from "./tag-view.ts";

/** Something of it must be left when case, accents and signs are gone: "!!!" would be found by nothing. */
const name = z.string().trim().min(1).max(60).regex(/[\p{L}\p{N}]/u);

export const tagRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/tags",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listTags",
      tags: ["Orders"],
      summary: "The tags of the shop by name, with how many orders carry each",
      querystring: wholeListQuery,
      response: { 200: listOf(tag), ...problems },
    },
    handler: async ({ context }) => wholeList((await listTags(context, context.store.id)).map(tagView)),
  });

  app.route({
    method: "GET", url: "/tags/:id", config: { permission: "orders.read" },
    schema: { operationId: "getTag", tags: ["Orders"], summary: "One tag", params: idParams("tag"), response: { 200: tag, ...problems } },
    handler: async ({ context, params }, reply) => {
      const found = await findTag(context, context.store.id, params.id);
      if (!found) throw new Refused({ code: "tag.not_found" });
      setEtag(reply, found.version);
      return tagView(found);
    },
  });

  app.route({
    method: "POST", url: "/tags", config: { permission: "orders.write" },
    schema: {
      operationId: "createTag", tags: ["Orders"], summary: "Add a tag", description: "A name is one tag whatever its case and accents.",
      body: z.strictObject({ name, colour: colour.default("gray") }), response: { 201: tag, ...problems },
    },
    handler: async ({ context, body }, reply) => {
      const created = await createTag(context, body);
      setEtag(reply.code(201), created.version);
      return tagView(created);
    },
  });

  app.route({
    method: "PATCH", url: "/tags/:id", config: { permission: "settings.write" },
    schema: {
      operationId: "changeTag", tags: ["Orders"], summary: "Rename or recolour a tag", description: "Its orders keep it, and saved views that ask for it ask for the new name.",
      params: idParams("tag"), body: z.strictObject({ name: name.optional(), colour: colour.optional() }), response: { 200: tag, ...problems },
    },
    handler: async (request, reply) => {
      const changed = await changeTag(request.context, request.params.id, expectedVersion(request), request.body);
      setEtag(reply, changed.version);
      return tagView(changed);
    },
  });

  app.route({
    method: "DELETE", url: "/tags/:id", config: { permission: "settings.write" },
    schema: {
      operationId: "deleteTag", tags: ["Orders"], summary: "Delete a tag, and take it off its orders when that is confirmed", params: idParams("tag"),
      querystring: z.strictObject({ confirm: flag.default(false) }), response: { 204: z.null(), ...problems },
    },
    handler: async (request, reply) => {
      await removeTag(request.context, request.params.id, { version: seenVersion(request), confirmed: request.query.confirm });
      return reply.code(204).send(null);
    },
  });
};
