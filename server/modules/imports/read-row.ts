import { readDate, type DateParts } from "../../domain/typed-date.ts";
import { readNumber } from "../../domain/typed-number.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { parseUnitPrice, type UnitPrice } from "../../domain/unit-price.ts";
import { zonedTime } from "../../domain/zoned-time.ts";
import { countryOf } from "../../platform/countries.ts";
import type { Row } from "../../platform/csv/row-parser.ts";
import { restoreCell } from "../../platform/csv/write-row.ts";
import { kindOf, type Field } from "./fields.ts";
import { columnsOf, type Mapping } from "./mapping.ts";
import { itemsBeside } from "./numbered-columns.ts";

/** A row of the file in our terms: which order it belongs to, its line, and what is wrong with it. */
export type SourceRow = {
  readonly row: Row;
  /** The order's number as the file writes it; "" where the row continues the order above. */
  readonly key: string;
  readonly line: SourceLine | null;
  /** Further items in columns of their own beside it. */
  readonly beside?: readonly SourceLine[];
  readonly refusal: Refusal | null;
  /** No order and no mistake: a blank row, a line below the table. */
  readonly skipped: SkipCode | null;
};
export type SkipCode = "import.blank_row" | "import.footer_row" | "import.header_row" | "import.row_left_out";
export type SourceLine = {
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  /** Of one, or of all when `prices` is "aggregate"; null where the file gives none. */
  readonly price: UnitPrice | null;
  /** What the file says the line comes to, where it gives the price of one as well. */
  readonly stated: UnitPrice | null;
  /** Its part of the discount of the order, and its tax, where packed lines tell them. */
  readonly share?: UnitPrice;
  readonly tax?: UnitPrice;
};

/** The cells of one row, typed: what later steps ask for by field. */
export type RowReader = {
  readonly read: (row: Row) => SourceRow;
  readonly text: (row: Row, field: Field) => string;
  readonly number: (row: Row, field: Field) => { readonly value: string; readonly unit: string } | Refusal | null;
  readonly instant: (row: Row, field: Field) => string | Refusal | null;
  readonly country: (row: Row, field: Field) => string | null | Refusal;
  readonly has: (field: Field) => boolean;
};

const oldest = Date.UTC(1980, 0, 1);
const futureMs = 2 * 24 * 3_600_000;
const idCharactersMax = 100;
const textCharactersMax = 2_000;
const quantityMax = 2_000_000_000;
/** "0000-00-00" is how MySQL writes no date. */
const noDate = /^0{4}-0{2}-0{2}(?: 0{2}:0{2}:0{2})?$|^(?:null|nan|none|n\/a|-)$/i;

/** Prepares a mapping for a run over many rows. `now` decides what lies in the future. */
export function compileReader(mapping: Mapping, now: number): RowReader {
  const columns = new Map(mapping.columns.flatMap((field, column) => (field === null ? [] : [[field, column] as const])).toReversed());
  const zone = zonedTime(mapping.timeZone);
  const remembered = new Map(Object.entries(mapping.countries));
  const dates = remember<string | Refusal>();
  const countries = remember<string | null | Refusal>();

  const text = (row: Row, field: Field): string => {
    const column = columns.get(field);
    const cell = column === undefined ? undefined : row.cells[column];
    return cell === undefined || cell === "" ? "" : cleanCell(cell, field);
  };
  const number: RowReader["number"] = (row, field) => {
    const typed = text(row, field);
    if (typed === "" || noDate.test(typed)) return null;
    const reading = readNumber(typed, mapping.decimal);
    if (reading.status === "number") return reading;
    return refuse(reading.status === "ambiguous" ? "import.ambiguous_number" : "import.invalid_number", field, typed);
  };
  const instant: RowReader["instant"] = (row, field) => {
    const day = text(row, field);
    if (day === "" || noDate.test(day)) return null;
    const time = field === "order.placed_at" ? text(row, "order.placed_time") : "";
    const typed = time === "" || day.includes(":") ? day : `${day} ${time}`;
    return dates(typed, () => {
      const reading = readDate(typed, mapping.dateOrder);
      if (reading.status !== "date") return refuse(reading.status === "ambiguous" ? "import.ambiguous_date" : "import.invalid_date", field, typed);
      return isPossible(reading.parts, now, zone.toInstant)
        ? new Date(zone.toInstant(reading.parts)).toISOString()
        : refuse("import.date_out_of_range", field, typed);
    });
  };
  const country: RowReader["country"] = (row, field) => {
    const typed = text(row, field);
    if (typed === "") return null;
    return countries(typed, () => {
      const code = countryOf(typed, remembered);
      return code === undefined ? refuse("import.unknown_country", field, typed) : code;
    });
  };
  const reader: Omit<RowReader, "read"> = { text, number, instant, country, has: (field) => columns.has(field) };
  const beside = itemsBeside(mapping);
  return { ...reader, read: (row) => withItemsBeside(readRow(row, mapping, reader), beside, mapping, reader) };
}

