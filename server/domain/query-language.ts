import { fieldNames, fieldRule, fieldWords, findField, keyOf, type FieldName } from "./query-fields.ts";
import { nearestOf } from "./query-nearest.ts";
import { countTerm, fail, failHere, joinersOf, nested, peekJoiner, skipSpaces, Stop, take, takeJoiner, takeQuoted, type Reader } from "./query-reader.ts";
import { group, negate, type Comparison, type FieldTest, type Query, type QueryError, type Scalar, type Value } from "./query-tree.ts";
import { readValue, understoodWords, type ShopValues } from "./query-values.ts";
import { fold } from "./fold.ts";

export type QueryOptions = {
  /** In French OU and ET, in Romanian SAU and ȘI join terms as OR and AND do everywhere. */
  readonly locale?: "en" | "fr" | "ro";
  /** The shop's own statuses, by code and label. */
  readonly shop?: ShopValues;
};
/** `query` is null for an empty text: every order. */
export type ParsedQuery = { readonly ok: true; readonly query: Query | null } | { readonly ok: false; readonly error: QueryError };

export const queryLimits = { length: 2000, terms: 100, depth: 10 } as const;

/**
 * query = or ; or = and {"OR" and} ; and = term {["AND"] term}
 * term = "-" term | "(" or ")" | field ":" [cmp] value {"," value} | field ":*" | field cmp value | text
 */
export function parseQuery(text: string, options: QueryOptions = {}): ParsedQuery {
  const reader: Reader = {
    text,
    at: 0,
    terms: 0,
    depth: 0,
    limits: queryLimits,
    joiners: joinersOf(options.locale ?? "en"),
    locale: options.locale ?? "en",
    shop: options.shop ?? {},
  };
  try {
    if (text.length > queryLimits.length) fail(reader, "too_long", queryLimits.length, text.length);
    if (text.trim() === "") return { ok: true, query: null };
    const query = readOr(reader);
    if (reader.at < text.length) failHere(reader);
    return { ok: true, query };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, error: error.error };
    throw error;
  }
}

function readOr(reader: Reader): Query | null {
  const parts = [readAnd(reader)];
  while (takeJoiner(reader, "or")) parts.push(readAnd(reader));
  return group("any", parts.filter((part) => part !== null));
}

function readAnd(reader: Reader): Query | null {
  const parts = [readTerm(reader)];
  while (takeJoiner(reader, "and") || startsTerm(reader)) parts.push(readTerm(reader));
  return group("all", parts.filter((part) => part !== null));
}

function startsTerm(reader: Reader): boolean {
  skipSpaces(reader);
  const next = reader.text[reader.at];
  return next !== undefined && next !== ")" && peekJoiner(reader) === null;
}

/** Null for what holds nothing to look for: a lone dash or "&" between two names. */
function readTerm(reader: Reader): Query | null {
  if (!startsTerm(reader)) failHere(reader);
  const next = reader.text[reader.at];
  if (next === "-") return nested(reader, () => readNegation(reader));
  if (next === "(") return nested(reader, () => readGroup(reader));
  return readField(reader) ?? readText(reader);
}

function readNegation(reader: Reader): Query | null {
  reader.at += 1;
  if (/^(\s|$)/.test(reader.text.slice(reader.at, reader.at + 1))) return null;
  const query = readTerm(reader);
  return query && negate(query);
}

function readGroup(reader: Reader): Query | null {
  reader.at += 1;
  const query = readOr(reader);
  if (!take(reader, ")")) failHere(reader);
  return query;
}

