import type { Row } from "../../platform/csv/row-parser.ts";
import { quote } from "../../platform/csv/write-row.ts";
import type { RowFix } from "./fixes-store.ts";
import type { Mapping } from "./mapping.ts";
import type { RowReader } from "./read-row.ts";

/** The rows of the file, those that somebody corrected in their new form. */
export async function* amendRows(rows: AsyncIterable<readonly Row[]>, fixes: readonly RowFix[], mapping: Mapping): AsyncGenerator<readonly Row[]> {
  const byRow = new Map(fixes.map((fix) => [fix.row, fix.cells]));
  for await (const chunk of rows) yield byRow.size === 0 ? chunk : chunk.map((row) => amendRow(row, byRow.get(row.number) ?? null, mapping));
}

export function amendRow(row: Row, cells: readonly string[] | null, { dialect: { separator } }: Mapping): Row {
  return cells === null ? row : { ...row, cells, raw: cells.map((cell) => quote(cell, separator)).join(separator), problem: null };
}

/** A reader that skips what somebody left out. */
export function withoutLeftOut(reader: RowReader, fixes: readonly RowFix[]): RowReader {
  const leftOut = new Set(fixes.flatMap(({ row, cells }) => (cells === null ? [row] : [])));
  if (leftOut.size === 0) return reader;
  return {
    ...reader,
    read: (row) =>
      leftOut.has(row.number) ? { row, key: "", line: null, refusal: null, skipped: "import.row_left_out" } : reader.read(row),
  };
}