function readRow(row: Row, mapping: Mapping, reader: Omit<RowReader, "read">): SourceRow {
  const key = row.problem === null ? reader.text(row, mapping.rules.groupBy) : "";
  const refused = (refusal: Refusal): SourceRow => ({ row, key, line: null, refusal, skipped: null });
  const skipped = skipCodeOf(row, mapping, reader);
  if (skipped) return { row, key: "", line: null, refusal: null, skipped };
  const broken = brokenRow(row, mapping, key);
  if (broken) return refused(broken);

  const date = reader.instant(row, "order.placed_at");
  if (isRefused(date)) return refused(date);
  for (const field of ["shipping.country", "billing.country"] as const) {
    const country = reader.country(row, field);
    if (isRefused(country)) return refused(country);
  }
  const line = readLine(row, mapping, reader);
  return isRefused(line) ? refused(line) : { row, key, line, refusal: null, skipped: null };
}

/** An item beside the first is read as if its cells were the first one's. */
function withItemsBeside(source: SourceRow, items: ReturnType<typeof itemsBeside>, mapping: Mapping, reader: Omit<RowReader, "read">): SourceRow {
  if (items.length === 0 || source.refusal !== null || source.skipped !== null) return source;
  const beside: SourceLine[] = [];
  for (const places of items) {
    const cells = [...source.row.cells];
    for (const [place, from] of places) cells[place] = from === null ? "" : source.row.cells[from] ?? "";
    const line = readLine({ ...source.row, cells }, mapping, reader);
    if (isRefused(line)) return { ...source, line: null, refusal: line };
    if (line) beside.push(line);
  }
  return { ...source, beside };
}

const footers = /records?(?:\(s\))? downloaded|^"?seller id\s*:/i;
const totals = /^(?:grand[ -]?|sub[ -]?|sous[ -]?)?tot(?:als?|aux)(?: g[eé]n[eé]ral)?\s*:?$/i;

function skipCodeOf(row: Row, mapping: Mapping, reader: Omit<RowReader, "read">): SkipCode | null {
  if (row.problem !== null) return null;
  if (row.cells.every((cell) => cell.trim() === "")) return "import.blank_row";
  if (isHeader(row, mapping)) return "import.header_row";
  // "3,record(s) downloaded,from ,Jul-01-26": such lines have cells of their own, and fewer than the table.
  const isBelow = row.cells.length < mapping.header.length && footers.test(row.raw);
  return isBelow || isTotal(row, mapping, reader) ? "import.footer_row" : null;
}

/** Files put together of several repeat the names of their columns. */
function isHeader({ cells }: Row, { header, dialect: { headerRow } }: Mapping): boolean {
  return (
    headerRow >= 0 &&
    cells[0]?.trim() === header[0] &&
    cells.length >= header.length &&
    header.every((name, column) => (cells[column] ?? "").trim() === name)
  );
}

/** "TOTAL;;;;6;;65,50" closes a spreadsheet: as an order it would have no date, as a line it would double the last one. */
function isTotal(row: Row, mapping: Mapping, reader: Omit<RowReader, "read">): boolean {
  const number = reader.text(row, mapping.rules.groupBy);
  if (reader.text(row, "order.placed_at") !== "" || (number !== "" && !totals.test(number))) return false;
  return number !== "" || row.cells.some((cell) => totals.test(cell.trim()));
}

/** What makes a row no row: refused before anything is read from it. */
function brokenRow(row: Row, mapping: Mapping, key: string): Refusal | null {
  if (row.problem !== null) return { code: row.problem };
  const surplus = row.cells.length - mapping.header.length;
  if (surplus < 0 || (surplus > 0 && row.cells.slice(mapping.header.length).some((cell) => cell.trim() !== ""))) {
    return { code: "import.wrong_cells", params: { expected: mapping.header.length, found: row.cells.length } };
  }
  if (row.raw.includes("\0")) return { code: "import.nul_byte" };
  if (mapping.damaged && row.raw.includes("\ufffd")) return { code: "import.bad_bytes" };
  if (key === "" && !mapping.rules.blankNumberContinues) return { code: "import.missing_number" };
  if (key.length > idCharactersMax) return refuse("import.text_too_long", "order.number", key);
  if (/^\d[.,]\d+e\+\d+$/i.test(key)) return refuse("import.number_damaged", "order.number", key);
  return null;
}

