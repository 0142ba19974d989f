import { quoted } from "./sql-values.ts";
import { compose, type Sql } from "./sql.ts";

type ColumnType = "uuid" | "text" | "int" | "bigint" | "numeric" | "bool" | "timestamptz" | "jsonb";
type Columns = Readonly<Record<string, ColumnType>>;
type RowOf<Of extends Columns> = Readonly<Record<keyof Of, unknown>>;

/**
 * Where a column costs more than a row: the database reads JSON at 0.4 us a value and an array at 0.17, but opens each array
 * for 6 us. Measured with 3, 8 and 24 columns.
 */
const manyRows = 25;

/**
 * Rows of ours as a table that a statement reads, under a name of its own: few travel as JSON, many as an array a column. Two
 * texts for each statement, whatever the number of rows.
 */
export function recordset<const Of extends Columns>(alias: string, columns: Of): (rows: readonly RowOf<Of>[]) => Sql {
  const typed = Object.entries(columns);
  const asJson = ["json_to_recordset(", `::json) as ${alias} (${typed.map(([name, type]) => `${name} ${type}`).join(", ")})`];
  const asArrays = [
    "unnest(", ...typed.slice(0, -1).map(([, type]) => `::${type}[], `),
    `::${typed.at(-1)?.[1]}[]) as ${alias} (${typed.map(([name]) => name).join(", ")})`,
  ];
  return (rows) =>
    rows.length < manyRows
      ? compose(asJson, [JSON.stringify(rows)])
      : compose(
          asArrays,
          typed.map(([name, type]) => columnText(rows, name, type)),
        );
}

/** A column as PostgreSQL writes an array. One plain loop: ten thousand orders shipped are a million values. */
function columnText(rows: readonly Readonly<Record<string, unknown>>[], name: string, type: ColumnType): string {
  let text = "";
  for (const row of rows) {
    const value = row[name];
    if (value === null || value === undefined) text += ",NULL";
    else if (type === "jsonb") text += `,${quoted(JSON.stringify(value))}`;
    else text += typeof value === "string" ? `,${quoted(value)}` : `,${String(value)}`;
  }
  return `{${text.slice(1)}}`;
}
