import assert from "node:assert/strict";
import { test } from "node:test";
import { priceOrder } from "../domain/pricing.ts";
import type { DemoOrder, DemoStep } from "./order.ts";
import { articles } from "./products.ts";
import { storyDays } from "./order-calendar.ts";
import { tellOrders } from "./orders.ts";
import { taxPolicy } from "./shop.ts";
import { postalItem } from "./shipping-ways.ts";
import { day, shopClock } from "./shop-clock.ts";

const now = Date.parse("2026-11-22T10:00:00Z");
const orders = tellOrders({ now });
const acts = ({ steps }: DemoOrder): string[] => steps.map(({ act }) => act);
const count = (matches: (order: DemoOrder) => boolean): number => orders.filter(matches).length;

test("the same moment and seed tell the same story to the last digit", () => {
  assert.deepEqual(tellOrders({ now }), orders);
  assert.notDeepEqual(tellOrders({ now, seed: 2 }).slice(0, 20), orders.slice(0, 20));
});

test("two thousand orders were placed within ninety days, none after now", () => {
  assert.equal(count((order) => acts(order).includes("place")), 2_000);
  assert.equal(new Set(orders.map(({ key }) => key)).size, orders.length);
  for (const order of orders) {
    const times = order.steps.map(({ at }) => at);
    assert.ok(order.createdAt <= now && order.createdAt >= now - (storyDays + 1) * day, order.key);
    assert.ok(times.every((at) => at <= now && Number.isSafeInteger(at)), order.key);
    assert.deepEqual(times, times.toSorted((a, b) => a - b), order.key);
  }
});

test("the business grows and has its weekly rhythm", () => {
  const placed = orders.filter((order) => acts(order).includes("place"));
  const half = now - (storyDays / 2) * day;
  assert.ok(placed.filter(({ createdAt }) => createdAt > half).length > 1_080);
  const clock = shopClock("Europe/Paris");
  const on = (weekday: number): number => placed.filter(({ createdAt }) => clock.wallClock(createdAt).weekday === weekday).length;
  assert.ok(on(0) > on(5) && on(1) > on(6));
  const atNight = placed.filter(({ createdAt }) => clock.wallClock(createdAt).seconds < 6 * 3_600).length;
  assert.ok(atNight < 80, `${atNight} orders between midnight and six`);
});

test("customers come back, the loyal most", () => {
  const byCustomer = [...Map.groupBy(orders, ({ customer }) => customer).values()].map((group) => group.length);
  assert.ok(byCustomer.length > 500 && byCustomer.length < 900);
  assert.ok(byCustomer.filter((each) => each === 1).length > 200);
  assert.ok(Math.max(...byCustomer) >= 12);
});

test("every way to buy, to pay, to ship and to speak is there", () => {
  const seen = (valueOf: (order: DemoOrder) => string | null | undefined): Set<string> => new Set(orders.map(valueOf).filter((value) => value != null));
  assert.deepEqual(seen(({ channel }) => channel), new Set(["shop", "phone", "store", "import"]));
  assert.equal(seen(({ origin }) => origin).size, 12);
  assert.equal(seen(({ paymentMethod }) => paymentMethod).size, 5);
  assert.equal(seen(({ shipping }) => shipping?.way).size, 10);
  assert.deepEqual(seen(({ language }) => language), new Set(["en", "fr", "ro"]));
  assert.equal(seen(({ operator }) => operator).size, 3);
  assert.deepEqual(new Set(orders.flatMap(({ lines }) => lines.map(({ variant }) => variant.sku))), new Set(articles.map(({ variant }) => variant.sku)));
});

test("totals are those of the shop's own arithmetic, and payments never pass them unnoticed", () => {
  for (const { key, lines, discounts, shipping, priced, steps } of orders) {
    const again = priceOrder({ currency: "EUR", policy: taxPolicy, lines, discounts, shipping });
    assert.deepEqual(priced, again, key);
    assert.ok(priced.total > 0 && priced.lines.length === lines.length, key);
    const captured = sum(steps, "capture");
    assert.ok(captured === 0 || captured < priced.total * 1.2 + 1_000, `${key}: ${captured} of ${priced.total}`);
    assert.ok(sum(steps, "refund") <= captured, key);
  }
});

test("what happens to an order happens in an order that makes sense", () => {
  for (const { key, steps } of orders) {
    const first = (act: string): number => steps.findIndex((step) => step.act === act);
    for (const [before, after] of [
      ["place", "confirm"],
      ["confirm", "prepare"],
      ["prepare", "ship"],
      ["ship", "deliver"],
      ["ship", "lose"],
      ["capture", "refund"],
    ] as const) {
      if (first(after) < 0 || (before === "prepare" && first(before) < 0)) continue;
      assert.ok(
        first(before) >= 0 && first(before) < first(after),
        `${key}: ${after} without ${before} in ${steps.map(({ act }) => act).join(" ")}`,
      );
    }
  }
});

test("something went wrong now and then", () => {
  for (const act of ["payment_failed", "pay_pending", "authorize", "cancel", "refund", "lose", "lock", "force_status", "finish", "note", "tag"]) {
    assert.ok(count((order) => acts(order).includes(act)) >= 2, act);
  }
  assert.ok(count(({ discounts }) => discounts.length > 0) > 100);
  assert.ok(count(({ customerNote }) => customerNote !== null) > 40);
  assert.ok(count(({ customer }) => customer === null) >= 5);
});

test("on any day of the year somebody waits, packs, ships and complains", () => {
  for (const moment of ["2026-07-05T09:00:00Z", "2026-12-26T12:00:00Z", "2027-03-28T00:30:00Z", "2028-02-29T18:00:00Z"]) {
    const then = Date.parse(moment);
    const told = tellOrders({ now: then }).map((order) => ({ order, acts: acts(order).filter((act) => act !== "tag" && act !== "note") }));
    const ending = (...last: string[]): number => told.filter(({ acts }) => last.includes(acts.at(-1) ?? "")).length;
    const having = (act: string): number => told.filter(({ acts }) => acts.includes(act)).length;
    const halfShipped = told.filter(
      ({ order }) =>
        order.steps.filter(({ act }) => act === "ship").length === 1 &&
        order.steps.some((step) => step.act === "ship" && step.missing.length > 0),
    ).length;
    const late = told.filter(
      ({ order, acts }) =>
        acts.at(-1) === "confirm" &&
        acts.includes("capture") &&
        (order.steps.findLast(({ act }) => act === "confirm")?.at ?? then) < then - 3 * day,
    ).length;
    const least = {
      toPay: [ending("place", "payment_failed"), 10],
      pending: [ending("pay_pending"), 1],
      aside: [ending("authorize"), 1],
      toPrepare: [ending("confirm"), 5],
      late: [late, 2],
      inPreparation: [ending("prepare"), 5],
      halfShipped: [halfShipped, 2],
      onTheRoad: [ending("ship"), 50],
      refunded: [having("refund"), 20],
      forced: [having("force_status"), 1],
    };
    for (const [name, [found = 0, minimum = 0]] of Object.entries(least)) assert.ok(found >= minimum, `${moment} ${name}: ${found}`);
  }
});

test("postal item numbers carry the check digit of S10", () => {
  assert.equal(postalItem("RR", "47312482", "GB"), "RR473124829GB"); // the example of the standard
});

function sum(steps: readonly DemoStep[], act: "capture" | "refund"): number {
  return steps.reduce((total, step) => (step.act === act && "amount" in step ? total + step.amount : total), 0);
}
