import assert from "node:assert/strict";
import { test } from "node:test";
import { niceTop } from "./nice-top.ts";

test("the axis ends at a round number that nothing passes", () => {
  assert.deepEqual([0, 1, 3, 99, 100, 101, 4_200, 87_123].map(niceTop), [1, 1, 5, 100, 100, 200, 5_000, 100_000]);
});
