import { Readable } from "node:stream";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { setEtag } from "../../platform/etag.ts";
import { problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, listOf, page, placeInTime, readCursor, wholeList } from "../../platform/schemas.ts";
import { fields, kindOf, requiredFields } from "./fields.ts";
import { countFixes } from "./fixes-store.ts";
import { importOrRefused, listImports } from "./import-store.ts";
import { rejectFile } from "./reject-file.ts";
import { countUnknown, listRemarks } from "./rows-store.ts";
import { fieldView, importDetail, importSummary, remark } from "./schemas.ts";
import { importDetailView, importView, remarkView } from "./views.ts";

/** Row of the file, and the place of a remark among those on it. */
const placeInFile = z.tuple([z.int32(), z.int32()]);

export const readImportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET", url: "/imports", config: { permission: "orders.read" },
    schema: { operationId: "listImports", tags: ["Imports"], summary: "The imports of the shop, newest first", querystring: page({}), response: { 200: listOf(importSummary), ...problems } },
    handler: async ({ context, query: { limit, after } }) => {
      const rows = await listImports(context, { limit: limit + 1, after: after ? readCursor(after, placeInTime) : null });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        data: rows.slice(0, limit).map((row) => importView(row, context)),
        page: { next: last ? encodeCursor([last.createdAt, last.id]) : null, prev: null },
        total: { value: Math.min(rows.length, limit), exact: rows.length <= limit && !after },
      };
    },
  });

  app.route({
    method: "GET", url: "/imports/fields", config: { permission: "orders.read" },
    schema: { operationId: "listImportFields", tags: ["Imports"], summary: "What a column can be", response: { 200: listOf(fieldView), ...problems } },
    handler: async () => wholeList(fields.map((field) => ({ field, kind: kindOf(field), required: (requiredFields as readonly string[]).includes(field) }))),
  });

  app.route({
    method: "GET", url: "/imports/:id", config: { permission: "orders.read" },
    schema: { operationId: "getImport", tags: ["Imports"], summary: "Progress, result, and how the file is read", params: idParams("import"), response: { 200: importDetail, ...problems } },
    handler: async ({ context, params }, reply) => {
      const row = await importOrRefused(context, params.id);
      setEtag(reply, row.version);
      return importDetailView(row, context, await countFixes(context, row.id));
    },
  });

  app.route({
    method: "GET", url: "/imports/:id/remarks", config: { permission: "orders.read" },
    schema: {
      operationId: "listImportRemarks", tags: ["Imports"], summary: "What was noticed, row by row", params: idParams("import"),
      querystring: page({ kind: z.enum(["rejected", "skipped", "noted"]).optional(), code: z.string().max(60).optional() }),
      response: { 200: z.object({ data: z.array(remark), page: z.object({ next: z.string().nullable(), prev: z.null() }) }), ...problems },
    },
    handler: async ({ context, params, query: { kind, code, limit, after } }) => {
      await importOrRefused(context, params.id);
      const rows = await listRemarks(context, params.id, { ...(kind && { kind }), ...(code !== undefined && { code }), after: after ? readCursor(after, placeInFile) : [-1, -1], limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { data: rows.map((row) => remarkView(row, context)), page: { next: last ? encodeCursor([last.row, last.position]) : null, prev: null } };
    },
  });

  app.route({
    method: "GET", url: "/imports/:id/unknown", config: { permission: "orders.read" },
    schema: {
      operationId: "listUnknownValues", tags: ["Imports"], summary: "Values nobody knew yet, with their rows: answer each once", params: idParams("import"),
      querystring: z.strictObject({ code: z.enum(["import.unknown_country", "import.status_mismatch", "import.unknown_currency"]).default("import.unknown_country") }),
      response: { 200: z.object({ data: z.array(z.object({ value: z.string(), rows: z.number().int() })) }), ...problems },
    },
    handler: async ({ context, params, query }) => {
      await importOrRefused(context, params.id);
      return { data: await countUnknown(context, params.id, query.code) };
    },
  });

  app.route({
    method: "GET", url: "/imports/:id/rejects.csv", config: { permission: "orders.read" },
    schema: { operationId: "downloadRejects", tags: ["Imports"], summary: "The refused rows as they stood, with place and reason; mend them and import the file", params: idParams("import"), produces: ["text/csv"] },
    handler: async ({ context, params }, reply) => {
      const row = await importOrRefused(context, params.id);
      const name = `rejects-${row.fileName.replace(/(\.csv|\.txt)?(\.gz)?$/i, "").replace(/[^\w.-]+/g, "-").slice(0, 80)}.csv`;
      return reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}"`).send(Readable.from(rejectFile(context, row)));
    },
  });
};
