import { readNumber } from "../../domain/typed-number.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { parseUnitPrice, type UnitPrice } from "../../domain/unit-price.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import { columnsOf, type Mapping } from "./mapping.ts";
import { minorUnits } from "./minor-units.ts";
import type { SourceLine } from "./read-row.ts";

/** Lines of an order in cells of one row: "name:Mug|sku:MUG|quantity:2|total:25.00", or JSON. WooCommerce exports write both. */
export function packedLines(row: Row, mapping: Mapping): SourceLine[] | Refusal {
  const lines: SourceLine[] = [];
  for (const column of columnsOf(mapping, "line.packed")) {
    const cell = (row.cells[column] ?? "").trim();
    if (cell === "") continue;
    for (const parts of partsOf(cell)) {
      const line = lineOf(parts);
      if (line === null) return { code: "import.unreadable_lines", params: { value: cell.slice(0, 200), column: mapping.header[column] ?? String(column) } };
      lines.push(line);
    }
  }
  return lines;
}

/** "amount:24.00|reason:|date:..." */
export function packedRefunds(cell: string, currency: string): number | null {
  if (cell === "") return null;
  const amounts = partsOf(cell).flatMap((parts) => {
    const reading = readNumber(parts.get("amount") ?? parts.get("total") ?? "", ".");
    const amount = reading.status === "number" ? minorUnits(reading.value, currency) : null;
    return amount === null ? [] : [Math.abs(amount)];
  });
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** "name:Gift wrap|total:2.00|tax:0.40", one or several; null where the cell has none. */
export function packedFees(cell: string, currency: string): { readonly amount: number; readonly tax: number } | null {
  const sumOf = (...names: readonly string[]): number => partsOf(cell).reduce((sum, parts) => {
    const reading = readNumber(names.map((name) => parts.get(name) ?? "").find((text) => text !== "") ?? "0", ".");
    return sum + (reading.status === "number" ? minorUnits(reading.value, currency) ?? 0 : 0);
  }, 0);
  return cell === "" ? null : { amount: sumOf("total", "amount"), tax: sumOf("total_tax", "tax") };
}

/** "id:12|method_id:flat_rate|method_title:Flat rate|total:5.00" */
export function packedMethod(cell: string): string {
  return cell.includes("method_title") ? partsOf(cell).map((parts) => parts.get("method_title") ?? "").find((title) => title !== "") ?? cell : cell;
}

/** "code:HIVER10|amount:3.39" */
export function packedCoupon(cell: string): string | null {
  return partsOf(cell).map((parts) => parts.get("code") ?? "").find((code) => code !== "") ?? null;
}

type Parts = ReadonlyMap<string, string>;

function partsOf(cell: string): Parts[] {
  if (/^\s*[[{]/.test(cell)) return jsonParts(cell);
  if (cell.startsWith("Product ID:")) return cell.split(/\|(?=Product ID:)/).map(namedParts);
  // SkyVerge puts several lines into one cell, each on its own after a semicolon.
  return cell.split(/;(?=\s*(?:name|id|code|amount|items|method_id):)/).map((text) => new Map(splitParts(text)));
}

/** A bar inside a name is no border: a border is followed by a key. */
function splitParts(text: string): [string, string][] {
  return text.split(/\|(?=[a-z_]{2,30}:)/).flatMap((part) => {
    const colon = part.indexOf(":");
    return colon < 0 ? [] : [[part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()] as [string, string]];
  });
}

/** BigCommerce: "Product ID: 12, Product Qty: 2, Product Name: Mug, blue"; a comma ends a part where the next one is named. */
function namedParts(text: string): Parts {
  const parts = text.split(/,\s*(?=Product [A-Z][\w ]*:)/).map((part): [string, string] => {
    const colon = part.indexOf(":");
    return [part.slice("Product ".length, colon).toLowerCase(), part.slice(colon + 1).trim()];
  });
  return new Map(parts);
}

function jsonParts(cell: string): Parts[] {
  try {
    const parsed: unknown = JSON.parse(cell);
    return [parsed].flat().map((each) => new Map(Object.entries(each as object).map(([key, value]) => [key.toLowerCase(), String(value ?? "")])));
  } catch {
    return [new Map()];
  }
}

/** WooCommerce counts `total` after the discount of the order and `subtotal` before it, both without tax. */
function lineOf(parts: Parts): SourceLine | null {
  const title = parts.get("name") ?? parts.get("title") ?? "";
  const sku = parts.get("sku") ?? "";
  const quantity = readNumber(parts.get("quantity") || parts.get("qty") || "1", ".");
  const after = amountOf(parts, "total", "total price");
  const before = amountOf(parts, "subtotal", "sub_total") ?? after;
  const tax = amountOf(parts, "total_tax", "tax");
  if ((title === "" && sku === "") || quantity.status !== "number" || !Number.isSafeInteger(Number(quantity.value))) return null;
  if (after === "unreadable" || before === "unreadable" || tax === "unreadable") return null;
  const share = before !== null && after !== null && before !== after ? parseUnitPrice((Number(before) - Number(after)).toFixed(4)) : null;
  return {
    sku: sku === "" ? null : sku,
    title: title === "" ? sku : title,
    quantity: Number(quantity.value),
    price: before ?? "0.0000",
    stated: null,
    ...(share !== null && { share }),
    ...(tax !== null && { tax }),
  };
}

/** The first of these that is filled; null where none is. */
function amountOf(parts: Parts, ...names: readonly string[]): UnitPrice | "unreadable" | null {
  const text = names.map((name) => parts.get(name) ?? "").find((each) => each !== "");
  if (text === undefined) return null;
  const reading = readNumber(text, ".");
  return reading.status === "number" ? parseUnitPrice(reading.value) ?? parseUnitPrice(Number(reading.value).toFixed(4)) ?? "unreadable" : "unreadable";
}