function readLine(row: Row, mapping: Mapping, reader: Omit<RowReader, "read">): SourceLine | Refusal | null {
  const { sku, title } = goodsOn(row, mapping, reader);
  const quantity = reader.number(row, "line.quantity");
  if (isRefused(quantity)) return quantity;
  const priceField = reader.has("line.total") && (mapping.rules.prices === "aggregate" || !reader.has("line.unit_price")) ? "line.total" : "line.unit_price";
  const amount = reader.number(row, priceField);
  if (isRefused(amount)) return amount;
  // A row without goods speaks of the order alone (eBay writes one above the items), unless its amount would be lost with it.
  if (
    sku === "" &&
    title === "" &&
    (quantity === null || amount === null || (reader.has("order.total") && (reader.has("line.sku") || reader.has("line.title"))))
  )
    return null;

  if (sku.length > idCharactersMax) return refuse("import.text_too_long", "line.sku", sku);
  if (title.length > textCharactersMax) return refuse("import.text_too_long", "line.title", title);
  if (quantity === null && reader.has("line.quantity")) return { code: "import.missing_quantity" };
  const whole = quantity === null ? 1 : wholeNumber(quantity.value);
  if (whole === null) return refuse("import.quantity_not_whole", "line.quantity", quantity?.value ?? "");
  if (Math.abs(whole) > quantityMax) return refuse("import.amount_too_large", "line.quantity", quantity?.value ?? "");
  const mustBePriced = reader.has(priceField) && mapping.rules.prices === "unit" && (priceField === "line.total" || reader.text(row, "line.total") === "");
  if (amount === null && mustBePriced) return { code: "import.missing_price" };
  const price = amount === null ? null : fourDecimals(amount.value);
  if (amount !== null && price === null) return refuse("import.price_too_fine", priceField, amount.value);
  const goods = { sku: sku === "" ? null : sku, title: title || sku || `#${row.number}`, quantity: whole };
  if (mapping.rules.prices === "aggregate") return { ...goods, price, stated: null };
  if (priceField === "line.total") return { ...goods, price: null, stated: price };
  const stated = reader.number(row, "line.total");
  return isRefused(stated) ? stated : { ...goods, price, stated: stated && fourDecimals(stated.value) };
}

const codeInTitle = /^\[([^\]]{1,60})\]\s*(.+)$/s;

function goodsOn(row: Row, { rules }: Mapping, reader: Omit<RowReader, "read">): { readonly sku: string; readonly title: string } {
  const [sku, title] = [reader.text(row, "line.sku"), reader.text(row, "line.title")];
  const [, code = "", name = title] = rules.skuInTitle === true && sku === "" ? codeInTitle.exec(title) ?? [] : [];
  return { sku: sku || code, title: name };
}

/** A number that a program of statistics took for a fraction. */
const floatTail = /^(\d{3,})\.0+$/;

/** Takes off what spreadsheets and exports put around a value: an apostrophe that keeps zeros, ".0" behind an id, marks of direction. */
function cleanCell(cell: string, field: Field): string {
  const first = cell.charCodeAt(0);
  const restored = first === 39 ? restoreCell(cell) : cell;
  const trimmed = restored.trim();
  const kind = kindOf(field);
  if (kind === "id") return trimmed.replace(/^'(?=[\d+(])/, "").replace(floatTail, "$1");
  if (kind === "postcode" || field.endsWith("phone")) return trimmed.replace(/^'/, "").replace(floatTail, "$1");
  if (first === 39 && kind === "number") return trimmed.replace(/^'/, "");
  return trimmed;
}

function wholeNumber(value: string): number | null {
  const number = /\.\d{9,}$/.test(value) ? Number(Number(value).toFixed(8)) : Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

/** Four decimals as they stand; 12.600000000000001 and 16.80672268907563 (20 without its tax) are what a program printed of a fraction. */
function fourDecimals(value: string): UnitPrice | null {
  return parseUnitPrice(value) ?? (/\.\d{9,}$/.test(value) ? parseUnitPrice(Number(value).toFixed(4)) : null);
}

function isPossible(parts: DateParts, now: number, toInstant: (parts: DateParts) => number): boolean {
  const instant = toInstant(parts);
  return instant >= oldest && instant <= now + futureMs;
}

export function refuse(code: Refusal["code"], field: Field, value: string): Refusal {
  return { code, params: { field, value: value.slice(0, 200) } };
}

export function isRefused(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Files repeat the same few texts on a hundred thousand rows. Bounded, so that a hostile file cannot fill the memory. */
function remember<Value>(): (text: string, find: () => Value) => Value {
  const known = new Map<string, Value>();
  return (text, find) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as Value;
    if (known.size >= 10_000) known.clear();
    const found = find();
    known.set(text, found);
    return found;
  };
}
