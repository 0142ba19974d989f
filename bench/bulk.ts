import { sql } from "../server/platform/sql.ts";
import { previewAction } from "../server/modules/desk/run-action.ts";
import { queueOperation, runOperation } from "../server/modules/desk/run-operation.ts";
import { undoOperation } from "../server/modules/desk/undo-operation.ts";
import type { Ground } from "./ground.ts";
import { cpuOf, figure } from "./measure.ts";

/** "Shipped" on 10,000 paid orders, a tracking code each, with stock, events and mails: beside the bare SQL that writes the same rows. */
export async function benchBulk(ground: Ground): Promise<void> {
  const { context, db, postgres } = ground;
  const paid = await db.rows<{ id: string }>(
    sql`select id from orders where store_id = ${context.store.id} and status = 'paid' order by placed_at desc limit 20000`,
  );
  const half = Math.floor(paid.length / 2);
  const ids = paid.slice(0, half).map(({ id }) => id);
  const input = {
    action: "set_status" as const,
    items: ids.map((id) => ({ id, request: { trackingCode: `8N${id.slice(-9)}` } })),
    request: { status: "shipped", carrier: "colissimo" },
    message: "Merci",
  };

  let began = performance.now();
  await previewAction(context, input);
  figure({ name: `preview of ${ids.length} orders`, value: performance.now() - began, unit: "ms", budget: "500 ms" });

  const operation = await queueOperation(context, input);
  const cpu = cpuOf(process.pid, { withChildren: false }) + cpuOf(postgres.pid, { withChildren: true });
  began = performance.now();
  await runOperation(context, operation);
  const ms = performance.now() - began;
  const spent = cpuOf(process.pid, { withChildren: false }) + cpuOf(postgres.pid, { withChildren: true }) - cpu;

  began = performance.now();
  await undoOperation(context, operation);
  const undo = performance.now() - began;

  const limit = await bareShip(ground, paid.slice(half).map(({ id }) => id));
  figure({ name: `bulk status change of ${ids.length} orders`, value: ms, unit: "ms", limit, budget: "3 s, 3x", ok: ms / limit <= 3 });
  figure({ name: "the same, CPU of process and database", value: spent, unit: "ms CPU" });
  figure({ name: `undo of ${ids.length} orders`, value: undo, unit: "ms" });
}

/** The unavoidable writes: order, shipment, its lines, promises, stock, ledger, event, mail, found parcel; one statement a table. */
async function bareShip({ context, db }: Ground, ids: readonly string[]): Promise<number> {
  const store = context.store.id;
  const began = performance.now();
  await db.transaction(async (tx) => {
    await tx.rows(sql`select id from orders where store_id = ${store} and id = any(${ids}::uuid[]) order by id for update`);
    tx.write(
      sql`update orders set version = version + 1, status = 'shipped', fulfillment_status = 'shipped', next_action = 'none', is_open = false, carrier = 'Colissimo', tracking_code = id::text, shipped_at = clock_timestamp() where store_id = ${store} and id = any(${ids}::uuid[])`,
    );
    tx.write(
      sql`update fulfillments set state = 'shipped', carrier = 'Colissimo', tracking_code = id::text, shipped_at = clock_timestamp() where store_id = ${store} and order_id = any(${ids}::uuid[])`,
    );
    tx.write(sql`update fulfillment_lines set deducted_quantity = quantity where store_id = ${store} and order_id = any(${ids}::uuid[])`);
    tx.write(sql`update reservations set state = 'consumed' where store_id = ${store} and order_id = any(${ids}::uuid[])`);
    tx.write(sql`
      insert into stock_movements (store_id, id, variant_id, quantity, kind, order_id, fulfillment_id, line_no, created_at)
      select ${store}, gen_random_uuid(), l.variant_id, -l.quantity, 'shipped', l.order_id, f.id, l.line_no, clock_timestamp() from order_lines l join fulfillments f on f.store_id = l.store_id and f.order_id = l.order_id
      where l.store_id = ${store} and l.order_id = any(${ids}::uuid[])`);
    tx.write(sql`
      update stock_levels level set on_hand = on_hand - s.quantity, reserved = reserved - s.quantity
      from (select variant_id, sum(quantity) as quantity from order_lines where store_id = ${store} and order_id = any(${ids}::uuid[]) group by 1) s where level.store_id = ${store} and level.variant_id = s.variant_id`);
    tx.write(
      sql`insert into order_facets (store_id, kind, value, placed_at, order_id) select store_id, 'carrier', 'colissimo', placed_at, id from orders where store_id = ${store} and id = any(${ids}::uuid[])`,
    );
    tx.write(
      sql`insert into order_search (store_id, order_id, part, placed_at, document) select store_id, id, 9, placed_at, substr(id::text, 25) from orders where store_id = ${store} and id = any(${ids}::uuid[])`,
    );
    tx.write(
      sql`insert into events (store_id, id, type, order_id, actor_kind, at, data) select store_id, gen_random_uuid(), 'order.shipped', id, 'system', clock_timestamp(), '{"carrier":"Colissimo","stock":"update"}' from orders where store_id = ${store} and id = any(${ids}::uuid[])`,
    );
    tx.write(sql`
      insert into messages (store_id, id, order_id, customer_id, effect_key, template, audience, params, send_after, created_at)
      select store_id, gen_random_uuid(), id, customer_id, id::text || '/bench', 'status_shipped', 'customer', '{"message":"Merci","carrier":"Colissimo"}', clock_timestamp() + interval '1 day', clock_timestamp() from orders where store_id = ${store} and id = any(${ids}::uuid[])`);
  });
  return performance.now() - began;
}
