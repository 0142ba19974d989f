import type { Context } from "../../platform/context.ts";
import { identifier, join, planned, sql, type Sql } from "../../platform/sql.ts";
import { driverOfOrders, type Driver, type Term } from "./list-conditions-store.ts";

export const countMax = 10_000;
/** A count beside a page that would take longer is shown as "more than"; one that is asked for by itself has a second. */
export const countTimeMs = { besidePage: 50, alone: 1_000 } as const;
/** Between these the limit below which matches are fetched and sorted follows the size of the table. */
const sortMin = 1_000;
const sortMax = 10_000;

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

const driverOfStatuses = (storeId: string, statuses: readonly string[]): Driver => driverOfOrders(storeId, sql`o.status = any(${statuses}::text[])`, false);

export type FoundPage = { readonly ids: string[]; /** Known when all matches were sorted. */ readonly total: number | null };

/** The ids of one page, in order. One index drives; every other condition is tested on the orders it gives. */
export async function findPage(context: Context, scope: ListScope, plan: ListPlan, page: PageRequest): Promise<FoundPage> {
  const rows = await context.rows<{ id: string; total?: number }>(planned(pageQuery(context.store.id, scope, plan, page)));
  const ids = rows.map(({ id }) => id);
  return { ids: page.before ? ids.reverse() : ids, total: plan.kind === "sorted" ? rows[0]?.total ?? null : null };
}

export type ListPlan =
  | { readonly kind: "sorted"; readonly driver: Driver }
  | { readonly kind: "statuses" }
  /** `rarest` is too long to sort but the shortest to count. */
  | { readonly kind: "walked"; readonly driver: Driver | null; readonly rarest: Driver | null };

/** Chooses by counting a little of each candidate: the rarest is sorted when it is small, else followed in its own order. */
export async function planOf(context: Context, scope: ListScope): Promise<ListPlan> {
  const drivers = scope.term?.drivers ?? [];
  if (drivers.length === 0) return scope.term === null && scope.statuses !== null ? { kind: "statuses" } : { kind: "walked", driver: null, rarest: null };
  const candidates = scope.statuses === null ? drivers : [...drivers, driverOfStatuses(context.store.id, scope.statuses)];
  const limit = await sortLimit(context);
  const probes = candidates.map((driver, index) => sql`select ${index}::int as index, count(*) as count from (select 1 from ${driver.from} limit ${limit + 1}) as probe`);
  const counts = await context.rows<{ index: number; count: number }>(planned(join(probes, " union all ")));
  const [rarest] = counts.toSorted((a, b) => a.count - b.count);
  const driver = candidates[rarest?.index ?? 0] ?? null;
  if (driver && rarest && rarest.count <= limit) return { kind: "sorted", driver };
  return { kind: "walked", driver: candidates.find(({ isOrdered }) => isOrdered) ?? null, rarest: driver };
}

const sizes = new WeakMap<object, { limit: number; until: number }>();

/**
 * Sorting costs as many rows as match; walking costs a page for each match in so many orders. They are equal at the root of
 * page x orders: 2,200 of 100,000 orders, 7,000 of a million.
 */
async function sortLimit(context: Context): Promise<number> {
  const known = sizes.get(context.house);
  if (known && known.until > performance.now()) return known.limit;
  const [row] = await context.rows<{ orders: number }>(sql`select reltuples::bigint as orders from pg_class where oid = 'orders'::regclass`);
  const limit = Math.round(Math.min(sortMax, Math.max(sortMin, Math.sqrt(50 * Math.max(0, row?.orders ?? 0)))));
  sizes.set(context.house, { limit, until: performance.now() + 60_000 });
  return limit;
}

function pageQuery(storeId: string, scope: ListScope, plan: ListPlan, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  if (plan.kind === "statuses" && isByDate(page.sort)) return newestOfStatuses(storeId, scope, page);
  if (plan.kind === "sorted") {
    return sql`
      with candidate as materialized (select distinct ${plan.driver.orderId} as id from ${plan.driver.from}),
      o as materialized (
        select o.id, o.placed_at, o.total_amount from candidate join orders o on o.store_id = ${storeId} and o.id = candidate.id where ${conditionOf(scope)}
      )
      select o.id, (select count(*) from o as every) as total from o where ${where} order by ${order} limit ${page.limit}`;
  }
  const tests = sql`${conditionOf(scope)} and ${where}`;
  if (plan.kind === "walked" && plan.driver && isByDate(page.sort)) return walkDriver(storeId, plan.driver, conditionOf(scope), page);
  return sql`select o.id from orders o where o.store_id = ${storeId} and ${tests} order by ${order} limit ${page.limit}`;
}

