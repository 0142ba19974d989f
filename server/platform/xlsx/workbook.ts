import { BadFile } from "../csv/read-file.ts";
import { attribute, elementsOf, textIn } from "./xml.ts";
import { openZip, type ZipFile } from "./zip-file.ts";

export type Sheet = { readonly name: string; readonly part: string };
export type Workbook = {
  readonly zip: ZipFile;
  /** Those a person sees, in their order. */
  readonly sheets: readonly Sheet[];
  readonly countsFrom1904: boolean;
};

const sheetsMax = 250;

export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openZip(path);
  const part = [...zip.entries.keys()].find((name) => /^xl\/workbook\d*\.xml$/.test(name));
  if (part === undefined) throw new BadFile({ code: "csv.xlsx_damaged" });
  const targets = new Map<string, string>();
  for await (const relation of elementsOf(zip, part.replace(/^xl\/(.*)$/, "xl/_rels/$1.rels"), "Relationship")) {
    targets.set(attribute(relation, "Id") ?? "", attribute(relation, "Target") ?? "");
  }
  const sheets: Sheet[] = [];
  for await (const sheet of elementsOf(zip, part, "sheet")) {
    const target = targets.get(attribute(sheet, "id") ?? "") ?? "";
    const found = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    if ((attribute(sheet, "state") ?? "visible") === "visible" && zip.entries.has(found)) sheets.push({ name: attribute(sheet, "name") ?? "", part: found });
    if (sheets.length >= sheetsMax) break;
  }
  if (sheets.length === 0) throw new BadFile({ code: "csv.xlsx_damaged" });
  let countsFrom1904 = false;
  for await (const properties of elementsOf(zip, part, "workbookPr")) countsFrom1904 = /^(?:1|true)$/.test(attribute(properties, "date1904") ?? "");
  return { zip, sheets, countsFrom1904 };
}

/** A year of orders repeats a few ten thousand texts; beyond this the memory of everybody else is at stake. */
const sharedCharactersMax = 32_000_000;
const sharedTextsMax = 2_000_000;

/** Texts that cells refer to by their place. */
export async function sharedTexts({ zip }: Workbook): Promise<string[]> {
  const texts: string[] = [];
  let characters = 0;
  for await (const element of elementsOf(zip, "xl/sharedStrings.xml", "si")) {
    const text = textIn(element);
    characters += text.length;
    if (characters > sharedCharactersMax || texts.length >= sharedTextsMax) throw new BadFile({ code: "csv.xlsx_too_large" });
    texts.push(text);
  }
  return texts;
}

/** Formats of the product itself that show a number as a date or a time. */
const builtInDates = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** By style of a cell: whether its number is a date. */
export async function dateStyles({ zip }: Workbook): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  for await (const format of elementsOf(zip, "xl/styles.xml", "numFmt"))
    own.set(Number(attribute(format, "numFmtId")), showsDate(attribute(format, "formatCode") ?? ""));
  const styles: boolean[] = [];
  for await (const list of elementsOf(zip, "xl/styles.xml", "cellXfs")) {
    for (const [style] of list.matchAll(/<(?:\w+:)?xf[\s/>][^>]*>?/g)) {
      const id = Number(attribute(style, "numFmtId") ?? 0);
      styles.push(own.get(id) ?? builtInDates(id));
    }
  }
  return styles;
}

/** "dd/mm/yyyy hh:mm" does, `0.00 "days"` and `[Red]0.00` do not. */
export function showsDate(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/general/gi, "");
  return /[ymdhs]/i.test(letters);
}
