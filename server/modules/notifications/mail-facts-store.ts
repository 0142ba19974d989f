import type { Store } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";
import type { Address } from "../customers/upsert-store.ts";
import { findSetting, findStore, loadCarriers } from "../settings/store.ts";
import { readMailSettings, type MailSettings } from "./mail-settings.ts";

export type MailOrder = {
  readonly id: string;
  readonly number: string | null;
  readonly status: string | null;
  readonly fulfillmentStatus: string;
  readonly locale: string;
  readonly customerLocale: string | null;
  readonly placedAt: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly customerName: string;
  readonly company: string | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly sameAsBilling: boolean;
  readonly shippingLabels: Readonly<Record<string, string>> | null;
  readonly paymentLabels: Readonly<Record<string, string>> | null;
  readonly carrier: string | null;
  readonly trackingCode: string | null;
  readonly trackingUrl: string | null;
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly subtotalAmount: number;
  readonly discountAmount: number;
  readonly taxAmount: number;
  readonly totalAmount: number;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
  readonly lineCount: number;
  readonly itemCount: number;
  readonly lines: readonly MailLine[];
  readonly parcels: readonly MailParcel[];
};
export type MailLine = {
  readonly sku: string | null;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discountAmount: number;
};
export type MailParcel = { readonly carrier: string | null; readonly trackingCode: string | null; readonly trackingUrl: string | null };

export type MailShop = {
  readonly store: Store;
  readonly settings: MailSettings;
  readonly statusLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly carriers: ReadonlyMap<string, { readonly name: string; readonly trackingUrl: string | null }>;
};

/** A mail is read, not kept as the account: an order of a thousand lines shows its first ones and says how many follow. */
export const linesMax = 60;

export async function loadMailShop(db: Pick<Connection, "rows">, storeId: string): Promise<MailShop | null> {
  const [store, settings, statuses, carriers] = await Promise.all([
    findStore(db, storeId),
    findSetting(db, storeId, "mail"),
    db.rows<{ code: string; labels: Record<string, string> }>(sql`select code, labels from statuses where store_id = ${storeId}`),
    loadCarriers(db, storeId),
  ]);
  if (!store) return null;
  return { store, settings: readMailSettings(settings), statusLabels: new Map(statuses.map(({ code, labels }) => [code, labels])), carriers };
}

/** The orders as they are now, in one statement: what was changed before a mail leaves stands in it. */
export async function loadMailOrders(db: Pick<Connection, "rows">, storeId: string, orderIds: readonly string[]): Promise<Map<string, MailOrder>> {
  const orders = await db.rows<MailOrder>(sql`
    select o.id, o.number, o.status, o.fulfillment_status as "fulfillmentStatus", o.locale, customers.locale as "customerLocale", o.placed_at as "placedAt", o.email, o.phone,
      o.customer_name as "customerName", o.company, o.billing_address as "billingAddress", o.shipping_address as "shippingAddress", o.same_as_billing as "sameAsBilling",
      shipping_methods.labels as "shippingLabels", payment_methods.labels as "paymentLabels", o.carrier, o.tracking_code as "trackingCode", o.tracking_url as "trackingUrl", o.currency,
      o.prices_include_tax as "pricesIncludeTax", o.subtotal_amount as "subtotalAmount", o.discount_amount as "discountAmount", o.tax_amount as "taxAmount",
      o.total_amount as "totalAmount", o.captured_amount as "capturedAmount", o.refunded_amount as "refundedAmount", o.line_count as "lineCount", o.item_count as "itemCount",
      coalesce(lines.list, '[]') as lines, coalesce(parcels.list, '[]') as parcels
    from orders o
    left join customers on customers.store_id = o.store_id and customers.id = o.customer_id
    left join shipping_methods on shipping_methods.store_id = o.store_id and shipping_methods.code = o.shipping_method
    left join payment_methods on payment_methods.store_id = o.store_id and payment_methods.code = o.payment_method
    left join lateral (
      select jsonb_agg(jsonb_build_object('sku', sku, 'title', title, 'attributes', attributes, 'quantity', quantity, 'unitPrice', unit_price::text, 'discountAmount', line_discount_amount) order by line_no) as list
      from (select * from order_lines where store_id = o.store_id and order_id = o.id order by line_no limit ${linesMax}) as shown
    ) as lines on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('carrier', carrier, 'trackingCode', tracking_code, 'trackingUrl', tracking_url) order by number) as list
      from fulfillments where store_id = o.store_id and order_id = o.id and state = any('{shipped,delivered}') and coalesce(tracking_code, tracking_url) is not null
    ) as parcels on true
    where o.store_id = ${storeId} and o.id = any(${orderIds}::uuid[])`);
  return new Map(orders.map((order) => [order.id, order]));
}
