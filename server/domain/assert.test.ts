import nodeAssert from "node:assert/strict";
import { test } from "node:test";
import { assert, AssertionFailure } from "./assert.ts";

test("a true condition passes, a false one stops with its message", () => {
  assert(1 === 1, "never seen");
  nodeAssert.throws(
    () => assert(null, "the order has no store"),
    (error) => error instanceof AssertionFailure && error.message === "the order has no store" && error.name === "AssertionFailure",
  );
});
