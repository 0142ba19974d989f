import { unitPriceOf, type LineToSettle, type StatedAmounts } from "../../domain/imported-amounts.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { fromAmount } from "../../domain/unit-price.ts";
import type { Mapping } from "./mapping.ts";
import { minorUnits } from "./minor-units.ts";
import type { OrderCells } from "./order-cells.ts";
import { packedLines } from "./packed-cells.ts";
import { isRefused, refuse, type SourceLine, type SourceRow } from "./read-row.ts";
import { fulfillmentWord } from "./status-words.ts";

export type FileLine = LineToSettle & { readonly row: number; readonly sku: string | null; readonly title: string; readonly fulfilled: boolean | null };

/** What was sold: a line a row, or several in cells of one row, or, where a file has none, its total as one line. */
export function orderLines(cells: OrderCells, currency: string, stated: StatedAmounts, mapping: Mapping, totalTitle: string): FileLine[] | Refusal {
  const lines: FileLine[] = [];
  for (const source of cells.rows) {
    const found = linesOn(source, cells, currency, mapping);
    if (isRefused(found)) return found;
    lines.push(...found);
  }
  if (lines.length > 0) return lines;
  if (stated.total === null) return { code: "import.no_lines" };
  const goods = stated.total - (stated.shipping ?? 0) + (stated.discount ?? 0);
  return [{ row: cells.first.row.number, sku: null, title: totalTitle, quantity: 1, unitPrice: fromAmount({ amount: goods, currency }), discount: 0, shippable: true, fulfilled: null }];
}

function linesOn(source: SourceRow, { reader }: OrderCells, currency: string, mapping: Mapping): FileLine[] | Refusal {
  const packed = reader.has("line.packed") ? packedLines(source.row, mapping) : [];
  if (isRefused(packed)) return packed;
  const found = source.line ? [source.line, ...packed] : packed;
  if (found.length === 0) return [];

  const typed = reader.number(source.row, "line.discount");
  if (isRefused(typed)) return typed;
  const given = typed === null ? 0 : minorUnits(typed.value, currency);
  if (given === null) return refuse("import.amount_too_large", "line.discount", typed?.value ?? "");
  const shippable = reader.text(source.row, "line.requires_shipping").toLowerCase() !== "false";
  const fulfilled = saysFulfilled(reader.text(source.row, "line.fulfillment_status"), mapping);
  const lines: FileLine[] = [];
  for (const line of found) {
    const priced = priceOf(line, currency, mapping);
    if (isRefused(priced)) return priced;
    lines.push({ row: source.row.number, sku: line.sku, title: line.title, quantity: line.quantity, ...priced, discount: priced.discount + Math.abs(given), shippable, fulfilled });
  }
  return lines;
}

function priceOf({ price, quantity }: SourceLine, currency: string, mapping: Mapping): Pick<LineToSettle, "unitPrice" | "discount"> | Refusal {
  if (price === null) return { unitPrice: "0.0000", discount: 0 };
  if (mapping.rules.prices === "unit") return { unitPrice: price, discount: 0 };
  const amount = minorUnits(price, currency);
  return amount === null ? refuse("import.amount_too_large", "line.total", price) : unitPriceOf(amount, quantity, currency);
}

function saysFulfilled(text: string, mapping: Mapping): boolean | null {
  if (text === "") return null;
  const word = fulfillmentWord(text, mapping.words.fulfillment);
  return word === "fulfilled" || word === "delivered";
}
