import { amountMax } from "../money.ts";
import { balanceOf, capturedAmount, type Instant, type OrderFacts } from "../order-facts.ts";
import { refusalFor } from "../order-state.ts";
import { isPaidInFull } from "../payment-state.ts";
import type { Refusal } from "../refusal.ts";
import { then, type Decision, type World } from "./act.ts";
import { confirmOrder } from "./confirm-order.ts";

export type MarkPaidRequest = {
  readonly method?: string;
  /** Minor units; the balance when absent. */
  readonly amount?: number;
  readonly receivedAt?: Instant;
  readonly reference?: string;
  readonly note?: string;
};

/** A day is typed as its noon, and the clock of who sends it may be ahead. */
const aheadMs = 24 * 3_600_000;

/**
 * Registers money received outside of any provider (STA-09). Paid in full confirms an order that was only placed. A sum that
 * comes for a cancelled order is a fact all the same: it is kept and the order stays cancelled (STA-05).
 */
export function markPaid(order: OrderFacts, request: MarkPaidRequest, world: World): Decision | Refusal {
  const isLate = order.stage === "cancelled" && request.amount !== undefined;
  const refusal = isLate ? null : refusalFor(order, "mark_paid");
  if (refusal) return refusal;
  const balance = balanceOf(order);
  if (request.amount === undefined && balance <= 0) return { code: "order.already_paid" };
  const amount = request.amount ?? balance;
  if (capturedAmount(order) + amount > amountMax)
    return { code: "order.amount_too_large", params: { amount: amountMax, currency: order.currency }, field: "/amount" };
  if (request.receivedAt !== undefined && Date.parse(request.receivedAt) > Date.parse(world.at) + aheadMs)
    return { code: "payment.in_future", field: "/received_at" };
  if (isRegistered(order, request, amount))
    return {
      code: "payment.already_registered",
      params: { amount, currency: order.currency, reference: request.reference ?? "" },
      field: "/reference",
    };
  const paymentId = world.newId();
  const method = request.method ?? "manual";
  const payment = {
    paymentId,
    method,
    provider: "manual",
    reference: request.reference ?? paymentId,
    state: "captured" as const,
    amount,
    receivedAt: request.receivedAt ?? world.at,
    note: request.note ?? null,
  };
  const paid: OrderFacts = { ...order, payments: [...order.payments, payment] };
  const inFull = isPaidInFull(paid);
  const decision: Decision = {
    order: inFull ? { ...paid, paidAt: order.paidAt ?? world.at } : paid,
    events: [
      {
        type: "order.payment_captured",
        data: {
          amount,
          method,
          payment_id: paymentId,
          reference: request.reference ?? null,
          ...(isLate ? { after_cancellation: true } : {}),
        },
      },
    ],
  };
  return inFull && order.stage === "sent" ? then(decision, (placed) => confirmOrder(placed, { shortage: "backorder" }, world)) : decision;
}

/** A second telling of one payment: the same money by the same way under the same reference, and not said to have come another day. */
function isRegistered({ payments }: OrderFacts, { method = "manual", reference, receivedAt }: MarkPaidRequest, amount: number): boolean {
  return (
    reference !== undefined &&
    payments.some(
      (payment) =>
        payment.state === "captured" &&
        payment.method === method &&
        payment.reference === reference &&
        payment.amount === amount &&
        (receivedAt === undefined || Date.parse(receivedAt) === Date.parse(payment.receivedAt)),
    )
  );
}

/** Takes a hand-made payment back (PAY-01): its entry stays, a second one voids it. What a provider holds is not ours to undo. */
export function markUnpaid(order: OrderFacts, _request: unknown, _world: World): Decision | Refusal {
  const refusal = refusalFor(order, "mark_unpaid");
  if (refusal) return refusal;
  const captured = order.payments.filter(({ state }) => state === "captured");
  if (captured.length === 0) return { code: "order.not_paid" };
  if (order.refunds.some(({ state }) => state === "done")) return { code: "order.refunded_only_by_refund" };
  const held = captured.find(({ provider }) => provider !== "manual" && provider !== "import");
  if (held) return { code: "order.provider_payment", params: { provider: held.provider } };
  return {
    order: {
      ...order,
      paidAt: null,
      payments: order.payments.map((payment) => (payment.state === "captured" ? { ...payment, state: "voided" as const } : payment)),
    },
    events: [{ type: "order.payment_voided", data: { amount: captured.reduce((sum, { amount }) => sum + amount, 0) } }],
    mayGoBack: true,
  };
}
