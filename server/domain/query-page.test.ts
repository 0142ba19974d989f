import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseDateWord } from "./query-dates.ts";
import { fieldNames, fieldRule, findField } from "./query-fields.ts";
import { parseQuery } from "./query-language.ts";
import { queryErrorCodes } from "./query-tree.ts";
import { knownCodes } from "./query-values.ts";

const page = readFileSync(new URL("../../docs/query-language.md", import.meta.url), "utf8");
const section = (title: string) => page.split(/^## /m).find((part) => part.startsWith(title)) ?? assert.fail(title);
/** The cells of the tables of a section, without their heads. */
const rows = (title: string) =>
  section(title).split("\n").filter((row) => /^\| `/.test(row)).map((row) => row.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim()));
const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? "");

test("every line the page begins with is understood", () => {
  const lines = rows("Ten lines").map(([typed = ""]) => codes(typed)[0] ?? "");
  assert.equal(lines.length, 10);
  for (const line of lines) assert.ok(parseQuery(line).ok, line);
});

test("the page names every field, in three languages, with its codes", () => {
  const described = rows("Fields");
  assert.deepEqual(described.map(([name = ""]) => codes(name)[0]?.split(".")[0]), fieldNames);
  for (const [name = "", french = "", romanian = "", takes = ""] of described) {
    const field = findField(codes(name)[0]?.split(".")[0] ?? "") ?? assert.fail(name);
    for (const word of `${french}, ${romanian}`.split(", ")) assert.equal(findField(word.replace(/\.<.*/, "")), field, word);
    if (["choice", "code"].includes(fieldRule(field).type)) assert.deepEqual(codes(takes), knownCodes(field, {}), field);
  }
});

test("the other examples of the page are understood", () => {
  const examples = codes(section("Fields").split("\n").filter((row) => !row.startsWith("|")).join(" ")).filter((code) => code.includes(":"));
  assert.ok(examples.length >= 10);
  for (const example of [...examples, ...codes(section("Dates")).filter((code) => code.startsWith("created:"))]) assert.ok(parseQuery(example).ok, example);
});

test("every date of the page is a date, the same in the three languages", () => {
  for (const [written = "", , french = "", romanian = ""] of rows("Dates")) {
    const [first = ""] = codes(written);
    assert.ok(parseDateWord(first), first);
    for (const word of codes(`${french} ${romanian}`)) assert.equal(parseDateWord(word), /\d{4}$/.test(word) ? "2026-11-21" : first, word);
  }
});

test("the page names every error", () => {
  for (const code of queryErrorCodes) assert.ok(section("Rules").includes(`\`${code}\``), code);
});
