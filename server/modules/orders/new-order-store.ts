import type { FrozenLine } from "../../domain/draft-order.ts";
import { facetsOfOrder } from "../../domain/facets.ts";
import { foldedDocument } from "../../domain/fold.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import type { DerivedColumns } from "../../domain/order-status.ts";
import type { Tx } from "../../platform/context.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";
import type { Address } from "../customers/upsert-store.ts";
import { insertFirstFacets, tagRows } from "./change-store.ts";

export type NewOrderLine = FrozenLine & {
  readonly lineNo: number;
  readonly lineDiscountAmount: number;
  readonly discountShareAmount: number;
  readonly taxAmount: number;
  readonly totalAmount: number;
  readonly sourceRow?: number | null;
};

/** A whole order as rows: its facts, what lists derive from them, and what only the order page shows. */
export type NewOrder = {
  readonly facts: OrderFacts;
  readonly derived: DerivedColumns;
  readonly lines: readonly NewOrderLine[];
  readonly pricesIncludeTax: boolean;
  readonly rounding: "line" | "document";
  readonly subtotalAmount: number;
  readonly discountAmount: number;
  readonly shippingAmount: number;
  readonly taxAmount: number;
  readonly discount: { readonly label: string; readonly kind: string; readonly value: number } | null;
  readonly shippingTaxRate: number;
  readonly customerName: string;
  readonly company: string | null;
  readonly phone: string | null;
  readonly country: string | null;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly sameAsBilling: boolean;
  readonly paymentMethod: string | null;
  readonly shippingMethod: string | null;
  readonly channel: string;
  readonly origin: string;
  readonly customerNote: string | null;
  readonly source: string;
  readonly externalId: string | null;
  readonly importId: string | null;
  readonly createdAt: string;
};

/** Which of these already name an order; two that come in at the same moment are told apart by the unique index. */
export async function findExternalIds(
  tx: Pick<Tx, "rows" | "storeId">,
  externalIds: readonly string[],
): Promise<{ externalId: string; source: string; number: string | null }[]> {
  if (externalIds.length === 0) return [];
  return tx.rows(
    sql`select external_id as "externalId", source, number from orders where store_id = ${tx.storeId} and external_id = any(${externalIds}::text[])`,
  );
}

