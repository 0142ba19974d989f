import { fold } from "./fold.ts";
import type { QueryError } from "./query-tree.ts";
import type { ShopValues } from "./query-values.ts";

/** The text of a query, how far it is read, and what was counted on the way. */
export type Reader = {
  readonly text: string;
  at: number;
  terms: number;
  depth: number;
  readonly limits: { readonly terms: number; readonly depth: number };
  readonly locale: "en" | "fr" | "ro";
  readonly joiners: Joiners;
  readonly shop: ShopValues;
};
type Joiners = ReadonlyMap<string, "or" | "and">;

/** Leaves the parser from any depth; caught in parseQuery alone, where it becomes a value. */
export class Stop extends Error {
  readonly error: QueryError;
  constructor(error: QueryError) {
    super(error.code);
    this.error = error;
  }
}

export function fail(reader: Reader, code: QueryError["code"], from: number, to: number, more: Pick<QueryError, "field" | "nearest"> = {}): never {
  const token = reader.text.slice(from, Math.min(to, from + 50));
  throw new Stop({ code, position: from, length: to - from, token, ...more });
}

/** What stands here is out of place, or something is missing at the end. */
export function failHere(reader: Reader): never {
  skipSpaces(reader);
  const [token = ""] = /^([()",]|[^\s()",]+)/.exec(reader.text.slice(reader.at)) ?? [];
  return fail(reader, token === "" ? "unexpected_end" : "unexpected_token", reader.at, reader.at + token.length);
}

export function countTerm(reader: Reader, from: number): void {
  reader.terms += 1;
  if (reader.terms > reader.limits.terms) fail(reader, "too_many_terms", from, reader.text.length);
}

export function nested<Result>(reader: Reader, read: () => Result): Result {
  reader.depth += 1;
  if (reader.depth > reader.limits.depth) fail(reader, "too_deep", reader.at, reader.text.length);
  const result = read();
  reader.depth -= 1;
  return result;
}

export function skipSpaces(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at += 1;
}

export function take(reader: Reader, char: string): boolean {
  if (reader.text[reader.at] !== char) return false;
  reader.at += 1;
  return true;
}

/** What stands in quotes here, with \" and \\ for the characters themselves; null when there is no quote. */
export function takeQuoted(reader: Reader): string | null {
  if (reader.text[reader.at] !== '"') return null;
  const quoted = /"((?:[^"\\]|\\.)*)"/sy;
  quoted.lastIndex = reader.at;
  const [whole, inside] = quoted.exec(reader.text) ?? [];
  if (whole === undefined || inside === undefined) return fail(reader, "unclosed_quote", reader.at, reader.text.length);
  reader.at += whole.length;
  return inside.replace(/\\(.)/gs, "$1");
}

/** Capitals only: "or" is French for gold, "si" Romanian for and. */
export function joinersOf(locale: "en" | "fr" | "ro"): Joiners {
  const words = new Map<string, "or" | "and">([["OR", "or"], ["AND", "and"]]);
  if (locale === "fr") words.set("OU", "or").set("ET", "and");
  if (locale === "ro") words.set("SAU", "or").set("ȘI", "and").set("ŞI", "and").set("SI", "and");
  return words;
}

/** Words that join in some language: as text they must be written in quotes. */
export function isJoiner(word: string): boolean {
  return /^(or|and|ou|et|sau|si)$/.test(fold(word)) && word === word.toUpperCase();
}

export function peekJoiner(reader: Reader): "or" | "and" | null {
  const [word = ""] = /^\p{L}+(?=[\s("]|$)/u.exec(reader.text.slice(reader.at, reader.at + 4)) ?? [];
  return reader.joiners.get(word) ?? null;
}

export function takeJoiner(reader: Reader, wanted: "or" | "and"): boolean {
  const start = reader.at;
  skipSpaces(reader);
  if (peekJoiner(reader) !== wanted) {
    reader.at = start;
    return false;
  }
  while (/\p{L}/u.test(reader.text[reader.at] ?? "")) reader.at += 1;
  return true;
}
