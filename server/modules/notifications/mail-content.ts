import { countryName, formatDate, formatMoney } from "../../../i18n/format.ts";
import { isLocale, type Locale } from "../../../i18n/locale.ts";
import { mailTexts } from "../../../i18n/mail.ts";
import { addressLines } from "../../domain/address-lines.ts";
import { multiply } from "../../domain/unit-price.ts";
import { isRefusal } from "../../domain/refusal.ts";
import { trackingLink } from "../../domain/tracking.ts";
import { publicId } from "../../platform/ids.ts";
import type { Address } from "../customers/upsert-store.ts";
import type { MailLine, MailOrder, MailParcel, MailShop } from "./mail-facts-store.ts";
import { oneLine } from "./mail-address.ts";
import { fillMerchantText } from "./merchant-text.ts";
import { readTemplate, type MessageToWrite, type Template } from "./message.ts";

/** Everything a mail says, as texts in one language; how it looks is the matter of mail-html.ts and mail-text.ts. */
export type MailContent = {
  readonly locale: Locale;
  readonly shop: string;
  readonly subject: string;
  readonly heading: string;
  readonly greeting: string | null;
  readonly sentence: string;
  readonly message: { readonly title: string; readonly text: string } | null;
  readonly parcels: readonly {
    readonly title: string;
    readonly carrier: string | null;
    readonly code: string | null;
    readonly codeTitle: string;
    readonly link: string | null;
    readonly linkText: string;
  }[];
  readonly order: {
    readonly title: string;
    readonly count: string;
    readonly lines: readonly ContentLine[];
    readonly more: string | null;
    readonly totals: readonly ContentTotal[];
  };
  readonly blocks: readonly { readonly title: string; readonly rows: readonly string[] }[];
  readonly action: { readonly text: string; readonly link: string } | null;
  readonly footer: readonly string[];
};
export type ContentLine = { readonly title: string; readonly detail: string | null; readonly price: string | null; readonly amount: string };
export type ContentTotal = { readonly title: string; readonly amount: string; readonly weight: "plain" | "strong" | "small" };

/** What the mail is about, in the words of its reader: the language of the customer, or of the shop for its own people. */
export function mailContent(message: MessageToWrite, order: MailOrder, shop: MailShop, publicUrl: string): MailContent {
  const toAdmins = message.audience === "admins";
  const locale = localeOf(toAdmins ? [shop.store.locale] : [order.customerLocale, order.locale, shop.store.locale]);
  const texts = mailTexts[locale];
  const number = order.number ?? "";
  const customer = oneLine(order.customerName) || order.email || "";
  const shopName = oneLine(shop.settings.from_name || shop.store.name);
  const variant = toAdmins ? "admins" : variantOf(message, order);
  const amountOf = (amount: number): string => formatMoney({ amount, currency: order.currency }, locale);
  const words = {
    number, customer, status: statusLabel(message.params.status ?? order.status, shop, locale),
    amount: amountOf(amountIn(variant, order)),
  };
  const merchant = { customer: { name: customer }, order: { number, total: amountOf(order.totalAmount) }, shop: { name: shopName } };
  const own = message.params.message?.trim();
  const footer = shop.settings.footer.trim();
  return {
    locale,
    shop: shopName,
    subject: oneLine(say(texts.subject[variant], words)),
    heading: say(texts.heading[variant], words),
    greeting: toAdmins ? null : customer && customer !== order.email ? texts.greeting({ name: customer }) : texts.greetingNoName,
    sentence: say(texts.sentence[variant], words),
    message: own
      ? { title: toAdmins ? texts.messageToCustomer : texts.messageFrom({ shop: shopName }), text: fillMerchantText(own, merchant) }
      : null,
    parcels: parcelsOf(message, order, shop, locale),
    order: {
      title: texts.yourOrder({ number, date: formatDate(order.placedAt, { locale, timeZone: shop.store.timeZone }) }),
      count: texts.items({ count: order.itemCount }),
      lines: order.lines.map((line) => contentLine(line, order, locale)),
      more: order.lineCount > order.lines.length ? texts.moreLines({ count: order.lineCount - order.lines.length }) : null,
      totals: totalsOf(order, locale),
    },
    blocks: blocksOf(order, locale, toAdmins),
    action: toAdmins ? { text: texts.openOrder, link: new URL(`/admin/orders/${publicId("order", order.id)}`, publicUrl).href } : null,
    footer: toAdmins
      ? [texts.footerAdmins]
      : [footer ? fillMerchantText(footer, merchant) : "", texts.reply, texts.footer({ number, shop: shopName })].filter(
          (line) => line !== "",
        ),
  };
}

type Variant = Template | "status_awaiting_payment" | "status_partially_shipped" | "admins";

function variantOf({ template: name, params }: MessageToWrite, order: MailOrder): Variant {
  const template = readTemplate(name);
  if (template === "status_changed" && params.status === "awaiting_payment" && openAmount(order) > 0) return "status_awaiting_payment";
  return template === "status_shipped" && order.fulfillmentStatus === "partially_shipped" ? "status_partially_shipped" : template;
}

/** The one amount that the first sentence names. */
function amountIn(variant: Variant, order: MailOrder): number {
  if (variant === "status_awaiting_payment") return openAmount(order);
  return variant === "status_refunded" ? order.refundedAmount : order.capturedAmount;
}

function openAmount({ totalAmount, capturedAmount }: MailOrder): number {
  return Math.max(0, totalAmount - capturedAmount);
}

