import { z } from "zod";
import { idOf, money, page, timestamp } from "../../platform/schemas.ts";

const sku = z.string().trim().min(1).max(100);
const ean = z.string().regex(/^\d{8,14}$/).describe("EAN, UPC or GTIN: 8 to 14 digits.");
const title = z.string().trim().min(1).max(300);
const price = z
  .union([money, z.string().max(24)])
  .describe('Money in minor units, or a decimal in major units with up to four decimals: "12.90", "0.0125".');
const attributes = z
  .record(z.string().trim().min(1).max(100), z.string().max(300))
  .refine((value) => Object.keys(value).length <= 50, { params: { refusal: "input.too_many", max: 50 } });
const stock = z
  .number()
  .int()
  .min(0)
  .max(100_000_000)
  .describe("Pieces on hand to begin with. Absent: the stock of this variant is not watched until its first adjustment.");
const image = z
  .string()
  .max(200_000)
  .regex(/^(https?:\/\/|data:image\/(svg\+xml|png|jpeg|webp|gif|avif)[;,])/)
  .describe("An address of the web, or a small picture as a data address.");
const texts = z.strictObject({ en: title.optional(), fr: title.optional(), ro: title.optional() });

const described = {
  title,
  titles: texts.describe("In other languages, for mails and papers of customers who speak them."),
  description: z.string().max(20_000).nullable(),
  tax_category: z.string().max(40).describe("One of the categories of the tax rates of the shop, `standard` or `exempt`."),
  supplier: z.string().trim().min(1).max(200).nullable(),
  attributes,
  return_class: z.enum(["standard", "perishable", "custom_made", "sealed", "digital", "not_returnable"]).describe("Which of the rules for returns holds."),
  customer_tags: z.array(z.string().trim().min(1).max(60)).max(20).describe("Put on the card of who buys it, when the setting `customers` says so."),
  image: image.nullable(),
};
const variantRules = {
  tracks_stock: z.boolean(),
  sells_without_stock: z.boolean().describe("Sold on when there is none left: it is ordered in."),
  weight_grams: z.number().int().min(0).max(10_000_000).nullable(),
};

const newVariant = z.strictObject({
  sku,
  title: title.nullish(),
  price: price.optional(),
  attributes: attributes.optional(),
  stock: stock.optional(),
  ean: ean.nullish(),
  tracks_stock: variantRules.tracks_stock.optional(),
  sells_without_stock: variantRules.sells_without_stock.optional(),
  weight_grams: variantRules.weight_grams.optional(),
});

export const newProduct = z
  .strictObject({
    title,
    sku: sku
      .optional()
      .describe("What is sold, when there are no variants. With variants each has its own, and this one only helps to find the product."),
    price: price.optional().describe("Of every variant that names none."),
    ean: ean.nullish(),
    stock: stock.optional(),
    tracks_stock: variantRules.tracks_stock.optional(),
    sells_without_stock: variantRules.sells_without_stock.optional(),
    weight_grams: variantRules.weight_grams.optional(),
    titles: described.titles.optional(),
    description: described.description.optional(),
    tax_category: described.tax_category.default("standard"),
    supplier: described.supplier.optional(),
    attributes: described.attributes.optional(),
    return_class: described.return_class.default("standard"),
    customer_tags: described.customer_tags.default([]),
    image: described.image.optional(),
    variants: z.array(newVariant).min(1).max(500).optional(),
  })
  .meta({ id: "NewProduct" });
export type NewProductInput = z.output<typeof newProduct>;
export type NewVariantInput = z.output<typeof newVariant>;

const variantPatch = z.strictObject({
  id: idOf("variant").optional().describe("Of the variant to change; absent, a new one is added."),
  sku: sku.optional(),
  title: title.nullable().optional(),
  price: price.optional(),
  attributes: attributes.optional(),
  ean: ean.nullable().optional(),
  tracks_stock: variantRules.tracks_stock.optional(),
  sells_without_stock: variantRules.sells_without_stock.optional(),
  weight_grams: variantRules.weight_grams.optional(),
  stock: stock.optional().describe("Of a new variant only; later it changes by movements."),
  archived: z.boolean().optional(),
});
export const productPatch = z
  .strictObject({
    ...described,
    archived: z.boolean().describe("Archived goods are no longer sold; old orders keep them."),
    variants: z.array(variantPatch).min(1).max(500),
  })
  .partial()
  .meta({ id: "ProductPatch", description: "Only what is named changes; variants that are not named stay." });
export type ProductPatch = z.output<typeof productPatch>;
export type VariantPatch = z.output<typeof variantPatch>;

const publicIdText = (prefix: string) => z.string().meta({ examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });
export const levels = {
  on_hand: z.number().int(),
  reserved: z.number().int().describe("Promised to orders."),
  available: z.number().int().describe("On hand, less what is promised."),
};
const variant = z
  .object({
    id: publicIdText("var"),
    sku: z.string(),
    ean: z.string().nullable(),
    title: z.string().nullable(),
    price: money.describe("Rounded to what the currency can pay."),
    unit_price: z.string().describe("Exact, in major units with four decimals."),
    attributes: z.record(z.string(), z.string()),
    ...variantRules,
    position: z.number().int(),
    archived: z.boolean(),
    stock: z.object(levels),
  })
  .meta({ id: "Variant" });

export const product = z
  .object({
    id: publicIdText("prd"),
    version: z.number().int(),
    title: z.string(),
    titles: z.record(z.string(), z.string()),
    description: z.string().nullable(),
    tax_category: z.string(),
    supplier: z.string().nullable(),
    attributes: z.record(z.string(), z.string()),
    return_class: z.string(),
    customer_tags: z.array(z.string()),
    image: z.string().nullable(),
    source: z.string(),
    archived: z.boolean(),
    sku: z.string().nullable().describe("Of the first variant."),
    price: money.nullable().describe("Of the first variant."),
    stock: z.object(levels).describe("Of all its variants."),
    variants: z.array(variant),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Product" });

export const productQuery = page({
  q: z.string().max(200).optional().describe("Words of the title, SKU, EAN, supplier; case and accents do not matter."),
  supplier: z.string().max(200).optional(),
  archived: z.enum(["true", "false"]).default("false").describe("`true` lists the archived ones instead."),
  low: z
    .enum(["true", "false"])
    .default("false")
    .describe("`true` lists only those with a variant that is low in stock, as the setting `stock` says what is low."),
});