/** Orders, lines, and what finds them: five statements for any number of orders. */
export function insertOrders(tx: Tx, orders: readonly NewOrder[]): void {
  if (orders.length === 0) return;
  tx.write(sql`
    insert into orders (store_id, id, number, kind, stage, status, payment_status, fulfillment_status, return_status, invoice_status, next_action, is_open, status_mismatch, currency, locale,
      prices_include_tax, rounding, subtotal_amount, discount_amount, shipping_amount, tax_amount, total_amount, captured_amount, refunded_amount, discount, shipping_tax_rate, line_count,
      item_count, customer_id, customer_name, company, email, phone, country, billing_address, shipping_address, same_as_billing, payment_method, shipping_method, carrier, tracking_code,
      tracking_url, channel, origin, operator_id, team_id, customer_note, source, external_id, import_id, locked_at, archived_at, placed_at, confirmed_at, paid_at, shipped_at, closed_at,
      cancelled_at, created_at, updated_at)
    select ${tx.storeId}, id, number, kind, stage, status, payment_status, fulfillment_status, return_status, invoice_status, next_action, is_open, status_mismatch, currency, locale,
      prices_include_tax, rounding, subtotal, discount_amount, shipping, tax, total, captured, refunded, discount, shipping_tax_rate, line_count, item_count, customer_id, customer_name,
      company, email, phone, country, billing_address, shipping_address, same_as_billing, payment_method, shipping_method, carrier, tracking_code, tracking_url, channel, origin,
      operator_id, team_id, customer_note, source, external_id, import_id, locked_at, archived_at, placed_at, confirmed_at, paid_at, shipped_at, closed_at, cancelled_at, created_at, ${tx.now}
    from ${newOrders(orders.map(orderRow))}`);
  insertLines(tx, orders.map(({ facts, lines }) => ({ orderId: facts.id, lines })));
  const search = orders.map((order) => ({ order_id: order.facts.id, placed_at: order.facts.placedAt, document: searchDocument(order) }));
  tx.write(sql`
    insert into order_search (store_id, order_id, placed_at, document) select ${tx.storeId}, order_id, placed_at, document
    from ${newDocuments(search)}`);
  insertFirstFacets(
    tx,
    orders.flatMap((order) => facetsOfOrder(order).map((facet) => ({ ...facet, placedAt: order.facts.placedAt, orderId: order.facts.id }))),
  );
  const tags = orders.flatMap(({ facts }) => facts.tagIds.map((tag_id) => ({ order_id: facts.id, tag_id })));
  if (tags.length === 0) return;
  tx.write(sql`
    insert into order_tags (store_id, order_id, tag_id) select ${tx.storeId}, order_id, tag_id from ${tagRows(tags)}`);
}
const newOrders = recordset("o", {
  id: "uuid",
  number: "text",
  kind: "text",
  stage: "text",
  status: "text",
  payment_status: "text",
  fulfillment_status: "text",
  return_status: "text",
  invoice_status: "text",
  next_action: "text",
  is_open: "bool",
  status_mismatch: "text",
  currency: "text",
  locale: "text",
  prices_include_tax: "bool",
  rounding: "text",
  subtotal: "bigint",
  discount_amount: "bigint",
  shipping: "bigint",
  tax: "bigint",
  total: "bigint",
  captured: "bigint",
  refunded: "bigint",
  discount: "jsonb",
  shipping_tax_rate: "int",
  line_count: "int",
  item_count: "int",
  customer_id: "uuid",
  customer_name: "text",
  company: "text",
  email: "text",
  phone: "text",
  country: "text",
  billing_address: "jsonb",
  shipping_address: "jsonb",
  same_as_billing: "bool",
  payment_method: "text",
  shipping_method: "text",
  carrier: "text",
  tracking_code: "text",
  tracking_url: "text",
  channel: "text",
  origin: "text",
  operator_id: "uuid",
  team_id: "uuid",
  customer_note: "text",
  source: "text",
  external_id: "text",
  import_id: "uuid",
  locked_at: "timestamptz",
  archived_at: "timestamptz",
  placed_at: "timestamptz",
  confirmed_at: "timestamptz",
  paid_at: "timestamptz",
  shipped_at: "timestamptz",
  closed_at: "timestamptz",
  cancelled_at: "timestamptz",
  created_at: "timestamptz",
});
const newDocuments = recordset("s", { order_id: "uuid", placed_at: "timestamptz", document: "text" });

/** Lines of orders that are written with them, or that stand already. */
export function insertLines(tx: Tx, orders: readonly { readonly orderId: string; readonly lines: readonly NewOrderLine[] }[]): void {
  const rows = orders.flatMap(({ orderId, lines }) =>
    lines.map((line) => ({
      order_id: orderId,
      line_no: line.lineNo,
      variant_id: line.variantId,
      product_id: line.productId,
      sku: line.sku,
      ean: line.ean,
      title: line.title,
      supplier: line.supplier,
      attributes: line.attributes,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      tax_rate: line.taxRate,
      line_discount: line.lineDiscountAmount,
      discount_share: line.discountShareAmount,
      tax: line.taxAmount,
      total: line.totalAmount,
      shippable: line.shippable,
      tracks_stock: line.tracksStock,
      source_row: line.sourceRow ?? null,
    })),
  );
  tx.write(sql`
    insert into order_lines (store_id, order_id, line_no, variant_id, product_id, sku, ean, title, supplier, attributes, quantity, unit_price, tax_rate, line_discount_amount,
      discount_share_amount, tax_amount, total_amount, shippable, tracks_stock, source_row)
    select ${tx.storeId}, order_id, line_no, variant_id, product_id, sku, ean, title, supplier, attributes, quantity, unit_price, tax_rate, line_discount, discount_share, tax, total,
      shippable, tracks_stock, source_row
    from ${newLines(rows)}`);
}
const newLines = recordset("l", {
  order_id: "uuid",
  line_no: "int",
  variant_id: "uuid",
  product_id: "uuid",
  sku: "text",
  ean: "text",
  title: "text",
  supplier: "text",
  attributes: "jsonb",
  quantity: "int",
  unit_price: "numeric",
  tax_rate: "int",
  line_discount: "bigint",
  discount_share: "bigint",
  tax: "bigint",
  total: "bigint",
  shippable: "bool",
  tracks_stock: "bool",
  source_row: "int",
});

