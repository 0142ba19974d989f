import assert from "node:assert/strict";
import { test } from "node:test";
import { savedSchemaSnapshot, takeSchemaSnapshot } from "./schema-snapshot.ts";

test("the saved snapshot is what the migrations make", async () => {
  const [made, saved] = [(await takeSchemaSnapshot()).split("\n"), savedSchemaSnapshot().split("\n")];
  const missing = made.filter((line) => !saved.includes(line));
  const gone = saved.filter((line) => !made.includes(line));
  const message = `server/migrations/schema.snapshot is out of date: node tools/run.mjs tools/schema-snapshot.ts rewrites it.\n+ ${missing.join("\n+ ")}\n- ${gone.join("\n- ")}`;
  assert.ok(made.join("\n") === saved.join("\n"), message);
});
