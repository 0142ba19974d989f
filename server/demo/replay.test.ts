import assert from "node:assert/strict";
import { test } from "node:test";
import { capturedAmount, refundedAmount, type OrderFacts } from "../domain/order-facts.ts";
import { kindFromFacts, statusKinds, type StatusRule } from "../domain/order-status.ts";
import { defaultCarriers } from "../domain/default-carriers.ts";
import { defaultStatuses } from "../modules/settings/default-statuses.ts";
import type { Store } from "../platform/context.ts";
import { openingFacts, type Setting } from "./order-rows.ts";
import type { DemoOrder } from "./order.ts";
import { tellOrders } from "./orders.ts";
import { replay, type Stage } from "./replay.ts";
import { putOnShelf } from "./shelf.ts";
import { tagWords, type TagKey } from "./words.ts";

const statuses = new Map(
  defaultStatuses.map((row): [string, StatusRule] => [
    row.code,
    {
      code: row.code,
      kind: row.kind,
      hiddenByDefault: row.hidden_by_default,
      requiresPaid: row.requires_paid,
      requiresTracking: row.requires_tracking,
      stock: row.stock,
      notifyCustomer: row.notify_customer,
      notifyAdmins: row.notify_admins,
      template: row.template,
    },
  ]),
);
const store: Store = {
  id: "",
  code: "demo",
  name: "Tei & Tilleul",
  country: "FR",
  currency: "EUR",
  locale: "fr",
  timeZone: "Europe/Paris",
  pricesIncludeTax: true,
  rounding: "line",
};
const ids = { luc: "luc", ana: "ana", mihai: "mihai" };
const setting: Setting = {
  store, shelf: putOnShelf("fr"), customerIds: new Map(), operatorIds: ids, teamIds: { france: "france", romania: "romania" },
  carrierNames: new Map(defaultCarriers.map(({ code, name }) => [code, name])),
};
let made = 0;
const stage: Stage = {
  newId: () => `id-${(made += 1)}`, statuses, language: "fr", carriers: new Map(defaultCarriers.map((carrier) => [carrier.code, carrier])),
  tagIds: Object.fromEntries(Object.keys(tagWords).map((key) => [key, key])) as Record<TagKey, string>,
};

function live(order: DemoOrder): OrderFacts {
  return replay(openingFacts(order, null, setting), order, stage).facts;
}

for (const [seed, moment] of [[1905, "2026-11-22T10:00:00Z"], [2, "2027-01-05T12:00:00Z"], [3, "2026-06-30T23:00:00Z"]] as const) {
  test(`no rule of the domain refuses a story told on ${moment.slice(0, 10)}`, () => {
    const facts = tellOrders({ now: Date.parse(moment), seed }).map(live);
    assert.deepEqual(new Set(facts.map((order) => kindFromFacts(order))), new Set([...statusKinds, null]));
    for (const order of facts) {
      assert.ok(refundedAmount(order) <= capturedAmount(order));
      assert.ok(order.fulfillments.every(({ lines }) => lines.length > 0));
      assert.equal(new Set(order.fulfillments.map(({ number }) => number)).size, order.fulfillments.length);
    }
  });
}

test("a half shipped order waits for exactly the line that was missing", () => {
  const order = tellOrders({ now: Date.parse("2026-11-22T10:00:00Z") }).find(({ steps }) => {
    const ships = steps.filter(({ act }) => act === "ship");
    return ships.length === 1 && ships.some((step) => step.act === "ship" && step.missing.length > 0);
  });
  assert.ok(order);
  const [gone, waiting] = live(order).fulfillments;
  assert.deepEqual([gone?.state === "shipped" || gone?.state === "delivered", waiting?.state], [true, "waiting"]);
  const missing = order.steps.flatMap((step) => (step.act === "ship" ? step.missing.map((index) => index + 1) : []));
  assert.deepEqual(waiting?.lines.map(({ lineNo }) => lineNo), missing);
  assert.ok(gone?.lines.every(({ lineNo, quantity, deducted }) => !missing.includes(lineNo) && deducted === quantity));
});
