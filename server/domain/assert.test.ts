import nodeAssert from "node:assert/strict";
import { test } from "node:test";
import { assert, AssertionFailure, at } from "./assert.ts";

test("a true condition passes, a false one stops with its message", () => {
  assert(1 === 1, "never seen");
  nodeAssert.throws(
    () => assert(null, "the order has no store"),
    (error) => error instanceof AssertionFailure && error.message === "the order has no store" && error.name === "AssertionFailure",
  );
});

test("an item that must be there is there, or the request stops", () => {
  nodeAssert.equal(at([7, 0], 1), 0);
  for (const index of [2, -1, 0.5]) nodeAssert.throws(() => at([7, 0], index), AssertionFailure);
});
