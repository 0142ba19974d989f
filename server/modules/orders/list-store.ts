import type { Context } from "../../platform/context.ts";
import { alike, identifier, join, nothing, planned, sql, type Sql } from "../../platform/sql.ts";
import {
  eachOf,
  intersectionOf,
  isEmpty,
  isManifold,
  isShared,
  placesOf,
  rangesIn,
  rowsOf,
  type Driver,
  type Range,
  type RangeDriver,
} from "./list-driver-store.ts";
import { holds, type Term } from "./list-term-store.ts";

export type ListSort = "-created" | "created" | "-total" | "total";
export type Cursor = { readonly key: string | number; readonly id: string };
export type PageRequest = { readonly sort: ListSort; readonly after: Cursor | null; readonly before: Cursor | null; readonly limit: number };

/** The index that begins the search. */
export type ListPlan =
  /** Its orders are few, or not known to be many: they are sorted. */
  | { readonly kind: "sort"; readonly driver: Driver; readonly limit: number }
  /** Followed in the order of the list; without a driver, all orders are. `counted` is the shortest to count. */
  | { readonly kind: "walk"; readonly driver: RangeDriver | null; readonly counted: Driver | null };

/** So many entries of a range tell how close together its orders are; and so many of the first orders of the list, whether a test is often met. */
const [glance, sample] = [400, 200];
/** What the newest orders seldom meet lies far back: sorting even so many more places is less than passing all that came since. (By amount, each would be looked up.) */
const seldomMet = 10;

/** Ranges are followed as they are, newest first. What has to be sorted is, unless the list by itself meets it often. */
export async function planOf(context: Context, scope: Term, sort: ListSort): Promise<ListPlan> {
  const { drivers } = scope;
  const [only] = drivers;
  const none = drivers.find(isEmpty);
  if (none) return { kind: "walk", driver: none, counted: none };
  if (!only) return { kind: "walk", driver: null, counted: null };
  const ranges = drivers.filter((driver) => driver.kind === "ranges");
  const limit = await sortLimit(context);
  const isRanges = ranges.length === drivers.length;
  if (isRanges && isByDate(sort)) {
    const driver = await rangeOf(context, ranges, limit);
    return { kind: "walk", driver, counted: driver };
  }
  if (await isOftenMet(context, scope, sort, limit)) return { kind: "walk", driver: isByDate(sort) ? ranges[0] ?? null : null, counted: only };
  if (isRanges) return { kind: "sort", driver: await rangeOf(context, ranges, limit) ?? only, limit };
  if (drivers.length === 1) return { kind: "sort", driver: only, limit: isByDate(sort) ? seldomMet * limit : limit };
  return planByCount(await measure(context, drivers, limit + 1), sort, limit);
}

type Measured<Kind extends Driver = Driver> = { readonly driver: Kind; readonly count: number; readonly isAll: boolean; readonly perDay: number };

/** Reading two ranges side by side is worth it until one has so many more orders a day than the other: then looking up is. */
const densityMax = 10;

/** One that has ended after a glance is short; else what all have in common is followed, or the sparsest unless a denser one is short after all. */
async function rangeOf(context: Context, drivers: readonly RangeDriver[], limit: number): Promise<RangeDriver | null> {
  const [only] = drivers;
  if (drivers.length === 1 && only) return only;
  const glanced = (await measure(context, drivers, glance)).toSorted((a, b) => a.perDay - b.perDay);
  const [sparsest, ...denser] = glanced.map(({ driver }) => driver);
  return shortest(glanced, glance) ?? common(glanced) ?? shortest(await measure(context, denser, limit + 1), limit) ?? sparsest ?? null;
}

const shortest = <Kind extends Driver>(measured: readonly Measured<Kind>[], limit: number): Kind | null =>
  measured.filter(({ count, isAll }) => isAll && count <= limit).toSorted((a, b) => a.count - b.count)[0]?.driver ?? null;

function common(measured: readonly Measured<RangeDriver>[]): RangeDriver | null {
  const densities = measured.map(({ driver, perDay }) => perDay / rangesIn(driver.ranges));
  return Math.max(...densities) <= densityMax * Math.min(...densities) ? intersectionOf(measured.map(({ driver }) => driver)) : null;
}

/**
 * The smallest is taken if it is small; among large ones that which has the fewest orders a day lately: following it meets
 * the fewest that another condition rules out.
 */
