import { readDate, type DateOrder } from "../../domain/typed-date.ts";
import { readNumber, type DecimalSign } from "../../domain/typed-number.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import { kindOf, type Field } from "./fields.ts";

/** A cell that settles a question, for the person who is shown the answer. */
export type Proof = { readonly row: number; readonly column: number; readonly text: string };
export type Finding<Value> = {
  readonly value: Value | null;
  readonly proof: Proof | null;
  /** More than one: the file does not tell, and a person is asked. */
  readonly candidates: readonly Value[];
};
export type Formats = {
  readonly decimal: Finding<DecimalSign>;
  readonly dateOrder: Finding<DateOrder>;
  /** What stands beside the amounts: "€", "lei", "$". */
  readonly units: readonly string[];
  /** The words in columns of statuses, the most frequent first. */
  readonly words: readonly WordFound[];
};
export type WordFound = { readonly field: Field; readonly text: string; readonly count: number };

export type FormatProbe = { readonly add: (row: Row) => void; readonly isSettled: () => boolean; readonly result: () => Formats };

/** Cells against the others that still count as mistakes of the file, one in so many. */
const strayShare = 100;
/** Evidence of one side after which the search may stop early. */
const enoughEvidence = 1_000;

const unitsMax = 10;
const wordsMax = 200;
/** Rare states stand far down in a file. */
const rowsForWords = 20_000;

/** Looks at the cells of numbers and dates until it is proven how they are written. */
export function probeFormats(columns: readonly (Field | null)[]): FormatProbe {
  const numberColumns = columns.flatMap((field, column) => (field !== null && kindOf(field) === "number" ? [column] : []));
  const dateColumns = columns.flatMap((field, column) => (field !== null && kindOf(field) === "date" ? [column] : []));
  const decimals = tally<DecimalSign>();
  const orders = tally<DateOrder>();
  const units = new Set<string>();
  const wordColumns = columns.flatMap((field, column) => (field !== null && kindOf(field) === "status" ? [{ field, column }] : []));
  const words = new Map<string, { field: Field; text: string; count: number }>();
  let rows = 0;

  const add = (row: Row): void => {
    rows += 1;
    for (const { field, column } of wordColumns) {
      const text = (row.cells[column] ?? "").trim();
      const known = words.get(`${field} ${text}`);
      if (known) known.count += 1;
      else if (text !== "" && words.size < wordsMax) words.set(`${field} ${text}`, { field, text: text.slice(0, 100), count: 1 });
    }
    for (const column of numberColumns) {
      const text = row.cells[column] ?? "";
      if (text === "") continue;
      const reading = readNumber(text);
      if (reading.status === "number" && reading.decimal !== null) decimals.vote(reading.decimal, row, column);
      if (reading.status === "ambiguous") decimals.doubt(row, column);
      if (reading.status !== "invalid" && reading.unit !== "" && units.size < unitsMax) units.add(reading.unit);
    }
    for (const column of dateColumns) {
      const text = row.cells[column] ?? "";
      if (text === "") continue;
      const reading = readDate(text);
      if (reading.status === "date" && reading.order !== null) orders.vote(reading.order, row, column);
      if (reading.status === "ambiguous") orders.doubt(row, column);
    }
  };
  return {
    add,
    isSettled: () =>
      (wordColumns.length === 0 || rows >= rowsForWords) &&
      decimals.isSettled(numberColumns.length) &&
      orders.isSettled(dateColumns.length),
    result: () => ({
      decimal: decimals.finding([".", ","]),
      dateOrder: orders.finding(["dmy", "mdy"]),
      units: [...units],
      words: [...words.values()].toSorted((a, b) => b.count - a.count),
    }),
  };
}

type Tally<Value> = {
  readonly vote: (value: Value, row: Row, column: number) => void;
  readonly doubt: (row: Row, column: number) => void;
  readonly isSettled: (columns: number) => boolean;
  readonly finding: (possible: readonly Value[]) => Finding<Value>;
};

function tally<Value>(): Tally<Value> {
  const votes = new Map<Value, { count: number; proof: Proof }>();
  let doubtful: Proof | null = null;
  return {
    vote(value, row, column) {
      const known = votes.get(value);
      if (known) known.count += 1;
      else votes.set(value, { count: 1, proof: proofOf(row, column) });
    },
    doubt(row, column) {
      doubtful ??= proofOf(row, column);
    },
    isSettled(columns) {
      const counts = [...votes.values()].map(({ count }) => count);
      return columns === 0 || Math.max(0, ...counts) >= enoughEvidence;
    },
    finding(possible) {
      const [best, second] = [...votes].toSorted(([, a], [, b]) => b.count - a.count);
      if (!best) return doubtful ? { value: null, proof: doubtful, candidates: possible } : { value: null, proof: null, candidates: [] };
      const contested = second !== undefined && second[1].count * strayShare > best[1].count && doubtful !== null;
      if (contested) return { value: null, proof: doubtful, candidates: [best[0], second[0]] };
      return { value: best[0], proof: best[1].proof, candidates: [] };
    },
  };
}

function proofOf(row: Row, column: number): Proof {
  return { row: row.number, column, text: (row.cells[column] ?? "").slice(0, 100) };
}
