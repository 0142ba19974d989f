import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { seenVersion, setEtag } from "../../platform/etag.ts";
import { problems } from "../../platform/problem.ts";
import { timestamp } from "../../platform/schemas.ts";
import { changeDocument, showDocument } from "./change-document.ts";
import { changeStore, showStore, storeSettings } from "./store-document.ts";
import type { SettingDocument } from "./documents.ts";

const shown = <Value extends z.ZodType>(key: string, value: Value) =>
  z.object({
    key: z.literal(key),
    value,
    version: z.number().int().describe("0 as long as nobody has changed the defaults."),
    updated_at: timestamp.nullable(),
    updated_by: z.string().nullable(),
  });

/** Every document that the modules of the product know, each under its own address with its own shape. */
export function documentRoutes(documents: readonly SettingDocument[]): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      method: "GET",
      url: "/settings/store",
      config: { permission: "settings.read" },
      schema: {
        operationId: "getStoreSettings",
        tags: ["Settings"],
        summary: "The shop: name, country, currency, language, time zone, prices",
        response: { 200: shown("store", storeSettings), ...problems },
      },
      handler: async ({ context }, reply) => {
        const found = await showStore(context, context.store.id);
        setEtag(reply, found.version);
        return found as never;
      },
    });

    app.route({
      method: "PUT",
      url: "/settings/store",
      config: { permission: "settings.write" },
      schema: {
        operationId: "changeStoreSettings",
        tags: ["Settings"],
        summary: "Change the shop; with `If-Match`, only the version that was read",
        body: z.strictObject({ value: storeSettings }),
        response: { 200: shown("store", storeSettings), ...problems },
      },
      handler: async (request, reply) => {
        const changed = await changeStore(request.context, request.body.value, seenVersion(request));
        setEtag(reply, changed.version);
        return changed as never;
      },
    });

    for (const document of documents) {
      const response = { 200: shown(document.key, document.schema), ...problems };
      app.route({
        method: "GET", url: `/settings/${document.key}`, config: { permission: "settings.read" },
        schema: { operationId: `get${document.operation}`, tags: ["Settings"], summary: `Settings: ${document.title}`, response },
        handler: async ({ context }, reply) => {
          const found = await showDocument(context, document);
          setEtag(reply, found.version);
          return found as never;
        },
      });

      app.route({
        method: "PUT",
        url: `/settings/${document.key}`,
        config: { permission: "settings.write" },
        schema: {
          operationId: `change${document.operation}`,
          tags: ["Settings"],
          summary: `Replace the settings: ${document.title}; with \`If-Match\`, only the version that was read`,
          body: z.strictObject({ value: document.schema }),
          response,
        },
        handler: async (request, reply) => {
          const { value } = request.body as { value: unknown };
          const changed = await changeDocument(request.context, document, value, seenVersion(request));
          setEtag(reply, changed.version);
          return changed as never;
        },
      });
    }
  };
}
