import assert from "node:assert/strict";
import { test } from "node:test";
import { aDelivery, aLine, aPayment, aRefund, at, aWorld, facts, paidFacts, statusesWith } from "../../testing/facts.ts";
import type { OrderFacts } from "../order-facts.ts";
import type { Refusal } from "../refusal.ts";
import type { Act, Decision, World } from "./act.ts";
import { cancelOrder, reopenOrder } from "./cancel-order.ts";
import { confirmOrder } from "./confirm-order.ts";
import { assignOrder, finishOrder, sendQuotation, tagOrder, unlockOrder, untagOrder } from "./mark-order.ts";
import { markPaid, markUnpaid } from "./pay-order.ts";
import { setStatus } from "./set-status.ts";
import { prepareOrder, shipOrder } from "./ship-order.ts";

/** An act on facts, and what it refuses (a code) or does (the events it tells of). */
type Case = readonly [title: string, decided: Decision | Refusal, answer: string];
const answerOf = (decided: Decision | Refusal): string =>
  "order" in decided ? decided.events.map(({ type }) => type.slice("order.".length)).join("+") : decided.code;
function act<Request>(rule: Act<Request>, order: OrderFacts, request: Request, world: World = aWorld()): Decision | Refusal {
  return rule(order, request, world);
}

const tracked = { carrier: "colissimo", trackingCode: "8N1" };
const shipped = paidFacts({
  status: "shipped",
  fulfillments: [aDelivery({ state: "shipped", lines: [{ lineNo: 1, quantity: 2, deducted: 2 }] })],
  reservations: [{ lineNo: 1, variantId: "v1", quantity: 2, state: "consumed" }],
});
const helpless = aWorld({ may: { forceStatus: false, overrideUnpaid: false, unlock: false, assignOthers: false } });
const untracked = statusesWith({ code: "shipped", requiresTracking: false });

