import { z } from "zod";
import type { SettingDocument } from "../settings/documents.ts";
import { readAddress } from "./mail-address.ts";

const oneAddress = z.string().max(254).refine((text) => readAddress(text) !== null, { error: "address", params: { refusal: "input.invalid_email" } });

/** The document "mail" of the settings of a shop. */
export const mailSettings = z
  .strictObject({
    from_name: z.string().trim().max(120).nullable().default(null).describe("Absent: the name of the shop."),
    from_address: oneAddress.nullable().default(null),
    reply_to: oneAddress.nullable().default(null),
    admin_recipients: z.array(oneAddress).max(20).default([]).describe("Who is told when a status says so."),
    footer: z
      .string()
      .max(2_000)
      .default("")
      .describe("Below every mail. May name {{ shop.name }}, {{ customer.name }}, {{ order.number }}, {{ order.total }}."),
  })
  .meta({ id: "MailSettings" });
/** Its place among the documents of `/settings`. */
export const mailDocument: SettingDocument = { key: "mail", operation: "MailSettings", title: "mails", schema: mailSettings, fallback: mailSettings.parse({}) };
export type MailSettings = z.infer<typeof mailSettings>;

/** Whatever was stored by an older version: what cannot be read is as never said, for a mail must leave all the same. */
export function readMailSettings(value: unknown): MailSettings {
  const read = mailSettings.safeParse(value ?? {});
  return read.success ? read.data : mailSettings.parse({});
}
