import type { Dialect } from "./layout.ts";

export type RowProblem = "csv.unclosed_quote" | "csv.row_too_long" | "csv.cut_off";

/** One record of the file, as it stands there. */
export type Row = {
  /** 1-based, counting every record from the first line of the file: what a spreadsheet shows. */
  readonly number: number;
  /** 1-based physical line where the record begins: what an editor shows. */
  readonly line: number;
  readonly lines: number;
  /** Characters from the start of the decoded text to the end of this record: where a later run goes on. */
  readonly end: number;
  readonly cells: readonly string[];
  readonly raw: string;
  readonly problem: RowProblem | null;
};

export type Position = { readonly characters: number; readonly row: number; readonly line: number };
export const startOfFile: Position = { characters: 0, row: 0, line: 1 };

export function positionAfter(row: Row): Position {
  return { characters: row.end, row: row.number, line: row.line + row.lines };
}

/** A record longer than this is damage (an unclosed quote, a binary cell), not an order: 200 MB were buffered without it. */
export const recordCharactersMax = 1_000_000;
/** Each recovery reads up to the limit again: a file that needs more of them is not worth reading on. */
export const recoveriesMax = 100;
/** Of a broken record the rejects file keeps this much. */
const rawCharactersMax = 65_536;

export class UnreadableFile extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`more than ${recoveriesMax} records cannot be told apart, the last at line ${line}`);
    this.line = line;
  }
}

type Layout = Pick<Dialect, "separator" | "quoted" | "newline">;
/** The cell never closed: a later line opens a cell while it still runs. */
const BROKEN = "broken";
type Record = { readonly cells: readonly string[]; readonly end: number; readonly next: number; readonly lines: number };

/**
 * RFC 4180, lenient where files in the wild are: a quote inside an unquoted cell is a character, and so is one in a quoted cell
 * that no separator follows. Lines without a quote take the short way, `indexOf` and `split`. Push text, get records.
 */
export class RowParser {
  readonly #layout: Layout;
  /** Columns of the header: a record of several lines with another count is an unclosed quote, not a long note. */
  readonly #columns: number | null;
  #text = "";
  #consumed: number;
  #row: number;
  #line: number;
  #recoveries = 0;
  #skipping = false;

  constructor(layout: Layout, { columns = null, from = startOfFile }: { columns?: number | null; from?: Position } = {}) {
    this.#layout = layout;
    this.#columns = columns;
    this.#consumed = from.characters;
    this.#row = from.row;
    this.#line = from.line;
  }

  push(more: string): Row[] {
    this.#text = this.#text === "" ? more : this.#text + more;
    return this.#read(false);
  }

  end(): Row[] {
    return this.#read(true);
  }