const cases: readonly Case[] = [
  ["CRT-04 a quotation is sent", act(sendQuotation, facts({ stage: "quotation", status: null }), {}), "sent"],
  [
    "STA-04 a zero total is confirmed as it is sent",
    act(sendQuotation, facts({ stage: "quotation", status: null, totalAmount: 0 }), {}),
    "sent+confirmed",
  ],
  ["CRT-10 confirmed by hand", act(confirmOrder, facts(), {}), "confirmed"],
  ["CRT-10 a shortage refuses", act(confirmOrder, facts(), {}, aWorld({ levels: [] })), "order.shortage"],
  ["CRT-10 unless the backorder is taken", act(confirmOrder, facts(), { shortage: "backorder" }, aWorld({ levels: [] })), "confirmed"],
  [
    "CRT-10 or the product sells without stock",
    act(confirmOrder, facts({ lines: [aLine({ sellsWithoutStock: true })] }), {}, aWorld({ levels: [] })),
    "confirmed",
  ],
  ["CRT-12 confirmed twice", act(confirmOrder, paidFacts(), {}), "order.already_confirmed"],
  ["STA-09 paid in full confirms what was only placed", act(markPaid, facts(), {}), "payment_captured+confirmed"],
  ["STA-09 paid in part waits", act(markPaid, facts(), { amount: 500 }), "payment_captured"],
  ["STA-09 a payment never waits for goods", act(markPaid, facts(), {}, aWorld({ levels: [] })), "payment_captured+confirmed"],
  ["STA-09 nothing left to pay", act(markPaid, paidFacts(), {}), "order.already_paid"],
  ["PAY-10 more than is owed is a fact", act(markPaid, paidFacts(), { amount: 100 }), "payment_captured"],
  ["STA-05 a cancelled order is not marked paid", act(markPaid, facts({ stage: "cancelled" }), {}), "order.wrong_stage"],
  ["STA-05 money that comes late is kept", act(markPaid, facts({ stage: "cancelled" }), { amount: 2000 }), "payment_captured"],
  ["PAY-01 a payment by hand is taken back", act(markUnpaid, paidFacts(), {}), "payment_voided"],
  ["PAY-01 nothing to take back", act(markUnpaid, facts(), {}), "order.not_paid"],
  [
    "PAY-01 a provider's payment is not ours to take back",
    act(markUnpaid, paidFacts({ payments: [aPayment({ provider: "stripe" })] }), {}),
    "order.provider_payment",
  ],
  ["PAY-01 what was refunded stays paid", act(markUnpaid, paidFacts({ refunds: [aRefund()] }), {}), "order.refunded_only_by_refund"],
  ["STA-07 unpaid is not prepared", act(prepareOrder, facts(), {}), "order.not_paid"],
  [
    "STA-08 unless somebody with the right says so",
    act(prepareOrder, facts(), { override: true, reason: "regular" }),
    "confirmed+preparation_started",
  ],
  ["STA-08 the right is needed", act(prepareOrder, facts(), { override: true, reason: "regular" }, helpless), "order.not_paid"],
  ["STA-10 a paid order is prepared", act(prepareOrder, paidFacts(), {}), "preparation_started"],
  [
    "STA-10 once",
    act(prepareOrder, paidFacts({ fulfillments: [aDelivery({ preparationStartedAt: at })] }), {}),
    "order.already_in_preparation",
  ],
  [
    "services are not prepared",
    act(prepareOrder, paidFacts({ lines: [aLine({ shippable: false })], fulfillments: [] }), {}),
    "order.nothing_to_ship",
  ],
  ["STA-17 shipping needs carrier and code", act(shipOrder, paidFacts(), {}), "order.no_carrier_and_tracking"],
  ["STA-17 the code is missing", act(shipOrder, paidFacts(), { carrier: "colissimo" }), "order.no_tracking"],
  ["STA-17 the carrier is missing", act(shipOrder, paidFacts(), { trackingCode: "8N1" }), "order.no_carrier"],
  ["STA-17 a link says both", act(shipOrder, paidFacts(), { trackingUrl: "https://parcels.example/1" }), "shipped"],
  ["STA-17 a letter needs neither", act(shipOrder, paidFacts({ isTracked: false }), {}), "shipped"],
  ["STA-17 nor does a status that does not ask", act(shipOrder, paidFacts(), {}, aWorld({ statuses: untracked })), "shipped"],
  [
    "DEL-13 a link that is no web page is refused",
    act(shipOrder, paidFacts(), { carrier: "colissimo", trackingUrl: "javascript:alert(1)" }),
    "tracking.invalid_link",
  ],
  ["STA-13 shipped", act(shipOrder, paidFacts(), tracked), "shipped"],
  ["STK-03 shipped once", act(shipOrder, shipped, tracked), "order.already_shipped"],
  ["STA-14 a shipped order is finished by hand", act(finishOrder, shipped, {}), "finished"],
  [
    "STA-14 services that are paid are finished",
    act(finishOrder, paidFacts({ lines: [aLine({ shippable: false })], fulfillments: [] }), {}),
    "finished",
  ],
  ["STA-01 goods still here: not finished", act(finishOrder, paidFacts(), {}), "order.force_needed"],
  ["STA-01 finished by force needs a reason", act(finishOrder, paidFacts(), { force: true }), "order.reason_needed"],
  ["STA-01 and with one it is", act(finishOrder, paidFacts(), { force: true, reason: "given away" }), "finished"],
  ["STA-01 and the right", act(finishOrder, paidFacts(), { force: true, reason: "given away" }, helpless), "order.force_needed"],
  ["CRT-15 cancelled while unpaid", act(cancelOrder, facts(), {}), "cancelled"],
  ["CRT-15 paid asks what becomes of the money", act(cancelOrder, paidFacts(), {}), "order.paid_needs_refund"],
  ["CRT-15 the money is kept", act(cancelOrder, paidFacts(), { money: "keep" }), "cancelled"],
  [
    "STA-15 a payment under way blocks",
    act(cancelOrder, facts({ payments: [aPayment({ state: "pending" })] }), {}),
    "order.payment_in_flight",
  ],
  ["CRT-15 cancelled may become a quotation again", act(reopenOrder, facts({ stage: "cancelled", status: "cancelled" }), {}), "reopened"],
  ["CRT-15 not when goods have left", act(reopenOrder, { ...shipped, stage: "cancelled" }, {}), "order.has_shipped_lines"],
  ["CRT-16 unlocking needs the right", act(unlockOrder, facts({ lockedAt: at }), {}, helpless), "permission.denied"],
  ["TAG-01 a tag twice changes nothing", act(tagOrder, facts({ tagIds: ["t1"] }), { tagIds: ["t1"] }), "order.unchanged"],
  ["TAG-02 several at once", act(tagOrder, facts({ tagIds: ["t1"] }), { tagIds: ["t1", "t2"] }), "tagged"],
  ["TAG-02 what is not there cannot go", act(untagOrder, facts(), { tagIds: ["t1"] }), "order.unchanged"],
  ["ASG-04 one's own work needs no right", act(assignOrder, facts(), { operatorId: "ana", self: "ana" }, helpless), "assigned"],
  ["ASG-04 somebody else's does", act(assignOrder, facts(), { operatorId: "dan", self: "ana" }, helpless), "permission.denied"],
  ["ASG-04 nobody to nobody", act(assignOrder, facts(), { operatorId: null, self: "ana" }), "order.unchanged"],
  ["STA-01 an unknown status", act(setStatus, facts(), { status: "nope" }), "status.unknown"],
  ["STA-01 the status it has", act(setStatus, facts(), { status: "awaiting_payment" }), "order.already_in_status"],
  ["STA-01 shipped does not go back by itself", act(setStatus, shipped, { status: "awaiting_payment" }), "order.force_needed"],
  [
    "STA-01 without the right it is not forced",
    act(setStatus, shipped, { status: "awaiting_payment", force: true, reason: "x" }, helpless),
    "permission.denied",
  ],
  ["STA-01 nor without a reason", act(setStatus, shipped, { status: "awaiting_payment", force: true }), "order.reason_needed"],
  [
    "STA-01 with both it is, and says so",
    act(setStatus, shipped, { status: "awaiting_payment", force: true, reason: "wrong parcel" }),
    "status_forced",
  ],
  [
    "STA-17 force does not replace a tracking code",
    act(setStatus, paidFacts(), { status: "shipped", force: true, reason: "x" }),
    "order.no_carrier_and_tracking",
  ],
  ["PAY-01 paid back to awaiting payment voids", act(setStatus, paidFacts(), { status: "awaiting_payment" }), "payment_voided"],
  ["STA-16 refunded comes from a refund", act(setStatus, paidFacts(), { status: "refunded" }), "order.refunded_only_by_refund"],
  [
    "STA-03 a status of one's own is the act of its kind",
    act(setStatus, paidFacts(), { status: "picking" }, aWorld({ statuses: statusesWith({ code: "picking", kind: "in_preparation" }) })),
    "preparation_started",
  ],
  [
    "STA-03 between two of one kind only the name changes",
    act(setStatus, paidFacts(), { status: "checked" }, aWorld({ statuses: statusesWith({ code: "checked", kind: "paid" }) })),
    "status_changed",
  ],
];
for (const [title, decided, answer] of cases) test(title, () => assert.equal(answerOf(decided), answer));

