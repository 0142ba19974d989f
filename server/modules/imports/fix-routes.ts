import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { idOf } from "../../platform/schemas.ts";
import { fixRow, openRow, unfixRow, type OpenRow } from "./fix-row.ts";
import { importOrRefused } from "./import-store.ts";
import { openRow as openRowShape, rowFix } from "./schemas.ts";
import { openRowView } from "./views.ts";

const rowParams = z.strictObject({ id: idOf("import"), row: z.coerce.number().int().min(1).max(2_147_483_647) });
const write = { permission: "orders.import" } as const;

/** A refused row is mended where it is shown. The file stays as it was sent; check and run read the row as it was mended. */
export const importFixRoutes: FastifyPluginAsyncZod = async (app) => {
  app.route({
    method: "GET",
    url: "/imports/:id/rows/:row",
    config: { permission: "orders.read" },
    schema: {
      operationId: "getImportRow",
      tags: ["Imports"],
      summary: "A refused row, cell by cell",
      params: rowParams,
      response: { 200: openRowShape, ...problems },
    },
    handler: async ({ context, params: { id, row } }) => view(context, id, await openRow(context, id, row)),
  });

  app.route({
    method: "PUT",
    url: "/imports/:id/rows/:row",
    config: write,
    schema: {
      operationId: "fixImportRow",
      tags: ["Imports"],
      summary: "Correct a refused row, or leave it out",
      description:
        "Possible until the import runs. The answer says what is still wrong with the row alone; check the file again for what it needs of others.",
      params: rowParams,
      body: rowFix,
      response: { 200: openRowShape, ...problems },
    },
    handler: async ({ context, params: { id, row }, body }) =>
      view(context, id, await fixRow(context, id, row, "cells" in body ? body.cells : null)),
  });

  app.route({
    method: "DELETE",
    url: "/imports/:id/rows/:row",
    config: write,
    schema: {
      operationId: "unfixImportRow",
      tags: ["Imports"],
      summary: "Take the row as the file has it",
      params: rowParams,
      response: { 200: openRowShape, ...problems },
    },
    handler: async ({ context, params: { id, row } }) => view(context, id, await unfixRow(context, id, row)),
  });
};

async function view(context: Context, importId: string, made: OpenRow | Refusal): Promise<z.infer<typeof openRowShape>> {
  if ("code" in made) throw new Refused(made);
  return openRowView(made, await importOrRefused(context, importId), context);
}