function orderRow({ facts, derived, lines, ...order }: NewOrder) {
  return {
    id: facts.id,
    number: facts.number,
    kind: facts.kind,
    stage: facts.stage,
    status: facts.status,
    payment_status: derived.paymentStatus,
    fulfillment_status: derived.fulfillmentStatus,
    return_status: facts.returnStatus,
    invoice_status: facts.invoiceStatus,
    next_action: derived.nextAction,
    is_open: derived.isOpen,
    status_mismatch: facts.statusMismatch,
    currency: facts.currency,
    locale: facts.locale,
    prices_include_tax: order.pricesIncludeTax,
    rounding: order.rounding,
    subtotal: order.subtotalAmount,
    discount_amount: order.discountAmount,
    shipping: order.shippingAmount,
    tax: order.taxAmount,
    total: facts.totalAmount,
    captured: derived.capturedAmount,
    refunded: derived.refundedAmount,
    discount: order.discount,
    shipping_tax_rate: order.shippingTaxRate,
    line_count: lines.length,
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    customer_id: facts.customerId,
    customer_name: order.customerName,
    company: order.company,
    email: facts.email,
    phone: order.phone,
    country: order.country,
    billing_address: order.billingAddress,
    shipping_address: order.shippingAddress,
    same_as_billing: order.sameAsBilling,
    payment_method: order.paymentMethod,
    shipping_method: order.shippingMethod,
    carrier: facts.carrier,
    tracking_code: facts.trackingCode,
    tracking_url: facts.trackingUrl,
    channel: order.channel,
    origin: order.origin,
    operator_id: facts.operatorId,
    team_id: facts.teamId,
    customer_note: order.customerNote,
    source: order.source,
    external_id: order.externalId,
    import_id: order.importId,
    locked_at: facts.lockedAt,
    archived_at: facts.archivedAt,
    placed_at: facts.placedAt,
    confirmed_at: facts.confirmedAt,
    paid_at: facts.paidAt,
    shipped_at: facts.shippedAt,
    closed_at: facts.closedAt,
    cancelled_at: facts.cancelledAt,
    created_at: order.createdAt,
  };
}

/** One box finds an order by number, people, phone, goods, parcel, payment, address and note (REG-48). */
export function searchDocument(order: NewOrder): string {
  const addresses = [order.billingAddress, order.shippingAddress].flatMap((address) =>
    address ? Object.values(address).filter((part) => typeof part === "string") : [],
  );
  return foldedDocument({
    numbers: [order.facts.number, order.externalId],
    phones: [order.phone, order.billingAddress?.phone, order.shippingAddress?.phone],
    texts: [
      order.customerName,
      order.company,
      order.facts.email,
      ...addresses,
      order.customerNote,
      ...order.facts.fulfillments.map(({ trackingCode }) => trackingCode),
      ...order.facts.payments.filter(({ reference, paymentId }) => reference !== paymentId).map(({ reference }) => reference),
      ...order.lines.flatMap(({ sku, title }) => [sku, title]),
    ],
  });
}
