import assert from "node:assert/strict";
import { test } from "node:test";
import { facetsOfLines } from "./facets.ts";

test("a long title is found by its beginning, cut between two characters", () => {
  const [facet] = facetsOfLines([{ sku: null, ean: null, title: `${"a".repeat(119)}𠮷`, supplier: null, attributes: {} }]);
  assert.deepEqual([facet?.value.length, facet?.value.isWellFormed()], [120, true]);
});
