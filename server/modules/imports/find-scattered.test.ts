import assert from "node:assert/strict";
import { test } from "node:test";
import type { Row } from "../../platform/csv/row-parser.ts";
import { ScatterFinder } from "./find-scattered.ts";

const row = { raw: "x" } as Row;
const scan = (keys: readonly string[]): ReturnType<ScatterFinder["result"]> => {
  const finder = new ScatterFinder(keys.length * 80);
  for (const key of keys) finder.add(row, key);
  return finder.result();
};

test("an order that comes back is found, one that stands together is not", () => {
  const found = scan(["A", "A", "", "B", "A", "C", "C"]);
  assert.deepEqual([found.has("A"), found.has("B"), found.has("C"), found.count, found.rows], [true, false, false, 1, 7]);
});

test("among a hundred thousand orders no scattered one is missed, and few others are taken for one", () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `order-${index}`);
  const found = scan([...keys, "order-5", "order-99999", "order-50000"]);
  assert.ok(found.has("order-5") && found.has("order-50000"));
  assert.ok(found.count < 500, `${found.count} taken for scattered`);
});

test("a file mixed all over is put together as a whole", () => {
  const keys = Array.from({ length: 201_000 }, (_, index) => `order-${index}`);
  assert.ok(scan([...keys, ...keys]).has("never seen"));
});
