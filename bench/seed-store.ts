import pg from "pg";

export type Seed = { readonly storeId: string; readonly orders: number; readonly firstNumber?: number };

/**
 * A shop of any size in a few set-based statements: two lines an order, 200,000 customers a million orders, 2,000 products,
 * two years, 95 % shipped, as an old shop is. The URL is the administrator's: foreign keys are not checked while loading.
 */
export async function seedStore(administratorUrl: string, { storeId, orders }: Seed): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '128MB'; set max_parallel_maintenance_workers = 2",
    );
    const indexes = await dropIndexes(client);
    for (const statement of statements(storeId, orders)) await client.query(statement);
    for (const { indexdef } of indexes) await client.query(indexdef);
    await client.query(
      "vacuum analyze orders, order_lines, order_facets, order_search, customers, payment_entries, fulfillments, fulfillment_lines, reservations, events, variants, products, stock_levels, facet_values",
    );
  } finally {
    await client.end();
  }
}

const loaded = [
  "orders",
  "order_lines",
  "order_facets",
  "order_search",
  "customers",
  "payment_entries",
  "fulfillments",
  "fulfillment_lines",
  "reservations",
  "events",
];

/** An index built once over a million rows costs a tenth of a million insertions. Keys stay: they are how rows are told apart. */
async function dropIndexes(client: pg.Client): Promise<{ indexname: string; indexdef: string }[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes i where schemaname = 'public' and tablename = any($1)
     and not exists (select 1 from pg_constraint c where c.conname = i.indexname) order by indexname`, [loaded]);
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  return rows;
}

/** Sorted by time as the application makes them: the moment in the first 48 bits, the counter behind. */
const uuid = (kind: number, ms: string, n: string): string =>
  `(substr(lpad(to_hex((${ms})::bigint), 12, '0'), 1, 8) || '-' || substr(lpad(to_hex((${ms})::bigint), 12, '0'), 9, 4) || '-7${kind}00-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

const first =
  "(array['Ana','Ioana','Mihai','Ștefan','Elena','Jean','Marie','Luc','Chloé','Zoé','Léa','Hugo','Emma','Louis','Camille','Radu','Andrei','Maria','Paul','Anne'])";
const last =
  "(array['Popescu','Ionescu','Popa','Dumitru','Țîrlea','Stan','Dupont','Martin','Bernard','Durand','Lefèvre','Moreau','Garnier','Smith','Brown','Müller','Rossi','Garcia','Petit','Roux'])";
const customersOf = (orders: number): number => Math.max(100, Math.floor(orders / 5));
const skus = 2_000;

function statements(storeId: string, orders: number): string[] {
  const store = `'${storeId}'::uuid`;
  const customers = customersOf(orders);
  const productId = (n: string): string => uuid(2, "1700000000000", n);
  const variantId = (n: string): string => uuid(3, "1700000000000", n);
  const customerId = (n: string): string => uuid(1, "1700000000000", n);
  const name = (n: string): string => `${first}[1 + (${n}) % 20] || ' ' || ${last}[1 + ((${n}) / 20) % 20] || ' ' || (${n}) / 400`;
  const folded = (text: string): string => `lower(translate(${text}, 'ȘșȚțÎîéèËëÜüŢţ', 'SsTtIieeEeUuTt'))`;
  return [
    `insert into products (store_id, id, title, supplier, attributes, folded, created_at, updated_at)
     select ${store}, ${productId("n")}, 'Article ' || n, 'Supplier ' || n % 40, jsonb_build_object('colour', (array['red','blue','green','black'])[1 + n % 4]), 'article ' || n, now(), now() from generate_series(1, ${skus}) n`,
    `insert into variants (store_id, id, product_id, sku, price, position) select ${store}, ${variantId("n")}, ${productId("n")}, 'SKU-' || n, 5 + n % 95, 1 from generate_series(1, ${skus}) n`,
    `insert into stock_levels (store_id, variant_id, on_hand) select ${store}, ${variantId("n")}, 1000000 from generate_series(1, ${skus}) n`,
    `insert into stock_movements (store_id, id, variant_id, quantity, kind, created_at) select ${store}, ${uuid(4, "1700000000000", "n")}, ${variantId("n")}, 1000000, 'opening', now() from generate_series(1, ${skus}) n`,
    `insert into customers (store_id, id, email, name, phone, phone_key, locale, country, folded, created_at, updated_at)
     select ${store}, ${customerId("n")}, 'customer' || n || '@example.com', ${name("n")}, '07' || lpad(n::text, 8, '0'), '7' || lpad(n::text, 8, '0'), (array['fr','ro','en'])[1 + n % 3], (array['FR','RO','GB'])[1 + n % 3],
       ${folded(name("n"))} || ' customer' || n || ' example com', now(), now() from generate_series(1, ${customers}) n`,
    `create temp table seeded as
     select n, ${uuid(0, "ms", "n")} as id, to_timestamp(ms / 1000.0) as placed_at, ms, 1 + (n * 7919::bigint) % ${customers} as customer, 1 + (n * 31::bigint) % ${skus} as sku1, 1 + (n * 77::bigint + 5) % ${skus} as sku2,
       case when n % 100 < 94 then 'shipped' when n % 100 = 94 then 'finished' when n % 100 = 95 then 'cancelled' when n % 100 = 96 then 'awaiting_payment' when n % 100 = 97 then 'in_preparation' else 'paid' end as status
     from (select n, (extract(epoch from now()) * 1000 - (${orders} - n) * (730 * 86400000.0 / ${orders}))::bigint as ms from generate_series(1, ${orders}) n) t`,
    `insert into orders (store_id, id, number, stage, status, payment_status, fulfillment_status, next_action, is_open, currency, locale, prices_include_tax, rounding, subtotal_amount, tax_amount, total_amount, captured_amount,
       line_count, item_count, customer_id, customer_name, email, country, payment_method, shipping_method, carrier, channel, origin, placed_at, confirmed_at, paid_at, shipped_at, cancelled_at, closed_at, created_at, updated_at)
     select ${store}, id, n::text, case status when 'cancelled' then 'cancelled' when 'awaiting_payment' then 'sent' when 'finished' then 'closed' else 'confirmed' end, status,
       case when status in ('awaiting_payment', 'cancelled') then 'unpaid' else 'paid' end, case when status in ('shipped', 'finished') then 'shipped' when status = 'in_preparation' then 'in_preparation' else 'to_ship' end,
       case status when 'awaiting_payment' then 'collect_payment' when 'paid' then 'prepare' when 'in_preparation' then 'ship' else 'none' end, status in ('awaiting_payment', 'paid', 'in_preparation'), 'EUR', 'fr', true, 'line',
       total, total / 6, total, case when status in ('awaiting_payment', 'cancelled') then 0 else total end, 2, 2, ${customerId("customer")}, ${name("customer")}, 'customer' || customer || '@example.com',
       (array['FR','RO','GB'])[1 + customer % 3], (array['card','bank_transfer','cheque'])[1 + n % 3], 'home_delivery', case when status in ('shipped', 'finished') then 'Colissimo' end, 'online', (array['Google Ads','Direct','Bing'])[1 + n % 3], placed_at,
       case when status <> 'awaiting_payment' then placed_at end, case when status not in ('awaiting_payment', 'cancelled') then placed_at end, case when status in ('shipped', 'finished') then placed_at end,
       case when status = 'cancelled' then placed_at end, case when status = 'finished' then placed_at end, placed_at, placed_at
     from (select *, ((5 + sku1 % 95) + (5 + sku2 % 95)) * 100 as total from seeded) s`,
    ...[1, 2].map(
      (
        line,
      ) => `insert into order_lines (store_id, order_id, line_no, variant_id, product_id, sku, title, supplier, attributes, quantity, unit_price, tax_rate, tax_amount, total_amount, tracks_stock)
     select ${store}, id, ${line}, ${variantId(`sku${line}`)}, ${productId(`sku${line}`)}, 'SKU-' || sku${line}, 'Article ' || sku${line}, 'Supplier ' || sku${line} % 40, '{}', 1, 5 + sku${line} % 95, 2000,
       (5 + sku${line} % 95) * 100 / 6, (5 + sku${line} % 95) * 100, true from seeded`,
    ),
    `insert into order_facets (store_id, kind, value, placed_at, order_id)
     select ${store}, f.kind, f.value, placed_at, id from seeded cross join lateral (values ('sku', 'sku ' || sku1), ('sku', 'sku ' || sku2), ('product', 'article ' || sku1), ('product', 'article ' || sku2),
       ('supplier', 'supplier ' || sku1 % 40), ('method', (array['card','bank transfer','cheque'])[1 + n % 3]), ('shipping', 'home delivery'), ('channel', 'online'), ('origin', (array['google ads','direct','bing'])[1 + n % 3]),
       ('country', (array['FR','RO','GB'])[1 + customer % 3])) f (kind, value) group by 2, 3, 4, 5 order by 2, 3, 4, 5`,
    `insert into facet_values (store_id, kind, value, label, folded) select ${store}, kind, value, value, value from (select distinct kind, value from order_facets where store_id = ${store}) v`,
    `insert into order_search (store_id, order_id, placed_at, document)
     select ${store}, id, placed_at, n || chr(10) || ${folded(name("customer"))} || chr(10) || 'customer' || customer || ' example com' || chr(10) || '7' || lpad(customer::text, 8, '0') || chr(10) || 'sku ' || sku1 || chr(10) || 'article ' || sku1 || chr(10) || 'sku ' || sku2 from seeded`,
    `insert into payment_entries (store_id, id, payment_id, order_id, method, provider, reference, event, amount, currency, received_at, created_at)
     select ${store}, ${uuid(5, "ms", "n")}, ${uuid(5, "ms", "n")}, id, 'card', 'manual', ${uuid(5, "ms", "n")}::text, 'captured', ((5 + sku1 % 95) + (5 + sku2 % 95)) * 100, 'EUR', placed_at, placed_at from seeded where status not in ('awaiting_payment', 'cancelled')`,
    `insert into fulfillments (store_id, id, order_id, number, state, carrier, preparation_started_at, shipped_at, created_at)
     select ${store}, ${uuid(6, "ms", "n")}, id, 1, case when status in ('shipped', 'finished') then 'shipped' else 'ready' end, case when status in ('shipped', 'finished') then 'Colissimo' end,
       case when status in ('shipped', 'finished', 'in_preparation') then placed_at end, case when status in ('shipped', 'finished') then placed_at end, placed_at from seeded where status not in ('awaiting_payment', 'cancelled')`,
    ...[1, 2].map(
      (line) => `insert into fulfillment_lines (store_id, fulfillment_id, line_no, order_id, quantity, deducted_quantity)
     select ${store}, ${uuid(6, "ms", "n")}, ${line}, id, 1, 0 from seeded where status not in ('awaiting_payment', 'cancelled')`,
    ),
    ...[1, 2].map(
      (line) =>
        `insert into reservations (store_id, order_id, line_no, variant_id, quantity, state, updated_at) select ${store}, id, ${line}, ${variantId(`sku${line}`)}, 1, 'reserved', placed_at from seeded where status in ('paid', 'in_preparation')`,
    ),
    `update stock_levels level set reserved = r.quantity from (select variant_id, sum(quantity) as quantity from reservations where store_id = ${store} and state = 'reserved' group by 1) r where level.store_id = ${store} and level.variant_id = r.variant_id`,
    `insert into events (store_id, id, seq, type, order_id, actor_kind, actor_name, at, data) select ${store}, ${uuid(7, "ms", "n")}, n, 'order.placed', id, 'system', 'Seed', placed_at, '{}' from seeded`,
    `update counters set value = ${orders} where store_id = ${store}`,
    "drop table seeded",
  ];
}
