import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal, type Refusal } from "./refusal.ts";

const refusals: Refusal[] = [
  { code: "order.not_paid" },
  { code: "order.wrong_stage", params: { action: "ship", stage: "quotation" } },
  { code: "stock.not_enough", params: { skus: ["A", "B"] }, field: "/items/0" },
];
for (const refusal of refusals) {
  test(`${refusal.code} is a refusal`, () => assert.equal(isRefusal(refusal), true));
}

const others: [title: string, value: unknown][] = [
  ["nothing", null],
  ["undefined", undefined],
  ["a text", "order.not_paid"],
  ["a coupon", { code: "WELCOME" }],
  ["a coupon whose code looks like a refusal", { code: "summer.sale", percent: 1000 }],
  ["a code without area", { code: "refused" }],
  ["a code that is no text", { code: 409 }],
  ["an amount", { amount: 100, currency: "EUR" }],
];
for (const [title, value] of others) {
  test(`${title} is no refusal`, () => assert.equal(isRefusal(value), false));
}
