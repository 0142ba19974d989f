import { join, nothing, sql, type Sql } from "../../platform/sql.ts";

/** Orders that may match, by indexes that name them. The list begins with one of a query, and tests the rest of it on each order. */
export type Driver = {
  /** Tests of the query that each of them passes already. */
  readonly proves: readonly Sql[];
  /** One order may stand in it twice. */
  readonly repeats: boolean;
} & ({ readonly kind: "ranges"; readonly ranges: readonly Range[] } | { readonly kind: "set"; readonly sources: readonly Sql[]; readonly ofOrders: boolean });

/**
 * Ranges of one index, one for each of the values, that are newest first by themselves: what can be followed page by page. The
 * statement is the same however many there are, so that its plan is kept.
 */
export type Range = {
  readonly storeId: string;
  readonly of: "orders" | "facets";
  readonly values: readonly string[];
  /** On `o`, an order, or `f`, a facet. */
  readonly condition: (value: Sql) => Sql;
  /** Ranges of one value that have to name the order too: each is read side by side with it. */
  readonly shared: readonly Range[];
};
export type RangeDriver = Driver & { readonly kind: "ranges" };

/** Ranges that are followed side by side: beyond so many, sorting what they hold is as good. */
export const rangesMax = 100;
/** The others are read again for each of them. */
const sharedMax = 12;
/** For a range that holds all that its condition says. */
const whole = [""];

/** Orders by a column and the values of it that an index holds newest first. */
export function rangesOfOrders(storeId: string, values: readonly string[], condition: (value: Sql) => Sql, proves: readonly Sql[]): Driver {
  return { kind: "ranges", ranges: [{ storeId, of: "orders", values: [...new Set(values)], condition, shared: [] }], repeats: false, proves };
}

/** Orders by a condition that has an index of its own, newest first. */
export const rangeOfOrders = (storeId: string, condition: Sql): Driver => rangesOfOrders(storeId, whole, () => condition, [condition]);

/** Orders by a condition that an index serves in another order than that of the list. */
export function someOrders(storeId: string, condition: Sql): Driver {
  return {
    kind: "set",
    sources: [sql`select o.placed_at, o.id from orders o where o.store_id = ${storeId} and ${condition}`],
    ofOrders: true,
    repeats: false,
    proves: [condition],
  };
}

export type FacetValue = { readonly kind: string; readonly value: string };

export function rangesOfFacets(storeId: string, facets: readonly FacetValue[], proves: readonly Sql[]): Driver {
  if (facets.length > rangesMax) {
    const [kinds, values] = [facets.map(({ kind }) => kind), facets.map(({ value }) => value)];
    return someFacets(storeId, sql`(f.kind, f.value) in (select * from unnest(${kinds}::text[], ${values}::text[]))`, proves);
  }
  const kinds = Map.groupBy(facets, ({ kind }) => kind);
  const ranges = [...kinds].map(([kind, group]): Range => ({
    storeId,
    of: "facets",
    values: [...new Set(group.map(({ value }) => value))],
    condition: (value) => sql`f.kind = ${kind} and f.value = ${value}`,
    shared: [],
  }));
  return { kind: "ranges", ranges, repeats: facets.length > 1, proves };
}

export function someFacets(storeId: string, test: Sql, proves: readonly Sql[]): Driver {
  return {
    kind: "set",
    sources: [sql`select f.placed_at, f.order_id as id from order_facets f where f.store_id = ${storeId} and ${test}`],
    ofOrders: false,
    repeats: true,
    proves,
  };
}

/** What either of several terms gives: needs a driver of each, as an order may come from any of them. */
export function unionOf(terms: readonly { readonly conditions: readonly Sql[]; readonly drivers: readonly Driver[] }[], condition: Sql): Driver[] {
  const chosen = terms.map(({ drivers }) => drivers.find(({ kind }) => kind === "ranges") ?? drivers[0]).filter((driver) => driver !== undefined);
  if (chosen.length < terms.length) return [];
  const proves = terms.every(({ conditions }, index) => conditions.every((each) => chosen[index]?.proves.includes(each))) ? [condition] : [];
  const repeats = chosen.length > 1 || chosen.some((driver) => driver.repeats);
  const ranges = chosen.flatMap((driver) => (driver.kind === "ranges" ? driver.ranges : []));
  if (chosen.every(({ kind }) => kind === "ranges") && rangesIn(ranges) <= rangesMax) return [{ kind: "ranges", ranges, repeats, proves }];
  return [{ kind: "set", sources: chosen.flatMap(sourcesOf), ofOrders: chosen.every(isOfOrders), repeats, proves }];
}

