import assert from "node:assert/strict";
import { test } from "node:test";
import { completeQuery, type KnownValues } from "./complete-query.ts";

const values: KnownValues = (field) => (field === "payment" ? [{ code: "paid", label: "Plătită" }, { code: "partially_paid", label: "Plătită parțial" }, { code: "unpaid", label: "Neplătită" }]
  : field === "tag" ? [{ code: "VIP client", label: "VIP client" }] : []);
const vocabulary = { locale: "ro" as const, fieldLabel: (field: string) => field, values };

function inserts(text: string, cursor = text.length): string[] {
  return completeQuery(text, cursor, vocabulary)?.options.map(({ insert }) => insert) ?? [];
}

test("a field is offered in the reader's words, whatever language it is begun in", () => {
  assert.deepEqual(inserts("pay"), ["plată:"]);
  assert.deepEqual(inserts("-pla"), ["plată:", "plătită_la:"]);
  assert.ok(inserts("et").includes("etapă:"));
});

test("after the colon come the values, by label and by code, also after a comma", () => {
  assert.deepEqual(inserts("plată:"), ["paid ", "partially_paid ", "unpaid "]);
  assert.deepEqual(inserts("plată:nepl"), ["unpaid "]);
  assert.deepEqual(inserts("payment:paid,un"), ["unpaid "]);
  assert.deepEqual(completeQuery("payment:paid,un x", 15, vocabulary)?.from, 13);
});

test("a value of several words comes in quotes", () => assert.deepEqual(inserts("tag:v"), ['"VIP client" ']));

test("nothing is offered in a quotation, for a complete value, or out of nothing", () => {
  assert.deepEqual(inserts('customer:"pay'), []);
  assert.deepEqual(inserts("payment:unpaid"), []);
  assert.deepEqual(inserts("ana "), []);
  assert.deepEqual(inserts("nosuch:a"), []);
});
