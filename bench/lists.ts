import { showOrder } from "../server/modules/desk/show-order.ts";
import { findOrders, type ListRequest } from "../server/modules/orders/find-orders.ts";
import { sql } from "../server/platform/sql.ts";
import type { Ground } from "./ground.ts";
import { cpuOf, figure, percentile, timed } from "./measure.ts";

const request = (q: string, statuses: ListRequest["statuses"] = null): ListRequest => ({
  q,
  statuses,
  sort: "-created",
  after: null,
  before: null,
  limit: 50,
  counts: true,
});
const runs = 40;

/** What is typed, and the milliseconds that it may take. */
const cases: readonly [name: string, q: string, statuses: ListRequest["statuses"], budgetMs: number][] = [
  ["first page", "", null, 20],
  ["first page, every status", "", "*", 20],
  ["one status", "", ["paid"], 50],
  ["filter: two payment states", "payment:paid,unpaid", "*", 50],
  ["filter: SKU", "sku:sku-77", null, 50],
  ["filter: supplier", 'supplier:"Supplier 3"', "*", 50],
  ["filter: two countries", "country:RO,FR", "*", 50],
  ["filter: payment method and country", "method:cheque country:RO", "*", 50],
  ["filter: goods by a word", "product:77", "*", 50],
  ["filter: a customer", 'customer:"ana popescu 17"', "*", 50],
  ["filter: last 7 days", "created:>=-7d", "*", 50],
  ["filter: an amount", "total:40..41", "*", 50],
  ["filter without match", "supplier:nothing", "*", 50],
  ["filter: tag without match", "tag:vip", "*", 50],
  ["filter: locked, none is", "is:locked", "*", 50],
  ["filter: currency without match", "currency:USD", "*", 50],
  ["filter: suppliers without an order in common", 'supplier:"Supplier 3" supplier:"Supplier 4"', "*", 50],
  ["text: frequent name", "popescu", "*", 100],
  ["text: two words", "tirlea 17", "*", 100],
  ["text: two names without match", "popescu garcia", "*", 100],
  ["text: number", "500123", "*", 100],
  ["text without match", "zzzzqq", "*", 100],
];

/** The list at this size: the CPU of each page beside that of the bare query of one index that gives 50 whole rows, and what a person waits for it with its total. */
export async function benchLists({ context, db, postgres }: Ground, size: string): Promise<void> {
  const cpuOfRuns = async (work: () => Promise<unknown>): Promise<number> => {
    const spent = (): number => cpuOf(postgres.pid, { withChildren: true }) + cpuOf(process.pid, { withChildren: false });
    await work();
    const before = spent();
    for (let run = 0; run < runs; run += 1) await work();
    return (spent() - before) / runs;
  };
  const bare = await cpuOfRuns(() =>
    db.rows(sql`select * from orders where store_id = ${context.store.id} and status = 'paid' order by placed_at desc, id desc limit 50`),
  );
  for (const [name, q, statuses, budget] of cases) {
    figure({
      name: `list ${size}, ${name}: page, CPU`,
      value: await cpuOfRuns(() => findOrders(context, { ...request(q, statuses), counts: false })),
      unit: "ms",
      limit: bare,
      budget: "2x",
    });
    const withCount = await timed(runs, () => findOrders(context, request(q, statuses)));
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
