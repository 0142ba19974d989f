import type { FieldTest, Value } from "../../domain/query-tree.ts";
import type { Store } from "../../platform/context.ts";
import { join, sql, type Sql } from "../../platform/sql.ts";
import { unionOf, type Driver } from "./list-driver-store.ts";
import type { FoundNames } from "./list-names-store.ts";

export type Reader = { readonly store: Store; readonly now: Date; readonly operatorId: string | null; readonly names: FoundNames };

/**
 * A part of a query as tests on `o`, an order, and `k`, its place in the list (placed_at, id), all of which have to hold: what
 * needs no more than its place is tested before the order is looked up. `drivers` are the indexes that could begin the search.
 */
export type Term = {
  readonly conditions: readonly Sql[];
  readonly drivers: readonly Driver[];
  /** The same on `k` alone, where that is possible: ten thousand are then counted without looking up one order. */
  readonly byPlace?: readonly Sql[] | undefined;
};

export const no: Term = { conditions: [sql`false`], drivers: [{ kind: "ranges", ranges: [], repeats: false, proves: [] }] };
export const tested = (condition: Sql): Term => ({ conditions: [condition], drivers: [] });
/** A test that needs no more than the place of an order. */
export function placed(condition: Sql, drivers: readonly Driver[]): Term {
  const conditions = [condition];
  return { conditions, drivers, byPlace: conditions };
}
export const holds = (conditions: readonly Sql[]): Sql => sql`(${join(conditions, " and ", "true")})`;

export function allOf(terms: readonly Term[]): Term {
  const byPlace = terms.every((term) => term.byPlace) ? terms.flatMap((term) => term.byPlace ?? []) : undefined;
  return { conditions: terms.flatMap(({ conditions }) => conditions), drivers: terms.flatMap(({ drivers }) => drivers), byPlace };
}

export function anyOf(terms: readonly Term[]): Term {
  const [only] = terms;
  if (terms.length === 1 && only) return only;
  const condition = sql`(${join(terms.map(({ conditions }) => holds(conditions)), " or ", "false")})`;
  const drivers = unionOf(terms, condition);
  return terms.every(({ conditions, byPlace }) => byPlace === conditions) ? placed(condition, drivers) : { conditions: [condition], drivers };
}

const valuesOf = (test: FieldTest): readonly Value[] => (test.kind === "one_of" ? test.values : test.kind === "compare" ? [test.value] : []);
export const codesOf = (test: FieldTest): string[] => valuesOf(test).flatMap((value) => (value.kind === "code" ? value.code : []));
export const textsOf = (test: FieldTest): { text: string; prefix: boolean }[] => valuesOf(test).flatMap((value) => (value.kind === "text" ? value : []));
