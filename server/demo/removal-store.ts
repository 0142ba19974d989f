import { firstStore } from "../modules/settings/create-store.ts";
import type { Tx } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import { identifier, sql } from "../platform/sql.ts";
import { demoSource } from "./order-rows.ts";
import { shop } from "./shop.ts";

/**
 * Takes the demo out again. Only rows marked as the demo's own go, and of those only what nothing of the shop's stands on:
 * an article somebody really ordered, a card that has a real order, a tag in use stay.
 */

export async function removeDemoOrders(tx: Tx): Promise<number> {
  const orders = await tx.rows<{ id: string }>(sql`select id from orders where store_id = ${tx.storeId} and source = ${demoSource} order by id for update`);
  const ids = orders.map(({ id }) => id);
  takeBackPromises(tx, ids);
  // The tables that an order does not take along by itself; the others follow its row.
  for (const table of ["order_facets", "order_search", "events", "selection_items", "operation_items", "stock_movements"] as const) {
    tx.write(sql`delete from ${identifier(table)} where store_id = ${tx.storeId} and order_id = any(${ids}::uuid[])`);
  }
  tx.write(sql`
    delete from operations where store_id = ${tx.storeId} and state <> 'queued' and state <> 'running'
      and not exists (select 1 from operation_items item where item.store_id = operations.store_id and item.operation_id = operations.id)`);
  tx.write(sql`delete from orders where store_id = ${tx.storeId} and id = any(${ids}::uuid[])`);
  return ids.length;
}

/** What demo orders had been promised is free again. */
function takeBackPromises(tx: Tx, orderIds: readonly string[]): void {
  tx.write(sql`
    update stock_levels level set reserved = level.reserved - promised.quantity
    from (select variant_id, location, sum(quantity) as quantity from reservations
          where store_id = ${tx.storeId} and order_id = any(${orderIds}::uuid[]) and (state = 'held' or state = 'reserved') group by variant_id, location) promised
    where level.store_id = ${tx.storeId} and level.variant_id = promised.variant_id and level.location = promised.location`);
}

/**
 * The feed stays gapless: what remains moves up to the last number drawn. Upwards only, so a reader that had come as far as
 * some number sees an event twice at worst, and misses none. By way of negative numbers, because two events may never
 * share one, not even for a moment.
 */
export async function closeFeed(tx: Tx): Promise<void> {
  await tx.rows(sql`select value from counters where store_id = ${tx.storeId} and name = 'event_seq' for update`);
  tx.write(sql`
    update events set seq = -placed.seq
    from (select id, (select value from counters where store_id = ${tx.storeId} and name = 'event_seq') - row_number() over (order by seq desc) + 1 as seq
          from events where store_id = ${tx.storeId} and seq is not null) placed
    where events.store_id = ${tx.storeId} and events.id = placed.id and events.seq <> placed.seq`);
  tx.write(sql`update events set seq = -seq where store_id = ${tx.storeId} and seq < 0`);
}

export async function removeDemoProducts(tx: Tx): Promise<{ removed: number; kept: number }> {
  const variants = await tx.rows<{ id: string; productId: string; isSold: boolean }>(sql`
    select variants.id, product_id as "productId",
           exists (select 1 from order_lines line where line.store_id = variants.store_id and line.variant_id = variants.id) as "isSold"
    from variants join products on products.store_id = variants.store_id and products.id = variants.product_id
    where variants.store_id = ${tx.storeId} and products.source = ${demoSource}`);
  const kept = new Set(variants.filter(({ isSold }) => isSold).map(({ productId }) => productId));
  const staying = variants.filter(({ productId }) => kept.has(productId)).map(({ id }) => id);
  const going = variants.filter(({ productId }) => !kept.has(productId)).map(({ id }) => id);
  await settleStock(tx, staying);
  for (const table of ["stock_movements", "stock_levels"] as const) {
    tx.write(sql`delete from ${identifier(table)} where store_id = ${tx.storeId} and variant_id = any(${going}::uuid[])`);
  }
  tx.write(sql`delete from variants where store_id = ${tx.storeId} and id = any(${going}::uuid[])`);
  const goingProducts = [...new Set(variants.map(({ productId }) => productId))].filter((id) => !kept.has(id));
  tx.write(sql`delete from products where store_id = ${tx.storeId} and id = any(${goingProducts}::uuid[])`);
  tx.write(
    sql`update products set source = 'comptoir', archived_at = ${tx.now}, version = version + 1, updated_at = ${tx.now} where store_id = ${tx.storeId} and id = any(${[...kept]}::uuid[])`,
  );
  return { removed: goingProducts.length, kept: kept.size };
}

