import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { etagOf, ifMatch, setEtag, staleVersion } from "../../platform/etag.ts";
import { newId } from "../../platform/ids.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { findTeam, insertTeam, listTeams, renameTeam, teamNamed } from "./team-store.ts";
import { team } from "./views.ts";

const name = z.string().trim().min(1).max(200);

export const teamRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/teams",
    config: { permission: "orders.read" },
    schema: { operationId: "listTeams", tags: ["Staff"], summary: "Sales teams", response: { 200: listOf(team), ...problems } },
    handler: async ({ context }) => wholeList(await listTeams(context, context.store.id)),
  });

  app.route({
    method: "POST",
    url: "/teams",
    config: { permission: "staff.write" },
    schema: { operationId: "createTeam", tags: ["Staff"], summary: "Add a sales team", body: z.strictObject({ name }), response: { 201: team, ...problems } },
    handler: async ({ context, body }, reply) => {
      const created = { id: newId(), name: body.name, operator_count: 0 };
      await context.transaction({ lock: true }, async (tx) => {
        if (await teamNamed(tx, tx.storeId, body.name)) throw new Refused({ code: "team.name_taken", params: { name: body.name }, field: "/name" });
        insertTeam(tx, tx.storeId, created, tx.now);
      });
      reply.code(201);
      setEtag(reply, created);
      return created;
    },
  });

  app.route({
    method: "PATCH",
    url: "/teams/:id",
    config: { permission: "staff.write" },
    schema: {
      operationId: "renameTeam",
      tags: ["Staff"],
      summary: "Rename a sales team",
      params: idParams("team"),
      body: z.strictObject({ name }),
      response: { 200: team, ...problems },
    },
    handler: async (request, reply) => {
      const expected = ifMatch(request);
      const { id } = request.params;
      const renamed = await request.context.transaction({ lock: true }, async (tx) => {
        const before = await findTeam(tx, tx.storeId, id);
        if (!before) throw new Refused({ code: "team.not_found" });
        if (etagOf(before) !== expected) throw staleVersion(z.encode(team, before), null);
        const other = await teamNamed(tx, tx.storeId, request.body.name);
        if (other && other !== id) throw new Refused({ code: "team.name_taken", params: { name: request.body.name }, field: "/name" });
        renameTeam(tx, tx.storeId, { id, name: request.body.name });
        return { ...before, name: request.body.name };
      });
      setEtag(reply, renamed);
      return renamed;
    },
  });

  app.route({
    method: "GET",
    url: "/teams/:id",
    config: { permission: "orders.read" },
    schema: { operationId: "getTeam", tags: ["Staff"], summary: "One sales team", params: idParams("team"), response: { 200: team, ...problems } },
    handler: async ({ context, params }, reply) => {
      const row = await findTeam(context, context.store.id, params.id);
      if (!row) throw new Refused({ code: "team.not_found" });
      setEtag(reply, row);
      return row;
    },
  });
};
