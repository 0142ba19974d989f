import assert from "node:assert/strict";
import { test } from "node:test";
import { aDelivery, aPayment, aRefund, at, aWorld, facts, paidFacts, statusesWith } from "../testing/facts.ts";
import type { Act } from "./acts/act.ts";
import { cancelOrder, reopenOrder } from "./acts/cancel-order.ts";
import { confirmOrder } from "./acts/confirm-order.ts";
import { archiveOrder, finishOrder, lockOrder, sendQuotation, unarchiveOrder, unlockOrder } from "./acts/mark-order.ts";
import { markPaid, markUnpaid } from "./acts/pay-order.ts";
import { setStatus } from "./acts/set-status.ts";
import { prepareOrder, shipOrder } from "./acts/ship-order.ts";
import { refusalOfOffer, refusalOfStatus } from "./offered-acts.ts";
import type { OrderFacts } from "./order-facts.ts";
import { statusRule } from "./order-status.ts";

const gone = [aDelivery({ state: "shipped", shippedAt: at, lines: [{ lineNo: 1, quantity: 2, deducted: 2 }] })];
const orders: Readonly<Record<string, OrderFacts>> = {
  quotation: facts({ stage: "quotation", status: null }),
  sent: facts(),
  locked: paidFacts({ lockedAt: at }),
  paid: paidFacts(),
  "paid by a provider": paidFacts({ payments: [aPayment({ provider: "stripe" })] }),
  "payment under way": facts({ payments: [aPayment({ state: "pending" })] }),
  "in preparation": paidFacts({ status: "in_preparation", fulfillments: [aDelivery({ preparationStartedAt: at })] }),
  shipped: paidFacts({ status: "shipped", fulfillments: gone }),
  closed: paidFacts({ stage: "closed", status: "finished", fulfillments: gone }),
  cancelled: facts({ stage: "cancelled", status: "cancelled" }),
  "cancelled with goods on the road": paidFacts({ stage: "cancelled", status: "cancelled", fulfillments: gone }),
  refunded: paidFacts({ status: "refunded", refunds: [aRefund()] }),
  archived: paidFacts({ archivedAt: at }),
};
/** Each with all that its form could be filled in with. */
const acts: Readonly<Record<string, Act<never>>> = {
  send: sendQuotation,
  confirm: confirmOrder,
  mark_paid: markPaid,
  mark_unpaid: markUnpaid,
  prepare: prepareOrder,
  ship: shipOrder,
  finish: finishOrder,
  cancel: cancelOrder,
  reopen: reopenOrder,
  lock: lockOrder,
  unlock: unlockOrder,
  archive: archiveOrder,
  unarchive: unarchiveOrder,
};
const filledIn = { carrier: "colissimo", trackingCode: "8N1", override: true, force: true, reason: "asked", money: "keep" } as const;

// Money given back in full ends an order for the desk; whoever goes on with it all the same asks for the act by its name.
for (const [name, order] of Object.entries(orders).filter(([each]) => each !== "refunded")) {
  test(`${name}: no button is grey that would work`, () => {
    const works = (act: Act<never>): boolean => "order" in act(order, filledIn as never, aWorld());
    const grey = Object.keys(acts).filter((action) => refusalOfOffer(order, action as keyof typeof acts & "ship") !== null && works(acts[action]!));
    assert.deepEqual(grey, []);
  });

  test(`${name}: no state is grey that can be set without going beyond the facts`, () => {
    const grey = [...statusesWith().values()].filter(
      (status) =>
        refusalOfStatus(order, status) !== null &&
        "order" in setStatus(order, { ...filledIn, force: false, status: status.code }, aWorld()),
    );
    assert.deepEqual(grey.map(({ code }) => code), []);
  });
}

const reasons: readonly (readonly [order: keyof typeof orders, action: Parameters<typeof refusalOfOffer>[1], code: string])[] = [
  ["paid", "mark_paid", "order.already_paid"],
  ["sent", "mark_unpaid", "order.not_paid"],
  ["refunded", "mark_unpaid", "order.refunded_only_by_refund"],
  ["paid by a provider", "mark_unpaid", "order.provider_payment"],
  ["payment under way", "cancel", "order.payment_in_flight"],
  ["shipped", "ship", "order.already_shipped"],
  ["in preparation", "prepare", "order.already_in_preparation"],
  ["cancelled with goods on the road", "reopen", "order.has_shipped_lines"],
  ["archived", "archive", "order.unchanged"],
  ["paid", "unarchive", "order.unchanged"],
];
for (const [order, action, code] of reasons)
  test(`${order}: ${action} is grey and says why`, () => assert.equal(refusalOfOffer(orders[order]!, action)?.code, code));

test("STA-01 a state behind the facts is offered to be forced, one that only a refund reaches is not", () => {
  const reason = (order: string, status: string): string | undefined => refusalOfStatus(orders[order]!, statusRule(statusesWith(), status))?.code;
  assert.deepEqual(
    [
      reason("shipped", "paid"),
      reason("paid", "refunded"),
      reason("quotation", "paid"),
      reason("paid", "paid"),
      reason("paid by a provider", "awaiting_payment"),
    ],
    ["order.force_needed", "order.refunded_only_by_refund", "order.wrong_stage", "order.already_in_status", "order.provider_payment"],
  );
});
