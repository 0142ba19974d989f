import type { Context } from "../../platform/context.ts";
import { identifier, join, nothing, planned, sql, type Sql } from "../../platform/sql.ts";
import { rangesOfOrders, rowsOf, type Driver } from "./list-driver-store.ts";
import type { Term } from "./list-term-store.ts";

export type ListSort = "-created" | "created" | "-total" | "total";
export type ListScope = {
  readonly term: Term | null;
  /** Null for every status; a quotation has none. */
  readonly statuses: readonly string[] | null;
  readonly includesQuotations: boolean;
  readonly includesArchived: boolean;
};
export type Cursor = { readonly key: string | number; readonly id: string };
export type PageRequest = { readonly sort: ListSort; readonly after: Cursor | null; readonly before: Cursor | null; readonly limit: number };

/** The index that begins the search. */
export type ListPlan =
  /** Its orders are few, or not known to be many: they are sorted. */
  | { readonly kind: "sort"; readonly driver: Driver; readonly limit: number }
  /** Followed in the order of the list; without a driver, all orders are. `counted` is the shortest to count. */
  | { readonly kind: "walk"; readonly driver: Driver | null; readonly counted: Driver | null };

/**
 * Counts a little of each candidate. A small one is taken; among large ones that which has the fewest orders a day lately:
 * following it meets the fewest that another condition rules out.
 */
export async function planOf(context: Context, scope: ListScope, sort: ListSort): Promise<ListPlan> {
  const drivers = driversOf(context.store.id, scope);
  const [only] = drivers;
  if (!only) return { kind: "walk", driver: null, counted: null };
  const limit = await sortLimit(context);
  const planWith = (driver: Driver): ListPlan => (driver.isOrdered && isByDate(sort) ? { kind: "walk", driver, counted: driver } : { kind: "sort", driver, limit });
  if (drivers.length === 1) return planWith(only);

  const measured = await measure(context, drivers, limit + 1);
  const [small] = measured.filter(({ count }) => count <= limit).toSorted((a, b) => a.count - b.count);
  if (small) return planWith(small.driver);
  const [sparsest] = measured.filter(({ driver }) => driver.isOrdered).toSorted((a, b) => a.perDay - b.perDay);
  return { kind: "walk", driver: isByDate(sort) ? sparsest?.driver ?? null : null, counted: sparsest?.driver ?? measured[0]?.driver ?? null };
}

type Measured = { readonly driver: Driver; readonly count: number; readonly perDay: number };

/** How many orders each driver names, up to a limit a source, and how close together the newest of them were placed. */
async function measure(context: Context, drivers: readonly Driver[], limit: number): Promise<Measured[]> {
  const newestFirst = sql`order by placed_at desc, id desc`;
  const probes = drivers.flatMap((driver, index) => (driver.isOrdered ? driver.sources : [rowsOf(driver)]).map((source) => sql`
    select ${index}::int as index, count(*) as count, min(placed_at) as since from (select placed_at from (${source}) u ${driver.isOrdered ? newestFirst : nothing} limit ${limit}) probe`));
  const rows = probes.length === 0 ? [] : await context.rows<{ index: number; count: number; since: string | null }>(planned(join(probes, " union all ")));
  const now = context.house.now().getTime();
  return drivers.map((driver, index) => {
    const found = rows.filter((row) => row.index === index && row.since !== null);
    const days = (since: string | null): number => Math.max(1, now - Date.parse(since ?? "")) / 86_400_000;
    return { driver, count: found.reduce((sum, { count }) => sum + count, 0), perDay: found.reduce((sum, { count, since }) => sum + count / days(since), 0) };
  });
}

function driversOf(storeId: string, { term, statuses }: ListScope): Driver[] {
  return [...(term?.drivers ?? []), ...(statuses === null ? [] : [rangesOfOrders(storeId, statuses.map((status) => sql`o.status = ${status}`))])];
}

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
  const limit = Math.round(Math.min(sortMax, Math.max(sortMin, Math.sqrt(50 * Math.max(0, row?.orders ?? 0)))));
  if (limits.size >= limitsMax) limits.clear();
  limits.set(context.store.id, { limit, until: performance.now() + limitAgeMs });
  return limit;
}

