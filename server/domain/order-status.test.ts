import assert from "node:assert/strict";
import { test } from "node:test";
import { aDelivery, aLine, aPayment, aRefund, facts, paidFacts, statuses, statusesWith } from "../testing/facts.ts";
import type { OrderFacts } from "./order-facts.ts";
import { derivedColumns, kindFromFacts, statusKinds, visibleStatus, type StatusKind } from "./order-status.ts";

const shippedDelivery = aDelivery({ state: "shipped", shippedAt: "2026-11-03T10:00:00Z" });
const cases: readonly [title: string, order: OrderFacts, kind: StatusKind | null][] = [
  ["CRT-03 a quotation has no status", facts({ stage: "quotation" }), null],
  ["STA-04 placed and not paid awaits payment", facts(), "awaiting_payment"],
  ["STA-04 confirmed and not paid awaits payment all the same", paidFacts({ payments: [] }), "awaiting_payment"],
  ["STA-18 authorised is not paid", paidFacts({ payments: [aPayment({ state: "authorized" })] }), "awaiting_payment"],
  ["STA-18 one cent short is not paid", paidFacts({ payments: [aPayment({ amount: 1999 })] }), "awaiting_payment"],
  ["STA-18 captured in full is paid", paidFacts(), "paid"],
  ["STA-18 too much is paid", paidFacts({ payments: [aPayment({ amount: 2001 })] }), "paid"],
  ["STA-04 a zero total is paid once confirmed", paidFacts({ totalAmount: 0, payments: [] }), "paid"],
  [
    "STA-18 preparation begun",
    paidFacts({ fulfillments: [aDelivery({ preparationStartedAt: "2026-11-03T10:00:00Z" })] }),
    "in_preparation",
  ],
  [
    "STA-18 half shipped is still in preparation",
    paidFacts({ fulfillments: [aDelivery({ ...shippedDelivery, lines: [{ lineNo: 1, quantity: 1, deducted: 1 }] })] }),
    "in_preparation",
  ],
  ["STA-18 all shipped", paidFacts({ fulfillments: [shippedDelivery] }), "shipped"],
  ["STA-18 shipped before it is paid is shipped", paidFacts({ payments: [], fulfillments: [shippedDelivery] }), "shipped"],
  ["STA-18 a cancelled shipment does not count", paidFacts({ fulfillments: [aDelivery({ state: "cancelled" })] }), "paid"],
  ["STA-14 closed by hand is finished", paidFacts({ stage: "closed", fulfillments: [shippedDelivery] }), "finished"],
  ["STA-16 all given back is refunded, shipped or not", paidFacts({ refunds: [aRefund()], fulfillments: [shippedDelivery] }), "refunded"],
  ["STA-16 part given back is not refunded", paidFacts({ refunds: [aRefund({ amount: 500 })] }), "paid"],
  ["STA-16 a refund under way is not refunded", paidFacts({ refunds: [aRefund({ state: "pending" })] }), "paid"],
  ["STA-05 cancelled stays cancelled when money comes late", facts({ stage: "cancelled", payments: [aPayment()] }), "cancelled"],
  ["a credit is refunded by what it owes", facts({ kind: "credit", totalAmount: -2000, refunds: [aRefund()] }), "refunded"],
];
for (const [title, order, kind] of cases) test(title, () => assert.equal(kindFromFacts(order), kind));

test("STA-18 facts move the status forward by themselves, and back only by an act that says so", () => {
  const order = paidFacts({ fulfillments: [] });
  for (const kind of statusKinds) {
    const shown = facts({ ...order, status: kind });
    const isBehind = statusKinds.indexOf(kind) < statusKinds.indexOf("paid");
    assert.deepEqual(visibleStatus(shown, statuses, { mayGoBack: true }), { status: "paid", statusMismatch: null });
    assert.deepEqual(
      visibleStatus(shown, statuses, { mayGoBack: false }),
      isBehind || kind === "paid" ? { status: "paid", statusMismatch: null } : { status: kind, statusMismatch: "paid" },
    );
  }
});

