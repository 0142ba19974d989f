/** One order's parcel, as typed or pasted: a link is a link, everything else is a code. */
export type Tracking = { readonly code?: string; readonly url?: string };
export type PastedTracking = {
  readonly byNumber: ReadonlyMap<string, Tracking>;
  /** Numbers that stand in no selected order. */
  readonly unknown: readonly string[];
  /** Lines with a number and nothing behind it. */
  readonly unreadable: number;
};

/** "10483 AWB123", "#10483;AWB123", "10483\thttps://…", as it comes out of a spreadsheet or the carrier's site. */
export function readPastedTracking(text: string, numbers: readonly string[]): PastedTracking {
  const known = new Map(numbers.map((number) => [keyOf(number), number]));
  const byNumber = new Map<string, Tracking>();
  const unknown: string[] = [];
  let unreadable = 0;
  for (const line of text.split(/\r?\n/)) {
    const [, written, code] = /^\s*#?([^\s;,|]+)(?:[\s;,|]+(.*\S))?\s*$/u.exec(line) ?? [];
    if (written === undefined) continue;
    const number = known.get(keyOf(written));
    if (number === undefined) unknown.push(written);
    else if (code === undefined) unreadable += 1;
    else byNumber.set(number, readTracking(code));
  }
  return { byNumber, unknown, unreadable };
}

export function readTracking(text: string): Tracking {
  const typed = text.trim();
  if (typed === "") return {};
  return /^https?:\/\//i.test(typed) ? { url: typed } : { code: typed };
}

/** As in the search: case and zeros in front do not matter. */
function keyOf(number: string): string {
  return number.replace(/^#/, "").toLowerCase().replace(/^0+(?=\d)/, "");
}
