import {
  capturedAmount,
  isActiveReservation,
  isOpenFulfillment,
  refundedAmount,
  type FulfillmentFact,
  type OrderFacts,
  type RefundFact,
} from "../order-facts.ts";
import { refusalFor } from "../order-state.ts";
import type { Refusal } from "../refusal.ts";
import type { Decision, World } from "./act.ts";

export type CancelRequest = {
  readonly reason?: string;
  /** "update" also puts back what had left the stock. Absent: only promises are released, goods on the road stay gone. */
  readonly stock?: "update" | "leave";
  /** A paid order asks: keep the money (shown as money to give back), or record that it was given back by hand. */
  readonly money?: "keep" | "refunded";
};

/** Cancels what is still open; what was shipped stays shipped (CRT-15). */
export function cancelOrder(order: OrderFacts, request: CancelRequest, world: World): Decision | Refusal {
  const refusal = refusalFor(order, "cancel");
  if (refusal) return refusal;
  if (hasPaymentInFlight(order)) return { code: "order.payment_in_flight" };
  const held = capturedAmount(order) - refundedAmount(order);
  if (held > 0 && request.money === undefined) return { code: "order.paid_needs_refund", params: { amount: held, currency: order.currency } };
  const putsBack = request.stock === "update";
  return {
    order: {
      ...order,
      stage: "cancelled",
      cancelledAt: world.at,
      fulfillments: order.fulfillments.map((each) => cancelled(each, { putsBack, at: world.at })),
      reservations: order.reservations.map((each) => (isActiveReservation(each) ? { ...each, state: "released" as const } : each)),
      refunds: held > 0 && request.money === "refunded" ? [...order.refunds, handRefund(order, held, request, world)] : order.refunds,
    },
    events: [
      {
        type: "order.cancelled",
        data: {
          reason: request.reason ?? null,
          stock: putsBack ? "update" : "leave",
          ...(held > 0 ? { money: request.money, amount: held } : {}),
        },
      },
    ],
    mayGoBack: true,
  };
}

function cancelled(delivery: FulfillmentFact, { putsBack, at }: { putsBack: boolean; at: string }): FulfillmentFact {
  if (isOpenFulfillment(delivery)) return { ...delivery, state: "cancelled", cancelledAt: at };
  const isOut = delivery.lines.some(({ deducted }) => deducted > 0);
  return putsBack && isOut ? { ...delivery, lines: delivery.lines.map((line) => ({ ...line, deducted: 0 })) } : delivery;
}

function handRefund(order: OrderFacts, amount: number, request: CancelRequest, world: World): RefundFact {
  const refundId = world.newId();
  const paymentId = order.payments.find(({ state }) => state === "captured")?.paymentId ?? null;
  return { refundId, paymentId, provider: "manual", reference: refundId, state: "done", amount, reason: request.reason ?? null, refundedAt: world.at };
}

/** Back to a quotation that keeps its number (CRT-15). */
export function reopenOrder(order: OrderFacts, _request: unknown, _world: World): Decision | Refusal {
  const refusal = refusalFor(order, "reopen");
  if (refusal) return refusal;
  if (hasShippedGoods(order)) return { code: "order.has_shipped_lines" };
  return {
    order: { ...order, stage: "quotation", cancelledAt: null, confirmedAt: null },
    events: [{ type: "order.reopened", data: {} }],
    mayGoBack: true,
  };
}

/** Money that may still arrive. */
export function hasPaymentInFlight({ payments }: OrderFacts): boolean {
  return payments.some(({ state }) => state === "pending" || state === "authorized");
}

export function hasShippedGoods({ fulfillments }: OrderFacts): boolean {
  return fulfillments.some(({ state }) => state === "shipped" || state === "delivered");
}
