import { fold } from "../../domain/fold.ts";
import type { DerivedColumns } from "../../domain/order-status.ts";
import type { Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { insertLines, type NewOrderLine } from "../orders/new-order-store.ts";

export type Appended = {
  readonly orderId: string;
  readonly lines: readonly NewOrderLine[];
  readonly amounts: { readonly subtotal: number; readonly tax: number; readonly total: number };
  readonly derived: DerivedColumns;
  readonly status: string | null;
  readonly searchText: readonly string[];
};

/** Lines that a first import had to refuse, added to the order that it made of the others. */
export function appendLines(tx: Tx, orders: readonly Appended[]): void {
  if (orders.length === 0) return;
  insertLines(tx, orders);
  const heads = orders.map(({ orderId, lines: added, amounts, derived, status, searchText }) => ({
    id: orderId,
    lines: added.length,
    items: added.reduce((sum, { quantity }) => sum + quantity, 0),
    ...amounts,
    status,
    payment_status: derived.paymentStatus,
    fulfillment_status: derived.fulfillmentStatus,
    next_action: derived.nextAction,
    is_open: derived.isOpen,
    captured: derived.capturedAmount,
    refunded: derived.refundedAmount,
    text: searchText.map(fold).join("\n"),
  }));
  tx.write(sql`
    update orders set version = version + 1, line_count = line_count + a.lines, item_count = item_count + a.items, subtotal_amount = subtotal_amount + a.subtotal, tax_amount = tax_amount + a.tax,
      total_amount = total_amount + a.total, status = a.status, payment_status = a.payment_status, fulfillment_status = a.fulfillment_status, next_action = a.next_action, is_open = a.is_open,
      captured_amount = a.captured, refunded_amount = a.refunded, updated_at = ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as a (id uuid, lines int, items int, subtotal bigint, tax bigint, total bigint, status text, payment_status text, fulfillment_status text,
      next_action text, is_open bool, captured bigint, refunded bigint)
    where orders.store_id = ${tx.storeId} and orders.id = a.id`);
  tx.write(sql`
    update order_search set document = document || chr(10) || a.text from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as a (id uuid, text text)
    where order_search.store_id = ${tx.storeId} and order_search.order_id = a.id and order_search.part = 0`);
}
