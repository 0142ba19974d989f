import assert from "node:assert/strict";
import { test } from "node:test";
import { failuresIn } from "./types.ts";

test("each error of the compiler becomes one failure at its line", () => {
  const output = [
    "server/domain/money.ts(12,5): error TS2322: Type 'string' is not assignable to type 'number'.",
    "  The expected type comes from property 'amount'",
    "error TS18003: No inputs were found in config file.",
    "",
  ].join("\n");
  assert.deepEqual(failuresIn(output), [
    { file: "server/domain/money.ts", line: 12, message: "TS2322: Type 'string' is not assignable to type 'number'." },
    { file: "tsconfig.json", line: 1, message: "TS18003: No inputs were found in config file." },
  ]);
});
