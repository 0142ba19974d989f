import assert from "node:assert/strict";
import { test } from "node:test";
import { completeQuery, type CompletionOptions } from "./query-complete.ts";

const shop = { tag: [{ code: "vip", labels: ["vip"] }, { code: "à rappeler", labels: ["à rappeler"] }], status: [{ code: "to_engrave", labels: ["À graver", "De gravat"] }] };

/** The text with the cursor as |, and what it becomes with each suggestion. */
const cases: [typed: string, becomes: string[], options?: CompletionOptions][] = [
  ["stat|", ["status:|"]],
  ["ana sta|", ["ana status:|", "ana stage:|"]],
  ["-stat|", ["-status:|"]],
  ["(stat|", ["(status:|"]],
  ["livr|", ["delivery:|"], { locale: "fr" }],
  ["livr|", []],
  ["plat|", ["payment:|", "paid_at:|"], { locale: "ro" }],
  ["feat|", ["feature.|"]],
  ["sta|tus:paid", ["status:|paid", "stage:|paid"]],
  ["payment:part|", ["payment:partially_paid|", "payment:partially_refunded|"]],
  ["payment:impay|", ["payment:unpaid|"]],
  ["payment:paid,ref|", ["payment:paid,refunded|"]],
  ["-delivery:de|l", ["-delivery:to_ship|", "-delivery:delivered|"]],
  ["delivery:pre|", []],
  ["created:>=tod|", ["created:>=today|"]],
  ["created:2026-01..ye|", ["created:2026-01..yesterday|"]],
  ["créée:hi|", ["créée:yesterday|"]],
  ["tag:|", ["tag:vip|", 'tag:"à rappeler"|'], { shop }],
  ["tag:(vip OR rap|", []],
  ["tag:(vip OR a ra|", [], { shop }],
  ["tag:(vip OR à|", ['tag:(vip OR "à rappeler"|'], { shop }],
  ["status:grav|", []],
  ["statut:De_g|", ["statut:to_engrave|"], { shop }],
  ["stare:to|", ["stare:to_engrave|"], { shop }],
  ['tag:"vi|', []],
  ['tag:"a b" stat|', ['tag:"a b" status:|']],
  ['customer:"Ana" tag:"vi|', [], { shop }],
  ['customer:"a\\"b" stat|', ['customer:"a\\"b" status:|']],
  ["customer:an|", []],
  ["zzz|", []],
];
for (const [typed, becomes, options] of cases) {
  test(`${typed} becomes ${becomes.join(" or ") || "nothing else"}`, () => {
    const cursor = typed.indexOf("|");
    const text = typed.replace("|", "");
    const { from, to, suggestions } = completeQuery(text, cursor, options);
    assert.deepEqual(suggestions.map(({ insert }) => `${text.slice(0, from)}${insert}|${text.slice(to)}`), becomes);
  });
}

test("nothing typed: the first fields, named in the language of the person", () => {
  const { suggestions } = completeQuery("", 0, { locale: "fr" });
  assert.equal(suggestions.length, 12);
  assert.deepEqual(suggestions[0], { kind: "field", field: "status", insert: "status:", label: "statut" });
  assert.equal(completeQuery("", 0).suggestions[0]?.label, "status");
});

test("a value is shown by the word that was being typed", () => {
  assert.deepEqual(completeQuery("payment:plăt", 12).suggestions.map(({ label }) => label), ["plătit_parțial", "plătit", "plătit_în_plus"]);
  assert.deepEqual(completeQuery("status:à", 8, { shop }).suggestions, [
    { kind: "value", field: "status", insert: "to_engrave", label: "À graver" },
    { kind: "value", field: "status", insert: "awaiting_payment", label: "awaiting_payment" },
    { kind: "value", field: "status", insert: "cancelled", label: "annulé" },
  ]);
});