  #read(final: boolean): Row[] {
    const text = this.#text;
    const rows: Row[] = [];
    let at = this.#skipping ? this.#skipLine() : 0;
    let quoteAt = this.#layout.quoted ? text.indexOf('"') : -1;
    while (at < text.length) {
      const lineEnd = text.indexOf(this.#layout.newline, at);
      if (quoteAt >= 0 && quoteAt < at) quoteAt = text.indexOf('"', at);
      if (lineEnd < 0 && !final) break;
      const quoted = quoteAt >= 0 && (lineEnd < 0 || quoteAt < lineEnd);
      const record = quoted ? quotedRecord(text, at, this.#layout, final) : plainRecord(text, at, lineEnd, this.#layout);
      if (record === null && !final && text.length - at <= recordCharactersMax) break;

      if (record === null || record === BROKEN || !this.#isSound(record, at)) rows.push(this.#recover(at, lineEnd, quoted, final));
      else rows.push(this.#emit(at, record, null));
      at = (rows.at(-1)?.end ?? 0) - this.#consumed;
    }
    if (text.length - at > recordCharactersMax) {
      rows.push(this.#emit(at, { cells: [], end: text.length, next: text.length, lines: 0 }, "csv.row_too_long"));
      this.#skipping = true;
      at = text.length;
    }
    this.#consumed += at;
    this.#text = text.slice(at);
    return rows;
  }

  #isSound(record: Record, start: number): boolean {
    if (record.end - start > recordCharactersMax) return false;
    return record.lines === 1 || this.#columns === null || record.cells.length === this.#columns;
  }

  /** Gives up the first line of a record that does not end; the next line is read on its own. */
  #recover(start: number, lineEnd: number, quoted: boolean, final: boolean): Row {
    const broken = plainRecord(this.#text, start, lineEnd, this.#layout);
    if (!quoted) return this.#emit(start, { ...broken, cells: [] }, "csv.row_too_long");
    this.#recoveries += 1;
    if (this.#recoveries > recoveriesMax) throw new UnreadableFile(this.#line);
    return this.#emit(start, { ...broken, cells: [] }, final && lineEnd < 0 ? "csv.cut_off" : "csv.unclosed_quote");
  }

  #emit(start: number, record: Record, problem: RowProblem | null): Row {
    this.#row += 1;
    const row: Row = {
      number: this.#row, line: this.#line, lines: record.lines, end: this.#consumed + record.next, cells: record.cells,
      raw: this.#text.slice(start, Math.min(record.end, start + rawCharactersMax)), problem,
    };
    this.#line += record.lines;
    return row;
  }

  #skipLine(): number {
    const lineEnd = this.#text.indexOf(this.#layout.newline);
    if (lineEnd < 0) return this.#text.length;
    this.#skipping = false;
    this.#line += 1;
    return lineEnd + 1;
  }
}

/** The first rows of a text at hand. */
export function parseText(text: string, layout: Layout, rowsMax: number): Row[] {
  const parser = new RowParser(layout);
  try {
    const rows = parser.push(text.startsWith("\ufeff") ? text.slice(1) : text);
    return (rows.length < rowsMax ? [...rows, ...parser.end()] : rows).slice(0, rowsMax);
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

function plainRecord(text: string, at: number, lineEnd: number, { separator, newline }: Layout): Record {
  const next = lineEnd < 0 ? text.length : lineEnd + 1;
  let end = lineEnd < 0 ? text.length : lineEnd;
  if (newline === "\n" && end > at && text.charCodeAt(end - 1) === 13) end -= 1;
  return { cells: text.slice(at, end).split(separator), end, next, lines: 1 };
}

/** A record with quotes, or null when the text at hand ends inside it. */
function quotedRecord(text: string, at: number, layout: Layout, final: boolean): Record | typeof BROKEN | null {
  const { separator, newline } = layout;
  const cells: string[] = [];
  let cursor = at;
  let lines = 1;
  for (;;) {
    let value: string;
    if (text.charCodeAt(cursor) === 34) {
      const closed = closingQuote(text, cursor, layout, final);
      if (closed === null || closed === BROKEN) return closed;
      value = text.slice(cursor + 1, closed.at);
      if (closed.doubled) value = value.replaceAll('""', '"');
      for (let found = value.indexOf(newline); found >= 0; found = value.indexOf(newline, found + 1)) lines += 1;
      cursor = closed.at + 1;
    } else {
      const cellEnd = nextOf(text, cursor, separator, newline);
      if (cellEnd === text.length && !final) return null;
      value = text.slice(cursor, cellEnd);
      cursor = cellEnd;
      if (newline === "\n" && value.endsWith("\r") && text[cursor] !== separator) value = value.slice(0, -1);
    }
    cells.push(value);
    if (text[cursor] === separator) {
      cursor += 1;
      if (cursor === text.length && !final) return null;
      continue;
    }
    const end = cursor;
    if (text[cursor] === "\r" && newline === "\n") cursor += 1;
    if (cursor < text.length) cursor += 1;
    return { cells, end, next: cursor, lines };
  }
}

type ClosingQuote = { readonly at: number; readonly doubled: boolean };

/** A quote closes its cell only where the cell can end; any other one is a character that its writer forgot to double. */
function closingQuote(text: string, open: number, { separator, newline }: Layout, final: boolean): ClosingQuote | typeof BROKEN | null {
  let doubled = false;
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const after = text[at + 1];
    if (after === undefined) return final ? { at, doubled } : null;
    if (after === '"') {
      doubled = true;
      at += 1;
      continue;
    }
    if (after === separator || after === newline) return { at, doubled };
    if (after === "\r" && newline === "\n") {
      if (text[at + 2] === undefined && !final) return null;
      if (text[at + 2] === "\n" || text[at + 2] === undefined) return { at, doubled };
    }
    const before = text[at - 1];
    if ((before === separator || before === newline) && text.lastIndexOf(newline, at) > open) return BROKEN;
  }
  return null;
}

function nextOf(text: string, from: number, separator: string, newline: string): number {
  const cut = text.indexOf(separator, from);
  const lineEnd = text.indexOf(newline, from);
  if (cut < 0) return lineEnd < 0 ? text.length : lineEnd;
  return lineEnd < 0 ? cut : Math.min(cut, lineEnd);
}
