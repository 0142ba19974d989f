import { z } from "zod";
import { countryCode, money, page, timestamp } from "../../platform/schemas.ts";

/** As in an order; every part may be missing. */
export const cardAddress = z
  .strictObject({
    name: z.string().max(200).nullish(),
    company: z.string().max(200).nullish(),
    line1: z.string().max(300).nullish(),
    line2: z.string().max(300).nullish(),
    postcode: z.string().max(20).nullish(),
    city: z.string().max(120).nullish(),
    region: z.string().max(120).nullish(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullish(),
    phone: z.string().max(50).nullish(),
  })
  .meta({ id: "CardAddress" });

const cardAddressInput = cardAddress.extend({ country: countryCode.nullish() }).meta({ id: "NewCardAddress" });

const fields = {
  email: z.email().max(254).transform((text) => text.toLowerCase()).nullable(),
  name: z.string().trim().max(200),
  company: z.string().trim().min(1).max(200).nullable(),
  vat_id: z.string().trim().min(1).max(30).nullable(),
  phone: z.string().trim().min(1).max(50).nullable(),
  locale: z.enum(["en", "fr", "ro"]).nullable(),
  country: countryCode.nullable(),
  billing_address: cardAddressInput.nullable(),
  shipping_address: cardAddressInput.nullable(),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
};
export const newCustomer = z
  .strictObject(fields)
  .partial()
  .meta({ id: "NewCustomer", description: "A name, a company, an e-mail address or a phone number at least." });
export const customerPatch = z
  .strictObject(fields)
  .partial()
  .meta({ id: "CustomerPatch", description: "Only what is named changes. An address is one field: it is replaced as a whole." });
export type CustomerInput = z.output<typeof newCustomer>;

const publicIdText = (prefix: string) => z.string().meta({ examples: [`${prefix}_01k7st2tkwfcz9t32b38qkwkaw`] });
const orders = z.object({
  count: z.number().int().describe("Placed, also those cancelled later."),
  totals: z.array(money).describe("Of those not cancelled, by currency."),
  last_placed_at: timestamp.nullable(),
});
const row = {
  id: publicIdText("cus"),
  version: z.number().int(),
  name: z.string(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  vat_id: z.string().nullable(),
  country: z.string().nullable(),
  locale: z.string().nullable(),
  tags: z.array(z.string()),
  source: z.string(),
  orders,
  created_at: timestamp,
  updated_at: timestamp,
};
export const customerRow = z.object(row).meta({ id: "CustomerRow" });
export const customer = z
  .object({
    ...row,
    billing_address: cardAddress.nullable(),
    shipping_address: cardAddress.nullable(),
    first_order: z
      .object({ id: publicIdText("ord"), number: z.string().nullable() })
      .nullable()
      .describe("The order that made this card."),
    last_orders: z.array(
      z.object({
        id: publicIdText("ord"),
        number: z.string().nullable(),
        stage: z.string(),
        status: z.string().nullable(),
        total: money,
        placed_at: timestamp,
      }),
    ),
    history: z
      .array(
        z.object({
          id: publicIdText("evt"),
          type: z.string(),
          at: timestamp,
          actor: z.object({ kind: z.string(), name: z.string().nullable() }),
          order_id: z.string().nullable().describe("The order that changed the card, when one did."),
          before: z.record(z.string(), z.unknown()),
          after: z.record(z.string(), z.unknown()),
        }),
      )
      .describe("What the card said before, newest first; the last hundred changes."),
  })
  .meta({ id: "Customer" });

export const customerQuery = page({
  q: z.string().max(200).optional().describe("Words of name, company or e-mail address, or a phone number."),
  tag: z.string().max(60).optional(),
});
