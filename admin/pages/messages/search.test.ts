import assert from "node:assert/strict";
import { test } from "node:test";
import { readMessagesSearch } from "./search.ts";

test("an order number in the address is a search", () =>
  assert.deepEqual(readMessagesSearch({ q: 10483, state: "failed,bounced" }), { q: "10483", state: "failed,bounced" }));
test("what the outbox does not know stays out of its address", () => assert.deepEqual(readMessagesSearch({ q: "", page: "2", message: ["a"] }), {}));
