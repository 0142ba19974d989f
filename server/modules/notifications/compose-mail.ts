import { readAddress, mailAddress } from "./mail-address.ts";
import { mailContent } from "./mail-content.ts";
import type { MailOrder, MailShop } from "./mail-facts-store.ts";
import { mailHtml } from "./mail-html.ts";
import type { MailSettings } from "./mail-settings.ts";
import { mailText } from "./mail-text.ts";
import type { MessageToWrite } from "./message.ts";
import type { MailAddress } from "./transport.ts";

export type ComposedMail = {
  readonly locale: string;
  /** Empty when there is nobody to write to: no address, or one that is none. */
  readonly to: readonly MailAddress[];
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};
export type ComposeOptions = { readonly publicUrl: string; readonly sender: MailAddress | null };

/** The whole mail from the facts of this moment: the preview shows what would leave, and what leaves is what was shown. */
export function composeMail(message: MessageToWrite, order: MailOrder, shop: MailShop, { publicUrl, sender }: ComposeOptions): ComposedMail {
  const content = mailContent(message, order, shop, publicUrl);
  const recipients =
    message.audience === "admins"
      ? shop.settings.admin_recipients.map((address) => ["", address] as const)
      : [[order.customerName, order.email ?? ""] as const];
  return {
    ...writerOf(content.shop, shop.settings, { publicUrl, sender }),
    locale: content.locale,
    to: recipients.flatMap(([name, text]) => {
      const address = readAddress(text);
      return address === null ? [] : [mailAddress(name, address)];
    }),
    subject: content.subject,
    html: mailHtml(content),
    text: mailText(content),
  };
}

/** Who writes, and to whom an answer goes. */
export function writerOf(name: string, settings: MailSettings, { publicUrl, sender }: ComposeOptions): Pick<ComposedMail, "from" | "replyTo"> {
  // One sender for all shops of an installation: answers still go to the shop.
  const answersTo = settings.reply_to ?? (sender ? settings.from_address : null);
  const fromAddress = settings.from_address ?? `orders@${mailHost(publicUrl)}`;
  return {
    from: sender ? mailAddress(sender.name || name, sender.address) : mailAddress(name, fromAddress),
    replyTo: answersTo === null ? null : mailAddress(name, answersTo),
  };
}

/** What stands right of the @ where nobody has said otherwise. */
export function mailHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return hostname.startsWith("[") ? "localhost" : hostname;
}
