import { z } from "zod";
import { idOf, page, timestamp } from "../../platform/schemas.ts";

const publicIdText = (prefix: string) => z.string().meta({ examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });
const place = { sku: z.string(), title: z.string(), location: z.string() };
const counts = {
  on_hand: z.number().int(),
  reserved: z.number().int().describe("Promised to orders."),
  available: z.number().int().describe("on_hand - reserved: what can still be promised."),
};

export const stockLevel = z
  .object({
    variant_id: publicIdText("var"),
    product_id: publicIdText("prd"),
    ...place,
    ...counts,
    tracked: z.boolean(),
    low: z.boolean().describe("Watched, and no more to promise than the threshold of the setting `stock`."),
    oversold: z.boolean().describe("Somebody said so: more is promised than there is."),
  })
  .meta({ id: "StockLevel" });

export const stockQuery = page({
  sku: z.string().max(100).optional(),
  q: z.string().max(200).optional().describe("Words of the product, SKU, EAN or supplier."),
  low: z.enum(["true", "false"]).default("false").describe("Only what is running out."),
});

export const adjustment = z
  .strictObject({
    sku: z.string().trim().min(1).max(100),
    location: z.string().max(40).default("main"),
    quantity: z
      .number()
      .int()
      .min(-100_000_000)
      .max(100_000_000)
      .refine((quantity) => quantity !== 0, { params: { refusal: "stock.zero_quantity" } })
      .describe("What came or went: relative, so that two who count at once are both right."),
    reason: z.string().trim().min(1).max(300),
    allow_below: z.boolean().default(false).describe("Also when less remains than is promised to orders."),
  })
  .meta({ id: "StockAdjustment" });
export type AdjustmentInput = z.output<typeof adjustment>;

export const adjusted = stockLevel.extend({ movement_id: publicIdText("stm"), quantity: z.number().int(), reason: z.string() }).meta({ id: "AdjustedStock" });

export const movement = z
  .object({
    id: publicIdText("stm"), variant_id: publicIdText("var"), ...place, quantity: z.number().int(), balance: z.number().int().describe("On hand after it."),
    kind: z.enum(["opening", "adjusted", "shipped", "put_back", "reverted", "returned"]), reason: z.string().nullable(),
    order: z.object({ id: publicIdText("ord"), number: z.string().nullable() }).nullable(), author: z.string().nullable(), created_at: timestamp,
  })
  .meta({ id: "StockMovement" });

export const movementQuery = page({ sku: z.string().max(100).optional(), order: idOf("order").optional() });
