import assert from "node:assert/strict";
import { test } from "node:test";
import { savedSchemaSnapshot, takeSchemaSnapshot } from "./schema-snapshot.ts";

test("the saved snapshot is what the migrations make (npm run generate rewrites it)", async () => {
  assert.equal(await takeSchemaSnapshot(), savedSchemaSnapshot());
});
