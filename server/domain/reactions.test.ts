import assert from "node:assert/strict";
import { test } from "node:test";
import { aDelivery, facts, paidFacts, statuses, statusesWith } from "../testing/facts.ts";
import { lacksAddress, reactTo, type ReactionRequest } from "./reactions.ts";

const both = statusesWith({ code: "in_preparation", notifyCustomer: true, notifyAdmins: true }, { code: "paid", notifyCustomer: false, notifyAdmins: false });
const prepared = paidFacts({ status: "in_preparation" });
const told = (request: Partial<ReactionRequest>, after = prepared, catalogue = both): string[] =>
  reactTo(paidFacts(), after, catalogue, { operationId: "op", ...request }).map(({ audience }) => audience);

test("NTF-03 the status says who is told; this time nobody, or the customer in any case", () => {
  assert.deepEqual(told({}), ["customer", "admins"]);
  assert.deepEqual(told({}, prepared, statusesWith({ code: "in_preparation", notifyCustomer: false })), []);
  assert.deepEqual(told({ notify: true }, prepared, statusesWith({ code: "in_preparation", notifyCustomer: false })), ["customer"]);
  assert.deepEqual(told({ notify: false }), []);
});

test("nobody is told of a status that did not change, nor of a quotation", () => {
  assert.deepEqual(told({}, paidFacts()), []);
  assert.deepEqual(told({}, facts({ stage: "quotation", status: null })), []);
});

test("a customer without an address is counted, not written to", () => {
  const silent = paidFacts({ status: "in_preparation", email: null });
  assert.deepEqual(told({}, silent), ["admins"]);
  assert.equal(lacksAddress(paidFacts({ email: null }), silent, both, undefined), true);
  assert.equal(lacksAddress(paidFacts({ email: null }), silent, both, false), false);
  assert.equal(lacksAddress(paidFacts(), prepared, both, undefined), false);
});

test("STA-12 a message carries the tracking of its own order, and the words of the operator", () => {
  const shipped = paidFacts({
    status: "shipped",
    carrier: "Colissimo",
    trackingCode: "8N1",
    trackingUrl: "https://parcels.example/8N1",
    fulfillments: [aDelivery({ state: "shipped" })],
  });
  const [message] = reactTo(paidFacts(), shipped, statuses, { operationId: "op", message: "  Merci  " });
  assert.deepEqual(message?.params, {
    status: "shipped",
    message: "Merci",
    carrier: "Colissimo",
    trackingCode: "8N1",
    trackingUrl: "https://parcels.example/8N1",
  });
});

test("REG-39 one act makes one message for one audience, however often it is tried", () => {
  const keys = [0, 1].map(() => reactTo(paidFacts(), prepared, both, { operationId: "op" }).map(({ effectKey }) => effectKey));
  assert.deepEqual(keys, [["op/o1/customer", "op/o1/admins"], ["op/o1/customer", "op/o1/admins"]]);
});
