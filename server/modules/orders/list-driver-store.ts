import { join, sql, type Sql } from "../../platform/sql.ts";

/**
 * Orders that may match, by indexes that name them: each source is a `select` of placed_at and id. The list begins with the
 * rarest one of a query and tests the rest of it on each order it names.
 */
export type Driver = {
  readonly sources: readonly Sql[];
  /** Each source is one range of one index, newest first, and can be followed page by page. Others are sorted whole. */
  readonly isOrdered: boolean;
  /** One order may stand in two sources, or twice in one. */
  readonly repeats: boolean;
  /** It ranges over the orders themselves: a count needs no list of them first. */
  readonly hasColumns?: boolean;
};

/** Ranges that are followed side by side: beyond so many, sorting what they hold is as good. */
const rangesMax = 12;

/** Orders by conditions that one of their own indexes serves, each a range of it. */
export function rangesOfOrders(storeId: string, conditions: readonly Sql[]): Driver {
  return { sources: conditions.map((condition) => sourceOfOrders(storeId, condition)), isOrdered: conditions.length <= rangesMax, repeats: false, hasColumns: true };
}

/** Orders by a condition that an index serves in another order than that of the list. */
export function someOrders(storeId: string, condition: Sql): Driver {
  return { sources: [sourceOfOrders(storeId, condition)], isOrdered: false, repeats: false, hasColumns: true };
}

function sourceOfOrders(storeId: string, condition: Sql): Sql {
  return sql`select o.placed_at, o.id from orders o where o.store_id = ${storeId} and ${condition}`;
}

export type FacetValue = { readonly kind: string; readonly value: string };

export function rangesOfFacets(storeId: string, facets: readonly FacetValue[]): Driver {
  const sources = facets.map(({ kind, value }) => facetSource(storeId, sql`f.kind = ${kind} and f.value = ${value}`));
  if (facets.length <= rangesMax) return { sources, isOrdered: true, repeats: facets.length > 1 };
  const [kinds, values] = [facets.map(({ kind }) => kind), facets.map(({ value }) => value)];
  return someFacets(storeId, sql`(f.kind, f.value) in (select * from unnest(${kinds}::text[], ${values}::text[]))`);
}

export function someFacets(storeId: string, test: Sql): Driver {
  return { sources: [facetSource(storeId, test)], isOrdered: false, repeats: true };
}

function facetSource(storeId: string, test: Sql): Sql {
  return sql`select f.placed_at, f.order_id as id from order_facets f where f.store_id = ${storeId} and ${test}`;
}

/** What either of several gives: needs one of each, as an order may come from any of them. */
export function unionOf(alternatives: readonly (readonly Driver[])[]): Driver[] {
  const chosen = alternatives.flatMap((drivers) => drivers.find(({ isOrdered }) => isOrdered) ?? drivers[0] ?? []);
  if (chosen.length < alternatives.length) return [];
  const sources = chosen.flatMap((driver) => driver.sources);
  const isOrdered = chosen.every((driver) => driver.isOrdered) && sources.length <= rangesMax;
  return [{ sources, isOrdered, repeats: sources.length > 1 || chosen.some(({ repeats }) => repeats), hasColumns: chosen.every(({ hasColumns }) => hasColumns) }];
}

/** The rows of a driver: placed_at and id. Without a source there are none. */
export function rowsOf({ sources }: Driver): Sql {
  return sources.length === 0 ? sql`(select null::timestamptz as placed_at, null::uuid as id where false)` : sql`(${join(sources, " union all ")})`;
}
