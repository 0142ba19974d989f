import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { newId, publicId } from "../../platform/ids.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idOf, idParams, listOf, wholeList } from "../../platform/schemas.ts";
import { findImport } from "./import-store.ts";
import { deletePreset, listSavedPresets, savePreset, type SavedPreset } from "./preset-store.ts";
import { presets } from "./presets.ts";
import { toSaved } from "./saved-mapping.ts";
import { presetView } from "./schemas.ts";

export const importPresetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/imports/presets",
    config: { permission: "orders.read" },
    schema: {
      operationId: "listImportPresets",
      tags: ["Imports"],
      summary: "Platforms we know, and mappings saved by this shop",
      response: { 200: listOf(presetView), ...problems },
    },
    handler: async ({ context }) =>
      wholeList([
        ...presets.map(({ code, label, source }) => ({ id: code, name: label, own: false, source })),
        ...(await listSavedPresets(context)).map(savedView),
      ]),
  });

  app.route({
    method: "POST",
    url: "/imports/presets",
    config: { permission: "orders.import" },
    schema: {
      operationId: "saveImportPreset",
      tags: ["Imports"],
      summary: "Keep the mapping of an import under a name",
      body: z.strictObject({ name: z.string().trim().min(1).max(80), import: idOf("import") }),
      response: { 201: presetView, ...problems },
    },
    handler: async ({ context, body }, reply) => {
      const row = await findImport(context, body.import);
      if (!row) throw new Refused({ code: "import.not_found", field: "/import" });
      const mapping = toSaved(row.mapping);
      const id = await context.transaction({ lock: true }, async (tx) => savePreset(tx, { id: newId(), name: body.name, mapping }));
      return reply.code(201).send(savedView({ id, name: body.name, mapping, updatedAt: "" }));
    },
  });

  app.route({
    method: "DELETE",
    url: "/imports/presets/:id",
    config: { permission: "orders.import" },
    schema: {
      operationId: "deleteImportPreset",
      tags: ["Imports"],
      summary: "Forget a saved mapping",
      params: idParams("preset"),
      response: { 204: z.null(), ...problems },
    },
    handler: async ({ context, params }, reply) => {
      const isGone = await context.transaction({ lock: true }, async (tx) => deletePreset(tx, params.id));
      if (!isGone) throw new Refused({ code: "import.preset_not_found" });
      return reply.code(204).send(null);
    },
  });
};

function savedView({ id, name, mapping }: SavedPreset): z.infer<typeof presetView> {
  return { id: publicId("preset", id), name, own: true, source: mapping.source };
}
