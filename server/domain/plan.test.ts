import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aLine, at, aWorld, facts, paidFacts, statuses } from "../testing/facts.ts";
import type { Act, World } from "./acts/act.ts";
import { cancelOrder, reopenOrder } from "./acts/cancel-order.ts";
import { confirmOrder } from "./acts/confirm-order.ts";
import { archiveOrder, assignOrder, finishOrder, lockOrder, sendQuotation, tagOrder, unarchiveOrder, unlockOrder, untagOrder } from "./acts/mark-order.ts";
import { markPaid, markUnpaid } from "./acts/pay-order.ts";
import { setStatus } from "./acts/set-status.ts";
import { prepareOrder, shipOrder } from "./acts/ship-order.ts";
import { decide, decideUndo } from "./decide.ts";
import { isActiveReservation, type OrderFacts } from "./order-facts.ts";
import { derivedColumns, kindFromFacts, statusKinds, statusRule } from "./order-status.ts";
import { changeOf, inverseOf, isUndoable, restore, stockDeltas, type Inverse, type OrderChange } from "./plan.ts";
import type { StockLevel } from "./stock-book.ts";

const tracked = { carrier: "colissimo", trackingCode: "8N1" };
const pairs: readonly (readonly [act: Act<never>, request: object])[] = [
  [sendQuotation, {}],
  [confirmOrder, {}],
  [confirmOrder, { shortage: "backorder" }],
  [markPaid, {}],
  [markPaid, { amount: 700 }],
  [markUnpaid, {}],
  [prepareOrder, {}],
  [prepareOrder, { override: true, reason: "regular" }],
  [shipOrder, tracked],
  [shipOrder, { ...tracked, stock: "leave", override: true, reason: "regular" }],
  [finishOrder, {}],
  [finishOrder, { force: true, reason: "given away" }],
  [cancelOrder, { money: "keep" }],
  [cancelOrder, { money: "refunded", stock: "update" }],
  [cancelOrder, { money: "keep", stock: "leave" }],
  [reopenOrder, {}],
  [lockOrder, {}],
  [unlockOrder, {}],
  [tagOrder, { tagIds: ["t1", "t2"] }],
  [untagOrder, { tagIds: ["t1"] }],
  [assignOrder, { operatorId: "ana", self: null }],
  [archiveOrder, {}],
  [unarchiveOrder, {}],
  ...statusKinds.flatMap(
    (status) =>
      [
        [setStatus, { status, ...tracked, money: "keep" }],
        [setStatus, { status, ...tracked, stock: "update", money: "refunded", force: true, reason: "asked for" }],
      ] as const,
  ),
] as readonly (readonly [Act<never>, object])[];

