import { z } from "zod";
import { money, timestamp } from "../../platform/schemas.ts";

const count = z.object({ value: z.number().int(), exact: z.boolean() });
const orderCounter = z
  .object({ count, q: z.string(), status: z.string().nullable() })
  .describe("`GET /orders` with this `q` and `status` lists exactly these.");
const otherCounter = z.object({ count });
const listed = z.string().describe("`GET /orders` with this `q` and `status=*` lists exactly these.");
const period = z.object({ from: z.iso.date(), to: z.iso.date(), count: z.number().int(), total: money, q: listed });
const share = z.object({ value: z.string(), count: z.number().int(), total: money, q: listed });
const publicIdText = (prefix: string) => z.string().meta({ examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });

export const parts = ["counters", "sales", "top", "origins", "activity"] as const;
export type Part = (typeof parts)[number];

export const dashboard = z
  .object({
    time_zone: z.string().describe("Days begin and end at the midnights of the shop."),
    counters: z
      .object({
        pending: orderCounter,
        unpaid: orderCounter,
        to_prepare: orderCounter,
        to_ship: orderCounter,
        late: orderCounter,
        mismatch: orderCounter,
        low_stock: otherCounter.describe("`GET /products?low=true`"),
        failed_messages: otherCounter.describe("`GET /messages?state=failed,bounced`"),
      })
      .optional(),
    sales: z
      .object({
        days: z.array(z.object({ day: z.iso.date(), count: z.number().int(), total: money, q: listed })),
        current: period,
        previous: period,
        other_currencies: z
          .array(z.object({ count: z.number().int(), total: money, q: listed }))
          .describe("Of the current period, in currencies that are not the shop's."),
      })
      .optional(),
    top: z
      .array(
        z.object({
          product_id: publicIdText("prd").nullable(),
          sku: z.string().nullable().describe("Where it is sold under one."),
          title: z.string(),
          titles: z.record(z.string(), z.string()),
          quantity: z.number().int(),
          orders: z.number().int(),
          total: money,
          q: listed,
        }),
      )
      .optional(),
    origins: z.array(share).optional(),
    channels: z.array(share).optional(),
    activity: z
      .array(
        z.object({
          id: publicIdText("evt"),
          type: z.string(),
          at: timestamp,
          actor: z.object({ kind: z.string(), name: z.string().nullable() }),
          order: z.object({ id: publicIdText("ord"), number: z.string().nullable() }).nullable(),
          customer_id: publicIdText("cus").nullable(),
          data: z.record(z.string(), z.unknown()),
        }),
      )
      .optional(),
  })
  .meta({ id: "Dashboard" });

export const dashboardQuery = z.strictObject({
  days: z.enum(["7", "30", "90"]).default("7").describe("Of sales, top products and origins: today and the days before it."),
  part: z.enum(parts).optional().describe("Only this part, so that a screen can show each as soon as it is there."),
});
