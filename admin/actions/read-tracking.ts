import { fold } from "../../server/domain/fold.ts";

/** One order's parcel, as typed or pasted: a link is a link, everything else is a code. */
export type Tracking = { readonly code?: string; readonly url?: string };
export type Parcel = Tracking & { /** Name of a carrier of the shop, where the line names one. */ readonly carrier?: string };
export type PastedTracking = {
  readonly byNumber: ReadonlyMap<string, Parcel>;
  /** Numbers that stand in no selected order. */
  readonly unknown: readonly string[];
  /** Lines with a number and nothing behind it. */
  readonly unreadable: number;
};
type KnownCarrier = { readonly code: string; readonly name: string };

/** "10483 AWB123", "#10483;FAN Courier;AWB123", "10483\thttps://…", as it comes out of a spreadsheet, a file or the carrier's site. */
export function readPastedTracking(text: string, numbers: readonly string[], carriers: readonly KnownCarrier[] = []): PastedTracking {
  const known = new Map(numbers.map((number) => [keyOf(number), number]));
  const byNumber = new Map<string, Parcel>();
  const unknown: string[] = [];
  let unreadable = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [written, ...cells] = cellsOf(line);
    if (written === undefined) continue;
    const number = known.get(keyOf(written));
    const parcel = parcelIn(cells, carriers);
    if (number !== undefined && parcel) byNumber.set(number, parcel);
    else if (number !== undefined) unreadable += 1;
    else if (index > 0 || /\d/.test(line)) unknown.push(written); // a first line without a digit is the head of a table
  }
  return { byNumber, unknown, unreadable };
}

export function readTracking(text: string): Tracking {
  const typed = text.trim();
  if (typed === "") return {};
  return /^https?:\/\//i.test(typed) ? { url: typed } : { code: typed };
}

/** Columns where there are any; else the first word is the number, and the rest one code that may have spaces in it. */
function cellsOf(line: string): string[] {
  const columns = /[\t;|]/.test(line) ? line.split(/[\t;|]/) : line.includes(",") ? line.split(",") : (/^\s*(\S+)\s*(.*)$/.exec(line)?.slice(1) ?? []);
  return columns.map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim()).filter((cell) => cell !== "");
}

function parcelIn(cells: readonly string[], carriers: readonly KnownCarrier[]): Parcel | null {
  const carrierIn = (cell: string) => carriers.find(({ code, name }) => fold(cell) === fold(name) || fold(cell) === fold(code));
  const tracking = cells.find((cell) => carrierIn(cell) === undefined);
  if (tracking === undefined) return null;
  const carrier = cells.map(carrierIn).find((each) => each !== undefined);
  return { ...readTracking(tracking), ...(carrier && { carrier: carrier.name }) };
}

/** As in the search: case and zeros in front do not matter. */
function keyOf(number: string): string {
  return number.replace(/^#/, "").toLowerCase().replace(/^0+(?=\d)/, "");
}