type Step = { readonly order: number; readonly choice: number; readonly undoes: boolean };
const walk = fc.array(fc.record({ order: fc.nat({ max: 1 }), choice: fc.nat({ max: pairs.length - 1 }), undoes: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

const opening = 5;

/** Two orders of one product over five units, stock as the database keeps it: by adding the deltas of each plan. */
class Shop {
  readonly orders: OrderFacts[] = [1, 2].map((number) =>
    facts({
      id: `o${number}`,
      stage: "quotation",
      status: null,
      number: null,
      lines: [
        aLine({ quantity: 2 }),
        aLine({ lineNo: 2, quantity: 1 }),
        aLine({ lineNo: 3, variantId: null, tracksStock: false, title: "Gift wrap", shippable: false }),
      ],
    }),
  );
  level: StockLevel = { variantId: "v1", onHand: opening, reserved: 0 };
  readonly moved = new Set<string>();
  private made = 0;

  world(): World {
    return { ...aWorld({ levels: [this.level] }), newId: () => `new-${(this.made += 1)}` };
  }

  /** One step, and at once its way back; what stands afterwards is the undone order or the changed one. */
  take({ order: index, choice, undoes }: Step): void {
    const order = this.orders[index] as OrderFacts;
    const [act, request] = pairs[choice] as (typeof pairs)[number];
    const decided = decide(act as Act<object>, { order, request, reaction: { operationId: `op${choice}` }, world: this.world() });
    if ("code" in decided) return;
    const { change } = decided;
    const before = this.level;
    this.apply(index, change);
    if (!undoes || !isUndoable(change)) return;
    const stored = JSON.parse(JSON.stringify(inverseOf(change))) as Inverse;
    const back = decideUndo(change.after, stored, this.world(), { operationId: "op", action: "walk" });
    assert.ok("before" in back, `the undo of ${act.name} was refused: ${JSON.stringify(back)}`);
    this.apply(index, back);
    assert.deepEqual(this.level, before, `${act.name} and its undo leave the stock as it was`);
    assertSame(back, order);
  }

  private apply(index: number, change: OrderChange): void {
    this.orders[index] = { ...change.after, version: change.after.version + 1 };
    for (const { onHand, reserved } of stockDeltas([change]))
      this.level = { ...this.level, onHand: this.level.onHand + onHand, reserved: this.level.reserved + reserved };
    for (const { fulfillmentId, lineNo, kind, round } of change.movements) {
      const key = [fulfillmentId, lineNo, kind, round].join("/");
      assert.ok(!this.moved.has(key), `moved twice: ${key}`);
      this.moved.add(key);
    }
    assert.deepEqual(change.derived, derivedColumns(change.after, statuses));
  }
}

/** What the act had made is cancelled or released, never erased; all else is as it was. */
function assertSame({ after }: OrderChange, order: OrderFacts): void {
  const known = (each: { id: string }): boolean => order.fulfillments.some(({ id }) => id === each.id);
  const plain = (each: OrderFacts): object => ({
    ...each,
    version: 0,
    reservations: each.reservations.filter(isActiveReservation),
    fulfillments: each.fulfillments.filter(known).map((delivery) => ({ ...delivery, stockRound: 0 })),
  });
  assert.deepEqual(plain(after), plain(order));
  for (const made of after.fulfillments.filter((each) => !known(each)))
    assert.deepEqual([made.state, made.lines.some(({ deducted }) => deducted > 0)], ["cancelled", false]);
}

test("REG-18 whatever is done and undone, on hand and shipped are what came in, and promises are what is reserved", () => {
  fc.assert(fc.property(walk, (steps) => {
    const shop = new Shop();
    for (const step of steps) {
      shop.take(step);
      const out = shop.orders.flatMap(({ fulfillments }) => fulfillments.flatMap(({ lines }) => lines)).reduce((sum, { deducted }) => sum + deducted, 0);
      const promised = shop.orders.flatMap(({ reservations }) => reservations.filter(isActiveReservation)).reduce((sum, { quantity }) => sum + quantity, 0);
      assert.equal(shop.level.onHand + out, opening);
      assert.equal(shop.level.reserved, promised);
      assert.ok(promised >= 0);
    }
  }), { numRuns: 500 });
});

test("STA-18 on any walk the shown status is what the facts say, or the mismatch says what they do", () => {
  fc.assert(fc.property(walk, (steps) => {
    const shop = new Shop();
    for (const step of steps) {
      shop.take({ ...step, undoes: false });
      for (const order of shop.orders) {
        const shown = order.status === null ? null : statusRule(statuses, order.status).kind;
        assert.equal(order.statusMismatch ?? shown, kindFromFacts(order));
      }
    }
  }), { numRuns: 300 });
});

test("only rows that the act touched are in the plan", () => {
  const before = facts({ tagIds: ["t1"], carrier: "Colissimo" });
  const change = changeOf({ before, after: { ...before, tagIds: ["t2"] }, events: [{ type: "order.tagged", data: {} }], messages: [], statuses });
  assert.deepEqual(
    [change.payments, change.refunds, change.fulfillments, change.reservations, change.movements, change.messages, change.searchTerms],
    [[], [], [], [], [], [], []],
  );
  assert.deepEqual(change.tags, { added: ["t2"], removed: ["t1"] });
  assert.deepEqual(change.facets, { added: [{ kind: "tag", value: "t2", label: "t2" }], removed: [{ kind: "tag", value: "t1", label: "t1" }] });
});

test("STA-02 an event of an act that moved the status names both ends", () => {
  const before = facts();
  const after = facts({ status: "paid" });
  const { events } = changeOf({ before, after, events: [{ type: "order.payment_captured", data: { amount: 2000 } }], messages: [], statuses });
  assert.deepEqual(events, [{ type: "order.payment_captured", data: { amount: 2000, status_from: "awaiting_payment", status_to: "paid" } }]);
});

test("STA-19 the way back keeps of a shipment and a promise only what the act changed; one kept whole restores as much", () => {
  const before = paidFacts({ reservations: [{ lineNo: 1, variantId: "v1", quantity: 2, state: "reserved" }], lines: [aLine({ quantity: 2 })] });
  const { change } = decide(shipOrder, { order: before, request: tracked, reaction: { operationId: "op" }, world: aWorld() }) as { change: OrderChange };
  const [delivery] = before.fulfillments;
  assert.ok(delivery);
  const { id, state, carrier, trackingCode, trackingUrl, preparationStartedAt, shippedAt, lines } = delivery;
  const { fulfillments, reservations } = inverseOf(change);
  assert.deepEqual(
    [fulfillments, reservations],
    [[{ id, state, carrier, trackingCode, trackingUrl, preparationStartedAt, shippedAt, lines }], [{ lineNo: 1, state: "reserved" }]],
  );
  const whole = { ...inverseOf(change), fulfillments: before.fulfillments, reservations: before.reservations };
  assert.deepEqual(restore(change.after, whole, at), restore(change.after, inverseOf(change), at));
});

test("STA-19 what moved money has no undo", () => {
  const { change } = decide(markPaid, { order: facts(), request: {}, reaction: { operationId: "op" }, world: aWorld() }) as { change: OrderChange };
  assert.equal(isUndoable(change), false);
});

test("STA-19 an undo whose goods were promised to somebody else is refused and takes nothing", () => {
  const before = facts({
    stage: "confirmed",
    reservations: [
      { lineNo: 1, variantId: "v1", quantity: 2, state: "reserved" },
      { lineNo: 2, variantId: "v1", quantity: 2, state: "reserved" },
    ],
    lines: [aLine(), aLine({ lineNo: 2 })],
  });
  const { change } = decide(cancelOrder, { order: before, request: {}, reaction: { operationId: "op" }, world: aWorld() }) as { change: OrderChange };
  const world = aWorld({ levels: [{ variantId: "v1", onHand: 3, reserved: 0 }] });
  assert.deepEqual(decideUndo(change.after, inverseOf(change), { ...world, at }, { operationId: "op", action: "cancel" }), {
    code: "order.shortage",
    params: { sku: "MUG-1", wanted: 2, available: 1 },
  });
  assert.equal(world.stock.available("v1"), 3);
});

test("STA-18 a status forced back stays when the order is merely tagged, and gives way when the facts move", () => {
  const forced = paidFacts({ status: "awaiting_payment", statusMismatch: "paid" });
  const decided = (act: Act<never>, request: object): readonly unknown[] => {
    const { change } = decide(act as Act<object>, { order: forced, request, reaction: { operationId: "op" }, world: aWorld() }) as { change: OrderChange };
    return [change.after.status, change.after.statusMismatch, change.messages.length];
  };
  assert.deepEqual(decided(tagOrder as Act<never>, { tagIds: ["t1"] }), ["awaiting_payment", "paid", 0]);
  assert.deepEqual(decided(prepareOrder as Act<never>, {}), ["in_preparation", null, 1]);
});
