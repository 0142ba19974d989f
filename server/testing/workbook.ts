import { crc32, deflateRawSync } from "node:zlib";

/** A cell as a workbook stores it: a text (shared), a number, a number shown as a date, or a text in place. */
export type WorkbookCell = string | number | { readonly serial: number } | { readonly inline: string } | null;
export type WorkbookSheet = { readonly name: string; readonly rows: readonly (readonly WorkbookCell[])[]; readonly hidden?: boolean };

/** An .xlsx as small as one can be, for tests. */
export function workbook(sheets: readonly WorkbookSheet[]): Buffer {
  const texts: string[] = [];
  const worksheets = sheets.map(({ rows }, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet><sheetData>${rows.map((cells, row) => (cells.length === 0 ? "" : rowOf(cells, row + 1, texts))).join("")}</sheetData></worksheet>`,
  ]);
  return zip([
    ["[Content_Types].xml", "<Types/>"],
    [
      "xl/workbook.xml",
      `<workbook><workbookPr/><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ],
    [
      "xl/styles.xml",
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ],
    ...worksheets,
    ["xl/sharedStrings.xml", `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`],
  ]);
}

function rowOf(cells: readonly WorkbookCell[], number: number, texts: string[]): string {
  const written = cells.map((cell, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${number}"`;
    if (cell === null) return "";
    if (typeof cell === "string") return `<c ${at} t="s"><v>${texts.push(cell) - 1}</v></c>`;
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    return "serial" in cell ? `<c ${at} s="1"><v>${cell.serial}</v></c>` : `<c ${at} t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** An archive of packed texts. */
export function zip(parts: readonly (readonly [name: string, text: string | Buffer])[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    for (const [value, place] of [[20, 0], [8, 4]] as const) common.writeUInt16LE(value, place);
    for (const [value, place] of [[crc32(content), 10], [packed.length, 14], [content.length, 18]] as const) common.writeUInt32LE(value, place);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, Buffer.from(name));
    files.push(local);
    at += local.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  for (const place of [8, 10]) end.writeUInt16LE(parts.length, place);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, contents, end]);
}
