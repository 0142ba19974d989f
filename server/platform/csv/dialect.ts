import { parseText } from "./row-parser.ts";
import { separators, type Dialect, type Separator } from "./layout.ts";

export type DialectFinding = {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  readonly proof: "sep_line" | "columns";
  /** Rows of the sample that have as many columns as the header, in percent. */
  readonly agreement: number;
  readonly candidates: readonly Separator[];
};

/** Enough text to see a pattern, little enough to try eight readings of it. */
export const sampleCharacters = 262_144;
const rowsWeighed = 200;
const preambleRowsMax = 30;

/** Finds how the text is cut into cells; null when no reading gives two columns. */
export function detectDialect(text: string): DialectFinding | null {
  const newline = !text.includes("\n") && text.includes("\r") ? "\r" : "\n";
  const declared = /^\ufeff?"?sep=(.)"?\s*$/m.exec(text.slice(0, 20));
  const known = separators.find((separator) => separator === declared?.[1]);
  const tried = (known ? [known] : separators).flatMap((separator) =>
    // Only tab-separated text is written without quoting; elsewhere a quote that does not close is a mistake of one row.
    (separator === "\t" ? [true, false] : [true]).map((quoted) => weigh(text, { separator, quoted, newline })));
  const readings = tried.filter((reading) => reading !== null).toSorted((a, b) => b.score - a.score);
  const best = readings[0];
  if (!best) return null;
  // Quoting matters only when it changes the columns; a tie keeps the standard.
  const chosen = readings.find((reading) => reading.separator === best.separator && reading.quoted && reading.score >= best.score) ?? best;
  const rivals = readings
    .filter((reading) => reading.separator !== chosen.separator && reading.score >= chosen.score * 0.9)
    .map((reading) => reading.separator);
  return {
    dialect: { separator: chosen.separator, quoted: chosen.quoted, newline, headerRow: chosen.headerRow },
    header: chosen.header,
    proof: known ? "sep_line" : "columns",
    agreement: Math.round(chosen.agreement * 100),
    candidates: rivals.length > 0 ? [chosen.separator, ...new Set(rivals)] : [],
  };
}

type Reading = Omit<Dialect, "newline"> & { readonly header: readonly string[]; readonly agreement: number; readonly score: number };

function weigh(text: string, dialect: Omit<Dialect, "headerRow">): Reading | null {
  const rows = parseText(text, dialect, rowsWeighed);
  const filled = rows.filter((row) => row.problem !== null || row.cells.some((cell) => cell.trim() !== ""));
  const width = commonest(filled.map((row) => row.cells.length).filter((cells) => cells > 1));
  if (width === null) return null;

  const headerIndex = rows.slice(0, preambleRowsMax).findIndex((row) => row.cells.length >= width && looksLikeHeader(row.cells, width));
  const firstFull = rows.findIndex((row) => row.cells.length === width);
  const isBare = headerIndex < 0 && looksLikeData(rows[firstFull]?.cells ?? []);
  const headerRow = isBare ? firstFull - 1 : headerIndex < 0 ? firstFull : headerIndex;
  const header = isBare ? columnLetters(width) : rows[headerRow]?.cells ?? [];
  const agreement = filled.filter((row) => row.cells.length === header.length && row.problem === null).length / filled.length;
  return { ...dialect, headerRow, header, agreement, score: agreement * agreement * Math.log2(header.length + 1) };
}

/** Names are short words, mostly filled and all different; data repeats, and has numbers. */
function looksLikeHeader(cells: readonly string[], width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const named = filled.filter((cell) => cell.length <= 80 && /\p{L}/u.test(cell) && !/^\d{4}-\d\d|@/.test(cell));
  return filled.length >= width * 0.6 && named.length >= filled.length * 0.8 && new Set(filled).size >= filled.length * 0.8;
}

/** The first row has a number or a date in it: the file names no columns. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.filter((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell) || cell.includes("@")).length * 3 >= cells.length;
}

/** A, B, C: what a spreadsheet calls columns without names. */
export function columnLetters(width: number): string[] {
  const letter = (column: number): string => (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  return Array.from({ length: width }, (_, column) => letter(column));
}

function commonest(widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted(([widthA, a], [widthB, b]) => b - a || widthB - widthA)[0]?.[0] ?? null;
}