/** A page of each status, merged: five short ranges of one index instead of a filter over all orders. */
function newestOfStatuses(storeId: string, scope: ListScope, page: PageRequest): Sql {
  const { where, order } = orderingOf(page);
  return sql`
    select o.id from unnest(${scope.statuses ?? []}::text[]) as wanted (status)
    cross join lateral (
      select o.id, o.placed_at from orders o where o.store_id = ${storeId} and o.status = wanted.status and ${archivedCondition(scope)} and ${where} order by ${order} limit ${page.limit}
    ) o order by ${order} limit ${page.limit}`;
}

/** Follows one index in its own order; every order it names is tested and, if it fits, is the next of the page. */
function walkDriver(storeId: string, driver: Driver, tests: Sql, page: PageRequest): Sql {
  const direction = isDescending(page) ? sql`desc` : sql`asc`;
  const cursor = page.before ?? page.after;
  const from = cursor ? sql`and (${driver.placedAt}, ${driver.orderId}) ${isDescending(page) ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)` : sql``;
  return sql`
    select o.id from (select ${driver.placedAt} as placed_at, ${driver.orderId} as id from ${driver.from} ${from} order by 1 ${direction}, 2 ${direction}) as step
    cross join lateral (select * from orders where orders.store_id = ${storeId} and orders.id = step.id offset 0) o
    where ${tests} order by step.placed_at ${direction}, step.id ${direction} limit ${page.limit}`;
}

/** How many match, exactly up to `countMax` and as long as it costs little. */
export async function countMatches(context: Context, scope: ListScope, plan: ListPlan, timeMs: number): Promise<{ value: number; exact: boolean }> {
  const { id } = context.store;
  const driver = plan.kind === "sorted" ? plan.driver : plan.kind === "walked" ? plan.rarest : null;
  const source = driver === null ? sql`orders o where o.store_id = ${id} and ${conditionOf(scope)}` : countSource(id, driver, scope);
  const query = planned(sql`select count(*) as count from (select 1 from ${source} limit ${countMax + 1}) as matches`);
  try {
    const [row] = await context.house.db.transaction(async (tx) => {
      // Sent together; the limit ends with this transaction.
      tx.write(sql`select set_config('statement_timeout', ${String(timeMs)}, true), set_config('plan_cache_mode', 'force_custom_plan', true)`);
      return tx.rows<{ count: number }>(query);
    });
    const count = row?.count ?? 0;
    return count > countMax ? { value: countMax, exact: false } : { value: count, exact: true };
  } catch (error) {
    if ((error as { code?: string }).code === "57014") return { value: 0, exact: false };
    throw error;
  }
}

function countSource(storeId: string, driver: Driver, scope: ListScope): Sql {
  if (driver.hasColumns) return sql`${driver.from} and ${conditionOf(scope)}`;
  return sql`(select distinct ${driver.orderId} as id from ${driver.from}) candidate cross join lateral (select * from orders where orders.store_id = ${storeId} and orders.id = candidate.id) o where ${conditionOf(scope)}`;
}

function conditionOf(scope: ListScope): Sql {
  const tests = [
    ...(scope.term ? [scope.term.condition] : []),
    ...(scope.statuses ? [sql`o.status = any(${scope.statuses}::text[])`] : []),
    ...(scope.includesQuotations || scope.statuses ? [] : [sql`o.stage <> 'quotation'`]),
    archivedCondition(scope),
  ];
  return join(tests, " and ");
}

const archivedCondition = (scope: ListScope): Sql => (scope.includesArchived ? sql`true` : sql`o.archived_at is null`);
const isByDate = (sort: ListSort): boolean => sort === "-created" || sort === "created";
const isDescending = ({ sort, before }: PageRequest): boolean => sort.startsWith("-") !== (before !== null);

function orderingOf(page: PageRequest): { where: Sql; order: Sql } {
  const column = identifier(isByDate(page.sort) ? "o.placed_at" : "o.total_amount");
  const down = isDescending(page);
  const cursor = page.before ?? page.after;
  const key = cursor && (isByDate(page.sort) ? sql`${cursor.key}::timestamptz` : sql`${cursor.key}::bigint`);
  const where = cursor && key ? (down ? sql`(${column}, o.id) < (${key}, ${cursor.id}::uuid)` : sql`(${column}, o.id) > (${key}, ${cursor.id}::uuid)`) : sql`true`;
  return { where, order: down ? sql`${column} desc, o.id desc` : sql`${column} asc, o.id asc` };
}

