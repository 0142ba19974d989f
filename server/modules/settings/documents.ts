import { z } from "zod";
import { defaultTaxRates } from "../../domain/tax-rates.ts";

/** One document of the settings: its shape, and what holds as long as nobody has said otherwise. */
export type SettingDocument = {
  readonly key: string;
  readonly operation: string;
  readonly title: string;
  readonly schema: z.ZodType;
  readonly fallback: unknown;
};

export const customersSettings = z
  .strictObject({ tag_on: z.enum(["never", "placed", "paid"]).default("never").describe("When the tags of a bought product go onto the card of its buyer.") })
  .meta({ id: "CustomersSettings" });

export const stockSettings = z
  .strictObject({ low_stock_threshold: z.number().int().min(0).max(1_000_000).default(5).describe("A variant with so many or fewer to promise is low.") })
  .meta({ id: "StockSettings" });
export type StockSettings = z.infer<typeof stockSettings>;

export const taxRates = z
  .array(z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/), category: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), from: z.iso.date().describe("The first day of this rate."),
    rate: z.number().int().min(0).max(10_000).describe("Basis points: 2100 is 21 %."),
  }))
  .min(1)
  .max(1_000)
  .meta({ id: "TaxRates" });

export const stockDocument: SettingDocument = {
  key: "stock",
  operation: "StockSettings",
  title: "stock",
  schema: stockSettings,
  fallback: stockSettings.parse({}),
};

export const settingDocuments: readonly SettingDocument[] = [
  {
    key: "customers",
    operation: "CustomersSettings",
    title: "what happens to customer cards",
    schema: customersSettings,
    fallback: customersSettings.parse({}),
  },
  stockDocument,
  { key: "tax_rates", operation: "TaxRates", title: "tax rates by country, category and day", schema: taxRates, fallback: defaultTaxRates },
];
