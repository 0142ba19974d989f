import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { newId } from "../../platform/ids.ts";
import { etagOf, ifMatch, setEtag, staleVersion } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idOf, idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { changeOperator, createOperator, resetPassword } from "./change-operator.ts";
import { findOperator, listOperators } from "./people-store.ts";
import { findTeam, insertTeam, listTeams, renameTeam, teamNamed } from "./team-store.ts";
import { operator, operatorView, role, team } from "./views.ts";

const name = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const newOperator = z.strictObject({ name, email: email.nullish(), team_id: idOf("team").nullish(), role: role.nullish().describe("With a role this person can sign in.") });
const changedOperator = z.strictObject({ ...newOperator.partial().shape, active: z.boolean().optional() });
const withPassword = operator.extend({ password: z.string().nullable().describe("Drawn for somebody new; shown this once.") });

export const staffRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/operators",
    config: { permission: "orders.read" },
    schema: { operationId: "listOperators", tags: ["Staff"], summary: "Everybody who works or has worked orders", response: { 200: listOf(operator), ...problems } },
    handler: async ({ context }) => wholeList((await listOperators(context, context.store.id)).map(operatorView)),
  });

  app.route({
    method: "GET",
    url: "/operators/:id",
    config: { permission: "orders.read" },
    schema: { operationId: "getOperator", tags: ["Staff"], summary: "One operator", params: idParams("operator"), response: { 200: operator, ...problems } },
    handler: async ({ context, params }, reply) => {
      const row = await findOperator(context, context.store.id, params.id);
      if (!row) throw new Refused({ code: "operator.not_found" });
      setEtag(reply, operatorView(row));
      return operatorView(row);
    },
  });

  app.route({
    method: "POST",
    url: "/operators",
    config: { permission: "staff.write", shownOnce: ["password"] },
    schema: { operationId: "createOperator", tags: ["Staff"], summary: "Add somebody who works orders, and invite them with a role", body: newOperator, response: { 201: withPassword, ...problems } },
    handler: async ({ context, body }, reply) => {
      const { operator: created, password } = await createOperator(context, body);
      reply.code(201);
      setEtag(reply, created);
      return { ...created, password };
    },
  });

  app.route({
    method: "PATCH",
    url: "/operators/:id",
    config: { permission: "staff.write", shownOnce: ["password"] },
    schema: { operationId: "changeOperator", tags: ["Staff"], summary: "Name, team, role, active", params: idParams("operator"), body: changedOperator, response: { 200: withPassword, ...problems } },
    handler: async (request, reply) => {
      const { operator: changed, password } = await changeOperator(request.context, request.params.id, request.body, ifMatch(request));
      setEtag(reply, changed);
      return { ...changed, password };
    },
  });

  app.route({
    method: "POST",
    url: "/operators/:id/password",
    config: { permission: "staff.write", shownOnce: ["password"] },
    schema: { operationId: "resetOperatorPassword", tags: ["Staff"], summary: "Draw a new password, shown once; every session of this person ends", params: idParams("operator"), response: { 200: withPassword, ...problems } },
    handler: async ({ context, params }) => {
      const { operator: person, password } = await resetPassword(context, params.id);
      return { ...person, password };
    },
  });

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
    schema: { operationId: "renameTeam", tags: ["Staff"], summary: "Rename a sales team", params: idParams("team"), body: z.strictObject({ name }), response: { 200: team, ...problems } },
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
