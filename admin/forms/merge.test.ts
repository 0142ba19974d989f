import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeChanges } from "./merge.ts";

const before = { note: "call first", tags: ["vip"], address: { city: "Cluj" } };

test("REG-47 fields that only one of two people changed are both kept", () => {
  const merge = mergeChanges(before, { tags: ["vip", "gift"] }, { ...before, address: { city: "Iași" } });
  assert.deepEqual(merge, { changes: { tags: ["vip", "gift"] }, conflicts: [] });
});

test("a field that both changed is asked about, the others go on", () => {
  const merge = mergeChanges(before, { note: "ring twice", tags: [] }, { ...before, note: "do not ring" });
  assert.deepEqual(merge, {
    changes: { tags: [] },
    conflicts: [{ field: "note", before: "call first", yours: "ring twice", theirs: "do not ring" }],
  });
});

test("the same change made twice is no conflict", () => {
  assert.deepEqual(mergeChanges(before, { note: "x" }, { ...before, note: "x" }), { changes: {}, conflicts: [] });
  const [typed, answered] = [{ city: "Iași", country: "RO" }, { country: "RO", city: "Iași" }];
  assert.deepEqual(mergeChanges(before, { address: typed }, { ...before, address: answered }), { changes: {}, conflicts: [] });
});
