import type { PaymentFact, RefundFact } from "../../domain/order-facts.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";

type Of<Fact> = Fact & { readonly orderId: string; readonly currency: string };

/** One more entry for each payment whose state moved; unique (provider, reference, event) is the net under every retry of a provider. */
export function insertPaymentEntries(tx: Tx, payments: readonly Of<PaymentFact>[]): void {
  if (payments.length === 0) return;
  const rows = payments.map((payment) => ({
    id: newId(), payment_id: payment.paymentId, order_id: payment.orderId, method: payment.method, provider: payment.provider, reference: payment.reference,
    event: payment.state, amount: payment.amount, currency: payment.currency, received_at: payment.receivedAt, note: payment.note ?? null,
  }));
  tx.write(sql`
    insert into payment_entries (store_id, id, payment_id, order_id, method, provider, reference, event, amount, currency, received_at, note, actor_name, created_at)
    select ${tx.storeId}, id, payment_id, order_id, method, provider, reference, event, amount, currency, received_at, note, ${tx.actor.name}, ${tx.now}
    from ${newPayments(rows)}`);
}
const newPayments = recordset("p", {
  id: "uuid", payment_id: "uuid", order_id: "uuid", method: "text", provider: "text", reference: "text", event: "text", amount: "bigint", currency: "text",
  received_at: "timestamptz", note: "text",
});

export function insertRefundEntries(tx: Tx, refunds: readonly Of<RefundFact>[]): void {
  if (refunds.length === 0) return;
  const rows = refunds.map((refund) => ({
    id: newId(), refund_id: refund.refundId, order_id: refund.orderId, payment_id: refund.paymentId, provider: refund.provider, reference: refund.reference,
    event: refund.state, amount: refund.amount, currency: refund.currency, reason: refund.reason, refunded_at: refund.refundedAt,
  }));
  tx.write(sql`
    insert into refund_entries (store_id, id, refund_id, order_id, payment_id, provider, reference, event, amount, currency, reason, refunded_at, actor_name, created_at)
    select ${tx.storeId}, id, refund_id, order_id, payment_id, provider, reference, event, amount, currency, reason, refunded_at, ${tx.actor.name}, ${tx.now}
    from ${newRefunds(rows)}`);
}
const newRefunds = recordset("r", {
  id: "uuid",
  refund_id: "uuid",
  order_id: "uuid",
  payment_id: "uuid",
  provider: "text",
  reference: "text",
  event: "text",
  amount: "bigint",
  currency: "text",
  reason: "text",
  refunded_at: "timestamptz",
});
