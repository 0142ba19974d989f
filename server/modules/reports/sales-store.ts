import type { Connection } from "../../platform/db.ts";
import { planned, sql } from "../../platform/sql.ts";
import type { Span } from "./sales-periods.ts";

type Reader = Pick<Connection, "rows">;

/** An order sells from the moment it is placed until it is cancelled. */
export const soldStages = ["sent", "confirmed", "closed"] as const;

/** `day` is the place of its day among `starts`, from 1; 0 is the period before them. */
export type DaySum = { readonly day: number; readonly currency: string; readonly count: number; readonly total: number };

/** Two periods in one range of the index of placed orders; how many there are in all does not matter. */
export async function sumDays(
  db: Reader,
  storeId: string,
  { previous, current, starts }: { readonly previous: Span; readonly current: Span; readonly starts: readonly Date[] },
): Promise<DaySum[]> {
  return db.rows<DaySum>(
    planned(sql`
    select width_bucket(placed_at, ${starts}::timestamptz[]) as day, currency, count(*) as count, sum(total_amount)::bigint as total
    from orders where store_id = ${storeId} and placed_at >= ${previous.from} and placed_at < ${current.to} and stage = any(${soldStages}::text[])
    group by 1, 2 order by 1, 2`),
  );
}

export type TopProduct = {
  readonly product_id: string | null;
  readonly skus: readonly string[];
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly quantity: number;
  readonly orders: number;
  readonly total: number;
};

/** What sold most, in the shop's currency: a product by the name it has now, what stands in no catalogue by its number and title. */
export async function findTopProducts(
  db: Reader,
  storeId: string,
  { span, currency, limit }: { readonly span: Span; readonly currency: string; readonly limit: number },
): Promise<TopProduct[]> {
  return db.rows<TopProduct>(
    planned(sql`
    with sold as (
      select coalesce(line.product_id::text, line.sku, line.title) as goods, line.order_id, line.product_id, line.sku, line.title, line.quantity, line.total_amount
      from orders join order_lines line on line.store_id = orders.store_id and line.order_id = orders.id
      where orders.store_id = ${storeId} and orders.placed_at >= ${span.from} and orders.placed_at < ${span.to} and orders.stage = any(${soldStages}::text[]) and orders.currency = ${currency}
    ), top as (
      select max(product_id::text)::uuid as product_id, coalesce(array_agg(distinct sku order by sku) filter (where sku is not null), '{}') as skus, max(title) as title,
             sum(quantity)::bigint as quantity, count(distinct order_id) as orders, sum(total_amount)::bigint as total, goods
      from sold group by goods order by sum(total_amount) desc, goods limit ${limit}
    )
    select top.product_id, skus, coalesce(products.title, top.title) as title, coalesce(products.titles, '{}') as titles, quantity, orders, total
    from top left join products on products.store_id = ${storeId} and products.id = top.product_id order by total desc, goods`),
  );
}

export type Share = { readonly kind: "origin" | "channel"; readonly value: string; readonly count: number; readonly total: number };

/** Where the sales came from, both ways of looking at it in one pass. */
export async function sumOrigins(db: Reader, storeId: string, { span, currency }: { readonly span: Span; readonly currency: string }): Promise<Share[]> {
  return db.rows<Share>(planned(sql`
    select case when grouping(origin) = 0 then 'origin' else 'channel' end as kind, coalesce(origin, channel) as value, count(*) as count,
           coalesce(sum(total_amount) filter (where currency = ${currency}), 0)::bigint as total
    from orders where store_id = ${storeId} and placed_at >= ${span.from} and placed_at < ${span.to} and stage = any(${soldStages}::text[])
    group by grouping sets ((origin), (channel)) order by kind, count desc, value`));
}

export type ActivityRow = {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_name: string | null;
  readonly order_id: string | null;
  readonly order_number: string | null;
  readonly customer_id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

export async function findActivity(db: Reader, storeId: string, limit: number): Promise<ActivityRow[]> {
  return db.rows<ActivityRow>(planned(sql`
    select last.id, last.type, last.at, last.actor_kind, last.actor_name, last.order_id, orders.number as order_number, last.customer_id, last.data
    from (select * from events where store_id = ${storeId} order by id desc limit ${limit}) as last
    left join orders on orders.store_id = last.store_id and orders.id = last.order_id order by last.id desc`));
}
