import { parseQuery } from "../../../server/domain/query-language.ts";
import type { FieldName } from "../../../server/domain/query-fields.ts";
import { printQuery } from "../../../server/domain/query-print.ts";
import { group, type FieldTest, type Query, type Value } from "../../../server/domain/query-tree.ts";

/** What stands side by side in a query, all of which must hold: each is a chip, and a row of the filter panel. */
export function partsOf(query: Query | null): readonly Query[] {
  if (query === null) return [];
  return query.kind === "all" ? query.of : [query];
}

export function printParts(parts: readonly Query[]): string {
  return printQuery(group("all", parts));
}

export function withoutPart(query: Query | null, index: number): string {
  return printParts(partsOf(query).filter((_, at) => at !== index));
}

/** The canonical text joined with one more term: what a suggestion or a quick filter adds. Said twice it stands once. */
export function addTerm(text: string, term: string): string {
  const [known, added] = [parseQuery(text), parseQuery(term)];
  if (!known.ok || !added.ok) return `${text} ${term}`.trim();
  const parts = partsOf(known.query);
  const printed = new Set(parts.map((part) => printQuery(part)));
  return printParts([...parts, ...partsOf(added.query).filter((part) => !printed.has(printQuery(part)))]);
}

type FieldPart = { readonly field: FieldName; readonly key: string | null; readonly negated: boolean; readonly test: FieldTest };

/** A condition on one field, said or denied; null for free text and for groups. */
export function fieldPart(part: Query): FieldPart | null {
  if (part.kind === "field") return { field: part.field, key: part.key, negated: false, test: part.test };
  if (part.kind === "not" && part.of.kind === "field") return { field: part.of.field, key: part.of.key, negated: true, test: part.of.test };
  return null;
}

/** The written values of a list ("paid", "Ana Popescu"), or null where the condition is of another kind. */
export function listedValues(test: FieldTest): string[] | null {
  if (test.kind !== "one_of") return null;
  const written = test.values.map(writtenValue);
  return written.every((value) => value !== null) ? written : null;
}

function writtenValue(value: Value): string | null {
  switch (value.kind) {
    case "text":
      return value.prefix ? `${value.text}*` : value.text;
    case "code":
      return value.code;
    default:
      return null;
  }
}
