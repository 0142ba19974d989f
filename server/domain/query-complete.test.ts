import assert from "node:assert/strict";
import { test } from "node:test";
import { completeQuery, type CompletionOptions } from "./query-complete.ts";

const shop = {
  tag: [
    { code: "vip", labels: ["vip"] },
    { code: "à rappeler", labels: ["à rappeler"] },
  ],
  status: [{ code: "to_engrave", labels: ["À graver", "De gravat"] }],
};

/** The text with the cursor as |, and what it becomes with each suggestion. */
const cases: [typed: string, becomes: string[], options?: CompletionOptions][] = [
  ["stat|", ["status:|"]],
  ["ana sta|", ["ana status:|", "ana stage:|"]],
  ["-stat|", ["-status:|"]],
  ["(stat|", ["(status:|"]],
  ["livr|", ["livraison:|"], { locale: "fr" }],
  ["livr|", []],
  ["plat|", ["plată:|", "plătită_la:|"], { locale: "ro" }],
  ["pay|", ["plată:|"], { locale: "ro" }],
  ["|", []],
  ["ana |", []],
  ["code_de|", ["code_de_suivi:|"], { locale: "fr" }],
  ["feat|", ["feature.|"]],
  ["sta|tus:paid", ["status:|paid", "stage:|paid"]],
  ["payment:part|", ["payment:partially_paid |", "payment:partially_refunded |"]],
  ["payment:impay|", ["payment:unpaid |"]],
  ["payment:unpaid|", []],
  ["payment:un| x", ["payment:unpaid| x"]],
  ["payment:paid,ref|", ["payment:paid,refunded |"]],
  ["-delivery:de|l", ["-delivery:to_ship |", "-delivery:delivered |"]],
  ["delivery:pre|", []],
  ["created:>=tod|", ["created:>=today |"]],
  ["created:2026-01..ye|", ["created:2026-01..yesterday |"]],
  ["créée:hi|", ["créée:yesterday |"]],
  ["tag:|", ["tag:vip |", 'tag:"à rappeler" |'], { shop }],
  ["tag:(vip OR rap|", []],
  ["tag:(vip OR a ra|", [], { shop }],
  ["tag:(vip OR à|", ['tag:(vip OR "à rappeler" |'], { shop }],
  ["status:grav|", []],
  ["statut:De_g|", ["statut:to_engrave |"], { shop }],
  ["stare:to|", ["stare:to_engrave |"], { shop }],
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

test("a field is named as the screens name it, with the word to type beside it", () => {
  assert.deepEqual(completeQuery("sta", 3, { locale: "fr" }).suggestions, [
    { kind: "field", field: "status", insert: "état:", label: "État", hint: "état:" },
    { kind: "field", field: "stage", insert: "étape:", label: "Étape", hint: "étape:" },
  ]);
  assert.equal(completeQuery("c", 1, { locale: "ro" }).suggestions.length, 8);
});

test("a value is named as the screens name it, whatever language it was begun in", () => {
  assert.deepEqual(
    completeQuery("payment:plăt", 12, { locale: "fr" }).suggestions.map(({ label }) => label),
    ["Paiement en cours", "Paiement autorisé", "Partiellement payée", "Payée", "Trop-perçu"],
  );
  assert.deepEqual(completeQuery("status:à", 8, { shop }).suggestions, [
    { kind: "value", field: "status", insert: "to_engrave ", label: "À graver", hint: "" },
    { kind: "value", field: "status", insert: "awaiting_payment ", label: "awaiting_payment", hint: "" },
    { kind: "value", field: "status", insert: "cancelled ", label: "cancelled", hint: "" },
  ]);
  assert.deepEqual(completeQuery("created:se", 10, { locale: "fr" }).suggestions.map(({ label }) => label), ["la semaine dernière"]);
});
