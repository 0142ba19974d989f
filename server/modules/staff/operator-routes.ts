import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { ifMatch, setEtag } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idOf, idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { changeOperator, createOperator, resetPassword } from "./change-operator.ts";
import { findOperator, listOperators } from "./people-store.ts";
import { operator, operatorView, role } from "./views.ts";

const name = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const newOperator = z.strictObject({
  name,
  email: email.nullish(),
  team_id: idOf("team").nullish(),
  role: role.nullish().describe("With a role this person can sign in."),
});
const changedOperator = z.strictObject({ ...newOperator.partial().shape, active: z.boolean().optional() });
const withPassword = operator.extend({ password: z.string().nullable().describe("Drawn for somebody new; shown this once.") });

export const operatorRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/operators",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listOperators",
      tags: ["Staff"],
      summary: "Everybody who works or has worked orders",
      response: { 200: listOf(operator), ...problems },
    },
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
    schema: {
      operationId: "createOperator",
      tags: ["Staff"],
      summary: "Add somebody who works orders, and invite them with a role",
      body: newOperator,
      response: { 201: withPassword, ...problems },
    },
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
};