function planByCount(measured: readonly Measured[], sort: ListSort, limit: number): ListPlan {
  const small = shortest(measured, limit);
  if (small) return isByDate(sort) && small.kind === "ranges" ? { kind: "walk", driver: small, counted: small } : { kind: "sort", driver: small, limit };
  const [sparsest] = measured.filter(({ driver }) => driver.kind === "ranges").toSorted((a, b) => a.perDay - b.perDay);
  const followed = sparsest?.driver.kind === "ranges" ? sparsest.driver : null;
  return { kind: "walk", driver: isByDate(sort) ? followed : null, counted: followed ?? measured[0]?.driver ?? null };
}

/** How many orders each driver names, up to a limit a source, and how close together the newest of them were placed. */
async function measure<Kind extends Driver>(context: Context, drivers: readonly Kind[], limit: number): Promise<Measured<Kind>[]> {
  const probe = (places: Sql, order: Sql): Sql =>
    sql`select count(*) as count, min(placed_at) as since from (select placed_at from (${places}) u ${order} limit ${limit}) probe`;
  const probes = drivers.flatMap((driver, index) => {
    const columns = sql`${index}::int as index, count, since`;
    if (driver.kind === "set") return [sql`select ${columns} from (${probe(rowsOf(driver), nothing)}) found`];
    return driver.ranges.map((range) => eachOf(range, columns, (value) => probe(placesOf(range, value), sql`order by placed_at desc, id desc`)));
  });
  const query = join(probes, " union all ");
  const rows =
    probes.length === 0
      ? []
      : await context.rows<{ index: number; count: number; since: string | null }>(
          drivers.every(({ kind }) => kind === "ranges") ? alike(query) : planned(query),
        );
  const now = context.house.now().getTime();
  return drivers.map((driver, index) => {
    const found = rows.filter((row) => row.index === index && row.since !== null);
    const days = (since: string | null): number => Math.max(1, now - Date.parse(since ?? "")) / 86_400_000;
    return {
      driver,
      count: found.reduce((sum, { count }) => sum + count, 0),
      isAll: found.every(({ count }) => count < limit),
      perDay: found.reduce((sum, { count, since }) => sum + count / days(since), 0),
    };
  });
}

/**
 * Of the first orders so many match that the list is full before as many are passed as would be sorted. A frequent word then
 * needs no index: the one of its trigrams is read whole, half of a million entries, before it gives the first order.
 */
async function isOftenMet(context: Context, scope: Term, sort: ListSort, limit: number): Promise<boolean> {
  const { order } = orderingOf({ sort, after: null, before: null, limit: sample });
  const [row] = await context.rows<{ found: number }>(alike(sql`
    select count(*) as found from (select * from orders o where o.store_id = ${context.store.id} order by ${order} limit ${sample}) o
    cross join lateral (select o.placed_at, o.id) k where ${holds(scope.conditions)}`));
  return (row?.found ?? 0) * limit >= sample * usualPage;
}

const usualPage = 50;
const limits = new Map<string, { readonly limit: number; readonly until: number }>();
const [sortMin, sortMax] = [1_000, 10_000];
const limitAgeMs = 60_000;
const limitsMax = 10_000;

/**
 * Sorting costs as many rows as match; walking costs a page for each match in so many orders of the store. They are equal at
 * the root of page x orders: 2,200 of 100,000 orders, 7,000 of a million. The planner's statistics know how many the store has.
 */
async function sortLimit(context: Context): Promise<number> {
  const kept = limits.get(context.store.id);
  if (kept && kept.until > performance.now()) return kept.limit;
  const [row] = await context.rows<{ orders: number }>(sql`
    select (c.reltuples * common.part)::bigint as orders from pg_class c
    join pg_stats s on s.schemaname = 'public' and s.tablename = 'orders' and s.attname = 'store_id'
    cross join lateral unnest(s.most_common_vals::text::text[], s.most_common_freqs) as common (store_id, part)
    where c.oid = 'orders'::regclass and common.store_id = ${context.store.id}`);
  const limit = Math.round(Math.min(sortMax, Math.max(sortMin, Math.sqrt(usualPage * Math.max(0, row?.orders ?? 0)))));
  if (limits.size >= limitsMax) limits.clear();
  limits.set(context.store.id, { limit, until: performance.now() + limitAgeMs });
  return limit;
}

