import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseText } from "./row-parser.ts";
import { csvLine, neutralise, restoreCell } from "./write-row.ts";

const hostile = ["=1+1", "+33100000000x", "-10% sticker", "@rue", "\t=CMD", "'=already", "''=twice", "=HYPERLINK(\"x\",\"y\")"];
for (const cell of hostile) {
  test(`makes ${JSON.stringify(cell)} text for a spreadsheet, and gives it back`, () => {
    assert.match(neutralise(cell), /^'/);
    assert.equal(restoreCell(neutralise(cell)), cell);
  });
}
for (const cell of ["-12.50", "+33612345678", "12,50", "O'Neil", "'t Hooft", "'75008", ""]) {
  test(`leaves ${JSON.stringify(cell)} alone`, () => assert.equal(restoreCell(neutralise(cell)), cell));
}

test("S4 what is exported reads back to the character", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "=", "+", "-", "@", "'", '"', ",", ";", "\n", "\r", "\t", " ", "é", "1") });
  fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
    const [row] = parseText(csvLine(cells), { separator: ",", quoted: true, newline: "\n" }, 1);
    assert.deepEqual(row?.cells.map(restoreCell), cells);
  }), { numRuns: 500 });
});
