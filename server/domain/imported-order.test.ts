import assert from "node:assert/strict";
import { test } from "node:test";
import { fulfillmentWords, orderWords, paymentWords, statedFacts, type StatedFacts, type StatedWords } from "./imported-order.ts";

const placed = "2026-01-15T09:04:09.000Z";
const quiet: StatedWords = {
  order: null, payment: null, fulfillment: null, unknown: null, placedAt: placed, paidAt: null, shippedAt: null, cancelledAt: null,
  total: 5000, refunded: 0, outstanding: null, linesSayFulfilled: false, shippable: true,
};
type Short = { stage: string; payment: string; refund: number; shipment: string; claimed: string | null };
const short = (facts: StatedFacts): Short => ({
  stage: facts.stage,
  payment: facts.payment ? `${facts.payment.state} ${facts.payment.amount}` : "none",
  refund: facts.refund?.amount ?? 0,
  shipment: facts.shipment ? `${facts.shipment.state}${facts.shipment.onlyFulfilledLines ? " in part" : ""}` : "none",
  claimed: facts.claimed?.word ?? null,
});

const cases: [title: string, words: Partial<StatedWords>, expected: Partial<Short>][] = [
  ["nothing said: no fact is invented", {}, { stage: "sent", payment: "none", shipment: "none" }],
  ["one word for all: paid", { order: "paid" }, { stage: "confirmed", payment: "captured 5000", shipment: "none" }],
  ["shipped means paid and gone", { order: "shipped" }, { stage: "confirmed", payment: "captured 5000", shipment: "shipped" }],
  ["delivered", { order: "delivered" }, { shipment: "delivered" }],
  ["finished", { order: "finished" }, { stage: "closed", payment: "captured 5000", shipment: "shipped" }],
  ["in preparation", { order: "in_preparation" }, { stage: "confirmed", payment: "captured 5000", shipment: "waiting" }],
  ["cancelled unpaid", { order: "cancelled" }, { stage: "cancelled", payment: "none" }],
  [
    "cancelled after payment and refunded",
    { payment: "refunded", cancelledAt: placed, refunded: 5000 },
    { stage: "cancelled", payment: "captured 5000", refund: 5000 },
  ],
  ["draft", { order: "draft" }, { stage: "quotation" }],
  [
    "shipped but not paid, as the two columns say",
    { payment: "pending", fulfillment: "fulfilled" },
    { stage: "confirmed", payment: "pending 5000", shipment: "shipped" },
  ],
  ["the column about money beats the word about all", { order: "shipped", payment: "unpaid" }, { payment: "none", shipment: "shipped" }],
  ["authorized", { payment: "authorized" }, { stage: "sent", payment: "authorized 5000" }],
  ["partly paid, with the balance", { payment: "partially_paid", outstanding: 2000 }, { payment: "captured 3000", claimed: null }],
  ["partly paid, without", { payment: "partially_paid" }, { payment: "none", claimed: "partially_paid" }],
  ["partly refunded", { payment: "partially_refunded", refunded: 2400 }, { payment: "captured 5000", refund: 2400, claimed: null }],
  ["partly refunded, amount unknown", { payment: "partially_refunded" }, { refund: 0, claimed: "partially_refunded" }],
  ["refunded in full, amount unknown", { payment: "refunded" }, { payment: "captured 5000", refund: 5000 }],
  ["refunded an order of zero", { payment: "refunded", total: 0 }, { refund: 0, claimed: "refunded" }],
  [
    "returned, while the column about money still says paid",
    { order: "refunded", payment: "paid" },
    { payment: "captured 5000", refund: 0, claimed: "refunded" },
  ],
  ["waiting for a price and for its payment", { order: "awaiting_payment", total: 0 }, { stage: "sent", payment: "none" }],
  [
    "partly shipped, lines say which",
    { order: "paid", fulfillment: "partial", linesSayFulfilled: true },
    { shipment: "shipped in part", claimed: null },
  ],
  ["partly shipped, nobody says which", { order: "paid", fulfillment: "partial" }, { shipment: "none", claimed: "partial" }],
  ["dates are words too", { paidAt: placed, shippedAt: placed }, { payment: "captured 5000", shipment: "shipped" }],
  [
    "a credit gives its whole amount back",
    { order: "shipped", total: -5000, shippable: false },
    { payment: "none", refund: 5000, shipment: "none" },
  ],
  [
    "a download that is fulfilled is over",
    { payment: "paid", fulfillment: "fulfilled", shippable: false },
    { stage: "closed", shipment: "none" },
  ],
  ["a word nobody knows is kept", { unknown: "En attente du fournisseur" }, { stage: "sent", claimed: "En attente du fournisseur" }],
];
for (const [title, words, expected] of cases) {
  test(title, () => {
    const facts = short(statedFacts({ ...quiet, ...words }));
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, facts[key as keyof Short]])), expected);
  });
}

test("whatever the words, no more is refunded than was captured, and no more captured than the total", () => {
  for (const order of [null, ...orderWords]) {
    for (const payment of [null, ...paymentWords]) {
      for (const fulfillment of [null, ...fulfillmentWords]) {
        const facts = statedFacts({ ...quiet, order, payment, fulfillment, refunded: 9999, outstanding: 100 });
        const captured = facts.payment?.state === "captured" ? facts.payment.amount : 0;
        assert.ok(captured <= 5000 && (facts.refund?.amount ?? 0) <= captured, `${order} ${payment} ${fulfillment}`);
      }
    }
  }
});
