import { createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Refusal } from "../../domain/refusal.ts";
import { fileKind, headBytes } from "../../platform/csv/file-kind.ts";
import { BadFile } from "../../platform/csv/read-file.ts";
import { quote } from "../../platform/csv/write-row.ts";
import { cellReading, rowsOfSheet, type CellReading, type SheetRow } from "../../platform/xlsx/sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "../../platform/xlsx/workbook.ts";

/** The sheets of a workbook, and the one that is read. */
export type SheetChoice = { readonly names: readonly string[]; readonly chosen: string };

/** Where the workbook itself stays, beside the text that was made of one of its sheets. */
export const workbookPath = (path: string): string => `${path}.xlsx`;
const separator = "\t";

/**
 * A workbook becomes text once, a row a line and blank rows blank lines, so that a row keeps the number it has in the spreadsheet. All that
 * follows (proofs, positions, going on after a crash) knows text only. Null for a file that is no workbook.
 */
export async function transcribeWorkbook(path: string): Promise<SheetChoice | Refusal | null> {
  if (!(await isWorkbook(path))) return null;
  await rename(path, workbookPath(path));
  return transcribe(path, null);
}

/** Another sheet of the same workbook instead. */
export function transcribeSheet(path: string, sheet: string): Promise<SheetChoice | Refusal> {
  return transcribe(path, sheet);
}

async function transcribe(path: string, wanted: string | null): Promise<SheetChoice | Refusal> {
  try {
    const workbook = await openWorkbook(workbookPath(path));
    const reading = await cellReading(workbook);
    const sheet = wanted === null ? await firstFilled(workbook, reading) : workbook.sheets.find(({ name }) => name === wanted);
    if (!sheet) return { code: "import.sheet_unknown", params: { sheet: wanted ?? "" }, field: "/mapping/sheet" };
    // Somebody may look at the text meanwhile: it changes at once or not at all.
    const draft = `${path}.sheet`;
    await pipeline(linesOf(rowsOfSheet(workbook, sheet, reading)), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
    return { names: workbook.sheets.map(({ name }) => name), chosen: sheet.name };
  } catch (error) {
    if (error instanceof BadFile) return error.refusal;
    throw error;
  }
}

async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path);
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(head, 0, headBytes, 0).finally(() => file.close());
  return fileKind(head.subarray(0, bytesRead)) === "xlsx";
}

/** A cover sheet with a title is none: a table has two rows of two cells. */
async function firstFilled(workbook: Workbook, reading: CellReading): Promise<Sheet | undefined> {
  for (const sheet of workbook.sheets) {
    let rows = 0;
    for await (const { cells } of rowsOfSheet(workbook, sheet, reading)) {
      if (cells.filter((cell) => cell !== "").length >= 2) rows += 1;
      if (rows === 2) return sheet;
    }
  }
  return workbook.sheets[0];
}

/** Text is written in pieces of this size: a line at a time costs more than what it says. */
const pieceCharacters = 65_536;

async function* linesOf(rows: AsyncIterable<SheetRow>): AsyncGenerator<string> {
  let next = 1;
  let width = 0;
  let piece = "";
  for await (const { number, cells } of rows) {
    if (number < next) throw new BadFile({ code: "csv.xlsx_damaged" });
    const isBlank = cells.every((cell) => cell === "");
    // Cells at the end of a row that were never filled are not stored: the table is as wide as its widest row so far.
    width = Math.max(width, cells.findLastIndex((cell) => cell !== "") + 1);
    const line = isBlank ? "" : Array.from({ length: width }, (_, column) => quote(cells[column] ?? "", separator)).join(separator);
    piece += `${"\n".repeat(number - next)}${line}\n`;
    next = number + 1;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
