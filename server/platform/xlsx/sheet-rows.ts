import { BadFile } from "../csv/read-file.ts";
import { attribute, decodeText, elementsOf, textIn } from "./xml.ts";
import { dateStyles, sharedTexts, type Sheet, type Workbook } from "./workbook.ts";

/** A row as a spreadsheet shows it: its number counts from 1, cells that are not there are "". */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

const rowsMax = 1_048_576;
const columnsMax = 16_384;
const cellOf = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const valueIn = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;

export type CellReading = { readonly texts: readonly string[]; readonly isDate: readonly boolean[]; readonly countsFrom1904: boolean };

/** What the cells of all sheets refer to: read once. */
export async function cellReading(workbook: Workbook): Promise<CellReading> {
  return { texts: await sharedTexts(workbook), isDate: await dateStyles(workbook), countsFrom1904: workbook.countsFrom1904 };
}

export async function* rowsOfSheet(workbook: Workbook, sheet: Sheet, reading: CellReading): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const element of elementsOf(workbook.zip, sheet.part, "row")) {
    number = Number(attribute(element, "r") ?? number + 1);
    if (!Number.isInteger(number) || number < 1 || number > rowsMax) throw new BadFile({ code: "csv.xlsx_damaged" });
    const cells: string[] = [];
    for (const [, head = "", content = ""] of element.matchAll(cellOf)) {
      const column = columnOf(/\br="([A-Z]{1,3})\d*"/.exec(head)?.[1]) ?? cells.length;
      if (column >= columnsMax) throw new BadFile({ code: "csv.xlsx_damaged" });
      while (cells.length < column) cells.push("");
      cells[column] = cellText(head, content, reading);
    }
    yield { number, cells };
  }
}

function cellText(head: string, content: string, { texts, isDate, countsFrom1904 }: CellReading): string {
  const type = /\bt="(\w+)"/.exec(head)?.[1] ?? "n";
  if (type === "inlineStr") return textIn(content);
  const value = decodeText(valueIn.exec(content)?.[1] ?? "").trim();
  if (value === "" || type === "e") return "";
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  const number = Number(value);
  if (type !== "n" || !Number.isFinite(number)) return value;
  return isDate[Number(/\bs="(\d+)"/.exec(head)?.[1] ?? -1)] === true ? dateText(number, countsFrom1904) ?? plain(number) : plain(number);
}

/** 2.5499999999999998 is how a workbook writes 2.55; an order number never has an exponent. */
function plain(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : Number(number.toPrecision(15)).toString();
}

const dayMs = 86_400_000;
/** Day 0 such that 1 March 1900 is day 61: workbooks count a 29 February 1900 that never was. */
const day0 = Date.UTC(1899, 11, 30);
const day0of1904 = Date.UTC(1904, 0, 1);
const lastDay = 2_958_466;

/** Days since the beginning of 1900 or 1904 as a date, a time of no day as a time; null where no calendar has it. */
export function dateText(serial: number, countsFrom1904: boolean): string | null {
  if (serial < 0 || serial >= lastDay) return null;
  const iso = new Date((countsFrom1904 ? day0of1904 : day0) + Math.round((serial * dayMs) / 1000) * 1000).toISOString();
  const [day = "", time = ""] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (serial < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

/** "AB" is 27, counted from 0; undefined where a cell does not say. */
function columnOf(letters: string | undefined): number | undefined {
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
