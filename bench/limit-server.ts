import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import pg from "pg";

/**
 * The limit of "place an order": bare node:http, and one prepared statement that writes the rows an order is made of, as many
 * and as long as ours. No validation, no look-up, no rule, no answer but the id: what nobody can do without.
 */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const store = process.env["BENCH_STORE"] ?? "";
const text = `
  with o as (
    insert into orders (store_id, id, number, stage, status, payment_status, fulfillment_status, next_action, is_open, currency, locale, prices_include_tax, rounding, subtotal_amount, tax_amount, total_amount, captured_amount,
      line_count, item_count, customer_id, customer_name, email, country, billing_address, channel, origin, placed_at, confirmed_at, paid_at, created_at, updated_at)
    values ($1::uuid, $2::uuid, $3::text, 'confirmed', 'paid', 'paid', 'to_ship', 'prepare', true, 'EUR', 'fr', true, 'line', 3000, 500, 3000, 3000, 2, 2, $4::uuid, 'Ana Popescu', $5::text, 'FR', '{"name":"Ana Popescu","line1":"12 rue des Lilas","city":"Paris","postcode":"75011","country":"FR"}',
      'api', 'direct', clock_timestamp(), clock_timestamp(), clock_timestamp(), clock_timestamp(), clock_timestamp())
  ), c as (
    insert into customers (store_id, id, email, name, country, billing_address, folded, created_at, updated_at) values ($1::uuid, $4::uuid, $5::text, 'Ana Popescu', 'FR', '{"name":"Ana Popescu","line1":"12 rue des Lilas"}', 'ana popescu ' || $5::text, clock_timestamp(), clock_timestamp())
  ), l as (
    insert into order_lines (store_id, order_id, line_no, variant_id, product_id, sku, title, supplier, quantity, unit_price, tax_rate, tax_amount, total_amount, tracks_stock)
    select $1::uuid, $2::uuid, n, v.id, v.product_id, v.sku, 'Article', 'Supplier 1', 1, 15, 2000, 250, 1500, true from unnest($6::text[]::text[]) with ordinality s (sku, n) join variants v on v.store_id = $1::uuid and v.sku = s.sku
  ), r as (
    insert into reservations (store_id, order_id, line_no, variant_id, quantity, state, updated_at)
    select $1::uuid, $2::uuid, n, v.id, 1, 'reserved', clock_timestamp() from unnest($6::text[]::text[]) with ordinality s (sku, n) join variants v on v.store_id = $1::uuid and v.sku = s.sku
  ), s as (
    update stock_levels set reserved = reserved + 1 from variants v where v.store_id = $1::uuid and v.sku = any($6::text[]) and stock_levels.store_id = $1::uuid and stock_levels.variant_id = v.id and reserved + 1 <= on_hand
  ), p as (
    insert into payment_entries (store_id, id, payment_id, order_id, method, provider, reference, event, amount, currency, received_at, created_at) values ($1::uuid, $7::uuid, $7::uuid, $2::uuid, 'card', 'manual', ($7::uuid)::text, 'captured', 3000, 'EUR', clock_timestamp(), clock_timestamp())
  ), f as (
    insert into fulfillments (store_id, id, order_id, number, state, created_at) values ($1::uuid, $8::uuid, $2::uuid, 1, 'ready', clock_timestamp())
  ), fl as (
    insert into fulfillment_lines (store_id, fulfillment_id, line_no, order_id, quantity) values ($1::uuid, $8::uuid, 1, $2::uuid, 1), ($1::uuid, $8::uuid, 2, $2::uuid, 1)
  ), x as (
    insert into order_facets (store_id, kind, value, placed_at, order_id) select $1::uuid, kind, value, clock_timestamp(), $2::uuid from unnest(array['sku','sku','product','product','supplier','supplier','feature','feature','method','channel','origin','country','source'],
      array[($6::text[])[1],($6::text[])[2],($6::text[])[1],($6::text[])[2],'supplier 1','supplier 2','colour=red','colour=blue','card','api','direct','FR','comptoir']) f (kind, value)
  ), d as (
    insert into order_search (store_id, order_id, placed_at, document) values ($1::uuid, $2::uuid, clock_timestamp(), $3::text || ' ana popescu ' || $5::text || ' 12 rue des lilas paris 75011 fr ' || ($6::text[])[1] || ' article ' || ($6::text[])[1] || ' ' || ($6::text[])[2] || ' article ' || ($6::text[])[2])
  ), e as (
    insert into events (store_id, id, type, order_id, actor_kind, actor_name, at, data) select $1::uuid, gen_random_uuid(), type, $2::uuid, 'api_key', 'Bench', clock_timestamp(), '{"total":3000}' from unnest(array['order.placed','order.confirmed','order.payment_captured']) t (type)
  )
  insert into idempotency_keys (store_id, key, fingerprint, status, response, created_at) values ($1::uuid, $9::text, 'bench', 201, '{}', clock_timestamp())`;

createServer((request, response) => {
  if (request.url === "/healthz") return void response.end("ok");
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", async () => {
    const { email, skus, key } = JSON.parse(body) as { email: string; skus: string[]; key: string };
    const id = randomUUID();
    await pool.query({ name: "place", text, values: [store, id, `L${key}`, randomUUID(), email, skus, randomUUID(), randomUUID(), key] });
    response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id }));
  });
}).listen(Number(process.env["PORT"]), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