/** The ids of one page, in order. One index drives; every other condition is tested on the orders it gives. */
export async function findPage(context: Context, scope: ListScope, plan: ListPlan, page: PageRequest): Promise<string[]> {
  const { id } = context.store;
  if (plan.kind === "sort") {
    const sorted = isByDate(page.sort) ? sortByDate(id, scope, plan, page) : sortByTotal(id, scope, plan, page);
    const [row] = await context.rows<{ candidates: number; ids: string[] }>(planned(sorted));
    if (row && row.candidates <= plan.limit) return inOrder(row.ids, page);
  }
  const driver = plan.kind === "walk" ? plan.driver : null;
  const rows = await context.rows<{ id: string }>(planned(driver ? walkDriver(id, scope, driver, page) : walkAll(id, scope, page)));
  return inOrder(rows.map((row) => row.id), page);
}

const inOrder = (ids: string[], { before }: PageRequest): string[] => (before ? ids.reverse() : ids);

/** The orders are sorted by what their index entries know, and only those of the page are looked up. One too many, and none is. */
function sortByDate(storeId: string, scope: ListScope, { driver, limit }: ListPlan & { kind: "sort" }, page: PageRequest): Sql {
  return sql`
    with candidate as materialized (select placed_at, id from ${rowsOf(driver)} u limit ${limit + 1}), size as materialized (select count(*) as candidates from candidate)
    select candidates, array(${follow(storeId, scope, sql`select ${distinct(driver)} placed_at, id from candidate where size.candidates <= ${limit}`, page, sql`k.id`)}) as ids from size`;
}

function sortByTotal(storeId: string, scope: ListScope, { driver, limit }: ListPlan & { kind: "sort" }, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  return sql`
    with candidate as materialized (select placed_at, id from ${rowsOf(driver)} u limit ${limit + 1}), size as materialized (select count(*) as candidates from candidate)
    select candidates, array(
      select o.id from (select ${distinct(driver)} placed_at, id from candidate where size.candidates <= ${limit}) k cross join lateral ${orderAt(storeId)} o
      where ${conditionOf(scope)} and ${where} order by ${order} limit ${page.limit}) as ids from size`;
}

/**
 * Follows an index in its own order, or several and merges what they give: a page of each is enough. (Merged before they are
 * tested, the planner sorts them whole: 0.7 s for two countries.)
 */
function walkDriver(storeId: string, scope: ListScope, driver: Driver, page: PageRequest): Sql {
  const direction = directionOf(page);
  const pages = driver.sources.map((source) => sql`(${follow(storeId, scope, source, page, sql`k.placed_at, k.id`)})`);
  const [only = rowsOf(driver)] = pages;
  return sql`select ${distinct(driver)} id, placed_at from ${pages.length > 1 ? sql`(${join(pages, " union all ")})` : only} found order by placed_at ${direction}, id ${direction} limit ${page.limit}`;
}

/** What the entries of an index can tell is tested before the order is looked up. */
function follow(storeId: string, scope: ListScope, places: Sql, page: PageRequest, columns: Sql): Sql {
  const direction = directionOf(page);
  return sql`
    select ${columns} from (select placed_at, id from (${places}) u ${cursorOf(page)} order by placed_at ${direction}, id ${direction}) k
    cross join lateral ${orderAt(storeId)} o
    where ${conditionOf(scope)} order by k.placed_at ${direction}, k.id ${direction} limit ${page.limit}`;
}

/** The order of a place, looked up by its key whatever the planner thinks of it. */
export const orderAt = (storeId: string): Sql => sql`(select * from orders where orders.store_id = ${storeId} and orders.id = k.id offset 0)`;

function walkAll(storeId: string, scope: ListScope, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  return sql`
    select o.id from orders o cross join lateral (select o.placed_at, o.id) k
    where o.store_id = ${storeId} and ${conditionOf(scope)} and ${where} order by ${order} limit ${page.limit}`;
}

const distinct = ({ repeats }: Driver): Sql => (repeats ? sql`distinct` : nothing);

export function conditionOf(scope: ListScope): Sql {
  const tests = [
    ...(scope.term ? [scope.term.condition] : []),
    ...(scope.statuses ? [sql`o.status = any(${scope.statuses}::text[])`] : []),
    ...(scope.includesQuotations || scope.statuses ? [] : [sql`o.stage <> 'quotation'`]),
    ...(scope.includesArchived ? [] : [sql`o.archived_at is null`]),
  ];
  return join(tests, " and ", "true");
}

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
export async function findAll(context: Context, scope: ListScope, plan: ListPlan, limit: number): Promise<{ id: string; version: number }[]> {
  const ids = await findPage(context, scope, plan, { sort: "-created", after: null, before: null, limit });
  return context.rows(sql`
    select o.id, o.version from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    join orders o on o.store_id = ${context.store.id} and o.id = wanted.id order by wanted.position`);
}
