import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { fold } from "../../domain/fold.ts";
import { isTrackingTemplate, trackingLink } from "../../domain/tracking.ts";
import { Refused, problems } from "../../platform/problem.ts";
import { timestamp } from "../../platform/schemas.ts";
import { codedRoutes } from "./coded-routes.ts";
import type { CodedRow } from "./coded-store.ts";
import { settingCode } from "./labels.ts";
import { loadCarriers } from "./store.ts";
import { countFacetUse } from "./usage-store.ts";

type CarrierRow = CodedRow & { readonly name: string; readonly country: string | null; readonly tracking_url: string | null; readonly active: boolean };

const name = z.string().trim().min(1).max(100);
const country = z.string().regex(/^[A-Z]{2}$/).nullable();
const trackingUrl = z
  .string()
  .max(500)
  .refine(isTrackingTemplate, { params: { refusal: "tracking.invalid_template" } })
  .nullable()
  .describe("Where a parcel is followed, with `{n}` in place of its code.");
const active = z.boolean().describe("Offered for new shipments. Old ones keep their carrier.");
const fields = { name, country, tracking_url: trackingUrl, active };

const crud = codedRoutes<CarrierRow>({
  table: "carriers",
  word: "carrier",
  url: "/carriers",
  view: (row) => row,
  refusals: { taken: "carrier.code_taken", not_found: "carrier.not_found", in_use: "carrier.in_use" },
  operation: { one: "Carrier", many: "Carriers" },
  title: { one: "carrier", many: "carriers" },
  schema: {
    row: z
      .object({
        code: z.string(),
        name: z.string(),
        country: z.string().nullable(),
        tracking_url: z.string().nullable(),
        active,
        position: z.number().int(),
        version: z.number().int(),
        updated_at: timestamp,
        updated_by: z.string().nullable(),
      })
      .meta({ id: "Carrier" }),
    created: z
      .strictObject({
        code: settingCode,
        name,
        country: country.default(null),
        tracking_url: trackingUrl.default(null),
        active: active.default(true),
      })
      .meta({ id: "NewCarrier" }),
    patch: z.strictObject(fields).partial().meta({ id: "CarrierPatch" }),
  },
  // Orders keep the name of their carrier, not its code.
  countUse: (tx, row) => countFacetUse(tx, tx.storeId, "carrier", fold(row.name)),
});

export const carrierRoutes: FastifyPluginAsyncZod = async (app, options) => {
  await crud(app, options);

  app.route({
    method: "POST",
    url: "/carriers/:code/test",
    config: { permission: "settings.read" },
    schema: {
      operationId: "testCarrier",
      tags: ["Settings"],
      summary: "The link that a tracking code would give",
      params: z.strictObject({ code: z.string().min(1).max(60) }),
      body: z.strictObject({ code: z.string().trim().min(1).max(200).describe("A tracking code.") }),
      response: { 200: z.object({ url: z.string() }), ...problems },
    },
    handler: async ({ context, params, body }) => {
      const carrier = (await loadCarriers(context, context.store.id)).get(params.code);
      if (!carrier) throw new Refused({ code: "carrier.not_found" });
      const link = trackingLink({ template: carrier.trackingUrl, code: body.code, url: null });
      if (link === null) throw new Refused({ code: "carrier.no_tracking_link" });
      if (typeof link !== "string") throw new Refused(link);
      return { url: link };
    },
  });
};
