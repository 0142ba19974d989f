import { isJoiner } from "./query-reader.ts";
import type { FieldName } from "./query-fields.ts";
import { readValue } from "./query-values.ts";
import type { FieldTest, Query, Scalar, Value } from "./query-tree.ts";

/** What fields, codes and dates are called. */
export type QueryWords = {
  readonly field: (name: FieldName) => string;
  readonly code: (field: FieldName, code: string) => string;
  readonly date: (date: string) => string;
};

const canonicalWords: QueryWords = { field: (name) => name, code: (_field, code) => code, date: (date) => date };

/** The canonical text of a query, the same whatever language it was typed in: what the address or a saved view keeps. */
export function printQuery(query: Query | null, words: QueryWords = canonicalWords): string {
  return query === null ? "" : print(query, words);
}

function print(query: Query, words: QueryWords): string {
  switch (query.kind) {
    case "all":
      return query.of.map((part) => printInside(part, words)).join(" ");
    case "any":
      return query.of.map((part) => printInside(part, words)).join(" OR ");
    case "not":
      return `-${printInside(query.of, words)}`;
    case "text":
      return query.prefix ? `${query.text}*` : isPlainText(query.text) ? query.text : quote(query.text);
    case "field":
      return `${words.field(query.field)}${query.key === null ? "" : `.${query.key}`}:${printTest(query.field, query.test, words)}`;
  }
}

function printInside(query: Query, words: QueryWords): string {
  return query.kind === "all" || query.kind === "any" ? `(${print(query, words)})` : print(query, words);
}

function printTest(field: FieldName, test: FieldTest, words: QueryWords): string {
  if (test.kind === "exists") return "*";
  if (test.kind === "compare") return `${test.operator}${printScalar(field, test.value, words)}`;
  return test.values.map((value) => printValue(field, value, words)).join(",");
}

function printValue(field: FieldName, value: Value, words: QueryWords): string {
  if (value.kind !== "range") return printScalar(field, value, words);
  const end = (scalar: Scalar | null) => (scalar === null ? "" : printScalar(field, scalar, words));
  return `${end(value.from)}..${end(value.to)}`;
}

function printScalar(field: FieldName, value: Scalar, words: QueryWords): string {
  switch (value.kind) {
    case "code":
      return words.code(field, value.code);
    case "money":
      return value.amount;
    case "date":
      return words.date(value.date);
    case "text":
      return value.prefix ? `${value.text}*` : isPlainValue(field, value.text) ? value.text : quote(value.text);
  }
}

function isPlainText(text: string): boolean {
  return /^[^\s()":<>*\\-][^\s()":<>*\\]*$/.test(text) && !isJoiner(text);
}

/** A name that is also a word for a code of the field ("me" for an operator) keeps its quotes. */
function isPlainValue(field: FieldName, text: string): boolean {
  if (!/^[^\s()",:<>*\\][^\s()",*\\]*$/.test(text)) return false;
  const read = readValue(field, text, { prefix: false, quoted: false, shop: {} });
  return read?.kind === "text" && read.text === text;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
