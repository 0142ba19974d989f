import multipart from "@fastify/multipart";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { expectedVersion, setEtag, staleVersion } from "../../platform/etag.ts";
import { idempotently } from "../../platform/idempotency.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idParams } from "../../platform/schemas.ts";
import { controlImport, editImport, importActions } from "./control-import.ts";
import { createImport } from "./create-import.ts";
import { countFixes } from "./fixes-store.ts";
import { importOrRefused, type ImportRow } from "./import-store.ts";
import { formLimits, receiveUpload } from "./receive-upload.ts";
import { forgetUpload } from "./store-upload.ts";
import { importDetail, importPatch, importSummary } from "./schemas.ts";
import { toMappingChange } from "./to-mapping-change.ts";
import { importDetailView, importView } from "./views.ts";

const write = { permission: "orders.import" } as const;

export const importsRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, { limits: formLimits });

  app.route({
    method: "POST",
    url: "/imports",
    config: { ...write, upload: true },
    schema: {
      operationId: "createImport",
      tags: ["Imports"],
      summary: "Import a file of orders",
      description:
        "multipart/form-data: `file` (.csv, .txt, .csv.gz, .xlsx), `preset` (absent = detected), `mapping` and `options` (JSON), `dry_run` or `start=false` (stops at checked). No mail, no webhook, no automation, no change of stock.",
      consumes: ["multipart/form-data"],
      response: { 202: importSummary, ...problems },
    },
    handler: async (request, reply) => {
      const { id, fileName, stored, fields: given } = await receiveUpload(request);
      const input = {
        id,
        fileName,
        stored,
        preset: given.preset ?? null,
        change: toMappingChange(given.mapping ?? {}),
        options: given.options ?? {},
        checkOnly: given.dry_run || !given.start,
      };
      const make = async (context: Context) => importView(orRefused(await createImport(context, input)), context);
      const key = request.headers["idempotency-key"];
      if (typeof key !== "string") return reply.code(202).send(await make(request.context));
      // The same file with the same answers is the same request.
      const { answer, replayed } = await idempotently(
        request.context,
        { key, fingerprint: JSON.stringify([stored.hash, given]) },
        async (context) => ({ status: 202, body: JSON.stringify(await make(context)), headers: {} }),
      );
      if (replayed) await forgetUpload(stored.path);
      return reply.code(202).send(importSummary.parse(JSON.parse(answer.body ?? "{}")));
    },
  });

  app.route({
    method: "PATCH", url: "/imports/:id", config: write,
    schema: { operationId: "editImport", tags: ["Imports"], summary: "Say how the file is read", params: idParams("import"), body: importPatch, response: { 200: importDetail, ...problems } },
    handler: async (request, reply) => {
      const { context, params, body } = request;
      const row = await importOrRefused(context, params.id);
      if (expectedVersion(request) !== row.version) throw staleVersion(importDetailView(row, context, await countFixes(context, row.id)), row.version);
      const edited = orRefused(
        await editImport(context, params.id, {
          preset: body.preset ?? null,
          change: toMappingChange(body.mapping ?? {}),
          options: body.options ?? {},
        }),
      );
      setEtag(reply, edited.version);
      return importDetailView(edited, context, await countFixes(context, edited.id));
    },
  });

  for (const action of importActions) {
    app.route({
      method: "POST", url: `/imports/:id/${action}`, config: write,
      schema: { operationId: `${action}Import`, tags: ["Imports"], summary: summaries[action], params: idParams("import"), response: { 202: importSummary, ...problems } },
      handler: async ({ context, params }, reply) => reply.code(202).send(importView(orRefused(await controlImport(context, params.id, action)), context)),
    });
  }

};

const summaries: Readonly<Record<(typeof importActions)[number], string>> = {
  check: "Read the whole file and write nothing",
  run: "Import it",
  pause: "Stop after this batch; resume goes on there",
  resume: "Go on",
  cancel: "Stop for good; what is imported stays",
  undo: "Take back every order it made, while nobody has worked on them",
};

function orRefused(made: ImportRow | Refusal): ImportRow {
  if ("code" in made) throw new Refused(made);
  return made;
}
