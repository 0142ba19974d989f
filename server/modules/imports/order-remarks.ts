import type { SettledAmounts } from "../../domain/imported-amounts.ts";
import type { ImportedOrder } from "../../domain/imported-order.ts";
import { isCountryAlias } from "../../platform/countries.ts";
import type { OrderCells } from "./order-cells.ts";
import type { FileLine } from "./order-lines.ts";

/** Something worth knowing about a row that was taken all the same. */
export type Remark = { readonly row: number; readonly code: `import.${string}`; readonly params?: Readonly<Record<string, string | number>> };

type Made = { readonly cells: OrderCells; readonly lines: readonly FileLine[]; readonly settled: SettledAmounts; readonly badEmail: string | null };

export function remarksOn(order: ImportedOrder, { cells, lines, settled, badEmail }: Made): Remark[] {
  const at = (code: Remark["code"], params: NonNullable<Remark["params"]>): Remark => ({ row: order.firstRow, code, params });
  const remarks: Remark[] = [];
  settled.lines.forEach((line, index) => {
    const lost = line.lost + (lines[index]?.finer ?? 0);
    if (lost !== 0) remarks.push({ row: lines[index]?.row ?? order.firstRow, code: "import.rounded", params: { lost } });
  });
  const isTax = settled.difference !== 0 && settled.difference === settled.unexplainedTax;
  if (settled.unexplainedTax !== 0) remarks.push(at("import.tax_unexplained", { amount: settled.unexplainedTax, currency: order.currency }));
  if (settled.difference !== 0 && !isTax) remarks.push(at("import.total_differs", { amount: settled.difference, currency: order.currency }));
  if (order.facts.claimed) remarks.push(at("import.status_mismatch", { word: order.facts.claimed.word }));
  if (badEmail !== null) remarks.push(at("import.bad_email", { value: badEmail }));
  for (const field of ["shipping.country", "billing.country"] as const) {
    const name = cells.text(field);
    if (name.length > 3 && isCountryAlias(name))
      remarks.push(
        at("import.country_alias", { value: name, country: order[field === "shipping.country" ? "shipping" : "billing"]?.country ?? "" }),
      );
  }
  return [...remarks, ...duplicates(cells), ...otherDates(cells)];
}

/** Rows that stand twice are kept, as the till wrote them, and named. */
function duplicates({ rows }: OrderCells): Remark[] {
  if (rows.length === 1) return [];
  const seen = new Map<string, number>();
  const remarks: Remark[] = [];
  for (const { row } of rows) {
    const earlier = seen.get(row.raw);
    if (earlier === undefined) seen.set(row.raw, row.number);
    else remarks.push({ row: row.number, code: "import.duplicate_row", params: { of: earlier } });
  }
  return remarks;
}

/** The first moment is the order's; rows that say another one are named. */
function otherDates({ rows, first, reader }: OrderCells): Remark[] {
  if (rows.length === 1) return [];
  const date = reader.text(first.row, "order.placed_at");
  return rows.flatMap(({ row }) => {
    const other = reader.text(row, "order.placed_at");
    return other === "" || other === date ? [] : [{ row: row.number, code: "import.other_date" as const, params: { value: other, first: date } }];
  });
}
