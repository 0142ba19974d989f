import assert from "node:assert/strict";
import { test } from "node:test";
import { aDelivery, aLine, aPayment, at, facts } from "../testing/facts.ts";
import type { OrderFacts, OrderStage } from "./order-facts.ts";
import { orderActions, refusalFor, transitions, type OrderAction } from "./order-state.ts";

const stages: readonly OrderStage[] = ["quotation", "sent", "confirmed", "closed", "cancelled"];
const [yes, wrong, already, kept] = [null, "order.wrong_stage", "order.already_confirmed", "order.not_deletable"] as const;

/** The table once more, by hand: a change of a rule has to be made in two places, with open eyes. */
const expected: Readonly<Record<OrderAction, readonly (string | null)[]>> = {
  //            quotation, sent,  confirmed, closed, cancelled
  send:         [yes,   wrong, wrong,   wrong,   wrong],
  confirm:      [yes,   yes,   already, already, wrong],
  mark_paid:    [wrong, yes,   yes,     yes,     wrong],
  mark_unpaid:  [wrong, yes,   yes,     yes,     wrong],
  prepare:      [wrong, yes,   yes,     wrong,   wrong],
  ship:         [wrong, yes,   yes,     wrong,   wrong],
  finish:       [wrong, wrong, yes,     wrong,   wrong],
  cancel:       [yes,   yes,   yes,     wrong,   wrong],
  reopen:       [wrong, yes,   wrong,   wrong,   yes],
  set_status:   [wrong, yes,   yes,     yes,     yes],
  lock:         [wrong, yes,   yes,     yes,     wrong],
  unlock:       ["order.not_locked", "order.not_locked", "order.not_locked", "order.not_locked", "order.not_locked"],
  tag:          [yes,   yes,   yes,     yes,     yes],
  untag:        [yes,   yes,   yes,     yes,     yes],
  assign:       [yes,   yes,   yes,     yes,     yes],
  archive:      [yes,   yes,   yes,     yes,     yes],
  unarchive:    [yes,   yes,   yes,     yes,     yes],
  delete:       [yes,   kept,  kept,    kept,    yes],
};

for (const action of orderActions) {
  test(`${action}: refused or allowed at every stage`, () => {
    assert.deepEqual(stages.map((stage) => refusalFor(facts({ stage }), action)?.code ?? null), expected[action]);
  });
}

test("CRT-16 a locked order takes only what neither edits nor cancels it", () => {
  const locked = (stage: OrderStage): OrderFacts => facts({ stage, lockedAt: "2026-11-03T09:00:00Z" });
  const shut = new Set<OrderAction>(["send", "confirm", "mark_unpaid", "cancel", "reopen", "delete"]);
  for (const action of orderActions) {
    for (const stage of stages) {
      const code = refusalFor(locked(stage), action)?.code ?? null;
      if (shut.has(action)) assert.equal(code, "order.locked", `${action} at ${stage}`);
      else if (action === "lock") assert.ok(code !== null, `locked twice at ${stage}`);
      else if (action === "unlock") assert.equal(code, null);
      else assert.equal(code, expected[action][stages.indexOf(stage)], `${action} at ${stage}`);
    }
  }
});

test("CRT-12 a line without a product is named", () => {
  const order = facts({ lines: [aLine(), aLine({ lineNo: 2, title: "  " })] });
  assert.deepEqual(refusalFor(order, "confirm"), { code: "order.line_without_product", params: { line: 2 } });
});

test("an order without lines goes nowhere", () => {
  for (const action of ["send", "confirm", "prepare", "ship"] as const) {
    const stage = action === "send" ? "quotation" : "sent";
    assert.deepEqual(refusalFor(facts({ stage, lines: [] }), action), { code: "order.empty" }, action);
  }
});

test("CRT-17 an order with an invoice, a payment or goods that have left is never deleted, cancelled or not", () => {
  for (const stage of ["quotation", "cancelled"] as const) {
    for (const fact of [
      { invoiceStatus: "invoiced" },
      { payments: [aPayment()] },
      { fulfillments: [aDelivery({ state: "shipped", shippedAt: at })] },
    ] as const) {
      assert.deepEqual(refusalFor(facts({ stage, ...fact }), "delete"), { code: "order.not_deletable", params: { stage } });
    }
    assert.equal(refusalFor(facts({ stage, fulfillments: [aDelivery({ state: "cancelled", cancelledAt: at })] }), "delete"), null);
  }
});

test("REG-42 every stage has an exit, and each can be reached from a quotation", () => {
  const exits: Partial<Record<OrderAction, OrderStage>> = { send: "sent", confirm: "confirmed", finish: "closed", cancel: "cancelled", reopen: "quotation" };
  const reached = new Set<OrderStage>(["quotation"]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const [action, to] of Object.entries(exits)) if (transitions[action as OrderAction].from.some((stage) => reached.has(stage))) reached.add(to);
  }
  assert.deepEqual(stages.filter((stage) => !reached.has(stage)), []);
  // A closed order is final for the desk's acts; its status can still be set by right.
  for (const stage of stages)
    assert.ok(
      Object.keys(exits).some((action) => transitions[action as OrderAction].from.includes(stage)) ||
        transitions.set_status.from.includes(stage),
      stage,
    );
});