/** An article that stays keeps what is on its shelf: one adjustment says what the movements of demo orders had said. */
async function settleStock(tx: Tx, variantIds: readonly string[]): Promise<void> {
  const gaps = await tx.rows<{ variant_id: string; gap: number }>(sql`
    select level.variant_id, level.on_hand - coalesce((select sum(quantity) from stock_movements movement
             where movement.store_id = level.store_id and movement.variant_id = level.variant_id and movement.location = level.location), 0)::bigint as gap
    from stock_levels level where level.store_id = ${tx.storeId} and level.variant_id = any(${variantIds}::uuid[]) and level.location = 'main'`);
  const rows = gaps.filter(({ gap }) => gap !== 0).map((each) => ({ id: newId(), ...each }));
  tx.write(sql`
    insert into stock_movements (store_id, id, variant_id, quantity, kind, actor_name, created_at) select ${tx.storeId}, id, variant_id, gap, 'adjusted', ${tx.actor.name}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, variant_id uuid, gap bigint)`);
}

export async function removeDemoCustomers(tx: Tx): Promise<{ removed: number; kept: number }> {
  const removed = await tx.rows<{ id: string }>(sql`
    delete from customers where store_id = ${tx.storeId} and source = ${demoSource}
      and not exists (select 1 from orders where orders.store_id = customers.store_id and orders.customer_id = customers.id) returning id`);
  tx.write(sql`delete from events where store_id = ${tx.storeId} and order_id is null and customer_id = any(${removed.map(({ id }) => id)}::uuid[])`);
  const kept = await tx.rows<{ id: string }>(sql`
    update customers set source = 'comptoir', version = version + 1, updated_at = ${tx.now} where store_id = ${tx.storeId} and source = ${demoSource} returning id`);
  return { removed: removed.length, kept: kept.length };
}

/** Views, tags, people: what nobody uses any more; then the labels of filters that find nothing. */
export function removeDemoTraces(tx: Tx, tagIds: readonly string[]): void {
  tx.write(sql`delete from views where store_id = ${tx.storeId} and source = ${demoSource}`);
  tx.write(sql`
    delete from tags where store_id = ${tx.storeId} and id = any(${tagIds}::uuid[])
      and not exists (select 1 from order_tags where order_tags.store_id = tags.store_id and order_tags.tag_id = tags.id)`);
  tx.write(sql`
    delete from operators where store_id = ${tx.storeId} and source = ${demoSource}
      and not exists (select 1 from orders where orders.store_id = operators.store_id and orders.operator_id = operators.id)`);
  tx.write(sql`
    delete from teams where store_id = ${tx.storeId} and source = ${demoSource}
      and not exists (select 1 from orders where orders.store_id = teams.store_id and orders.team_id = teams.id)
      and not exists (select 1 from operators where operators.store_id = teams.store_id and operators.team_id = teams.id)`);
  tx.write(sql`update operators set source = 'comptoir', active = false where store_id = ${tx.storeId} and source = ${demoSource}`);
  tx.write(sql`update teams set source = 'comptoir' where store_id = ${tx.storeId} and source = ${demoSource}`);
  tx.write(sql`
    delete from facet_values where store_id = ${tx.storeId}
      and not exists (select 1 from order_facets facet where facet.store_id = facet_values.store_id and facet.kind = facet_values.kind and facet.value = facet_values.value)`);
  tx.write(sql`delete from settings where store_id = ${tx.storeId} and key = 'demo'`);
  // A real customer must not get mails from the demo; a name that somebody chose stays.
  tx.write(sql`update stores set name = ${firstStore.name} where id = ${tx.storeId} and name = ${shop.name}`);
}
