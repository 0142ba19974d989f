import assert from "node:assert/strict";
import { test } from "node:test";
import { detectDialect } from "./dialect.ts";
import type { Separator } from "./layout.ts";

const cases: [title: string, text: string, separator: Separator, header: string[], headerRow: number][] = [
  ["commas", "Name,Total\n#1,12.50\n#2,9.90\n", ",", ["Name", "Total"], 0],
  [
    "semicolons and decimal commas",
    "Réf;Total;Date\nA;12,50;2026-01-01\nB;9,90;2026-01-02\nC;1,00;2026-01-03\n",
    ";",
    ["Réf", "Total", "Date"],
    0,
  ],
  ["tabs", "order-id\tsku\n1\tA,B\n2\tC;D\n", "\t", ["order-id", "sku"], 0],
  ["bars", "id|total\n1|2\n3|4\n", "|", ["id", "total"], 0],
  ["a sep line", "sep=;\nid;name\n1;a\n", ";", ["id", "name"], 1],
  [
    "blank lines and a title first",
    '\n\n"Orders report"\n"Order Number","Total price"\n"12-1","5.00"\n"12-2","6.00"\n',
    ",",
    ["Order Number", "Total price"],
    3,
  ],
  ["a footer", "id,total\n1,2\n3,4\n5,6\n\n3,record(s) downloaded\nSeller ID : demo\n", ",", ["id", "total"], 0],
  ["multi-line notes", 'Name,Note\n#1,"a\nb;c;d\ne"\n#2,x\n', ",", ["Name", "Note"], 0],
  ["old Mac line ends", "id,total\r1,2\r3,4\r", ",", ["id", "total"], 0],
];
for (const [title, text, separator, header, headerRow] of cases) {
  test(`finds ${title}`, () => {
    const found = detectDialect(text);
    assert.deepEqual([found?.dialect.separator, found?.header, found?.dialect.headerRow], [separator, header, headerRow]);
  });
}

test("text with stray quotes in tabs is read without quoting", () => {
  const found = detectDialect('sku\tname\tqty\nA\t"S" cup\t1\nB\t12" plate\t2\nC\t"L" cup\t3\n');
  assert.equal(found?.dialect.quoted, false);
});

test("one column is no table", () => assert.equal(detectDialect("hello\nworld\n"), null));
test("nothing is no table", () => assert.equal(detectDialect(""), null));