function say<Words>(text: string | ((words: Words) => string), words: Words): string {
  return typeof text === "string" ? text : text(words);
}

function localeOf(wanted: readonly (string | null)[]): Locale {
  return wanted.find(isLocale) ?? "en";
}

function statusLabel(code: string | null, shop: MailShop, locale: Locale): string {
  const labels = code === null ? undefined : shop.statusLabels.get(code);
  return labels?.[locale] ?? labels?.["en"] ?? code ?? "";
}

/** The parcels that have left, each with its own link. What the act itself said comes in where no parcel is on record. */
function parcelsOf({ template, params }: MessageToWrite, order: MailOrder, shop: MailShop, locale: Locale): MailContent["parcels"] {
  const said: MailParcel = { carrier: params.carrier ?? null, trackingCode: params.trackingCode ?? null, trackingUrl: params.trackingUrl ?? null };
  const hasSaid = said.trackingCode !== null || said.trackingUrl !== null;
  if (template !== "status_shipped" && !hasSaid) return [];
  const onOrder: MailParcel[] = order.trackingCode !== null || order.trackingUrl !== null ? [order] : [];
  const parcels = order.parcels.length > 0 ? order.parcels : onOrder.length > 0 ? onOrder : hasSaid ? [said] : [];
  const texts = mailTexts[locale];
  return parcels.map((parcel, index) => {
    const carrier = parcel.carrier === null ? undefined : shop.carriers.get(parcel.carrier);
    const link = trackingLink({ template: carrier?.trackingUrl ?? null, code: parcel.trackingCode, url: parcel.trackingUrl });
    return {
      title: parcels.length > 1 ? texts.parcelOf({ place: index + 1, count: parcels.length }) : texts.parcel,
      carrier: carrier?.name ?? parcel.carrier,
      code: parcel.trackingCode,
      codeTitle: texts.trackingCode,
      link: isRefusal(link) ? null : link,
      linkText: texts.track,
    };
  });
}

/** Lines and totals add up on the page: lines before the discount of the order, then the discount, the delivery and the tax. */
function contentLine(line: MailLine, { currency }: MailOrder, locale: Locale): ContentLine {
  const each = multiply(line.unitPrice, 1, currency);
  const amount = multiply(line.unitPrice, line.quantity, currency).amount.amount - line.discountAmount;
  const price = each.lost === 0 ? formatMoney(each.amount, locale) : `${line.unitPrice.replace(".", locale === "en" ? "." : ",")} ${currency}`;
  const detail = [line.sku, ...Object.values(line.attributes)].filter(Boolean).join(" · ");
  return { title: line.title, detail: detail || null, price: `${line.quantity} × ${price}`, amount: formatMoney({ amount, currency }, locale) };
}

function totalsOf(order: MailOrder, locale: Locale): ContentTotal[] {
  const texts = mailTexts[locale];
  const row = (title: string, amount: number, weight: ContentTotal["weight"] = "plain"): ContentTotal => ({
    title,
    amount: formatMoney({ amount, currency: order.currency }, locale),
    weight,
  });
  const { subtotalAmount, discountAmount, taxAmount, totalAmount, refundedAmount, pricesIncludeTax } = order;
  // Delivery in the prices of the order: where these are without tax, its tax stands in the line of the tax.
  const shipping = totalAmount - subtotalAmount + discountAmount - (pricesIncludeTax ? 0 : taxAmount);
  const plain = subtotalAmount === totalAmount && discountAmount === 0;
  return [
    ...(plain ? [] : [row(texts.subtotal, subtotalAmount)]),
    ...(discountAmount === 0 ? [] : [row(texts.discount, -discountAmount)]),
    ...(shipping === 0 ? [] : [row(texts.shipping, shipping)]),
    ...(pricesIncludeTax || taxAmount === 0 ? [] : [row(texts.tax, taxAmount)]),
    row(texts.total, totalAmount, "strong"),
    ...(pricesIncludeTax && taxAmount !== 0 ? [row(texts.taxIncluded, taxAmount, "small")] : []),
    ...(refundedAmount === 0 ? [] : [row(texts.refunded, -refundedAmount)]),
  ];
}

function blocksOf(order: MailOrder, locale: Locale, toAdmins: boolean): MailContent["blocks"] {
  const texts = mailTexts[locale];
  const shipping = order.sameAsBilling ? order.billingAddress : order.shippingAddress;
  const delivery = order.shippingLabels?.[locale] ?? order.shippingLabels?.["en"];
  const payment = order.paymentLabels?.[locale] ?? order.paymentLabels?.["en"];
  const blocks = [
    ...(toAdmins ? [{ title: texts.customer, rows: [order.customerName, order.company, order.email, order.phone] }] : []),
    { title: texts.deliverTo, rows: addressRows(shipping, locale) },
    ...(order.sameAsBilling && shipping ? [] : [{ title: texts.billTo, rows: addressRows(order.billingAddress, locale) }]),
    ...(delivery ? [{ title: texts.deliveryMethod, rows: [delivery] }] : []),
    ...(payment ? [{ title: texts.paymentMethod, rows: [payment] }] : []),
  ];
  return blocks
    .map(({ title, rows }) => ({ title, rows: rows.flatMap((row) => (row ? [oneLine(row)] : [])) }))
    .filter(({ rows }) => rows.length > 0);
}

function addressRows(address: Address | null, locale: Locale): string[] {
  return address ? addressLines(address, (code) => countryName(code, locale)) : [];
}