function readText(reader: Reader): Query | null {
  const start = reader.at;
  const quoted = takeQuoted(reader);
  const word = quoted ?? takeWord(reader, /[^\s()"]+/y);
  if (quoted === null && /^[<>]=?([\d-]|$)/.test(word)) fail(reader, "unexpected_token", start, reader.at);
  if (fold(word) === "") return null;
  countTerm(reader, start);
  const prefix = quoted === null && word.endsWith("*");
  return { kind: "text", text: prefix ? word.slice(0, -1) : word, prefix };
}

/** The beginning of a term on a field; a pasted link (https://...) is no field. */
const HEAD = /(\p{L}[\p{L}\p{N}_'’-]*)(?:\.([\p{L}\p{N}_-]+|"[^"]*"))?(:(?!\/\/)(?:[<>]=?)?|[<>]=?)/uy;

function readField(reader: Reader): Query | null {
  HEAD.lastIndex = reader.at;
  const head = HEAD.exec(reader.text);
  if (!head) return null;
  const [whole, word = "", keyWord, operator = ""] = head;
  const start = reader.at;
  const nameEnd = start + whole.length - operator.length;

  const field = findField(word);
  if (!field) return fail(reader, "unknown_field", start, nameEnd, nearest(word, everyFieldWord(reader.locale)));
  const key = keyWord === undefined ? null : keyOf(keyWord);
  if ((key !== null && key !== "") !== (fieldRule(field).keyed ?? false)) return fail(reader, "unknown_field", start, nameEnd);

  reader.at += whole.length;
  const comparison = toComparison(operator);
  if (comparison && !isOrdered(field)) fail(reader, "not_comparable", nameEnd, reader.at, { field });
  skipSpaces(reader);
  const test = comparison ? readComparison(reader, field, comparison) : readTest(reader, field);
  return { kind: "field", field, key, test };
}

function toComparison(operator: string): Comparison | null {
  const sign = operator.replace(":", "");
  return sign === ">" || sign === ">=" || sign === "<" || sign === "<=" ? sign : null;
}

function isOrdered(field: FieldName): boolean {
  const { type } = fieldRule(field);
  return type === "money" || type === "date";
}

function readComparison(reader: Reader, field: FieldName, operator: Comparison): FieldTest {
  const value = readOneValue(reader, field);
  if (value.kind === "range" || reader.text[reader.at] === ",") failHere(reader);
  return { kind: "compare", operator, value };
}

function readTest(reader: Reader, field: FieldName): FieldTest {
  if (/^\*(?=[\s)]|$)/.test(reader.text.slice(reader.at, reader.at + 2))) {
    countTerm(reader, reader.at);
    reader.at += 1;
    return { kind: "exists" };
  }
  return { kind: "one_of", values: take(reader, "(") ? readValueGroup(reader, field) : readValueList(reader, field) };
}

function readValueList(reader: Reader, field: FieldName): Value[] {
  const values = [readOneValue(reader, field)];
  while (take(reader, ",")) values.push(readOneValue(reader, field));
  return values;
}

/** tag:(vip OR b2b): inside the parentheses of one field, "or" needs no capitals. */
function readValueGroup(reader: Reader, field: FieldName): Value[] {
  skipSpaces(reader);
  const values = readValueList(reader, field);
  for (skipSpaces(reader); !take(reader, ")"); skipSpaces(reader)) {
    const joiner = /(?:or|ou|sau)(?=[\s"])/iy;
    joiner.lastIndex = reader.at;
    if (!joiner.test(reader.text)) failHere(reader);
    reader.at = joiner.lastIndex;
    skipSpaces(reader);
    values.push(...readValueList(reader, field));
  }
  return values;
}

function readOneValue(reader: Reader, field: FieldName): Value {
  const start = reader.at;
  const quoted = takeQuoted(reader);
  const word = quoted ?? takeWord(reader, /[^\s(),"]+/y);
  if (word.trim() === "") fail(reader, "missing_value", start, reader.at, { field });
  countTerm(reader, start);

  const range = quoted === null && isOrdered(field) && word.includes("..") ? readRange(reader, field, word) : null;
  const value = range ?? readScalar(reader, field, word, quoted !== null);
  return value ?? fail(reader, "unknown_value", start, reader.at, { field, ...nearest(word, understoodWords(field, reader.shop)) });
}

function readRange(reader: Reader, field: FieldName, word: string): Value | null {
  const [from = "", to = "", ...more] = word.split("..");
  const [low, high] = [from, to].map((end) => (end === "" ? null : readScalar(reader, field, end, false)));
  const isBroken = more.length > 0 || (from !== "" && !low) || (to !== "" && !high) || (!low && !high);
  return isBroken ? null : { kind: "range", from: low ?? null, to: high ?? null };
}

function readScalar({ shop }: Reader, field: FieldName, word: string, quoted: boolean): Scalar | null {
  const prefix = !quoted && word.endsWith("*");
  return readValue(field, prefix ? word.slice(0, -1) : word, { prefix, quoted, shop });
}

function takeWord(reader: Reader, word: RegExp): string {
  word.lastIndex = reader.at;
  const [found = ""] = word.exec(reader.text) ?? [];
  reader.at += found.length;
  return found;
}

function nearest(word: string, words: readonly string[]): { nearest?: string } {
  const found = nearestOf(word, words);
  return found === null ? {} : { nearest: found };
}

/** Of two equally near words of a field, the one of the person's language is offered. */
function everyFieldWord(own: Reader["locale"]): string[] {
  const locales = [own, ...(["en", "fr", "ro"] as const).filter((locale) => locale !== own)];
  return fieldNames.flatMap((name) => locales.flatMap((locale) => fieldWords(name, locale)));
}
