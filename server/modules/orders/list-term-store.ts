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
  /** Of the conditions, those that can be said of `k` alone: where all can, ten thousand are counted without looking up one order. */
  readonly byPlace: ReadonlyMap<Sql, Sql>;
};

export const termWith = (conditions: readonly Sql[], drivers: readonly Driver[]): Term => ({ conditions, drivers, byPlace: new Map() });
export const tested = (condition: Sql): Term => termWith([condition], []);
/** A test that needs no more than the place of an order. */
export const placed = (condition: Sql, drivers: readonly Driver[]): Term => ({ conditions: [condition], drivers, byPlace: new Map([[condition, condition]]) });
export const no = placed(sql`false`, [{ kind: "ranges", ranges: [], repeats: false, proves: [] }]);

export const holds = (conditions: readonly Sql[]): Sql => sql`(${join(conditions, " and ", "true")})`;

export function allOf(terms: readonly Term[]): Term {
  return {
    conditions: terms.flatMap(({ conditions }) => conditions),
    drivers: terms.flatMap(({ drivers }) => drivers),
    byPlace: new Map(terms.flatMap(({ byPlace }) => [...byPlace])),
  };
}

export function anyOf(terms: readonly Term[]): Term {
  const [only] = terms;
  if (terms.length === 1 && only) return only;
  const condition = sql`(${join(terms.map(({ conditions }) => holds(conditions)), " or ", "false")})`;
  const places = terms.map((term) => placesIn(term, term.conditions)).filter((place) => place !== null);
  const byPlace = places.length === terms.length ? new Map([[condition, sql`(${join(places, " or ", "false")})`]]) : new Map<Sql, Sql>();
  return { conditions: [condition], drivers: unionOf(terms, condition), byPlace };
}

/** These conditions of a term on `k` alone; null if one needs the order. */
export function placesIn({ byPlace }: Term, conditions: readonly Sql[]): Sql | null {
  const places = conditions.map((condition) => byPlace.get(condition)).filter((place) => place !== undefined);
  return places.length === conditions.length ? holds(places) : null;
}

const valuesOf = (test: FieldTest): readonly Value[] => (test.kind === "one_of" ? test.values : test.kind === "compare" ? [test.value] : []);
export const codesOf = (test: FieldTest): string[] => valuesOf(test).flatMap((value) => (value.kind === "code" ? value.code : []));
export const textsOf = (test: FieldTest): { text: string; prefix: boolean }[] => valuesOf(test).flatMap((value) => (value.kind === "text" ? value : []));
