import type { Context } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { countMax } from "./list-count-store.ts";

/** What the default list leaves out, and how much of it still has money due (that must never hide). */
export async function countHidden(context: Context, statuses: readonly string[]): Promise<{ count: number; exact: boolean; unpaid: number }> {
  const storeId = context.store.id;
  const [row] = await context.rows<{ count: number; unpaid: number }>(sql`
    select (select count(*) from (select 1 from orders where store_id = ${storeId} and status = any(${statuses}::text[]) limit ${countMax + 1}) as hidden) as count,
           (select count(*) from (select 1 from orders where store_id = ${storeId} and payment_status = any(${["unpaid", "partially_paid", "pending", "authorized"]}::text[]) and status = any(${statuses}::text[])
            limit ${countMax + 1}) as due) as unpaid`);
  const count = row?.count ?? 0;
  return { count: Math.min(count, countMax), exact: count <= countMax, unpaid: row?.unpaid ?? 0 };
}

/** The operator behind the person who asks: what "mine" means. Null for a key, and for a person who works no orders. */
export async function findOperatorId(context: Context): Promise<string | null> {
  if (context.actor.kind !== "operator" || context.actor.id === null) return null;
  const [row] = await context.rows<{ id: string }>(
    sql`select id from operators where store_id = ${context.store.id} and (id::text = ${context.actor.id} or user_id = ${context.actor.id})`,
  );
  return row?.id ?? null;
}

export type Suggestion = { readonly kind: string; readonly value: string; readonly label: string };

/** Values that orders carry, by any part of their label: the suggestions of the product search and of filters. */
export async function suggestValues(context: Context, kinds: readonly string[], folded: string, limit: number): Promise<Suggestion[]> {
  return context.rows<Suggestion>(sql`
    select kind, value, label from facet_values
    where store_id = ${context.store.id} and kind = any(${kinds}::text[]) and folded like ${`%${folded}%`}
    order by position(${folded} in folded), length(label), kind, value limit ${limit}`);
}
