import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { detectDialect, sampleCharacters } from "./dialect.ts";
import { BadFile, examineFile, identifyFile, readSample, rowsOf, type Source } from "./read-file.ts";
import { positionAfter, type Row } from "./row-parser.ts";

async function stored<Result>(content: Buffer | string, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "comptoir-csv-"));
  try {
    await writeFile(join(folder, "upload"), content);
    return await work(join(folder, "upload"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function sourceOf(path: string): Promise<Source> {
  const file = await identifyFile(path);
  if ("code" in file) throw new BadFile(file);
  const { encoding } = await examineFile(file);
  const found = detectDialect(await readSample(file, encoding.encoding, sampleCharacters));
  assert.ok(found);
  return { file, encoding: encoding.encoding, dialect: found.dialect, columns: found.header.length };
}

async function all(rows: AsyncIterable<Row[]>): Promise<Row[]> {
  return (await Array.fromAsync(rows)).flat();
}

const text = `Référence;Client;Note\n${Array.from({ length: 20_000 }, (_, n) => `R${n};Élodie Garçon;"ligne\nà ${n}"\n`).join("")}`;
const latin = Buffer.from(text, "latin1");
const written: [title: string, bytes: Buffer][] = [
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 in gzip", gzipSync(text)],
  ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
  ["windows-1252", latin],
];
for (const [title, bytes] of written) {
  test(`reads ${title}, and goes on from any record`, () => stored(bytes, async (path) => {
    const source = await sourceOf(path);
    const rows = await all(rowsOf(source));
    assert.equal(rows.length, 20_001);
    assert.deepEqual(rows[20_000]?.cells, ["R19999", "Élodie Garçon", "ligne\nà 19999"]);
    const [half] = [rows[9_000]];
    assert.ok(half);
    assert.deepEqual(await all(rowsOf(source, positionAfter(half))), rows.slice(9_001));
  }));
}

const refused: [title: string, bytes: Buffer, code: string][] = [
  ["an empty file", Buffer.alloc(0), "csv.file_empty"],
  ["an empty archive", gzipSync(""), "csv.file_empty"],
  ["an Excel workbook named .csv", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from("....[Content_Types].xml")]), "csv.file_is_xlsx"],
  ["a PDF in gzip", gzipSync("%PDF-1.7 ...."), "csv.file_is_pdf"],
  ["an archive in an archive", gzipSync(gzipSync("a,b\n")), "csv.file_is_binary"],
  ["a broken archive", Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from("nothing of the kind")]), "csv.gzip_damaged"],
];
for (const [title, bytes, code] of refused) {
  test(`S9 refuses ${title}`, () => stored(bytes, async (path) => {
    const found = await identifyFile(path);
    assert.equal("code" in found && found.code, code);
  }));
}

test("S9 stops a gzip bomb at its limit", () => stored(gzipSync(Buffer.alloc(300_000_000, "a,b\n")), async (path) => {
  const file = await identifyFile(path);
  assert.ok(!("code" in file));
  await assert.rejects(examineFile(file), (error) => error instanceof BadFile && error.refusal.code === "csv.gzip_bomb");
}));

test("S9 an archive cut off in the middle is damaged", () => {
  const noise = Array.from({ length: 50_000 }, (_, n) => `${n},${(n * 7919) % 10_007}\n`).join("");
  return stored(gzipSync(noise).subarray(0, 90_000), async (path) => {
    const file = await identifyFile(path);
    assert.ok(!("code" in file));
    await assert.rejects(examineFile(file), (error) => error instanceof BadFile && error.refusal.code === "csv.gzip_damaged");
  });
});
