import { facetValue, type FacetKind } from "../../domain/facets.ts";
import { fold } from "../../domain/fold.ts";
import type { FieldTest } from "../../domain/query-tree.ts";
import { join, sql } from "../../platform/sql.ts";
import { rangesOfFacets, someFacets, type FacetValue } from "./list-driver-store.ts";
import { containsWords, goodsKinds, type NamedField } from "./list-names-store.ts";
import { anyOf, codesOf, holds, no, placed, tested, textsOf, type Reader, type Term } from "./list-term-store.ts";
import { driversOfTerms } from "./list-text-store.ts";

/**
 * The row is probed by its whole key, as a scalar subquery: written as `exists` the planner may turn it into a join over all
 * rows of the value, 300,000 of them for a frequent one.
 */
export function facetTerm(facets: readonly FacetValue[], { store }: Reader): Term {
  if (facets.length === 0) return no;
  const tests = [...Map.groupBy(facets, ({ kind }) => kind)].map(([kind, group]) => {
    const values = group.map(({ value }) => value);
    const test = values.length === 1 ? sql`f.value = ${values[0]}` : sql`f.value = any(${values}::text[])`;
    return sql`(select true from order_facets f where f.store_id = ${store.id} and f.kind = ${kind} and ${test} and f.placed_at = k.placed_at and f.order_id = k.id limit 1)`;
  });
  const condition = sql`(${join(tests, " or ")})`;
  return placed(condition, [rangesOfFacets(store.id, facets, [condition])]);
}

/** A beginning has no whole key: the facets of the order are read. */
function prefixTerm(kind: FacetKind, prefix: string, { store }: Reader): Term {
  const test = sql`f.kind = ${kind} and f.value >= ${prefix} and f.value < ${prefix + "\u{10ffff}"}`;
  const condition = sql`(select true from order_facets f where f.store_id = ${store.id} and f.order_id = k.id and ${test} limit 1)`;
  return placed(condition, [someFacets(store.id, test, [condition])]);
}

export const anyFacet = (kind: FacetKind, prefix: string, reader: Reader): Term => placed(holds(prefixTerm(kind, prefix, reader).conditions), []);

/** `before` stands in front of each stored value: "colour=" for a characteristic. */
export function namesTerm(kind: FacetKind, test: FieldTest, reader: Reader, before: string): Term {
  if (test.kind === "exists") return anyFacet(kind, before, reader);
  const names = textsOf(test);
  const valueOf = (text: string): string => facetValue(before + fold(text));
  const whole = names.filter(({ prefix }) => !prefix).map(({ text }) => ({ kind, value: valueOf(text) }));
  const prefixes = names.filter(({ prefix }) => prefix).map(({ text }) => prefixTerm(kind, valueOf(text), reader));
  return anyOf([...(whole.length > 0 ? [facetTerm(whole, reader)] : []), ...prefixes]);
}

/** Goods by any of their names. Where too many are meant, the text index finds the orders and their own facets say that it was goods and not a customer. */
export function goodsTerm(words: string, reader: Reader): Term {
  const goods = reader.names.goods(words);
  if (goods !== null) return facetTerm(goods, reader);
  const store = reader.store.id;
  const condition = sql`(select true from order_facets f where f.store_id = ${store} and f.order_id = k.id and f.kind = any(${[...goodsKinds]}::text[]) and ${containsWords(sql`f.value`, words)} limit 1)`;
  return placed(condition, driversOfTerms(store, fold(words).split(" ")));
}

export function namedRowTerm(field: NamedField, test: FieldTest, reader: Reader): Term {
  if (test.kind === "exists") return anyFacet(field, "", reader);
  const codes = codesOf(test);
  const mine = codes.includes("me") && reader.operatorId !== null ? [reader.operatorId] : [];
  const ids = [...mine, ...textsOf(test).flatMap((name) => reader.names.ids(field, name))];
  const found = facetTerm([...new Set(ids)].map((value) => ({ kind: field, value })), reader);
  return codes.includes("nobody") ? tested(sql`(${holds(found.conditions)} or o.operator_id is null)`) : found;
}
