import type { Act, Decision, World } from "../domain/acts/act.ts";
import { shipOrder, type ShipRequest } from "../domain/acts/ship-order.ts";
import { isOpenFulfillment, type FulfillmentFact, type OrderFacts, type PaymentFact, type PaymentState } from "../domain/order-facts.ts";
import { isPaidInFull } from "../domain/payment-state.ts";
import type { Refusal } from "../domain/refusal.ts";

/** What others do to an order - the customer, a bank, a carrier - as facts the shop is told. Operators' acts are those of the domain. */

export const placeOrder: Act<object> = (order, _request, world) => ({
  order: { ...order, stage: "sent", placedAt: world.at },
  events: [{ type: "order.placed", data: {} }],
});

export type PaymentNews = {
  readonly state: PaymentState;
  readonly method: string;
  readonly provider: string;
  readonly reference: string;
  readonly amount: number;
};

/** A provider's word about a payment: the first one makes it, the next ones move it on. */
export const hearOfPayment: Act<PaymentNews> = (order, news, world) => {
  const known = order.payments.find(({ reference }) => reference === news.reference);
  const payment: PaymentFact = { paymentId: known?.paymentId ?? world.newId(), receivedAt: world.at, note: null, ...news };
  const payments = known ? order.payments.map((each) => (each === known ? payment : each)) : [...order.payments, payment];
  const paid = { ...order, payments };
  const { method, amount, reference } = news;
  return {
    order: isPaidInFull(paid) ? { ...paid, paidAt: order.paidAt ?? world.at } : paid,
    events: [{ type: `order.payment_${news.state}`, data: { amount, method, payment_id: payment.paymentId, reference } }],
  };
};

export type PartialShipment = ShipRequest & { readonly missingLineNos: readonly number[] };

/** Ships what is there; the missing lines wait in a delivery of their own. */
export const shipPart: Act<PartialShipment> = (order, { missingLineNos, ...request }, world) => {
  const open = order.fulfillments.find(isOpenFulfillment);
  if (missingLineNos.length === 0 || open === undefined) return shipOrder(order, request, world);
  const isMissing = ({ lineNo }: { readonly lineNo: number }): boolean => missingLineNos.includes(lineNo);
  const present: FulfillmentFact = { ...open, lines: open.lines.filter((line) => !isMissing(line)) };
  const waiting: FulfillmentFact = {
    ...open, id: world.newId(), number: order.fulfillments.length + 1, state: "waiting", preparationStartedAt: null, createdAt: world.at,
    lines: open.lines.filter(isMissing),
  };
  const shipped = shipOrder(
    {
      ...order,
      lines: order.lines.filter((line) => !isMissing(line)),
      fulfillments: [present],
      reservations: order.reservations.filter((each) => !isMissing(each)),
    },
    request,
    world,
  );
  return "order" in shipped ? withTheRest(shipped, order, waiting) : shipped;
};

function withTheRest(shipped: Decision, order: OrderFacts, waiting: FulfillmentFact): Decision {
  const reservations = order.reservations.map((each) => shipped.order.reservations.find(({ lineNo }) => lineNo === each.lineNo) ?? each);
  return { ...shipped, order: { ...shipped.order, lines: order.lines, reservations, fulfillments: [...shipped.order.fulfillments, waiting] } };
}

export const hearOfDelivery: Act<object> = (order, _request, world) => {
  const arrived = { state: "delivered" as const, deliveredAt: world.at };
  return { order: { ...order, fulfillments: each(order, "shipped", arrived) }, events: [{ type: "order.delivered", data: {} }] };
};

export const hearOfLoss: Act<object> = (order) => ({
  order: { ...order, fulfillments: each(order, "shipped", { state: "lost" }) },
  events: [{ type: "order.parcel_lost", data: {} }],
});

function each(order: OrderFacts, state: FulfillmentFact["state"], change: Partial<FulfillmentFact>): FulfillmentFact[] {
  return order.fulfillments.map((delivery) => (delivery.state === state ? { ...delivery, ...change } : delivery));
}

export type RefundGiven = { readonly amount: number; readonly reason: string };

/** Through the provider that took the money, or by hand where there was none. */
export function giveBack(order: OrderFacts, { amount, reason }: RefundGiven, world: World): Decision | Refusal {
  const payment = order.payments.find(({ state }) => state === "captured");
  if (payment === undefined) return { code: "order.not_paid" };
  const refundId = world.newId();
  const refund = {
    refundId,
    paymentId: payment.paymentId,
    provider: payment.provider,
    reference: refundId,
    state: "done" as const,
    amount,
    reason,
    refundedAt: world.at,
  };
  return { order: { ...order, refunds: [...order.refunds, refund] }, events: [{ type: "order.refunded", data: { amount, reason } }] };
}
