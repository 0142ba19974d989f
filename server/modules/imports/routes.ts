import multipart from "@fastify/multipart";
import { Readable } from "node:stream";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { expectedVersion, setEtag, staleVersion } from "../../platform/etag.ts";
import { idempotently } from "../../platform/idempotency.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { encodeCursor, idParams, listOf, page } from "../../platform/schemas.ts";
import { controlImport, editImport, importActions } from "./control-import.ts";
import { createImport } from "./create-import.ts";
import { fields, kindOf, requiredFields } from "./fields.ts";
import { findImport, listImports, type ImportRow } from "./import-store.ts";
import { formLimits, receiveUpload } from "./receive-upload.ts";
import { forgetUpload } from "./store-upload.ts";
import { rejectFile } from "./reject-file.ts";
import { countUnknown, listRemarks } from "./rows-store.ts";
import { fieldView, importDetail, importPatch, importSummary, remark } from "./schemas.ts";
import { toMappingChange } from "./to-mapping-change.ts";
import { importDetailView, importView, remarkView } from "./views.ts";

const read = { permission: "orders.read" } as const;
const write = { permission: "orders.import" } as const;

export const importsRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "POST", url: "/imports", config: { ...write, upload: true },
    schema: {
      operationId: "createImport", tags: ["Imports"], summary: "Import a file of orders",
      description: "multipart/form-data: `file` (.csv, .txt, .csv.gz), `preset` (absent = detected), `mapping` and `options` (JSON), `dry_run` or `start=false` (stops at checked). No mail, no webhook, no automation, no change of stock.",
      consumes: ["multipart/form-data"], response: { 202: importSummary, ...problems },
    },
    handler: async (request, reply) => {
      const { id, fileName, stored, fields: given } = await receiveUpload(request);
      const input = { id, fileName, stored, preset: given.preset ?? null, change: toMappingChange(given.mapping ?? {}), options: given.options ?? {}, checkOnly: given.dry_run || !given.start };
      const make = async (context: Context) => importView(orRefused(await createImport(context, input)), context);
      const key = request.headers["idempotency-key"];
      if (typeof key !== "string") return reply.code(202).send(await make(request.context));
      // The same file with the same answers is the same request.
      const { answer, replayed } = await idempotently(request.context, { key, fingerprint: JSON.stringify([stored.hash, given]) }, async (context) => ({ status: 202, body: JSON.stringify(await make(context)), headers: {} }));
      if (replayed) await forgetUpload(stored.path);
      return reply.code(202).send(importSummary.parse(JSON.parse(answer.body ?? "{}")));
    },
  });

  app.route({
    method: "GET", url: "/imports", config: read,
    schema: { operationId: "listImports", tags: ["Imports"], summary: "The imports of the shop, newest first", querystring: page({}), response: { 200: listOf(importSummary), ...problems } },
    handler: async ({ context, query: { limit, after } }) => {
      const rows = await listImports(context, { limit: limit + 1, after: after ? [String(after[0]), String(after[1])] : null });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { data: rows.slice(0, limit).map((row) => importView(row, context)), page: { next: last ? encodeCursor([last.createdAt, last.id]) : null, prev: null }, total: { value: Math.min(rows.length, limit), exact: rows.length <= limit && !after } };
    },
  });

  app.route({
    method: "GET", url: "/imports/fields", config: read,
    schema: { operationId: "listImportFields", tags: ["Imports"], summary: "What a column can be", response: { 200: z.object({ data: z.array(fieldView) }), ...problems } },
    handler: async () => ({ data: fields.map((field) => ({ field, kind: kindOf(field), required: (requiredFields as readonly string[]).includes(field) })) }),
  });

  app.route({
    method: "GET", url: "/imports/:id", config: read,
    schema: { operationId: "getImport", tags: ["Imports"], summary: "Progress, result, and how the file is read", params: idParams("import"), response: { 200: importDetail, ...problems } },
    handler: async ({ context, params }, reply) => {
      const row = await importOrRefused(context, params.id);
      setEtag(reply, row.version);
      return importDetailView(row, context);
    },
  });

  app.route({
    method: "PATCH", url: "/imports/:id", config: write,
    schema: { operationId: "editImport", tags: ["Imports"], summary: "Say how the file is read", params: idParams("import"), body: importPatch, response: { 200: importDetail, ...problems } },
    handler: async (request, reply) => {
      const { context, params, body } = request;
      const row = await importOrRefused(context, params.id);
      if (expectedVersion(request) !== row.version) throw staleVersion(importDetailView(row, context), row.version);
      const edited = orRefused(await editImport(context, params.id, toMappingChange(body.mapping ?? {}), body.options ?? {}));
      setEtag(reply, edited.version);
      return importDetailView(edited, context);
    },
  });

  for (const action of importActions) {
    app.route({
      method: "POST", url: `/imports/:id/${action}`, config: write,
      schema: { operationId: `${action}Import`, tags: ["Imports"], summary: summaries[action], params: idParams("import"), response: { 202: importSummary, ...problems } },
      handler: async ({ context, params }, reply) => reply.code(202).send(importView(orRefused(await controlImport(context, params.id, action)), context)),
    });
  }

  app.route({
    method: "GET", url: "/imports/:id/remarks", config: read,
    schema: {
      operationId: "listImportRemarks", tags: ["Imports"], summary: "What was noticed, row by row", params: idParams("import"),
      querystring: page({ kind: z.enum(["rejected", "skipped", "noted"]).optional(), code: z.string().max(60).optional() }),
      response: { 200: z.object({ data: z.array(remark), page: z.object({ next: z.string().nullable(), prev: z.null() }) }), ...problems },
    },
    handler: async ({ context, params, query: { kind, code, limit, after } }) => {
      await importOrRefused(context, params.id);
      const rows = await listRemarks(context, params.id, { ...(kind && { kind }), ...(code !== undefined && { code }), after: [Number(after?.[0] ?? -1), Number(after?.[1] ?? -1)], limit });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { data: rows.map((row) => remarkView(row, context)), page: { next: last ? encodeCursor([last.row, last.position]) : null, prev: null } };
    },
  });

  app.route({
    method: "GET", url: "/imports/:id/unknown", config: read,
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
    method: "GET", url: "/imports/:id/rejects.csv", config: read,
    schema: { operationId: "downloadRejects", tags: ["Imports"], summary: "The refused rows as they stood, with place and reason; mend them and import the file", params: idParams("import"), produces: ["text/csv"] },
    handler: async ({ context, params }, reply) => {
      const row = await importOrRefused(context, params.id);
      const name = `rejects-${row.fileName.replace(/(\.csv|\.txt)?(\.gz)?$/i, "").replace(/[^\w.-]+/g, "-").slice(0, 80)}.csv`;
      return reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}"`).send(Readable.from(rejectFile(context, row)));
    },
  });
};

const summaries: Readonly<Record<(typeof importActions)[number], string>> = {
  check: "Read the whole file and write nothing", run: "Import it", pause: "Stop after this batch; resume goes on there", resume: "Go on", cancel: "Stop for good; what is imported stays", undo: "Take back every order it made, while nobody has worked on them",
};

async function importOrRefused(context: Context, id: string): Promise<ImportRow> {
  const row = await findImport(context, id);
  if (!row) throw new Refused({ code: "import.not_found" });
  return row;
}

function orRefused(made: ImportRow | Refusal): ImportRow {
  if ("code" in made) throw new Refused(made);
  return made;
}
