import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportDetail } from "./contract.ts";
import { statusWords } from "./status-words.ts";

type Seen = ImportDetail["detected"]["words"];
const column = (field: string): ImportDetail["mapping"]["columns"][number] => ({ place: 0, name: field, field, kind: "status" });
const file = (words: Seen, own: Record<string, string> = {}) => ({
  mapping: {
    columns: [column("order.status"), column("order.payment_status")],
    words: { order: own, payment: {}, fulfillment: {} },
  } as unknown as ImportDetail["mapping"],
  detected: { words } as ImportDetail["detected"],
});

test("a word without a meaning comes first", () => {
  const words = statusWords(
    file([
      { field: "order.status", text: "Paid", count: 9, word: "paid" },
      { field: "order.status", text: "Weird", count: 1, word: null },
    ]),
    [],
  );
  assert.deepEqual(words, [{ text: "Weird", axes: ["order"], chosen: null }, { text: "Paid", axes: ["order"], chosen: { axis: "order", meaning: "paid" } }]);
});

test("what a person said counts before what the server knew", () => {
  const words = statusWords(file([{ field: "order.status", text: "Paid", count: 9, word: "paid" }], { Paid: "shipped" }), []);
  assert.deepEqual(words[0]?.chosen, { axis: "order", meaning: "shipped" });
});

test("a word that only the check met may belong to any column of states; words of ours are no question", () => {
  assert.deepEqual(statusWords(file([]), ["Weird", "partially_paid"]), [{ text: "Weird", axes: ["order", "payment"], chosen: null }]);
});