export const rangesIn = (ranges: readonly Range[]): number => ranges.reduce((sum, { values }) => sum + values.length, 0);

/** It ranges over the orders themselves: a count needs no list of them first. */
export const isOfOrders = (driver: Driver): boolean =>
  driver.kind === "set" ? driver.ofOrders : !isShared(driver) && driver.ranges.every(({ of }) => of === "orders");

/**
 * What ranges of one index have in common is a range as well: read side by side they cost a tenth of looking up in one what the other
 * gives. All but one have to be of one value, and that one of a few: null, if they are not. (Of two tables, the planner knows
 * one's values and not the other's, and looks up 300,000 orders where it expects 300.)
 */
export function intersectionOf(drivers: readonly RangeDriver[]): RangeDriver | null {
  const [base, ...others] = drivers.toSorted((a, b) => rangesIn(b.ranges) - rangesIn(a.ranges));
  const tables = new Set(drivers.flatMap(({ ranges }) => ranges).map(({ of }) => of));
  if (!base || tables.size > 1 || rangesIn(base.ranges) > sharedMax || others.some(({ ranges }) => rangesIn(ranges) > 1)) return null;
  const shared = others.flatMap(({ ranges }) => ranges);
  return { kind: "ranges", ranges: base.ranges.map((range) => ({ ...range, shared })), repeats: base.repeats, proves: drivers.flatMap(({ proves }) => proves) };
}

export const isShared = (driver: Driver): boolean => driver.kind === "ranges" && driver.ranges.some(({ shared }) => shared.length > 0);

/** Several ranges whose entries are not those of an index of orders. */
export const isManifold = (driver: RangeDriver): boolean => rangesIn(driver.ranges) > 1 && !isOfOrders(driver);

/** It names no order at all. */
export const isEmpty = (driver: Driver): driver is RangeDriver => driver.kind === "ranges" && driver.ranges.length === 0;

/** For each value of a range what `ask` makes of it, as `select`s of the same columns. */
export function eachOf({ values }: Range, columns: Sql, ask: (value: Sql) => Sql): Sql {
  if (values.length === 1) return sql`select ${columns} from (${ask(sql`${values[0]}`)}) found`;
  return sql`select ${columns} from unnest(${values}::text[]) each (value) cross join lateral (${ask(sql`each.value`)}) found`;
}

/** placed_at and id of what a range holds for a value; `beyond` says where it begins. */
export function placesOf(range: Range, value: Sql, beyond: Sql = nothing): Sql {
  const own = sql`select placed_at, id from (${entriesOf(range, value)}) u ${beyond}`;
  return range.shared.reduce(
    (found, other) => sql`
    select own.placed_at, own.id from (${found}) own join (${placesOf(other, sql`${other.values[0]}`, beyond)}) other on other.placed_at = own.placed_at and other.id = own.id`,
    own,
  );
}

function entriesOf({ storeId, of, condition }: Range, value: Sql): Sql {
  return of === "orders"
    ? sql`select o.placed_at, o.id from orders o where o.store_id = ${storeId} and ${condition(value)}`
    : sql`select f.placed_at, f.order_id as id from order_facets f where f.store_id = ${storeId} and ${condition(value)}`;
}

const sourcesOf = (driver: Driver): readonly Sql[] =>
  driver.kind === "set"
    ? driver.sources
    : driver.ranges.map((range) => eachOf(range, sql`placed_at, id`, (value) => placesOf(range, value)));

/** The rows of a driver: placed_at and id. Without a source there are none. */
export function rowsOf(driver: Driver): Sql {
  const sources = sourcesOf(driver);
  return sources.length === 0 ? sql`(select null::timestamptz as placed_at, null::uuid as id where false)` : sql`(${join(sources, " union all ")})`;
}
