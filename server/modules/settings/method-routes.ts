import { z } from "zod";
import { fold } from "../../domain/fold.ts";
import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { timestamp } from "../../platform/schemas.ts";
import { codedRoutes } from "./coded-routes.ts";
import type { CodedRow } from "./coded-store.ts";
import { labels, settingCode } from "./labels.ts";
import { loadCarriers } from "./store.ts";
import { countFacetUse } from "./usage-store.ts";

const kept = { code: z.string(), position: z.number().int(), version: z.number().int(), updated_at: timestamp, updated_by: z.string().nullable() };
const active = z.boolean().describe("Offered for new orders. Old orders keep their method.");

const provider = z.enum(["manual"]).describe("Who takes the money. `manual`: somebody of the shop says that it came.");
const confirmation = z
  .enum(["hold", "confirm"])
  .describe("`hold`: an order waits until it is paid or confirmed by hand; `confirm`: it is confirmed when it is placed.");
const ofPayment = { labels, provider, confirmation, active };

type PaymentMethodRow = CodedRow & {
  readonly labels: z.infer<typeof labels>;
  readonly provider: "manual";
  readonly confirmation: "hold" | "confirm";
  readonly active: boolean;
};

export const paymentMethodRoutes = codedRoutes<PaymentMethodRow>({
  table: "payment_methods",
  word: "payment_method",
  url: "/payment-methods",
  view: (row) => row,
  refusals: { taken: "payment_method.code_taken", not_found: "payment_method.not_found", in_use: "payment_method.in_use" },
  operation: { one: "PaymentMethod", many: "PaymentMethods" },
  title: { one: "payment method", many: "payment methods" },
  schema: {
    row: z.object({ ...kept, labels, provider: z.string(), confirmation: z.string(), active }).meta({ id: "PaymentMethod" }),
    created: z
      .strictObject({
        code: settingCode,
        labels,
        provider: provider.default("manual"),
        confirmation: confirmation.default("hold"),
        active: active.default(true),
      })
      .meta({ id: "NewPaymentMethod" }),
    patch: z.strictObject(ofPayment).partial().meta({ id: "PaymentMethodPatch" }),
  },
  countUse: (tx, row) => countFacetUse(tx, tx.storeId, "method", fold(row.code)),
});

type ShippingMethodRow = CodedRow & {
  readonly labels: z.infer<typeof labels>;
  readonly carrier: string | null;
  readonly price_amount: number;
  readonly tracked: boolean;
  readonly active: boolean;
};
const price = z.number().int().min(0).max(100_000_000).describe("What the customer pays, in minor units of the shop's currency.");
const tracked = z.boolean().describe("False: its parcels have no tracking, and none is asked for.");
const carrier = z.string().max(60).nullable().describe("Code of the carrier that usually takes it.");
const ofShipping = { labels, carrier, price_amount: price, tracked, active };

export const shippingMethodRoutes = codedRoutes<ShippingMethodRow>({
  table: "shipping_methods",
  word: "shipping_method",
  url: "/shipping-methods",
  view: (row) => row,
  refusals: { taken: "shipping_method.code_taken", not_found: "shipping_method.not_found", in_use: "shipping_method.in_use" },
  operation: { one: "ShippingMethod", many: "ShippingMethods" },
  title: { one: "shipping method", many: "shipping methods" },
  schema: {
    row: z.object({ ...kept, ...ofShipping }).meta({ id: "ShippingMethod" }),
    created: z
      .strictObject({
        code: settingCode,
        labels,
        carrier: carrier.default(null),
        price_amount: price.default(0),
        tracked: tracked.default(true),
        active: active.default(true),
      })
      .meta({ id: "NewShippingMethod" }),
    patch: z.strictObject(ofShipping).partial().meta({ id: "ShippingMethodPatch" }),
  },
  check: requireCarrier,
  countUse: (tx, row) => countFacetUse(tx, tx.storeId, "shipping", fold(row.code)),
});

async function requireCarrier(context: Context, { carrier: code }: Partial<ShippingMethodRow>): Promise<void> {
  if (code == null || (await loadCarriers(context, context.store.id)).has(code)) return;
  throw new Refused({ code: "carrier.unknown", params: { carrier: code }, field: "/carrier" });
}
