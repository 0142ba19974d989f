import { BadFile } from "../csv/read-file.ts";
import { bytesOfEntry, type ZipFile } from "./zip-file.ts";

/** Longer than any row of a table; beyond, it is no part of a workbook. */
const elementCharactersMax = 8_000_000;

/** The elements of one name in a part, one after the other, each as its own text. They never stand in one another. */
export async function* elementsOf(zip: ZipFile, part: string, name: string): AsyncGenerator<string> {
  const entry = zip.entries.get(part);
  if (!entry) return;
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, "g");
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of bytesOfEntry(zip, entry)) {
    text += decoder.decode(chunk, { stream: true });
    let at = 0;
    for (;;) {
      opening.lastIndex = at;
      const found = opening.exec(text);
      const end = found ? endOfElement(text, found.index, found[0].slice(1)) : -1;
      if (!found || end < 0) {
        at = found ? found.index : Math.max(at, text.length - name.length - 40);
        break;
      }
      yield text.slice(found.index, end);
      at = end;
    }
    text = text.slice(at);
    if (text.length > elementCharactersMax) throw new BadFile({ code: "csv.xlsx_damaged" });
  }
}

/** Behind the closing tag, or -1 while it is not there yet. */
function endOfElement(text: string, start: number, tag: string): number {
  const opened = text.indexOf(">", start);
  if (opened < 0 || text[opened - 1] === "/") return opened < 0 ? -1 : opened + 1;
  const closing = `</${tag}>`;
  const closed = text.indexOf(closing, opened);
  return closed < 0 ? -1 : closed + closing.length;
}

export function attribute(element: string, name: string): string | null {
  const head = element.slice(0, element.indexOf(">") + 1 || undefined);
  const found = new RegExp(`\\s(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(head);
  return found ? decodeText(found[1] ?? found[2] ?? "") : null;
}

const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeText(text: string): string {
  const plain = text.includes("&") ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return names[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }) : text;
  // What XML cannot hold, workbooks write as _x000D_.
  return plain.includes("_x") ? plain.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : plain;
}

/** What stands in `<t>`, the runs of a formatted text joined, without the phonetic reading beside it. */
export function textIn(element: string): string {
  const spoken = element.includes("rPh") ? element.replace(/<(?:\w+:)?rPh[\s>].*?<\/(?:\w+:)?rPh>/gs, "") : element;
  return [...spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = ""]) => decodeText(text)).join("");
}