const orderOf = (decided: Decision | Refusal): OrderFacts => {
  assert.ok("order" in decided, JSON.stringify(decided));
  return decided.order;
};

test("CRT-10 two lines of one product never promise the same unit", () => {
  const order = facts({ lines: [aLine({ quantity: 3 }), aLine({ lineNo: 2, quantity: 2 })] });
  const world = aWorld({ levels: [{ variantId: "v1", onHand: 4, reserved: 0 }] });
  assert.deepEqual(act(confirmOrder, order, {}, world), { code: "order.shortage", params: { sku: "MUG-1", wanted: 2, available: 1 } });
  assert.equal(world.stock.available("v1"), 4, "a refusal gives back what it had taken in hand");
  assert.deepEqual(orderOf(act(confirmOrder, order, { shortage: "backorder" }, world)).reservations.map(({ quantity }) => quantity), [3, 1]);
});

test("CRT-15 what was shipped stays shipped; what was open is cancelled and its promise released", () => {
  const done = aDelivery({ state: "shipped", lines: [{ lineNo: 1, quantity: 1, deducted: 1 }] });
  const open = aDelivery({ id: "f2", number: 2, lines: [{ lineNo: 1, quantity: 1, deducted: 0 }] });
  const cancelled = orderOf(act(cancelOrder, paidFacts({ payments: [], fulfillments: [done, open] }), { reason: "no longer wanted" }));
  assert.equal(cancelled.fulfillments[0], done);
  assert.deepEqual([cancelled.fulfillments[1]?.state, cancelled.fulfillments[1]?.cancelledAt], ["cancelled", at]);
  assert.deepEqual(cancelled.reservations.map(({ state }) => state), ["released"]);
});

test("CRT-15 given back by hand, the whole of what is held is refunded", () => {
  const cancelled = orderOf(act(cancelOrder, paidFacts({ refunds: [aRefund({ amount: 300 })] }), { money: "refunded" }));
  assert.deepEqual(cancelled.refunds.map(({ amount, state, paymentId }) => [amount, state, paymentId]), [[300, "done", "p1"], [1700, "done", "p1"]]);
});

test("STK-02 the status says whether stock follows, and who asks for it explicitly wins", () => {
  const deducted = (stock: "ask" | "always" | "never", request: { stock?: "update" | "leave" }): number | undefined =>
    orderOf(act(shipOrder, paidFacts(), { ...tracked, ...request }, aWorld({ statuses: statusesWith({ code: "shipped", stock }) })))
      .fulfillments[0]?.lines[0]?.deducted;
  assert.deepEqual([deducted("ask", {}), deducted("always", {}), deducted("never", {})], [2, 2, 0]);
  assert.deepEqual([deducted("always", { stock: "leave" }), deducted("never", { stock: "update" })], [0, 2]);
});

test("DEL-13 the carrier's pattern makes the link; a link typed by hand wins; a free name has none", () => {
  const linkOf = (request: object): readonly (string | null)[] => {
    const { carrier, trackingCode, trackingUrl } = orderOf(act(shipOrder, paidFacts(), request));
    return [carrier, trackingCode, trackingUrl];
  };
  assert.deepEqual(linkOf({ carrier: "colissimo", trackingCode: " 8N 12 " }), ["Colissimo", "8N 12", "https://parcels.example/8N12"]);
  assert.deepEqual(linkOf({ carrier: "colissimo", trackingCode: "8N1", trackingUrl: "https://example.com/x" }), ["Colissimo", "8N1", "https://example.com/x"]);
  assert.deepEqual(linkOf({ carrier: "Jo Vélo", trackingCode: "42" }), ["Jo Vélo", "42", null]);
});