/** The ids of one page, in order. One index drives; every other condition is tested on the orders it gives. */
export async function findPage(context: Context, scope: Term, plan: ListPlan, page: PageRequest): Promise<string[]> {
  const { id } = context.store;
  if (plan.driver && isEmpty(plan.driver)) return [];
  if (plan.kind === "sort") {
    const sorted = isByDate(page.sort) ? sortByDate(id, scope, plan, page) : sortByTotal(id, scope, plan, page);
    const [row] = await follow<{ candidates: number; ids: string[] }>(context, plan.driver, planned(sorted));
    if (row && row.candidates <= plan.limit) return inOrder(row.ids, page);
  }
  if (plan.kind === "walk" && plan.driver && isManifold(plan.driver)) {
    const [row] = await follow<{ candidates: number; ids: string[] }>(context, plan.driver, alike(walkNewest(id, scope, plan.driver, page)));
    if (row && (row.ids.length === page.limit || row.candidates < placesOfPage(page))) return inOrder(row.ids, page);
  }
  // What is followed newest first is followed alike whatever its values.
  const keep = plan.kind === "walk" && isByDate(page.sort) ? alike : planned;
  const driver = plan.kind === "walk" ? plan.driver : null;
  const rows = await follow<{ id: string }>(context, driver, keep(driver ? walkDriver(scope, driver, page) : walkAll(id, scope, page)));
  return inOrder(rows.map((row) => row.id), page);
}

function follow<Row>(context: Context, driver: Driver | null, query: Sql): Promise<Row[]> {
  if (driver === null || !isShared(driver)) return context.rows<Row>(query);
  return context.house.db.transaction((tx) => {
    tx.write(sideBySide); // Sent together; it ends with this transaction.
    return tx.rows<Row>(query);
  });
}

/** A planner that expects little of two ranges would read the one again for each order of the other. */
export const sideBySide = sql`select set_config('enable_nestloop', 'off', true)`;

const inOrder = (ids: string[], { before }: PageRequest): string[] => (before ? ids.reverse() : ids);

/** The orders are sorted by what their index entries know, and only those of the page are looked up. One too many, and none is. */
function sortByDate(storeId: string, scope: Term, { driver, limit }: ListPlan & { kind: "sort" }, page: PageRequest): Sql {
  return sql`
    with candidate as materialized (select placed_at, id from ${rowsOf(driver)} u limit ${limit + 1}), size as materialized (select count(*) as candidates from candidate)
    select candidates, array(select id from (${pageOf(storeId, restOf(scope, driver), sql`select ${distinct(driver)} placed_at, id from candidate where size.candidates <= ${limit}`, page)}) found) as ids from size`;
}

function sortByTotal(storeId: string, scope: Term, { driver, limit }: ListPlan & { kind: "sort" }, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  return sql`
    with candidate as materialized (select placed_at, id from ${rowsOf(driver)} u limit ${limit + 1}), size as materialized (select count(*) as candidates from candidate)
    select candidates, array(
      select o.id from (select ${distinct(driver)} placed_at, id from candidate where size.candidates <= ${limit}) k cross join lateral ${orderAt(storeId)} o
      where ${restOf(scope, driver)} and ${where} order by ${order} limit ${page.limit}) as ids from size`;
}

/**
 * Follows an index in its own order, or several ranges and merges what they give: a page of each is enough. (Merged before they
 * are tested, the planner sorts them whole: 0.7 s for two countries.)
 */
function walkDriver(scope: Term, driver: RangeDriver, page: PageRequest): Sql {
  const direction = directionOf(page);
  const pages = driver.ranges.map((range) => eachOf(range, sql`placed_at, id`, (value) => pageOfRange(range, value, restOf(scope, driver), page)));
  return sql`select ${distinct(driver)} id, placed_at from (${join(pages, " union all ")}) found order by placed_at ${direction}, id ${direction} limit ${page.limit}`;
}

const placesOfPage = ({ limit }: PageRequest): number => 2 * limit;

