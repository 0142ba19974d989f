import { publicId } from "../../platform/ids.ts";
import type { DetailNote, SoldLineRow } from "./detail-store.ts";
import type { OrderListRow } from "./list-rows-store.ts";
import type { NewOrder } from "./new-order-store.ts";

type MoneyView = { amount: number; currency: string };
export const moneyView = (amount: number, currency: string): MoneyView => ({ amount, currency });

/** A row of the list as the API shows it; the order page begins with the same fields. */
export function orderRowView(row: OrderListRow) {
  return {
    id: publicId("order", row.id),
    version: row.version,
    number: row.number,
    external_id: row.external_id,
    kind: row.kind as "sale",
    stage: row.stage as "sent",
    status: row.status,
    status_mismatch: row.status_mismatch,
    payment_status: row.payment_status as "paid",
    fulfillment_status: row.fulfillment_status as "shipped",
    return_status: row.return_status,
    invoice_status: row.invoice_status,
    next_action: row.next_action as "none",
    customer: {
      id: row.customer_id === null ? null : publicId("customer", row.customer_id),
      name: row.customer_name,
      company: row.company,
      email: row.email,
      phone: row.phone,
    },
    country: row.country,
    payment_method: row.payment_method,
    shipping_method: row.shipping_method,
    carrier: row.carrier,
    tracking_code: row.tracking_code,
    tracking_url: row.tracking_url,
    tags: (row.tags ?? []).map(({ id, name, colour }) => ({ id: publicId("tag", id), name, colour })),
    operator: row.operator_id === null ? null : { id: publicId("operator", row.operator_id), name: row.operator_name ?? "" },
    team: row.team_id === null ? null : { id: publicId("team", row.team_id), name: row.team_name ?? "" },
    channel: row.channel,
    origin: row.origin,
    source: row.source,
    line_count: row.line_count,
    item_count: row.item_count,
    total: moneyView(row.total_amount, row.currency),
    captured: moneyView(row.captured_amount, row.currency),
    refunded: moneyView(row.refunded_amount, row.currency),
    locked: row.locked_at !== null,
    archived: row.archived_at !== null,
    placed_at: row.placed_at,
    confirmed_at: row.confirmed_at,
    paid_at: row.paid_at,
    shipped_at: row.shipped_at,
    closed_at: row.closed_at,
    cancelled_at: row.cancelled_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
/** A line as it was sold; the page of the order adds what became of it. */
export function soldLineView(line: SoldLineRow, currency: string) {
  const money = (amount: number): MoneyView => moneyView(amount, currency);
  return {
    line_no: line.line_no,
    sku: line.sku,
    ean: line.ean,
    title: line.title,
    supplier: line.supplier,
    attributes: line.attributes,
    product_id: line.product_id === null ? null : publicId("product", line.product_id),
    variant_id: line.variant_id === null ? null : publicId("variant", line.variant_id),
    quantity: line.quantity,
    unit_price: line.unit_price,
    currency,
    tax_rate: line.tax_rate,
    discount: money(line.line_discount_amount),
    discount_share: money(line.discount_share_amount),
    tax: money(line.tax_amount),
    total: money(line.total_amount),
  };
}

export function noteView({ id, body, author_name, created_at }: DetailNote) {
  return { id: publicId("note", id), body, author: author_name, created_at };
}

/** The answer to `Prefer: return=minimal`. */
export function receiptView({ facts, derived }: Pick<NewOrder, "facts" | "derived">) {
  const { id, version, number, stage, status, totalAmount, currency } = facts;
  return { id: publicId("order", id), version, number, stage, status, payment_status: derived.paymentStatus, total: moneyView(totalAmount, currency) };
}
export type OrderRowView = ReturnType<typeof orderRowView>;
