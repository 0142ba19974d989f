import assert from "node:assert/strict";
import { test } from "node:test";
import { changedFields } from "./changed-fields.ts";

const cases: [title: string, before: Record<string, unknown>, after: Record<string, unknown>, changes: unknown][] = [
  ["equal fields are no change", { name: "Ana", tags: ["a"] }, { name: "Ana", tags: ["a"] }, null],
  ["only what differs is told", { name: "Ana", city: "Cluj" }, { name: "Ana", city: "Iași" }, { before: { city: "Cluj" }, after: { city: "Iași" } }],
  ["the order of keys is no change", { labels: { en: "a", fr: "b" } }, { labels: { fr: "b", en: "a" } }, null],
  ["the order of a list is one", { tags: ["a", "b"] }, { tags: ["b", "a"] }, { before: { tags: ["a", "b"] }, after: { tags: ["b", "a"] } }],
  ["absent and null are the same", {}, { phone: null }, null],
  ["fields that nobody named are left alone", { name: "Ana", phone: "1" }, { name: "Ion" }, { before: { name: "Ana" }, after: { name: "Ion" } }],
];
for (const [title, before, after, changes] of cases) test(title, () => assert.deepEqual(changedFields(before, after), changes));
