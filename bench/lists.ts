import { showOrder } from "../server/modules/desk/show-order.ts";
import { findOrders, type ListRequest } from "../server/modules/orders/find-orders.ts";
import { sql } from "../server/platform/sql.ts";
import type { Ground } from "./ground.ts";
import { figure, percentile, timed } from "./measure.ts";

const request = (q: string, statuses: ListRequest["statuses"] = null): ListRequest => ({ q, statuses, sort: "-created", after: null, before: null, limit: 50, counts: true });

/** The list at this size: each answer beside the bare query of one index that gives 50 whole rows. */
export async function benchLists({ context, db }: Ground, size: string): Promise<void> {
  const bare = percentile(await timed(40, () => db.rows(sql`select * from orders where store_id = ${context.store.id} and status = 'paid' order by placed_at desc, id desc limit 50`)), 0.5);
  const cases: readonly [name: string, q: string, statuses: ListRequest["statuses"], budgetMs: number][] = [
    ["first page", "", null, 20], ["first page, every status", "", "*", 20], ["one status", "", ["paid"], 50], ["filter: SKU", "sku:sku-77", null, 50], ["filter: supplier", 'supplier:"Supplier 3"', "*", 50],
    ["filter: payment method and country", "method:cheque country:RO", "*", 50], ["filter without match", "supplier:nothing", "*", 50], ["filter: tag without match", "tag:vip", "*", 50],
    ["filter: last 7 days", "created:>=-7d", "*", 50], ["text: frequent name", "popescu", "*", 100], ["text: two words", "tirlea 17", "*", 100], ["text: number", "500123", "*", 100], ["text without match", "zzzzqq", "*", 100],
  ];
  for (const [name, q, statuses, budget] of cases) {
    const withCount = await timed(20, () => findOrders(context, request(q, statuses)));
    const pageOnly = await timed(20, () => findOrders(context, { ...request(q, statuses), counts: false }));
    figure({ name: `list ${size}, ${name}: page`, value: percentile(pageOnly, 0.5), unit: "ms median", limit: bare, budget: `p95 ${budget} ms, 2x` });
    figure({ name: `list ${size}, ${name}: page and count, p95`, value: percentile(withCount, 0.95), unit: "ms", budget: `${budget} ms` });
  }
}

export async function benchOrderPage({ context, db }: Ground): Promise<void> {
  const [row] = await db.rows<{ id: string }>(sql`select id from orders where store_id = ${context.store.id} order by placed_at desc limit 1`);
  if (!row) return;
  figure({ name: "order page, p95", value: percentile(await timed(40, () => showOrder(context, row.id)), 0.95), unit: "ms", budget: "15 ms" });
  await db.rows(sql`
    insert into order_lines (store_id, order_id, line_no, sku, title, quantity, unit_price, tax_rate, tax_amount, total_amount)
    select ${context.store.id}, ${row.id}, n, 'L-' || n, 'Line ' || n, 1, 1, 2000, 0, 100 from generate_series(3, 1000) n`);
  figure({ name: "order page of 1,000 lines, p95", value: percentile(await timed(20, () => showOrder(context, row.id)), 0.95), unit: "ms", budget: "150 ms" });
}
