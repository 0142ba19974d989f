import type { Locale } from "../../../i18n/locale.ts";
import { mailTexts } from "../../../i18n/mail.ts";
import { minorDigits } from "../../domain/currency.ts";
import type { StatusKind } from "../../domain/order-status.ts";
import type { Context } from "../../platform/context.ts";
import { Refused } from "../../platform/problem.ts";
import { showStatus } from "../settings/change-status.ts";
import { composeMail, type ComposedMail } from "./compose-mail.ts";
import { loadMailShop, type MailOrder, type MailShop } from "./mail-facts-store.ts";

export type SampleMail = { readonly status: string; readonly audience: "customer" | "admins"; readonly locale: Locale };

/** The mail of a status about an order that nobody placed: to be read in each language before the first one leaves. */
export async function sampleMail(context: Context, { status: code, audience, locale }: SampleMail): Promise<ComposedMail> {
  const { store, house } = context;
  const [shop, status] = await Promise.all([loadMailShop(context, store.id), showStatus(context, code)]);
  if (!shop) throw new Refused({ code: "store.not_found" });
  const order = sampleOrder(shop, locale, { now: house.now(), kind: status.kind });
  return composeMail({ id: "", orderId: order.id, template: status.template, audience, params: { status: code } }, order, shop, {
    publicUrl: house.publicUrl,
    sender: null,
  });
}

/** Two of one thing and a delivery, 24 + 24 + 5 in whatever money the shop takes. */
function sampleOrder({ store, carriers }: MailShop, locale: Locale, { now, kind }: { readonly now: Date; readonly kind: StatusKind }): MailOrder {
  const { product, customer } = mailTexts[locale].sample;
  const unit = 10 ** minorDigits(store.currency);
  const [followed = null] = [...carriers].find(([, { trackingUrl }]) => trackingUrl !== null) ?? [];
  const address = { name: customer, line1: "12 Grand-Rue", postcode: "67000", city: "Strasbourg", country: "FR" };
  return {
    id: "00000000-0000-7000-8000-000000000000",
    number: "10001",
    status: null,
    fulfillmentStatus: "shipped",
    locale,
    customerLocale: locale,
    placedAt: now.toISOString(),
    email: "ana@example.com",
    phone: null,
    customerName: customer,
    company: null,
    billingAddress: address,
    shippingAddress: address,
    sameAsBilling: true,
    shippingLabels: null,
    paymentLabels: null,
    carrier: followed,
    trackingCode: "8N12345678901",
    trackingUrl: null,
    currency: store.currency,
    pricesIncludeTax: true,
    subtotalAmount: 48 * unit,
    discountAmount: 0,
    taxAmount: 0,
    totalAmount: 53 * unit,
    capturedAmount: kind === "awaiting_payment" ? 0 : 53 * unit,
    refundedAmount: kind === "refunded" ? 53 * unit : 0,
    lineCount: 1,
    itemCount: 2,
    lines: [{ sku: "MUG-1", title: product, attributes: {}, quantity: 2, unitPrice: "24.0000", discountAmount: 0 }],
    parcels: [],
  };
}
