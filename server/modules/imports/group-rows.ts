import { positionAfter, type Position } from "../../platform/csv/row-parser.ts";
import type { SourceRow } from "./read-row.ts";

/** The rows of one order, as far as they stand together in the file. */
export type RowGroup = {
  /** "" where only strays came. */
  readonly key: string;
  readonly rows: readonly SourceRow[];
  /** Broken, blank and closing rows met on the way: they belong to no order. */
  readonly strays: readonly SourceRow[];
  /** Where the file goes on after the last of them. */
  readonly end: Position;
};

/** Rows of one order at most: beyond, it is no order but a column that was taken for its number. */
export const rowsOfOrderMax = 20_000;

/** Puts rows together as they come. A row without number goes with the order above it. */
export class RowGrouper {
  #key: string | null = null;
  #rows: SourceRow[] = [];
  #strays: SourceRow[] = [];
  #last: SourceRow | null = null;

  /** The order that ended before this row, if one did. */
  add(source: SourceRow): RowGroup | null {
    if (source.key === "" && (source.skipped !== null || source.refusal !== null || this.#key === null)) {
      const stray = source.skipped !== null || source.refusal !== null ? source : { ...source, refusal: { code: "import.missing_number" as const } };
      this.#strays.push(stray);
      this.#last = source;
      return this.#strays.length < rowsOfOrderMax || this.#rows.length > 0 ? null : this.end();
    }
    const key = source.key === "" ? this.#key : source.key;
    const continues = key === this.#key && this.#rows.length < rowsOfOrderMax;
    const ended = continues || this.#key === null ? null : this.end();
    this.#key = key;
    this.#rows.push(source.key === "" && key !== null ? { ...source, key } : source);
    this.#last = source;
    return ended;
  }

  /** What is still open; the next row begins anew. */
  end(): RowGroup | null {
    if (!this.#last) return null;
    const group = { key: this.#key ?? "", rows: this.#rows, strays: this.#strays, end: positionAfter(this.#last.row) };
    this.#key = null;
    this.#rows = [];
    this.#strays = [];
    this.#last = null;
    return group;
  }
}