test("STA-03 a status of one's own stays as long as its kind holds", () => {
  const own = statusesWith({ code: "checked", kind: "paid" });
  assert.deepEqual(visibleStatus(paidFacts({ status: "checked" }), own, { mayGoBack: false }), { status: "checked", statusMismatch: null });
  const shipped = paidFacts({ status: "checked", fulfillments: [shippedDelivery] });
  assert.deepEqual(visibleStatus(shipped, own, { mayGoBack: false }), { status: "shipped", statusMismatch: null });
});

test("STA-18 a status that the shop no longer has gives way to the facts", () => {
  assert.deepEqual(visibleStatus(paidFacts({ status: "gone" }), statuses, { mayGoBack: false }), { status: "paid", statusMismatch: null });
});

const columns: readonly [title: string, order: OrderFacts, expected: Partial<ReturnType<typeof derivedColumns>>][] = [
  [
    "nothing yet: collect the money",
    facts(),
    { paymentStatus: "unpaid", fulfillmentStatus: "to_ship", nextAction: "collect_payment", isOpen: true, capturedAmount: 0 },
  ],
  ["PAY-10 part of it", facts({ payments: [aPayment({ amount: 500 })] }), { paymentStatus: "partially_paid", capturedAmount: 500 }],
  [
    "PAY-10 several payments add up",
    facts({ payments: [aPayment({ amount: 500 }), aPayment({ paymentId: "p2", amount: 1500 })] }),
    { paymentStatus: "paid", nextAction: "confirm", capturedAmount: 2000 },
  ],
  [
    "PAY-10 too much is flagged",
    paidFacts({ payments: [aPayment({ amount: 2100 })] }),
    { paymentStatus: "overpaid", nextAction: "prepare" },
  ],
  [
    "CRT-05 authorised is shown as authorised",
    facts({ payments: [aPayment({ state: "authorized" })] }),
    { paymentStatus: "authorized", nextAction: "collect_payment" },
  ],
  ["CRT-04 a payment under way is pending", facts({ payments: [aPayment({ state: "pending" })] }), { paymentStatus: "pending" }],
  ["STA-16 part refunded", paidFacts({ refunds: [aRefund({ amount: 1 })] }), { paymentStatus: "partially_refunded", refundedAmount: 1 }],
  [
    "DEL-16 one of two shipped",
    paidFacts({
      status: "in_preparation",
      fulfillments: [aDelivery({ ...shippedDelivery, lines: [{ lineNo: 1, quantity: 1, deducted: 1 }] })],
    }),
    { fulfillmentStatus: "partially_shipped", nextAction: "ship" },
  ],
  [
    "DEL-16 delivered",
    paidFacts({ status: "shipped", fulfillments: [aDelivery({ state: "delivered" })] }),
    { fulfillmentStatus: "delivered", isOpen: false, nextAction: "none" },
  ],
  [
    "services need no delivery",
    paidFacts({ lines: [aLine({ shippable: false })], fulfillments: [] }),
    { fulfillmentStatus: "not_needed", nextAction: "none", isOpen: true },
  ],
  [
    "STA-14 shipped leaves the pending list by itself",
    paidFacts({ status: "shipped", fulfillments: [shippedDelivery] }),
    { isOpen: false, nextAction: "none" },
  ],
  ["archived is out of the way", paidFacts({ archivedAt: "2026-11-03T10:00:00Z" }), { isOpen: false, nextAction: "none" }],
];
for (const [title, order, expected] of columns) {
  test(title, () => {
    const derived = derivedColumns(order, statuses);
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, derived[key as keyof typeof derived]])), expected);
  });
}

test("LST-24 pending is what is neither shipped, finished, cancelled nor refunded", () => {
  const open = statusKinds.filter((kind) => derivedColumns(facts({ status: kind }), statuses).isOpen);
  assert.deepEqual(open, ["awaiting_payment", "paid", "in_preparation"]);
  assert.equal(derivedColumns(facts({ stage: "quotation", status: null }), statuses).isOpen, false);
});
