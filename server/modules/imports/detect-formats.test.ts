import assert from "node:assert/strict";
import { test } from "node:test";
import { parseText } from "../../platform/csv/row-parser.ts";
import { probeFormats, type Formats } from "./detect-formats.ts";

function detect(text: string): Formats {
  const probe = probeFormats(["order.placed_at", "order.total"]);
  for (const row of parseText(text, { separator: ";", quoted: true, newline: "\n" }, 1_000_000)) probe.add(row);
  return probe.result();
}

test("IMP-01 the cell that proves the order of the date is named", () => {
  const { dateOrder } = detect("12/1/2010;1\n12/1/2010;1\n12/13/2010;1\n");
  assert.deepEqual([dateOrder.value, dateOrder.proof], ["mdy", { row: 3, column: 0, text: "12/13/2010" }]);
});

test("IMP-01 dates that could be either are asked about", () => {
  const { dateOrder } = detect("03/04/2026;1\n05/06/2026;2\n");
  assert.deepEqual([dateOrder.value, dateOrder.candidates, dateOrder.proof?.text], [null, ["dmy", "mdy"], "03/04/2026"]);
});

test("one impossible date does not turn the column round", () => {
  const { dateOrder } = detect(`${"31/12/2025;1\n".repeat(200)}12/31/2025;1\n01/02/2026;1\n`);
  assert.equal(dateOrder.value, "dmy");
});

test("a column that is half one and half the other is asked about", () => {
  const { dateOrder } = detect("31/12/2025;1\n12/31/2025;1\n01/02/2026;1\n");
  assert.deepEqual(dateOrder.candidates.toSorted(), ["dmy", "mdy"]);
});

test("IMP-01 the decimal sign is proven by a cell, or asked about", () => {
  assert.deepEqual(detect("2026-01-01;1.234\n2026-01-01;5,50\n").decimal, { value: ",", proof: { row: 2, column: 1, text: "5,50" }, candidates: [] });
  assert.deepEqual(detect("2026-01-01;1.234\n2026-01-01;2.500\n").decimal.candidates, [".", ","]);
  assert.deepEqual(detect("2026-01-01;12\n").decimal, { value: null, proof: null, candidates: [] });
});
