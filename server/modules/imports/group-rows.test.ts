import assert from "node:assert/strict";
import { test } from "node:test";
import { parseText } from "../../platform/csv/row-parser.ts";
import { RowGrouper, rowsOfOrderMax, type RowGroup } from "./group-rows.ts";
import type { SourceRow } from "./read-row.ts";

/** "A" is a row of order A, "" continues the order above, "!" is broken, "-" is blank. */
function group(...keys: string[]): RowGroup[] {
  const rows = parseText(keys.map((key, index) => `${key},${index}`).join("\n"), { separator: ",", quoted: true, newline: "\n" }, 100_000);
  const grouper = new RowGrouper();
  const sources = rows.map((row, index): SourceRow => {
    const key = keys[index] ?? "";
    const isOrder = key !== "!" && key !== "-";
    return {
      row,
      key: isOrder ? key : "",
      line: null,
      refusal: key === "!" ? { code: "import.wrong_cells" } : null,
      skipped: key === "-" ? "import.blank_row" : null,
    };
  });
  return [...sources.map((source) => grouper.add(source)), grouper.end()].filter((each) => each !== null);
}
const shape = (groups: readonly RowGroup[]): [string, number, number][] => groups.map(({ key, rows, strays }) => [key, rows.length, strays.length]);

test("rows of one number make one order", () => assert.deepEqual(shape(group("A", "A", "B", "C", "C")), [["A", 2, 0], ["B", 1, 0], ["C", 2, 0]]));
test("a row without number continues the order above", () => assert.deepEqual(shape(group("A", "", "", "B")), [["A", 3, 0], ["B", 1, 0]]));
test("a broken row does not cut the order it stands in", () => assert.deepEqual(shape(group("A", "!", "A", "-", "B")), [["A", 2, 2], ["B", 1, 0]]));
test("an order that comes back is a second group: the writer puts them together", () =>
  assert.deepEqual(shape(group("A", "B", "A")), [
    ["A", 1, 0],
    ["B", 1, 0],
    ["A", 1, 0],
  ]));
test("a first row without number belongs to nobody", () => {
  const groups = group("", "A");
  assert.deepEqual(shape(groups), [["A", 1, 1]]);
  assert.equal(groups[0]?.strays[0]?.refusal?.code, "import.missing_number");
});
test("only strays, and nothing at all", () => {
  assert.deepEqual(shape(group("!", "-")), [["", 0, 2]]);
  assert.deepEqual(new RowGrouper().end(), null);
});
test("a column that is the same on every row fills no memory", () => {
  assert.deepEqual(shape(group(...Array.from({ length: rowsOfOrderMax + 1 }, () => "A"))), [["A", rowsOfOrderMax, 0], ["A", 1, 0]]);
});
test("a group knows where the file goes on", () => {
  const [first] = group("A", "A", "B");
  assert.deepEqual(first?.end, { characters: 8, row: 2, line: 3 });
});
