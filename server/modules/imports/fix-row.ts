import type { Refusal } from "../../domain/refusal.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { parseText, type Row } from "../../platform/csv/row-parser.ts";
import { amendRow } from "./amend-rows.ts";
import { editRefusal } from "./control-import.ts";
import { countFixes, findFix, forgetFix, putFix } from "./fixes-store.ts";
import { findImport, lockImport, type ImportRow } from "./import-store.ts";
import type { Mapping } from "./mapping.ts";
import { loadCountryNames } from "./preset-store.ts";
import { compileReader } from "./read-row.ts";
import { findRejected, type RemarkRow } from "./rows-store.ts";

/** A refused row, cut into the cells of the table, and what is wrong with it now. */
export type OpenRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusal: Refusal | null;
  readonly isLeftOut: boolean;
  readonly isFixed: boolean;
};
/** New cells, or null to leave the row out. */
export type NewCells = readonly string[] | null;

/** More are mended faster in a spreadsheet, with the file of rejects. */
const fixesMax = 1_000;

export async function openRow(context: Context, importId: string, row: number): Promise<OpenRow | Refusal> {
  const found = await findImport(context, importId);
  if (!found) return { code: "import.not_found" };
  const [remark, fix] = await Promise.all([findRejected(context, importId, row), findFix(context, importId, row)]);
  if (!remark) return { code: "import.row_not_open", params: { row } };
  const cells = fix?.cells ?? cellsOf(remark, found.mapping);
  return {
    row,
    cells,
    refusal: fix?.cells
      ? await judge(context, found, row, fix.cells)
      : { code: remark.code as Refusal["code"], params: remark.params as Refusal["params"] & object },
    isLeftOut: fix?.cells === null,
    isFixed: fix !== null,
  };
}

/** Keeps the row as somebody corrected it, also while it is still wrong: the next check says the same and more. */
export async function fixRow(context: Context, importId: string, row: number, cells: NewCells): Promise<OpenRow | Refusal> {
  const refusal = await change(context, importId, async (tx, found): Promise<Refusal | null> => {
    if (cells !== null && cells.length !== found.mapping.header.length)
      return { code: "import.wrong_cells", params: { expected: found.mapping.header.length, found: cells.length }, field: "/cells" };
    if (!(await findRejected(context, importId, row))) return { code: "import.row_not_open", params: { row } };
    if ((await countFixes(context, importId)).rows >= fixesMax && !(await findFix(context, importId, row)))
      return { code: "import.too_many_fixes", params: { limit: fixesMax } };
    putFix(tx, importId, { row, cells });
    return null;
  });
  return refusal ?? openRow(context, importId, row);
}

/** The row as the file has it. */
export async function unfixRow(context: Context, importId: string, row: number): Promise<OpenRow | Refusal> {
  const refusal = await change(context, importId, async (tx) => {
    forgetFix(tx, importId, row);
    return null;
  });
  return refusal ?? openRow(context, importId, row);
}

type Change = (tx: Tx, found: ImportRow) => Promise<Refusal | null>;

async function change(context: Context, importId: string, work: Change): Promise<Refusal | null> {
  return context.transaction({ lock: true }, async (tx) => {
    const found = await lockImport(tx, importId);
    if (!found) return { code: "import.not_found" };
    return editRefusal(found) ?? work(tx, found);
  });
}

/** What a check would say of this row alone; what it needs of the others of its order, the next check says. */
async function judge(context: Context, { mapping }: ImportRow, number: number, cells: readonly string[]): Promise<Refusal | null> {
  const reader = compileReader({ ...mapping, countries: { ...await loadCountryNames(context), ...mapping.countries } }, context.house.now().getTime());
  return reader.read(amendRow({ ...emptyRow, number, line: number }, cells, mapping)).refusal;
}

const emptyRow: Row = { number: 0, line: 0, lines: 1, end: 0, cells: [], raw: "", problem: null };

/** A row that cannot be cut is given in one piece, in its first cell; one with too many cells keeps the last ones together. */
function cellsOf({ raw }: RemarkRow, { dialect, header }: Mapping): string[] {
  const [parsed] = parseText(raw ?? "", dialect, 1);
  const cells = parsed?.problem === null ? parsed.cells : [raw ?? ""];
  const surplus = cells.slice(header.length).filter((cell) => cell.trim() !== "");
  return header.map((_, column) =>
    [cells[column] ?? "", ...(column === header.length - 1 ? surplus : [])].join(
      surplus.length > 0 && column === header.length - 1 ? dialect.separator : "",
    ),
  );
}
