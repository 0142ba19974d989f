import { languageTag, type Locale } from "../../../i18n/locale.ts";
import { mailTexts } from "../../../i18n/mail.ts";
import type { Context } from "../../platform/context.ts";
import { newId, publicId } from "../../platform/ids.ts";
import { findSetting } from "../settings/store.ts";
import { mailHost, writerOf } from "./compose-mail.ts";
import { html, printHtml } from "./html.ts";
import { mailAddress, readAddress } from "./mail-address.ts";
import { readMailSettings } from "./mail-settings.ts";
import type { MailAddress, MailTransport } from "./transport.ts";

/** `kept`: written and sent nowhere, as every mail without a mail server and every mail to an address that can never exist. */
export type TestMailOutcome = { readonly result: "sent" | "kept" | "refused" | "unreachable"; readonly recipient: MailAddress; readonly error: string | null };
export type TestReader = { readonly name: string; readonly email: string; readonly locale: Locale };

/** One mail by the way all others go, at once and to the person who asks: what the mail server says to it is the answer. */
export async function sendTestMail(context: Context, transport: MailTransport, reader: TestReader): Promise<TestMailOutcome> {
  const { store, house } = context;
  const settings = readMailSettings(await findSetting(context, store.id, "mail"));
  const shop = settings.from_name ?? store.name;
  const recipient = mailAddress(reader.name, reader.email);
  if (readAddress(reader.email) === null) return { result: "kept", recipient, error: null };

  const { subject, sentence } = mailTexts[reader.locale].test;
  const delivery = await transport.deliver({
    ...writerOf(shop, settings, { publicUrl: house.publicUrl, sender: transport.sender }),
    messageId: `<${publicId("message", newId())}@${mailHost(house.publicUrl)}>`,
    to: [recipient], subject: subject({ shop }), text: `${sentence({ shop })}\n`, html: page(reader.locale, subject({ shop }), sentence({ shop })),
  });
  if (delivery.result === "sent") return { result: delivery.via === "smtp" ? "sent" : "kept", recipient, error: null };
  return { result: delivery.result, recipient, error: delivery.error };
}

function page(locale: Locale, title: string, sentence: string): string {
  return `<!doctype html>\n${printHtml(html`<html lang="${languageTag(locale)}"><head><meta charset="utf-8"><title>${title}</title></head><body><p>${sentence}</p></body></html>`)}\n`;
}
