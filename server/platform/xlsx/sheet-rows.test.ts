import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { workbook, zip, type WorkbookSheet } from "../../testing/workbook.ts";
import { BadFile } from "../csv/read-file.ts";
import { cellReading, dateText, rowsOfSheet, type SheetRow } from "./sheet-rows.ts";
import { openWorkbook, showsDate } from "./workbook.ts";

async function inFile<Result>(content: Buffer, work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "comptoir-xlsx-"));
  try {
    const file = path.join(folder, "book.xlsx");
    await writeFile(file, content);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rowsIn(content: Buffer): Promise<SheetRow[]> {
  return inFile(content, async (file) => {
    const book = await openWorkbook(file);
    const [sheet] = book.sheets;
    assert.ok(sheet);
    return Array.fromAsync(rowsOfSheet(book, sheet, await cellReading(book)));
  });
}

const one = (rows: WorkbookSheet["rows"]): Buffer => workbook([{ name: "Orders", rows }]);

test("cells come as a spreadsheet shows them: shared and inline texts, numbers, dates, gaps", async () => {
  assert.deepEqual(
    await rowsIn(
      one([
        ["No", "When", "Price"],
        [536365, { serial: 40513.351388888892 }, 2.5499999999999998],
        [],
        [{ inline: "C1 & <2>" }, null, "line\nbreak"],
      ]),
    ),
    [
      { number: 1, cells: ["No", "When", "Price"] },
      { number: 2, cells: ["536365", "2010-12-01 08:26:00", "2.55"] },
      { number: 4, cells: ["C1 & <2>", "", "line\nbreak"] },
    ],
  );
});

test("names with a prefix, formatted texts, phonetic readings and escapes, as other writers have them", async () => {
  const sheet =
    '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Thé </x:t></x:r><x:r><x:t xml:space="preserve">vert_x000D_</x:t></x:r><x:rPh sb="0"><x:t>te</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>x &#233; &#x20AC;</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const book = zip([
    ["xl/workbook.xml", '<x:workbook><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>'],
    ["xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Target="/xl/s.xml"/></Relationships>'],
    ["xl/s.xml", sheet],
  ]);
  assert.deepEqual(await rowsIn(book), [{ number: 1, cells: ["Thé vert\r", "TRUE", "", "x é €"] }]);
});

const serials: [serial: number, from1904: boolean, text: string | null][] = [
  [40513, false, "2010-12-01"],
  [40513.351388888892, false, "2010-12-01 08:26:00"],
  [61, false, "1900-03-01"],
  [39051, true, "2010-12-01"],
  [0.5, false, "12:00:00"],
  [-1, false, null],
  [2_958_466, false, null],
];
for (const [serial, from1904, text] of serials)
  test(`day ${serial}${from1904 ? " since 1904" : ""} is ${text}`, () => assert.equal(dateText(serial, from1904), text));

const formats: [code: string, isDate: boolean][] = [
  ["dd/mm/yyyy hh:mm", true],
  ["[$-409]mmm d, yyyy", true],
  ["[h]:mm", true],
  ["General", false],
  ['#,##0.00\\ "days"', false],
  ["[Red]0.00", false],
  ["0%", false],
  ["yyyy", true],
];
for (const [code, isDate] of formats) test(`the format ${code} shows ${isDate ? "a date" : "a number"}`, () => assert.equal(showsDate(code), isDate));

const refusedWith = (code: string) => (error: unknown): boolean => error instanceof BadFile && error.refusal.code === code;
const sound = one([["A", "B"], [1, 2]]);
const broken: [title: string, content: Buffer, code: string][] = [
  ["cut off", sound.subarray(0, sound.length - 30), "csv.xlsx_damaged"],
  ["without a sheet", zip([["xl/workbook.xml", "<workbook/>"]]), "csv.xlsx_damaged"],
  [
    "with bytes turned in its middle",
    Buffer.from(sound.map((byte, at) => (at > 300 && at < 900 ? byte ^ 0x55 : byte))),
    "csv.xlsx_damaged",
  ],
  [
    "that would fill the memory",
    zip([
      ...["xl/workbook.xml", "xl/_rels/workbook.xml.rels"].map((name): [string, string] => [
        name,
        name.endsWith("rels")
          ? '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>'
          : '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      ]),
      ["xl/s.xml", Buffer.alloc(9_000_000, "<row>")],
    ]),
    "csv.xlsx_damaged",
  ],
  [
    "with rows beyond any sheet",
    zip([
      ["xl/workbook.xml", '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'],
      ["xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>'],
      ["xl/s.xml", '<row r="99999999"><c><v>1</v></c></row>'],
    ]),
    "csv.xlsx_damaged",
  ],
];
for (const [title, content, code] of broken) test(`S9 a workbook ${title} is refused`, async () => assert.rejects(rowsIn(content), refusedWith(code)));

test("S9 an archive that unpacks to far more than a table does is not read", async () => {
  const bomb = zip([
    ["xl/workbook.xml", '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'],
    ["xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>'],
    ["xl/s.xml", Buffer.alloc(70_000_000, " ")],
  ]);
  await assert.rejects(rowsIn(bomb), refusedWith("csv.gzip_bomb"));
});
