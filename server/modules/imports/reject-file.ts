import { describeRefusal } from "../../../i18n/refusals.ts";
import { parseText } from "../../platform/csv/row-parser.ts";
import { quote } from "../../platform/csv/write-row.ts";
import type { Context } from "../../platform/context.ts";
import type { ImportRow } from "./import-store.ts";
import { rejectColumns } from "./reject-columns.ts";
import { listRemarks, type RemarkRow } from "./rows-store.ts";

const rowsAtOnce = 1_000;

/**
 * The rows that were refused, as they stood, each with its place and its reason: mend them and bring the file again. Written in UTF-8
 * with the separator of the file it came from. Original cells are not made harmless for spreadsheets: they would not be the original.
 */
export async function* rejectFile(context: Context, row: ImportRow): AsyncGenerator<string> {
  const { dialect, header } = row.mapping;
  const own = header.filter((name) => !(rejectColumns as readonly string[]).includes(name));
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quote(cell, dialect.separator)).join(dialect.separator)}\r\n`;
  yield `\ufeff${line([...own, ...rejectColumns])}`;
  let after: readonly [number, number] = [0, -1];
  for (;;) {
    const remarks = await listRemarks(context, row.id, { kind: "rejected", after, limit: rowsAtOnce });
    const last = remarks.at(-1);
    if (!last) return;
    after = [last.row, last.position];
    yield remarks.map((remark) => line(cellsOf(remark, row, own.length, context))).join("");
  }
}

function cellsOf(remark: RemarkRow, { mapping: { dialect } }: ImportRow, width: number, context: Context): string[] {
  const raw = remark.raw ?? "";
  const [parsed] = parseText(raw, dialect, 1);
  const fits = parsed !== undefined && parsed.problem === null && parsed.cells.length >= width && parsed.lines >= 1;
  const cells = fits ? parsed.cells.slice(0, width) : Array.from({ length: width }, () => "");
  const reason = describeRefusal({ code: remark.code, params: remark.params }, context.locale);
  // A row that cannot be cut into cells is handed back in one piece.
  return [...cells, String(remark.row), remark.code, reason, fits ? "" : raw];
}
