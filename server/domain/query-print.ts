import { isJoiner } from "./query-reader.ts";
import type { FieldName } from "./query-fields.ts";
import { readValue } from "./query-values.ts";
import type { FieldTest, Query, Scalar, Value } from "./query-tree.ts";

/** The canonical text of a query, the same whatever language it was typed in: what the address or a saved view keeps. */
export function printQuery(query: Query | null): string {
  return query === null ? "" : print(query);
}

function print(query: Query): string {
  switch (query.kind) {
    case "all":
      return query.of.map(printInside).join(" ");
    case "any":
      return query.of.map(printInside).join(" OR ");
    case "not":
      return `-${printInside(query.of)}`;
    case "text":
      return query.prefix ? `${query.text}*` : isPlainText(query.text) ? query.text : quote(query.text);
    case "field":
      return `${query.field}${query.key === null ? "" : `.${query.key}`}:${printTest(query.field, query.test)}`;
  }
}

function printInside(query: Query): string {
  return query.kind === "all" || query.kind === "any" ? `(${print(query)})` : print(query);
}

function printTest(field: FieldName, test: FieldTest): string {
  if (test.kind === "exists") return "*";
  if (test.kind === "compare") return `${test.operator}${printScalar(field, test.value)}`;
  return test.values.map((value) => printValue(field, value)).join(",");
}

function printValue(field: FieldName, value: Value): string {
  if (value.kind !== "range") return printScalar(field, value);
  const end = (scalar: Scalar | null) => (scalar === null ? "" : printScalar(field, scalar));
  return `${end(value.from)}..${end(value.to)}`;
}

function printScalar(field: FieldName, value: Scalar): string {
  switch (value.kind) {
    case "code":
      return value.code;
    case "money":
      return value.amount;
    case "date":
      return value.date;
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
