import assert from "node:assert/strict";
import { test } from "node:test";
import { countSelected, isSelected, nothingSelected, pageState, setSelected, type Selection, type Ticked } from "./selection.ts";

const rows: Ticked[] = ["1", "2", "3"].map((id) => ({ id, number: id, version: 1 }));
const [first] = rows as [Ticked];

test("LST-25 orders are ticked one by one, by the page, and over pages", () => {
  const one = setSelected(nothingSelected, [first], true);
  assert.equal(countSelected(one), 1);
  assert.equal(pageState(one, rows), "some");
  const page = setSelected(one, rows, true);
  assert.equal(pageState(page, rows), "all");
  assert.equal(countSelected(setSelected(page, [{ id: "on another page", number: null, version: 1 }], true)), 4);
  assert.equal(pageState(setSelected(page, rows, false), rows), "none");
});

test("LST-25 all that the search finds, but those unticked again", () => {
  const all: Selection = { mode: "all", total: 1284, except: new Set() };
  assert.equal(countSelected(all), 1284);
  const fewer = setSelected(all, [first], false);
  assert.equal(countSelected(fewer), 1283);
  assert.equal(isSelected(fewer, "1"), false);
  assert.equal(isSelected(fewer, "never loaded"), true);
  assert.equal(countSelected(setSelected(fewer, [first], true)), 1284);
});
