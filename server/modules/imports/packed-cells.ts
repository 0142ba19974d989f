import { readNumber } from "../../domain/typed-number.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { parseUnitPrice } from "../../domain/unit-price.ts";
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

/** "code:HIVER10|amount:3.39" */
export function packedCoupon(cell: string): string | null {
  return partsOf(cell).map((parts) => parts.get("code") ?? "").find((code) => code !== "") ?? null;
}

type Parts = ReadonlyMap<string, string>;

function partsOf(cell: string): Parts[] {
  if (/^\s*[[{]/.test(cell)) return jsonParts(cell);
  if (cell.startsWith("Product ID:")) return cell.split(/\|(?=Product ID:)/).map(namedParts);
  // SkyVerge puts several lines into one cell, each on its own after a semicolon.
  return cell.split(/;(?=\s*(?:name|id|code|amount):)/).map((text) => new Map(splitParts(text)));
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

function lineOf(parts: Parts): SourceLine | null {
  const title = parts.get("name") ?? parts.get("title") ?? "";
  const sku = parts.get("sku") ?? "";
  const quantity = readNumber(parts.get("quantity") ?? parts.get("qty") ?? "1", ".");
  const amount = readNumber(parts.get("total") ?? parts.get("sub_total") ?? parts.get("total price") ?? "0", ".");
  if ((title === "" && sku === "") || quantity.status !== "number" || amount.status !== "number" || !Number.isSafeInteger(Number(quantity.value))) return null;
  const price = parseUnitPrice(amount.value);
  return price === null ? null : { sku: sku === "" ? null : sku, title: title === "" ? sku : title, quantity: Number(quantity.value), price, stated: null };
}
