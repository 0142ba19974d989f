import type { FieldName } from "./query-fields.ts";
import type { Query } from "./query-tree.ts";

const looksFor: ReadonlySet<FieldName> = new Set(["customer", "email", "phone", "product", "sku", "supplier", "feature", "tracking", "note", "invoice"]);
const chooses: ReadonlySet<FieldName> = new Set(["status", "stage", "delivery", "number", "is"]);

/**
 * Whether the answer must not depend on which statuses the list hides (LST-13). A query that looks for one order, one person or
 * one product finds it also when it was shipped yesterday; one that chooses states by itself (is:unpaid) gets what it chose.
 */
export function searchesEverywhere(query: Query | null): boolean {
  return query !== null && (looksForOne(query) || mentions(query, chooses));
}

/** Also where it denies it: "-status:cancelled" is about the status. */
export function mentions(query: Query, fields: ReadonlySet<FieldName>): boolean {
  if (query.kind === "field") return fields.has(query.field);
  if (query.kind === "not") return mentions(query.of, fields);
  return query.kind !== "text" && query.of.some((part) => mentions(part, fields));
}

function looksForOne(query: Query): boolean {
  if (query.kind === "text") return true;
  if (query.kind === "field") return looksFor.has(query.field);
  return query.kind !== "not" && query.of.some(looksForOne);
}
