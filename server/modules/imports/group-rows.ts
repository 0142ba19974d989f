import type { SourceRow } from "./read-row.ts";

/** The rows of one order, as far as they stand together in the file. */
export type RowGroup = { readonly key: string; readonly rows: readonly SourceRow[] };

/** Rows of one order at most: beyond, an order is no order but a column that was taken for its number. */
export const rowsOfOrderMax = 20_000;

/** Puts rows together as they come. A row without number goes with the order above it; refused ones stay beside their order. */
export class RowGrouper {
  #key: string | null = null;
  #rows: SourceRow[] = [];

  /** The order that ended with this row, if one did. */
  add(row: SourceRow): RowGroup | null {
    // A broken row may have lost its number: it belongs to nobody, and does not cut the order it stands in.
    if (row.key === "" && row.refusal !== null) return { key: "", rows: [row] };
    const key = row.key === "" ? this.#key : row.key;
    if (key === null) return { key: "", rows: [{ ...row, refusal: { code: "import.missing_number" } }] };
    if (key === this.#key && this.#rows.length < rowsOfOrderMax) {
      this.#rows.push(row.key === "" ? { ...row, key } : row);
      return null;
    }
    const ended = this.end();
    this.#key = key;
    this.#rows = [row];
    return ended;
  }

  /** What is still open; afterwards the next row begins a new order. */
  end(): RowGroup | null {
    const group = this.#key === null || this.#rows.length === 0 ? null : { key: this.#key, rows: this.#rows };
    this.#key = null;
    this.#rows = [];
    return group;
  }
}
