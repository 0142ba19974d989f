import type { Refusal } from "../../domain/refusal.ts";
import { detectDialect, sampleCharacters } from "../../platform/csv/dialect.ts";
import { BadFile, examineFile, identifyFile, readSample, rowsOf, type Source, type StoredFile } from "../../platform/csv/read-file.ts";
import { UnreadableFile } from "../../platform/csv/row-parser.ts";
import { probeFormats, type Formats } from "./detect-formats.ts";
import type { Mapping } from "./mapping.ts";
import { probeLevels } from "./settle-levels.ts";
import { transcribeSheet, transcribeWorkbook, type SheetChoice } from "./transcribe-workbook.ts";
import { describeDetection, openQuestions, proposeMapping, withFormats, type Detected, type Looked, type ShopDefaults } from "./propose-mapping.ts";

/** A stored file and everything that was found out about it. */
export type Inspected = {
  readonly file: StoredFile;
  readonly looked: Looked;
  readonly textBytes: number;
  readonly mapping: Mapping;
  readonly detected: Detected;
  readonly questions: readonly Refusal[];
  /** The first rows, for the person who checks the columns. */
  readonly samples: readonly (readonly string[])[];
};

const sampleRows = 20;
const sampleCellCharacters = 200;
/** A date that settles the order of day and month may come late: the first twelve days of December prove nothing. */
const probedRowsMax = 1_000_000;

/** Looks at a file as a whole: what it is, how it is written, which columns it has. */
export async function inspectFile(path: string, shop: ShopDefaults): Promise<Inspected | Refusal> {
  const sheets = await transcribeWorkbook(path);
  return sheets && "code" in sheets ? sheets : inspectText(path, sheets, shop);
}

/** The same workbook, another of its sheets: a file of its own. */
export async function inspectSheet(path: string, sheet: string, shop: ShopDefaults): Promise<Inspected | Refusal> {
  const sheets = await transcribeSheet(path, sheet);
  return "code" in sheets ? sheets : inspectText(path, sheets, shop);
}

async function inspectText(path: string, sheets: SheetChoice | null, shop: ShopDefaults): Promise<Inspected | Refusal> {
  const file = await identifyFile(path);
  if ("code" in file) return file;
  try {
    const { encoding, bytes } = await examineFile(file);
    const dialect = detectDialect(await readSample(file, encoding.encoding, sampleCharacters));
    if (!dialect) return { code: "csv.no_columns" };
    const looked = { encoding, dialect, sheets };
    const { mapping } = proposeMapping(looked, shop, null);
    return { file, looked, textBytes: bytes, ...await probeCells(file, looked, mapping, { isFirstLook: true }) };
  } catch (error) {
    if (error instanceof BadFile) return error.refusal;
    if (error instanceof UnreadableFile) return { code: "csv.unreadable", params: { line: error.line } };
    throw error;
  }
}

/** Also for a file read in another way that a person chose: then nothing that was said is decided anew. */
export async function probeCells(
  file: StoredFile,
  looked: Looked,
  mapping: Mapping,
  { isFirstLook = false } = {},
): Promise<Pick<Inspected, "mapping" | "detected" | "questions" | "samples">> {
  const probe = probeFormats(mapping.columns);
  const levels = probeLevels(mapping);
  const samples: string[][] = [];
  let seen = 0;
  search: for await (const rows of rowsOf(sourceOf(file, mapping))) {
    for (const row of rows) {
      if (row.number <= mapping.dialect.headerRow + 1 || row.problem !== null || row.raw === "") continue;
      if (samples.length < sampleRows) samples.push(row.cells.map((cell) => cell.slice(0, sampleCellCharacters)));
      probe.add(row);
      if (isFirstLook) levels.add(row);
      seen += 1;
    }
    if (seen >= probedRowsMax || (probe.isSettled() && samples.length === sampleRows)) break search;
  }
  const formats: Formats = probe.result();
  const complete = withFormats(isFirstLook ? levels.settle(mapping) : mapping, formats);
  const detected = describeDetection(looked, formats, complete);
  return { mapping: complete, detected, questions: openQuestions(complete, detected), samples };
}

export function sourceOf(file: StoredFile, mapping: Mapping): Source {
  return { file, encoding: mapping.encoding, dialect: mapping.dialect, columns: mapping.header.length };
}
