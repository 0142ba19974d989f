import assert from "node:assert/strict";
import { test } from "node:test";
import type { Status } from "../api/contract.ts";
import type { Act } from "./act.ts";
import { needsNothing, nextAct, questionsOf, wayAround } from "./act.ts";
import { actionRequest, countOf, emptyForm, type Target } from "./action-request.ts";

const shipped: Status = {
  code: "shipped", kind: "shipped", labels: { en: "Shipped", fr: "Expédiée", ro: "Expediată" }, colour: "violet", hidden_by_default: true,
  requires_paid: true, requires_tracking: true, dialog: "message_tracking", stock: "ask", notify_customer: true, template: "status_shipped",
};
const ship: Act = { action: "set_status", status: shipped };
const shop = { currency: "EUR", time_zone: "Europe/Paris" };
const three: Target = { kind: "orders", orders: ["a", "b", "c"].map((id) => ({ id, number: id, version: 4 })) };

test("STA-12 each order goes out with its own code or link", () => {
  const form = { ...emptyForm(ship), carrier: " FAN Courier ", message: "Merci !", tracking: { a: "AWB1", b: "https://t.example/2" } };
  assert.deepEqual(actionRequest(ship, form, three, shop), {
    items: [{ id: "a", version: 4, tracking_code: "AWB1" }, { id: "b", version: 4, tracking_url: "https://t.example/2" }, { id: "c", version: 4 }],
    stock: "update", notify: true, message: "Merci !", params: { status: "shipped", carrier: "FAN Courier" },
  });
});

test("STA-11 without a mail no message is sent along", () => {
  const request = actionRequest(ship, { ...emptyForm(ship), notify: false, message: "Merci" }, three, shop);
  assert.deepEqual([request.notify, request.message], [false, null]);
});

test("LST-25 all that a search finds, in the states the list shows, but those unticked", () => {
  const all: Target = { kind: "search", q: "tag:vip", status: "paid", total: 1284, except: ["a"] };
  assert.equal(countOf(all), 1283);
  const { params, ...target } = actionRequest({ action: "confirm" }, emptyForm({ action: "confirm" }), all, shop);
  assert.deepEqual(target, { q: "tag:vip", status_filter: "paid", exclude: ["a"] });
  assert.deepEqual(params, {});
});

test("STA-09 money received on a day is received on that day in the shop", () => {
  const pay: Act = { action: "mark_paid" };
  const form = { ...emptyForm(pay), method: "cheque", receivedOn: "2026-11-21", amount: 5000 };
  assert.deepEqual(actionRequest(pay, form, three, shop).params, {
    method: "cheque",
    received_at: "2026-11-21T11:00:00.000Z",
    amount: { amount: 5000, currency: "EUR" },
  });
});

test("STA-08 who has the right may proceed although it is not paid; nobody else is offered to", () => {
  assert.equal(wayAround("order.not_paid", "set_status", () => true), "override");
  assert.equal(wayAround("order.not_paid", "set_status", () => false), null);
  assert.equal(wayAround("order.force_needed", "set_status", () => true), "force");
  assert.equal(wayAround("order.force_needed", "confirm", () => true), null);
  assert.equal(wayAround("order.no_tracking", "set_status", () => true), null);
});

test("the button of a row opens the window of its next action", () => {
  assert.deepEqual(nextAct("ship", [shipped]), ship);
  assert.deepEqual(nextAct("collect_payment", []), { action: "mark_paid" });
  assert.equal(nextAct("none", [shipped]), null);
  assert.deepEqual(questionsOf(ship), { message: true, tracking: true, stock: true, payment: false });
});

test("STA-12 a parcel may travel with another carrier than the rest", () => {
  const form = { ...emptyForm(ship), carrier: "FAN Courier", tracking: { a: "1", b: "2" }, carriers: { b: "UPS" } };
  const request = actionRequest(ship, form, three, shop);
  assert.equal(request.params?.carrier, "FAN Courier");
  assert.deepEqual("items" in request && request.items.map(({ carrier }) => carrier), [undefined, "UPS", undefined]);
});

test("STA-06 an order that is there already is no obstacle; one that is beyond it is", () => {
  assert.equal(needsNothing("order.already_in_status", "set_status"), true);
  assert.equal(needsNothing("order.already_paid", "mark_paid"), true);
  assert.equal(needsNothing("order.already_shipped", "set_status"), false);
  assert.equal(needsNothing("order.not_paid", "set_status"), false);
});
