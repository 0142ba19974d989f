import { balanceOf, isActiveReservation, isGone, type OrderFacts } from "../../domain/order-facts.ts";
import { kindFromFacts, type StatusCatalogue, type StatusRule } from "../../domain/order-status.ts";
import { orderActions, type OrderAction } from "../../domain/order-state.ts";
import { refusalOfOffer, refusalOfStatus } from "../../domain/offered-acts.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { describeRefusal } from "../../../i18n/refusals.ts";
import { readerIn, type Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import type { Permission } from "../../platform/permissions.ts";
import { loadDetail, type Detail, type DetailLine } from "../orders/detail-store.ts";
import { loadRows, type OrderListRow } from "../orders/list-rows-store.ts";
import { moneyView, noteView, orderRowView, soldLineView } from "../orders/views.ts";
import { loadStatuses } from "../settings/store.ts";
import { acts, permissionOfKind } from "./acts.ts";
import { loadFacts } from "./facts-store.ts";

/** One order with everything that its page shows: a constant number of statements, on one connection and in one packet. Null when there is none. */
export async function showOrder(context: Context, orderId: string) {
  const shown = await context.transaction({ lock: false }, async (tx): Promise<ShownOrder | null> => {
    const reader = readerIn(context, tx);
    const [[row], detail, facts, statuses] = await Promise.all([
      loadRows(reader, [orderId]),
      loadDetail(reader, orderId),
      loadFacts(tx, [orderId]),
      loadStatuses(tx, tx.storeId),
    ]);
    const order = facts.get(orderId);
    return row && detail && order ? { row, detail, order, statuses } : null;
  });
  return shown && orderView(shown, context);
}

export type ShownOrder = { readonly row: OrderListRow; readonly detail: Detail; readonly order: OrderFacts; readonly statuses: StatusCatalogue };

export function orderView({ row, detail, order, statuses }: ShownOrder, context: Context) {
  const money = (amount: number) => moneyView(amount, order.currency);
  const { head } = detail;
  return {
    ...orderRowView(row),
    locale: head.locale,
    prices_include_tax: head.prices_include_tax,
    rounding: head.rounding,
    subtotal: money(head.subtotal_amount),
    discount: money(head.discount_amount),
    discount_label: head.discount?.label ?? null,
    shipping: money(head.shipping_amount),
    tax: money(head.tax_amount),
    balance: money(balanceOf(order)),
    tax_summary: taxSummary(detail, order.currency),
    billing_address: head.billing_address,
    shipping_address: head.shipping_address,
    same_as_billing: head.same_as_billing,
    customer_note: head.customer_note,
    customer_order_count: head.customer_order_count,
    lines: detail.lines.map((line) => lineView(line, order)),
    payments: order.payments.map((payment) => ({
      id: publicId("payment", payment.paymentId),
      method: payment.method,
      provider: payment.provider,
      reference: payment.reference === payment.paymentId ? null : payment.reference,
      state: payment.state,
      amount: money(payment.amount),
      received_at: payment.receivedAt,
      note: payment.note ?? null,
      author: detail.authors.find((each) => each.payment_id === payment.paymentId)?.author ?? null,
    })),
    refunds: order.refunds.map((refund) => ({
      id: publicId("refund", refund.refundId),
      provider: refund.provider,
      state: refund.state,
      amount: money(refund.amount),
      reason: refund.reason,
      refunded_at: refund.refundedAt,
    })),
    fulfillments: order.fulfillments.map((each) => ({
      id: publicId("fulfillment", each.id),
      number: each.number,
      state: each.state,
      carrier: each.carrier,
      tracking_code: each.trackingCode,
      tracking_url: each.trackingUrl,
      preparation_started_at: each.preparationStartedAt,
      shipped_at: each.shippedAt,
      delivered_at: each.deliveredAt,
      cancelled_at: each.cancelledAt,
      created_at: each.createdAt,
      lines: each.lines.map((line) => ({ line_no: line.lineNo, quantity: line.quantity, deducted_quantity: line.deducted })),
    })),
    notes: detail.notes.map(noteView),
    allowed_actions: orderActions
      .filter((action) => action !== "set_status")
      .map((action) => ({ action, ...allowed(actionRefusal(order, action, context), context) })),
    allowed_statuses: [...statuses.values()].map((status) => ({
      status: status.code,
      ...allowed(statusRefusal(order, status, context), context),
    })),
    facts_status: kindFromFacts(order),
  };
}

function lineView(line: DetailLine, order: OrderFacts) {
  const shipped = order.fulfillments.filter(isGone).flatMap(({ lines }) => lines).filter((each) => each.lineNo === line.line_no);
  return {
    ...soldLineView(line, order.currency),
    shipped_quantity: shipped.reduce((sum, { quantity }) => sum + quantity, 0),
    reserved_quantity: order.reservations
      .filter((each) => each.lineNo === line.line_no && isActiveReservation(each))
      .reduce((sum, { quantity }) => sum + quantity, 0),
    stock: line.on_hand === null || line.reserved === null ? null : { on_hand: line.on_hand, available: line.on_hand - line.reserved },
  };
}

/** Tax by rate as the lines carry it; what is left of the order's tax belongs to shipping, unless an import stated a tax that no rate gave. */
function taxSummary({ head, lines }: Detail, currency: string) {
  const byRate = new Map<number, { net: number; tax: number }>();
  const add = (rate: number, total: number, tax: number): void => {
    const sum = byRate.get(rate) ?? { net: 0, tax: 0 };
    byRate.set(rate, { net: sum.net + total - tax, tax: sum.tax + tax });
  };
  for (const line of lines) add(line.tax_rate, line.total_amount, line.tax_amount);
  const ofLines = lines.reduce((sum, line) => sum + line.tax_amount, 0);
  if (head.shipping_amount !== 0) add(head.shipping_tax_rate, head.shipping_amount, head.shipping_tax_rate === 0 ? 0 : head.tax_amount - ofLines);
  return [...byRate]
    .toSorted(([a], [b]) => b - a)
    .map(([tax_rate, { net, tax }]) => ({ tax_rate, net: moneyView(net, currency), tax: moneyView(tax, currency) }));
}

function actionRefusal(order: OrderFacts, action: OrderAction, context: Context): Refusal | null {
  return withoutRight(action === "delete" ? "orders.delete" : acts[action].permission, context) ?? refusalOfOffer(order, action);
}

/** A quotation has no status, whoever asks; and the one it has already is no target. */
function statusRefusal(order: OrderFacts, target: StatusRule, context: Context): Refusal | null {
  const refusal = refusalOfStatus(order, target);
  if (order.stage === "quotation" || order.status === target.code) return refusal;
  return withoutRight(permissionOfKind[target.kind], context) ?? refusal;
}

function withoutRight(permission: Permission, { permissions }: Context): Refusal | null {
  return permissions.has(permission) ? null : { code: "permission.denied", params: { permission } };
}

function allowed(refusal: Refusal | null, context: Context): { allowed: boolean; reason: { code: string; message: string } | null } {
  return { allowed: refusal === null, reason: refusal && { code: refusal.code, message: describeRefusal(refusal, context.locale) } };
}
