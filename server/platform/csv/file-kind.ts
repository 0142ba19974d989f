/** What an uploaded file really is, by its first bytes: a name or a declared type proves nothing. */
export type FileKind = "text" | "gzip" | "empty" | "xlsx" | "zip" | "xls" | "pdf" | "image" | "markup" | "binary";

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["binary", [0x7f, 0x45, 0x4c, 0x46]],
  ["binary", [0x42, 0x5a, 0x68]],
  ["binary", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["binary", [0x37, 0x7a, 0xbc, 0xaf]],
  ["binary", [0x28, 0xb5, 0x2f, 0xfd]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Bytes worth looking at; a text file shows what it is long before. */
export const headBytes = 65_536;

export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) return "empty";
  // An .xlsx is a zip that names its parts in clear; the first entries are enough.
  if (startsWith(head, ZIP)) return head.includes("[Content_Types].xml") || head.includes("xl/") ? "xlsx" : "zip";
  const known = signatures.find(([, bytes]) => startsWith(head, bytes));
  if (known) return known[0];
  if (!isText(head)) return "binary";
  return markup.test(head.toString("latin1", 0, 1_000)) ? "markup" : "text";
}

/** Some shops give a web page the name of a workbook; programs write XML and JSON. */
const markup = /^(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|!--|\?xml|html|head|meta|style|body|table)\b|\[\s*\{|\{\s*")/i;

/** UTF-16 is full of zeros, so it is told apart first; a stray NUL or escape in a text does not make it binary. */
function isText(head: Buffer): boolean {
  if (looksUtf16(head) !== null) return true;
  let controls = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1;
  return controls <= Math.max(2, head.length / 200);
}

/** Which bytes are zero tells the order, with or without a mark at the start. */
export function looksUtf16(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros: [even: number, odd: number] = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  const half = head.length / 2;
  if (half < 4) return null;
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.05) return "utf-16le";
  return zeros[0] > half * 0.6 && zeros[1] < half * 0.05 ? "utf-16be" : null;
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
