import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { fileKind, type FileKind } from "./file-kind.ts";

const zip = (name: string): Buffer => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from(name)]);
const cases: [title: string, head: Buffer, kind: FileKind][] = [
  ["a CSV", Buffer.from("a,b\n1,2\n"), "text"],
  ["Latin-1", Buffer.from("nom;pr\xe9nom\n", "latin1"), "text"],
  ["UTF-16 with its mark", Buffer.from("\ufeffa;b\r\n1;2\r\n", "utf16le"), "text"],
  ["UTF-16 without", Buffer.from("number;total\r\n1001;25,00\r\n", "utf16le"), "text"],
  ["a text with one NUL", Buffer.from(`a,b\n${"1,2\n".repeat(100)}\0`), "text"],
  ["nothing", Buffer.alloc(0), "empty"],
  ["gzip", gzipSync("a,b\n"), "gzip"],
  ["an Excel workbook, whatever its name", zip("[Content_Types].xml"), "xlsx"],
  ["another zip", zip("orders.csv"), "zip"],
  ["old Excel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "xls"],
  ["PDF", Buffer.from("%PDF-1.7\n"), "pdf"],
  ["PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "image"],
  ["random bytes", Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256)), "binary"],
];
for (const [title, head, kind] of cases) test(`${title} is ${kind}`, () => assert.equal(fileKind(head), kind));
