import type { Refusal } from "../../domain/refusal.ts";
import type { Field } from "./fields.ts";
import { isRefused, type RowReader, type SourceRow } from "./read-row.ts";

/** The rows of one order as one: a cell of the order stands on its first row, or on every one. */
export type OrderCells = {
  readonly rows: readonly SourceRow[];
  readonly first: SourceRow;
  /** The rows that bring a line of their own. Tables joined with others (payments, reviews) repeat the line with its id. */
  readonly ofLines: readonly SourceRow[];
  readonly reader: RowReader;
  /** The first cell that is filled, "" when none is. */
  readonly text: (field: Field) => string;
  readonly instant: (field: Field) => string | null | Refusal;
  readonly has: (field: Field) => boolean;
};

export function orderCells(rows: readonly [SourceRow, ...SourceRow[]], reader: RowReader): OrderCells {
  const find = <Value>(field: Field, read: (source: SourceRow) => Value, isFilled: (value: Value) => boolean): Value | undefined => {
    if (!reader.has(field)) return undefined;
    for (const source of rows) {
      const value = read(source);
      if (isFilled(value)) return value;
    }
    return undefined;
  };
  return {
    rows,
    first: rows[0],
    ofLines: reader.has("line.id") ? firstOfEachLine(rows, reader) : rows,
    reader,
    text: (field) => find(field, ({ row }) => reader.text(row, field), (text) => text !== "") ?? "",
    instant: (field) => find(field, ({ row }) => reader.instant(row, field), (instant) => instant !== null) ?? null,
    has: reader.has,
  };
}

function firstOfEachLine(rows: readonly SourceRow[], reader: RowReader): SourceRow[] {
  const seen = new Set<string>();
  return rows.filter(({ row }) => {
    const id = reader.text(row, "line.id");
    return id === "" || (!seen.has(id) && seen.add(id));
  });
}

/** Several readings at once: their values, or the first refusal among them. */
export function allOf<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): { readonly [Key in keyof Values]: Exclude<Values[Key], Refusal> } | Refusal {
  const refusal = Object.values(values).find(isRefused);
  return refusal ?? (values as { readonly [Key in keyof Values]: Exclude<Values[Key], Refusal> });
}
