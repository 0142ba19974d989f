import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context, Tx } from "../../platform/context.ts";
import { expectedVersion, setEtag } from "../../platform/etag.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { listOf, wholeList } from "../../platform/schemas.ts";
import { changeCoded, createCoded, removeCoded, reorderCoded, type CodedList, type Patch } from "./change-coded.ts";
import { listCoded, type CodedRow } from "./coded-store.ts";
import { wholeListQuery } from "./labels.ts";
import type { UseCount } from "./usage-store.ts";

/** Carriers and methods: short lists with a code, an order, a switch, and orders that may not lose them. */
export type CodedResource<Row extends CodedRow> = CodedList<Row> & {
  readonly url: string;
  readonly operation: { readonly one: string; readonly many: string };
  readonly title: { readonly one: string; readonly many: string };
  readonly schema: { readonly row: z.ZodObject; readonly created: z.ZodObject; readonly patch: z.ZodObject };
  readonly check?: (context: Context, row: Partial<Row>) => Promise<void>;
  readonly countUse: (tx: Tx, row: Row) => Promise<UseCount>;
};

const params = z.strictObject({ code: z.string().min(1).max(60) });

export function codedRoutes<Row extends CodedRow>(resource: CodedResource<Row>): FastifyPluginAsyncZod {
  const { url, operation, title, schema } = resource;
  const all = async (context: Context): Promise<object[]> => (await listCoded<Row>(context, context.store.id, resource.table)).map((row) => resource.view(row));
  return async (app) => {
    app.route({
      method: "GET", url, config: { permission: "orders.read" },
      schema: { operationId: `list${operation.many}`, tags: ["Settings"], summary: `The ${title.many} of the shop, in their order`, querystring: wholeListQuery, response: { 200: listOf(schema.row), ...problems } },
      handler: async ({ context }) => wholeList(await all(context)) as never,
    });

    app.route({
      method: "GET", url: `${url}/:code`, config: { permission: "orders.read" },
      schema: { operationId: `get${operation.one}`, tags: ["Settings"], summary: `One ${title.one}`, params, response: { 200: schema.row, ...problems } },
      handler: async ({ context, params: { code } }, reply) => {
        const row = (await listCoded<Row>(context, context.store.id, resource.table)).find((each) => each.code === code);
        if (!row) throw new Refused({ code: resource.refusals.not_found });
        setEtag(reply, row.version);
        return resource.view(row) as never;
      },
    });

    app.route({
      method: "POST", url, config: { permission: "settings.write" },
      schema: { operationId: `create${operation.one}`, tags: ["Settings"], summary: `Add a ${title.one}`, body: schema.created, response: { 201: schema.row, ...problems } },
      handler: async ({ context, body }, reply) => {
        await resource.check?.(context, body as Partial<Row>);
        const row = await createCoded(context, resource, body as { code: string });
        setEtag(reply.code(201), row.version);
        return resource.view(row) as never;
      },
    });

    app.route({
      method: "PATCH", url: `${url}/:code`, config: { permission: "settings.write" },
      schema: { operationId: `change${operation.one}`, tags: ["Settings"], summary: `Change or deactivate a ${title.one}`, params, body: schema.patch, response: { 200: schema.row, ...problems } },
      handler: async (request, reply) => {
        await resource.check?.(request.context, request.body as Partial<Row>);
        const row = await changeCoded(request.context, resource, {
          code: request.params.code,
          version: expectedVersion(request),
          patch: request.body as Patch<Row>,
        });
        setEtag(reply, row.version);
        return resource.view(row) as never;
      },
    });

    app.route({
      method: "PUT", url: `${url}/order`, config: { permission: "settings.write" },
      schema: {
        operationId: `order${operation.many}`, tags: ["Settings"], summary: `The order in which ${title.many} are shown`, body: z.strictObject({ codes: z.array(z.string().max(60)).min(1).max(500) }),
        response: { 200: listOf(schema.row), ...problems },
      },
      handler: async ({ context, body }) => wholeList((await reorderCoded(context, resource, body.codes)).map((row) => resource.view(row))) as never,
    });

    app.route({
      method: "DELETE", url: `${url}/:code`, config: { permission: "settings.write" },
      schema: { operationId: `delete${operation.one}`, tags: ["Settings"], summary: `Delete a ${title.one} that no order carries`, params, response: { 204: z.null(), ...problems } },
      handler: async ({ context, params: { code } }, reply) => {
        await removeCoded(context, resource, code, async (tx, row) => {
          const { value: count } = await resource.countUse(tx, row);
          if (count > 0) throw new Refused({ code: resource.refusals.in_use, params: { count } });
          return resource.view(row);
        });
        return reply.code(204).send(null);
      },
    });
  };
}
