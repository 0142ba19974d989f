import { amountIn, capturedAmount, refundedAmount, type OrderFacts } from "./order-facts.ts";

export type PaymentStatus = "unpaid" | "pending" | "authorized" | "partially_paid" | "paid" | "overpaid" | "partially_refunded" | "refunded";

/** Derived from the ledger, never set: what was captured against the total, then what was given back. */
export function paymentStatusOf(order: Pick<OrderFacts, "kind" | "stage" | "payments" | "refunds" | "totalAmount">): PaymentStatus {
  const captured = capturedAmount(order);
  const refunded = refundedAmount(order);
  // A credit (an imported cancellation) owes the customer its total: it is settled by refunds alone.
  if (order.kind === "credit") return refunded === 0 ? "unpaid" : refunded >= -order.totalAmount ? "refunded" : "partially_refunded";
  if (refunded > 0) return refunded >= captured ? "refunded" : "partially_refunded";
  if (captured > order.totalAmount) return "overpaid";
  if (captured === order.totalAmount && (captured > 0 || order.stage !== "quotation")) return "paid";
  if (captured > 0) return "partially_paid";
  if (amountIn(order.payments, "authorized") > 0) return "authorized";
  return amountIn(order.payments, "pending") > 0 ? "pending" : "unpaid";
}

/** Captured in full: a zero total needs nothing. */
export function isPaidInFull(order: Pick<OrderFacts, "payments" | "totalAmount">): boolean {
  return capturedAmount(order) >= order.totalAmount;
}