/** As `walkDriver`, but only the first places of all ranges together are looked up: nearly always enough of them match, and a page of each of eighty would be. */
function walkNewest(storeId: string, scope: Term, driver: RangeDriver, page: PageRequest): Sql {
  const first = sql`order by placed_at ${directionOf(page)}, id ${directionOf(page)} limit ${placesOfPage(page)}`;
  const places = driver.ranges.map((range) =>
    eachOf(range, sql`placed_at, id`, (value) => sql`select placed_at, id from (${placesOf(range, value, cursorOf(page))}) u ${first}`),
  );
  return sql`
    with candidate as materialized (select ${distinct(driver)} placed_at, id from (${join(places, " union all ")}) u ${first})
    select (select count(*) from candidate) as candidates, array(select id from (${pageOf(storeId, restOf(scope, driver), sql`select placed_at, id from candidate`, page)}) found) as ids`;
}

/** What the entries of an index can tell is tested before the order is looked up; an index of orders leads to them by itself. */
function pageOfRange(range: Range, value: Sql, rest: Sql, page: PageRequest): Sql {
  const { storeId, of, condition, shared } = range;
  if (of === "facets" || shared.length > 0) return pageOf(storeId, rest, placesOf(range, value, cursorOf(page)), page);
  const direction = directionOf(page);
  return sql`
    select o.placed_at, o.id from (
      select * from (select * from orders o where o.store_id = ${storeId} and ${condition(value)}) u ${cursorOf(page)} order by placed_at ${direction}, id ${direction} offset 0) o
    cross join lateral (select o.placed_at, o.id) k where ${rest} order by o.placed_at ${direction}, o.id ${direction} limit ${page.limit}`;
}

function pageOf(storeId: string, rest: Sql, places: Sql, page: PageRequest): Sql {
  const direction = directionOf(page);
  return sql`
    select k.placed_at, k.id from (select placed_at, id from (${places}) u ${cursorOf(page)} order by placed_at ${direction}, id ${direction}) k
    cross join lateral ${orderAt(storeId)} o
    where ${rest} order by k.placed_at ${direction}, k.id ${direction} limit ${page.limit}`;
}

/** The order of a place, looked up by its key whatever the planner thinks of it. */
export const orderAt = (storeId: string): Sql => sql`(select * from orders where orders.store_id = ${storeId} and orders.id = k.id offset 0)`;

function walkAll(storeId: string, scope: Term, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  return sql`
    select o.id from orders o cross join lateral (select o.placed_at, o.id) k
    where o.store_id = ${storeId} and ${holds(scope.conditions)} and ${where} order by ${order} limit ${page.limit}`;
}

const distinct = ({ repeats }: Driver): Sql => (repeats ? sql`distinct` : nothing);

/** What is left to test on the orders of a driver. */
export const untested = ({ conditions }: Term, { proves }: Driver): readonly Sql[] => conditions.filter((condition) => !proves.includes(condition));
export const restOf = (scope: Term, driver: Driver): Sql => holds(untested(scope, driver));

const isByDate = (sort: ListSort): boolean => sort === "-created" || sort === "created";
const isDescending = ({ sort, before }: PageRequest): boolean => sort.startsWith("-") !== (before !== null);
const directionOf = (page: PageRequest): Sql => (isDescending(page) ? sql`desc` : sql`asc`);

/** Where a page by date begins, as a range of the index that gives it. */
function cursorOf(page: PageRequest): Sql {
  const cursor = page.before ?? page.after;
  return cursor ? sql`where (placed_at, id) ${isDescending(page) ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)` : nothing;
}

function orderingOf(page: PageRequest): { where: Sql; order: Sql } {
  const column = identifier(isByDate(page.sort) ? "o.placed_at" : "o.total_amount");
  const direction = directionOf(page);
  const cursor = page.before ?? page.after;
  const key = cursor && (isByDate(page.sort) ? sql`${cursor.key}::timestamptz` : sql`${cursor.key}::bigint`);
  const where = cursor && key ? sql`(${column}, o.id) ${isDescending(page) ? sql`<` : sql`>`} (${key}, ${cursor.id}::uuid)` : sql`true`;
  return { where, order: sql`${column} ${direction}, o.id ${direction}` };
}

/** Ids and versions of all that match, up to a limit, newest first: what "select all matching" freezes. */
export async function findAll(context: Context, scope: Term, plan: ListPlan, limit: number): Promise<{ id: string; version: number }[]> {
  const ids = await findPage(context, scope, plan, { sort: "-created", after: null, before: null, limit });
  return context.rows(sql`
    select o.id, o.version from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    join orders o on o.store_id = ${context.store.id} and o.id = wanted.id order by wanted.position`);
}
