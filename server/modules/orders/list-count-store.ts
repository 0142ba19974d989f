import type { Context } from "../../platform/context.ts";
import { planned, sql, type Sql } from "../../platform/sql.ts";
import { isOfOrders, isShared, rowsOf, type Driver } from "./list-driver-store.ts";
import { orderAt, restOf, sideBySide, untested, type ListPlan } from "./list-store.ts";
import { holds, placesIn, type Term } from "./list-term-store.ts";

export type Count = { readonly value: number; readonly exact: boolean };

export const countMax = 10_000;
/** Counted first, so that a count that runs out of time is still "more than a thousand". */
const countFirst = 1_000;
/** Beside a page it may take no longer than a page; one that is asked for by itself has a second. */
export const countTimeMs = { besidePage: 40, alone: 1_000 } as const;

/** How many match, exactly up to `countMax` and as long as it costs little; otherwise how many there are at least. */
export async function countMatches(context: Context, scope: Term, plan: ListPlan, timeMs: number): Promise<Count> {
  const began = performance.now();
  const first = await countUpTo(context, scope, plan, countFirst, timeMs);
  if (first === null || first.exact) return first ?? { value: 0, exact: false };
  const left = Math.floor(timeMs - (performance.now() - began));
  return (left > 0 ? await countUpTo(context, scope, plan, countMax, left) : null) ?? first;
}

/** Null when the time was not enough. */
async function countUpTo(context: Context, scope: Term, plan: ListPlan, max: number, timeMs: number): Promise<Count | null> {
  const driver = plan.kind === "sort" ? plan.driver : plan.counted;
  const candidatesMax = 2 * (max + 1);
  const query = planned(
    driver === null || (isOfOrders(driver) && !placesIn(scope, untested(scope, driver)))
      ? countOrders(context.store.id, scope, max)
      : countDriven(context.store.id, scope, driver, { max, candidatesMax }),
  );
  try {
    const [row] = await context.house.db.transaction(async (tx) => {
      // Sent together; the limit ends with this transaction.
      if (driver && isShared(driver)) tx.write(sideBySide);
      tx.write(sql`select set_config('statement_timeout', ${String(timeMs)}, true), set_config('plan_cache_mode', 'force_custom_plan', true)`);
      return tx.rows<{ count: number; candidates: number }>(query);
    });
    const { count, candidates } = row ?? { count: 0, candidates: 0 };
    return { value: Math.min(count, max), exact: count <= max && candidates < candidatesMax };
  } catch (error) {
    if ((error as { code?: string }).code === "57014") return null;
    throw error;
  }
}

function countOrders(storeId: string, scope: Term, max: number): Sql {
  return sql`
    select count(*) as count, 0 as candidates from (
      select 1 from orders o cross join lateral (select o.placed_at, o.id) k where o.store_id = ${storeId} and ${placesIn(scope, scope.conditions) ?? holds(scope.conditions)} limit ${max + 1}) as matches`;
}

/** Where an order may stand twice only so many are read: none is counted twice, and all are kept to tell. */
function countDriven(storeId: string, scope: Term, driver: Driver, { max, candidatesMax }: { max: number; candidatesMax: number }): Sql {
  const rest = placesIn(scope, untested(scope, driver));
  const matching = (places: Sql): Sql => sql`(
    select 1 from (${places}) k ${rest ? sql`where ${rest}` : sql`cross join lateral ${orderAt(storeId)} o where ${restOf(scope, driver)}`} limit ${max + 1}) as matches`;
  if (!driver.repeats) return sql`select count(*) as count, 0 as candidates from ${matching(sql`select placed_at, id from ${rowsOf(driver)} u`)}`;
  return sql`
    with candidate as materialized (select placed_at, id from ${rowsOf(driver)} u limit ${candidatesMax})
    select count(*) as count, (select count(*) from candidate) as candidates from ${matching(sql`select distinct placed_at, id from candidate`)}`;
}
