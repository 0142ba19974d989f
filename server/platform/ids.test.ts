import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "./ids.ts";

test("ids grow, also while a clock is set back and when a millisecond has more of them than its counter", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
  const many = Array.from({ length: 10_000 }, newId);
  t.mock.timers.setTime(Date.now() - 30_000);
  const ids = [...many, ...Array.from({ length: 10 }, newId)];
  t.mock.timers.setTime(Date.now() + 60_000);
  ids.push(newId());
  assert.deepEqual(ids, [...new Set(ids)].toSorted());
});
