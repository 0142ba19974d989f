import assert from "node:assert/strict";
import { test } from "node:test";
import { steadyRows } from "./steady-rows.ts";

const row = (id: string, status: string) => ({ id, status });

test("LST-23 a state changed elsewhere shows in place, new orders only count", () => {
  const shown = [row("2", "paid"), row("1", "paid")];
  const latest = [row("4", "paid"), row("3", "paid"), row("2", "shipped")];
  assert.deepEqual(steadyRows(shown, latest), { rows: [row("2", "shipped"), row("1", "paid")], added: 2 });
});

test("nothing new, nothing said", () => {
  const shown = [row("1", "paid")];
  assert.deepEqual(steadyRows(shown, shown), { rows: shown, added: 0 });
});
