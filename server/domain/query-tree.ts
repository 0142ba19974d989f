import type { FieldName } from "./query-fields.ts";

/** A query as a value: what search, saved views, bulk actions and the API agree on. */
export type Query =
  | { readonly kind: "all"; readonly of: readonly Query[] }
  | { readonly kind: "any"; readonly of: readonly Query[] }
  | { readonly kind: "not"; readonly of: Query }
  | { readonly kind: "text"; readonly text: string; readonly prefix: boolean }
  /** `key` names the characteristic of feature.<key> or meta.<key>, else null. */
  | { readonly kind: "field"; readonly field: FieldName; readonly key: string | null; readonly test: FieldTest };

export type Comparison = ">" | ">=" | "<" | "<=";
export type FieldTest =
  | { readonly kind: "exists" }
  | { readonly kind: "one_of"; readonly values: readonly Value[] }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly value: Scalar };

export type Value = Scalar | { readonly kind: "range"; readonly from: Scalar | null; readonly to: Scalar | null };
export type Scalar =
  | { readonly kind: "text"; readonly text: string; readonly prefix: boolean }
  /** A code of the product or of the shop: "partially_paid", "RO", "EUR". */
  | { readonly kind: "code"; readonly code: string }
  /** Major units without needless zeros, "100.5": the currency is the order's. */
  | { readonly kind: "money"; readonly amount: string }
  /** A canonical date word, "-7d" or "2026-11", read by query-dates.ts at the moment the query runs. */
  | { readonly kind: "date"; readonly date: string };

export const queryErrorCodes = [
  "unknown_field",
  "unknown_value",
  "unexpected_token",
  "unexpected_end",
  "unclosed_quote",
  "missing_value",
  "not_comparable",
  "too_long",
  "too_many_terms",
  "too_deep",
] as const;
/** Where a query cannot be understood. It is then not run at all: half a filter would act on the wrong orders. */
export type QueryError = {
  readonly code: (typeof queryErrorCodes)[number];
  /** In UTF-16 units, as text fields count. */
  readonly position: number;
  readonly length: number;
  readonly token: string;
  /** The field whose value it is. */
  readonly field?: FieldName;
  /** The nearest thing that would have been understood. */
  readonly nearest?: string;
};

/** One form for one meaning: no group in a group of the same kind, none of a single term, no double negation. */
export function group(kind: "all" | "any", queries: readonly Query[]): Query | null {
  const of = queries.flatMap((query) => (query.kind === kind ? query.of : [query]));
  return of.length > 1 ? { kind, of } : (of[0] ?? null);
}

export function negate(query: Query): Query {
  return query.kind === "not" ? query.of : { kind: "not", of: query };
}
