import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { RowParser, UnreadableFile, parseText, positionAfter, recordCharactersMax, recoveriesMax, type Row } from "./row-parser.ts";
import type { Dialect } from "./layout.ts";

const comma = { separator: ",", quoted: true, newline: "\n" } as const;

function readAll(text: string, layout: Omit<Dialect, "headerRow"> = comma, chunk = text.length || 1, columns: number | null = null): Row[] {
  const parser = new RowParser(layout, { columns });
  const pieces: Row[][] = [];
  for (let at = 0; at < text.length; at += chunk) pieces.push(parser.push(text.slice(at, at + chunk)));
  return [...pieces, parser.end()].flat();
}
const cellsOf = (rows: readonly Row[]): (readonly string[])[] => rows.map((row) => row.cells);

const cases: [title: string, text: string, cells: string[][]][] = [
  ["plain lines", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]],
  ["no newline at the end", "a,b\n1,2", [["a", "b"], ["1", "2"]]],
  ["Windows line ends", 'a,b\r\n"1",2\r\n3,"4"\r\n', [["a", "b"], ["1", "2"], ["3", "4"]]],
  ["doubled quotes", '"a ""b""",c\n', [['a "b"', "c"]]],
  ["an empty quoted cell", '"",""\n', [["", ""]]],
  ["a separator and a newline in quotes", '"a,b","c\nd"\n', [["a,b", "c\nd"]]],
  ["a quote inside an unquoted cell", 'Tasse "S",1\n', [['Tasse "S"', "1"]]],
  ["a quote somebody forgot to double", '"12" pipe",1\n', [['12" pipe', "1"]]],
  ["empty cells at the end", 'a,"b",,\n', [["a", "b", "", ""]]],
  ["a blank line", "a\n\nb\n", [["a"], [""], ["b"]]],
  ["a cell that ends with a carriage return before a separator", 'x\r,"y"\n', [["x\r", "y"]]],
];
for (const [title, text, cells] of cases) {
  test(`reads ${title}, however the text is cut`, () => {
    for (const chunk of [1, 2, 3, 5, 1000]) assert.deepEqual(cellsOf(readAll(text, comma, chunk)), cells, `chunks of ${chunk}`);
  });
}

test("reads tab-separated text without quoting, and the line ends of an old Mac", () => {
  assert.deepEqual(cellsOf(readAll('"S" cup\t1\rb\t2\r', { separator: "\t", quoted: false, newline: "\r" })), [['"S" cup', "1"], ["b", "2"]]);
});

test("says where each record stands", () => {
  const rows = readAll('h1,h2\n"a\nb",1\nc,2\n');
  assert.deepEqual(rows.map(({ number, line, raw }) => [number, line, raw]), [[1, 1, "h1,h2"], [2, 2, '"a\nb",1'], [3, 4, "c,2"]]);
});

test("goes on from the end of any record", () => {
  const text = 'h1,h2\n"a\nb",1\nc,2\nd,"3"\n';
  const rows = readAll(text);
  for (const row of rows) {
    const parser = new RowParser(comma, { from: positionAfter(row) });
    assert.deepEqual([...parser.push(text.slice(row.end)), ...parser.end()], rows.slice(rows.indexOf(row) + 1));
  }
});

test("an unclosed quote costs its own line only", () => {
  const rows = readAll('a,b\n1,"x\n2,y\n3,"z"\n4,w\n', comma, 1000, 2);
  assert.deepEqual(rows.map((row) => row.problem), [null, "csv.unclosed_quote", null, null, null]);
  assert.equal(rows[1]?.raw, '1,"x');
});

test("an unclosed quote that no other follows is given up within the limit", () => {
  const tail = "2,y\n".repeat(recordCharactersMax / 2);
  const rows = readAll(`a,b\n1,"x\n${tail}`, comma, 65_536);
  assert.equal(rows.length, 2 + recordCharactersMax / 2);
  assert.equal(rows.filter((row) => row.problem !== null).length, 1);
});

test("a file cut off inside a quoted cell", () => {
  const rows = readAll('a,b\n1,"hel', comma, 1000, 2);
  assert.deepEqual(rows.map((row) => row.problem), [null, "csv.cut_off"]);
});

test("a cell of 10 MB is one refused row, and the limit itself is read", () => {
  const rows = readAll(`a,b\n${"x".repeat(10_000_000)},1\n2,3\n`, comma, 65_536);
  assert.deepEqual(rows.map((row) => [row.problem, row.cells.length]), [[null, 2], ["csv.row_too_long", 0], [null, 2]]);
  assert.equal(readAll(`${"x".repeat(recordCharactersMax)}\n`)[0]?.problem, null);
  assert.equal(readAll(`${"x".repeat(recordCharactersMax + 1)}\n`)[0]?.problem, "csv.row_too_long");
});

test("a file where every line opens a quote is refused, not read a million times", () => {
  const line = `"a,${"b".repeat(90)}\n`;
  assert.throws(() => readAll(line.repeat(50_000), comma, 65_536, 2), UnreadableFile);
  assert.ok(recoveriesMax < 1000);
});

test("reads what csv-parse reads", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", "\r\n", "1"), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (table, chunk) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
        assert.deepEqual(cellsOf(readAll(text, comma, chunk)), table);
        assert.deepEqual(parse(text, { relax_column_count: true }), table);
      },
    ),
    { numRuns: 300 },
  );
});

test("never throws anything but the refusal, and loses no character", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", ";") }), fc.integer({ min: 1, max: 5 }), (text, chunk) => {
    const rows = readAll(text, comma, chunk);
    assert.equal(rows.at(-1)?.end ?? 0, text.length);
    assert.equal(rows.map((row) => row.raw).join("").replace(/[\r\n]/g, ""), text.replace(/[\r\n]/g, ""));
  }), { numRuns: 500 });
});

test("takes only the first rows of a sample", () => assert.equal(parseText("a\nb\nc\n", comma, 2).length, 2));