export type OrderListRow = {
  readonly id: string; readonly version: number; readonly number: string | null; readonly external_id: string | null; readonly kind: string; readonly stage: string; readonly status: string | null;
  readonly status_mismatch: string | null; readonly payment_status: string; readonly fulfillment_status: string; readonly return_status: string; readonly invoice_status: string;
  readonly next_action: string; readonly customer_id: string | null; readonly customer_name: string; readonly company: string | null; readonly email: string | null; readonly phone: string | null;
  readonly country: string | null; readonly payment_method: string | null; readonly shipping_method: string | null; readonly carrier: string | null; readonly tracking_code: string | null;
  readonly tracking_url: string | null; readonly operator_id: string | null; readonly operator_name: string | null; readonly team_id: string | null; readonly team_name: string | null;
  readonly channel: string; readonly origin: string; readonly source: string; readonly line_count: number; readonly item_count: number; readonly currency: string; readonly total_amount: number;
  readonly captured_amount: number; readonly refunded_amount: number; readonly locked_at: string | null; readonly archived_at: string | null; readonly placed_at: string;
  readonly confirmed_at: string | null; readonly paid_at: string | null; readonly shipped_at: string | null; readonly closed_at: string | null; readonly cancelled_at: string | null;
  readonly created_at: string; readonly updated_at: string; readonly tags: readonly { id: string; name: string; colour: string }[] | null;
};

/** The rows of a page in the order of `ids`. */
export async function loadRows(context: Context, ids: readonly string[]): Promise<OrderListRow[]> {
  if (ids.length === 0) return [];
  return context.rows<OrderListRow>(sql`
    select o.id, o.version, o.number, o.external_id, o.kind, o.stage, o.status, o.status_mismatch, o.payment_status, o.fulfillment_status, o.return_status, o.invoice_status, o.next_action,
      o.customer_id, o.customer_name, o.company, o.email, o.phone, o.country, o.payment_method, o.shipping_method, o.carrier, o.tracking_code, o.tracking_url, o.operator_id,
      operators.name as operator_name, o.team_id, teams.name as team_name, o.channel, o.origin, o.source, o.line_count, o.item_count, o.currency, o.total_amount, o.captured_amount,
      o.refunded_amount, o.locked_at, o.archived_at, o.placed_at, o.confirmed_at, o.paid_at, o.shipped_at, o.closed_at, o.cancelled_at, o.created_at, o.updated_at,
      (select json_agg(json_build_object('id', tags.id, 'name', tags.name, 'colour', tags.colour) order by tags.name) from order_tags join tags on tags.store_id = order_tags.store_id and tags.id = order_tags.tag_id
       where order_tags.store_id = o.store_id and order_tags.order_id = o.id) as tags
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    join orders o on o.store_id = ${context.store.id} and o.id = wanted.id
    left join operators on operators.store_id = o.store_id and operators.id = o.operator_id
    left join teams on teams.store_id = o.store_id and teams.id = o.team_id
    order by wanted.position`);
}

/** Ids and versions of all that match, up to a limit: what "select all matching" freezes. */
export async function findAll(context: Context, scope: ListScope, plan: ListPlan, limit: number): Promise<{ id: string; version: number }[]> {
  const { id } = context.store;
  const source = plan.kind === "sorted"
    ? sql`(select distinct ${plan.driver.orderId} as id from ${plan.driver.from}) candidate join orders o on o.store_id = ${id} and o.id = candidate.id`
    : sql`orders o`;
  return context.rows(planned(sql`select o.id, o.version from ${source} where o.store_id = ${id} and ${conditionOf(scope)} order by o.placed_at desc, o.id desc limit ${limit}`));
}

/** Lines of a page's orders that a product search has found. */
export async function findMatchingLines(context: Context, ids: readonly string[], words: readonly string[]): Promise<{ orderId: string; sku: string | null; title: string; quantity: number }[]> {
  if (ids.length === 0 || words.length === 0) return [];
  return context.rows(sql`
    select order_id as "orderId", sku, title, quantity from order_lines
    where store_id = ${context.store.id} and order_id = any(${ids}::uuid[])
      and (sku ilike any (${words}::text[]) or title ilike any (${words}::text[]) or ean = any(${words}::text[]) or supplier ilike any (${words}::text[]) or attributes::text ilike any (${words}::text[]))
    order by order_id, line_no limit 1000`);
}

