-- The ledgers, the order and what finds it. Rules that every table follows are held by server/testing/schema-lint.ts:
-- store_id first in every key, ids made by the application, no trigger, sequence, float or zone-less time.
create extension if not exists pg_trgm;

-- Reference: one row a shop. Everything else belongs to one.
create table stores (
  id uuid primary key,
  code text collate "C" not null unique,
  name text not null,
  country char(2) not null,
  currency char(3) not null,
  locale text not null,
  time_zone text not null,
  prices_include_tax boolean not null default true,
  rounding text not null default 'line' check (rounding in ('line', 'document')),
  created_at timestamptz not null
);

-- One document a key ("mail", "stock", "orders" ...); its shape is a schema in modules/settings.
create table settings (
  store_id uuid not null references stores (id),
  key text collate "C" not null,
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by text,
  primary key (store_id, key)
);

create table counters (
  store_id uuid not null references stores (id),
  name text collate "C" not null,
  value bigint not null,
  primary key (store_id, name)
);

create table statuses (
  store_id uuid not null references stores (id),
  code text collate "C" not null,
  kind text not null check (kind in ('awaiting_payment', 'paid', 'in_preparation', 'shipped', 'finished', 'cancelled', 'refunded')),
  labels jsonb not null,
  colour text not null,
  position integer not null,
  built_in boolean not null default false,
  hidden_by_default boolean not null default false,
  requires_paid boolean not null default false,
  requires_tracking boolean not null default false,
  dialog text not null default 'none' check (dialog in ('none', 'message', 'message_tracking')),
  stock text not null default 'ask' check (stock in ('ask', 'always', 'never')),
  notify_customer boolean not null default false,
  notify_admins boolean not null default false,
  template text not null default 'status_changed',
  invoice text not null default 'no' check (invoice in ('auto', 'no')),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (store_id, code)
);

create table payment_methods (
  store_id uuid not null references stores (id),
  code text collate "C" not null,
  labels jsonb not null,
  provider text not null default 'manual',
  confirmation text not null default 'hold' check (confirmation in ('hold', 'confirm', 'timed_hold')),
  position integer not null,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (store_id, code)
);

create table carriers (
  store_id uuid not null references stores (id),
  code text collate "C" not null,
  name text not null,
  country text,
  tracking_url text,
  position integer not null,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (store_id, code)
);

create table shipping_methods (
  store_id uuid not null references stores (id),
  code text collate "C" not null,
  labels jsonb not null,
  carrier text collate "C",
  price_amount bigint not null default 0,
  tracked boolean not null default true,
  position integer not null,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (store_id, code)
);

create table teams (
  store_id uuid not null references stores (id),
  id uuid not null,
  name text not null,
  source text collate "C" not null default 'comptoir',
  created_at timestamptz not null,
  primary key (store_id, id)
);

-- Who works orders. user_id points to the person who signs in, when there is one.
create table operators (
  store_id uuid not null references stores (id),
  id uuid not null,
  user_id text collate "C",
  name text not null,
  email text,
  team_id uuid,
  active boolean not null default true,
  source text collate "C" not null default 'comptoir',
  created_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, user_id),
  foreign key (store_id, team_id) references teams (store_id, id)
);
create index operators_team on operators (store_id, team_id);

create table tags (
  store_id uuid not null references stores (id),
  id uuid not null,
  name text not null,
  folded text collate "C" not null,
  colour text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, folded)
);

create table customers (
  store_id uuid not null references stores (id),
  id uuid not null,
  email text collate "C",
  name text not null,
  company text,
  vat_id text,
  phone text,
  phone_key text collate "C",
  locale text,
  country char(2),
  billing_address jsonb,
  shipping_address jsonb,
  tags text[] not null default '{}',
  folded text collate "C" not null,
  source text collate "C" not null default 'comptoir',
  first_order_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (store_id, id)
);
create unique index customers_email on customers (store_id, email) where email is not null;
create index customers_phone on customers (store_id, phone_key) where phone_key is not null;
create index customers_folded on customers using gin (folded gin_trgm_ops);
create index customers_newest on customers (store_id, created_at, id);

create table products (
  store_id uuid not null references stores (id),
  id uuid not null,
  title text not null,
  titles jsonb not null default '{}',
  description text,
  tax_category text not null default 'standard',
  supplier text,
  attributes jsonb not null default '{}',
  return_class text not null default 'standard',
  customer_tags text[] not null default '{}',
  image text,
  folded text collate "C" not null,
  source text collate "C" not null default 'comptoir',
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (store_id, id)
);
create index products_folded on products using gin (folded gin_trgm_ops);
create index products_newest on products (store_id, created_at, id);

create table variants (
  store_id uuid not null references stores (id),
  id uuid not null,
  product_id uuid not null,
  sku text collate "C" not null,
  ean text collate "C",
  title text,
  price numeric(18, 4) not null,
  attributes jsonb not null default '{}',
  weight_grams integer,
  tracks_stock boolean not null default true,
  sells_without_stock boolean not null default false,
  position integer not null,
  archived_at timestamptz,
  primary key (store_id, id),
  unique (store_id, sku),
  foreign key (store_id, product_id) references products (store_id, id)
);
create index variants_product on variants (store_id, product_id);
create index variants_ean on variants (store_id, ean) where ean is not null;

create table orders (
  store_id uuid not null references stores (id),
  id uuid not null,
  version integer not null default 1,
  number text collate "C",
  kind text not null default 'sale' check (kind in ('sale', 'credit', 'adjustment')),
  stage text not null check (stage in ('quotation', 'sent', 'confirmed', 'closed', 'cancelled')),
  status text collate "C",
  payment_status text collate "C" not null,
  fulfillment_status text collate "C" not null,
  return_status text collate "C" not null default 'none',
  invoice_status text collate "C" not null default 'none',
  next_action text collate "C" not null default 'none',
  is_open boolean not null,
  status_mismatch text,
  currency char(3) not null,
  locale text not null,
  prices_include_tax boolean not null,
  rounding text not null check (rounding in ('line', 'document')),
  subtotal_amount bigint not null,
  discount_amount bigint not null default 0,
  shipping_amount bigint not null default 0,
  tax_amount bigint not null,
  total_amount bigint not null,
  captured_amount bigint not null default 0,
  refunded_amount bigint not null default 0,
  discount jsonb,
  shipping_tax_rate integer not null default 0,
  line_count integer not null,
  item_count integer not null,
  customer_id uuid,
  customer_name text not null default '',
  company text,
  email text,
  phone text,
  country char(2),
  billing_address jsonb,
  shipping_address jsonb,
  same_as_billing boolean not null default true,
  payment_method text collate "C",
  shipping_method text collate "C",
  carrier text,
  tracking_code text,
  tracking_url text,
  channel text collate "C" not null default 'api',
  origin text collate "C" not null default 'unknown',
  operator_id uuid,
  team_id uuid,
  customer_note text,
  source text collate "C" not null default 'comptoir',
  external_id text collate "C",
  import_id uuid,
  locked_at timestamptz,
  archived_at timestamptz,
  placed_at timestamptz not null,
  confirmed_at timestamptz,
  paid_at timestamptz,
  shipped_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, customer_id) references customers (store_id, id),
  foreign key (store_id, operator_id) references operators (store_id, id),
  foreign key (store_id, team_id) references teams (store_id, id),
  check (stage <> 'quotation' or status is null)
);
create unique index orders_number on orders (store_id, number) where number is not null;
-- The id first: people search it without saying where it came from.
create unique index orders_external on orders (store_id, external_id, source) where external_id is not null;
create index orders_newest on orders (store_id, placed_at, id);
create index orders_status on orders (store_id, status, placed_at, id);
create index orders_payment_status on orders (store_id, payment_status, placed_at, id);
create index orders_fulfillment_status on orders (store_id, fulfillment_status, placed_at, id);
create index orders_total on orders (store_id, total_amount, id);
-- The small index that counts of views and of the dashboard read: finished work is not in it.
create index orders_open on orders (store_id, next_action, placed_at, id) where is_open;
create index orders_quotations on orders (store_id, placed_at, id) where stage = 'quotation';
create index orders_customer on orders (store_id, customer_id, placed_at) where customer_id is not null;
create index orders_import on orders (store_id, import_id) where import_id is not null;
create index orders_operator on orders (store_id, operator_id) where operator_id is not null;
create index orders_team on orders (store_id, team_id) where team_id is not null;

-- A line freezes what was sold: later changes of the catalogue never reach it. line_no is never used twice in an order.
create table order_lines (
  store_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  variant_id uuid,
  product_id uuid,
  sku text collate "C",
  ean text collate "C",
  title text not null,
  supplier text,
  attributes jsonb not null default '{}',
  quantity integer not null,
  unit_price numeric(18, 4) not null,
  tax_rate integer not null,
  line_discount_amount bigint not null default 0,
  discount_share_amount bigint not null default 0,
  tax_amount bigint not null,
  total_amount bigint not null,
  shippable boolean not null default true,
  tracks_stock boolean not null default false,
  source_row integer,
  primary key (store_id, order_id, line_no),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index order_lines_variant on order_lines (store_id, variant_id) where variant_id is not null;

create table order_notes (
  store_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  body text not null,
  author_id text,
  author_name text not null,
  created_at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index order_notes_order on order_notes (store_id, order_id, created_at);

create table order_tags (
  store_id uuid not null,
  order_id uuid not null,
  tag_id uuid not null,
  primary key (store_id, order_id, tag_id),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade,
  foreign key (store_id, tag_id) references tags (store_id, id)
);
create index order_tags_tag on order_tags (store_id, tag_id);

-- What an order contains or carries, newest first by one range of the key. No foreign key: it is an index, rebuilt by `verify --repair`.
create table order_facets (
  store_id uuid not null,
  kind text collate "C" not null,
  value text collate "C" not null,
  placed_at timestamptz not null,
  order_id uuid not null,
  primary key (store_id, kind, value, placed_at, order_id)
);
create index order_facets_order on order_facets (store_id, order_id);

-- The distinct values of facets: suggestions, filter lists, labels.
create table facet_values (
  store_id uuid not null references stores (id),
  kind text collate "C" not null,
  value text collate "C" not null,
  label text not null,
  folded text collate "C" not null,
  primary key (store_id, kind, value)
);
create index facet_values_folded on facet_values using gin (folded gin_trgm_ops);

-- Free text, folded by domain/fold.ts. Its own table: in `orders` each status change would enter the trigram index again.
-- Part 0 is what the order was placed with; a tracking code that comes later is a part of its own, so that its few trigrams
-- are added instead of all being written again (10,000 shipped orders: 1.6 s less).
create table order_search (
  store_id uuid not null,
  order_id uuid not null,
  part integer not null default 0,
  placed_at timestamptz not null,
  document text collate "C" not null,
  primary key (store_id, order_id, part)
);
create index order_search_document on order_search using gin (document gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 1024);

-- Ledger of money received. Append-only: the state of a payment is its last entry.
create table payment_entries (
  store_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  method text collate "C" not null,
  provider text collate "C" not null,
  reference text collate "C" not null,
  event text collate "C" not null check (event in ('pending', 'authorized', 'captured', 'voided', 'failed', 'expired')),
  amount bigint not null,
  currency char(3) not null,
  received_at timestamptz not null,
  actor_name text,
  note text,
  created_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, provider, reference, event),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index payment_entries_order on payment_entries (store_id, order_id);

-- Ledger of money given back.
create table refund_entries (
  store_id uuid not null,
  id uuid not null,
  refund_id uuid not null,
  order_id uuid not null,
  payment_id uuid,
  provider text collate "C" not null,
  reference text collate "C" not null,
  event text collate "C" not null check (event in ('requested', 'pending', 'done', 'failed')),
  amount bigint not null check (amount >= 0),
  currency char(3) not null,
  reason text,
  refunded_at timestamptz not null,
  actor_name text,
  created_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, provider, reference, event),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index refund_entries_order on refund_entries (store_id, order_id);

create table fulfillments (
  store_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  number integer not null,
  state text not null check (state in ('waiting', 'ready', 'picked', 'packed', 'shipped', 'delivered', 'lost', 'cancelled')),
  source text collate "C" not null default 'comptoir',
  carrier text,
  tracking_code text,
  tracking_url text,
  stock_round integer not null default 0,
  preparation_started_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  cancelled_at timestamptz,
  created_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, order_id, number),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);

-- deducted_quantity: what this shipment really took from stock ("leave the stock" takes nothing), so only that can be put back.
create table fulfillment_lines (
  store_id uuid not null,
  fulfillment_id uuid not null,
  line_no integer not null,
  order_id uuid not null,
  quantity integer not null,
  deducted_quantity integer not null default 0,
  primary key (store_id, fulfillment_id, line_no),
  foreign key (store_id, fulfillment_id) references fulfillments (store_id, id) on delete cascade,
  foreign key (store_id, order_id, line_no) references order_lines (store_id, order_id, line_no) on delete cascade
);
create index fulfillment_lines_order on fulfillment_lines (store_id, order_id, line_no);

-- on_hand = sum of stock_movements; reserved = sum of reservations. `oversold` is set only by an act that says so
-- (shipping or counting below what is promised): everything else is stopped by the check, a net under the conditional UPDATE.
create table stock_levels (
  store_id uuid not null,
  variant_id uuid not null,
  location text collate "C" not null default 'main',
  on_hand bigint not null default 0,
  reserved bigint not null default 0,
  oversold boolean not null default false,
  primary key (store_id, variant_id, location),
  foreign key (store_id, variant_id) references variants (store_id, id),
  check (reserved >= 0),
  check (oversold or reserved <= on_hand)
);

create table stock_movements (
  store_id uuid not null,
  id uuid not null,
  variant_id uuid not null,
  location text collate "C" not null default 'main',
  quantity bigint not null,
  kind text collate "C" not null check (kind in ('opening', 'adjusted', 'shipped', 'put_back', 'reverted', 'returned')),
  reason text,
  order_id uuid,
  fulfillment_id uuid,
  line_no integer,
  round integer not null default 0,
  actor_name text,
  created_at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, variant_id) references variants (store_id, id)
);
-- One line of one shipment leaves the stock once, whatever is tried twice.
create unique index stock_movements_once on stock_movements (store_id, fulfillment_id, line_no, kind, round) where fulfillment_id is not null;
create index stock_movements_variant on stock_movements (store_id, variant_id, created_at);
create index stock_movements_order on stock_movements (store_id, order_id) where order_id is not null;

create table reservations (
  store_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  location text collate "C" not null default 'main',
  variant_id uuid not null,
  quantity integer not null check (quantity >= 0),
  state text not null check (state in ('held', 'reserved', 'consumed', 'released')),
  updated_at timestamptz not null,
  primary key (store_id, order_id, line_no, location),
  foreign key (store_id, order_id, line_no) references order_lines (store_id, order_id, line_no) on delete cascade,
  foreign key (store_id, variant_id) references variants (store_id, id)
);
create index reservations_variant on reservations (store_id, variant_id) where state in ('held', 'reserved');

-- What happened. seq is drawn after commit by one sequencer a store: gapless for readers, and no writer waits for it.
create table events (
  store_id uuid not null references stores (id),
  id uuid not null,
  seq bigint,
  type text collate "C" not null,
  order_id uuid,
  customer_id uuid,
  operation_id uuid,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  at timestamptz not null,
  data jsonb not null default '{}',
  primary key (store_id, id)
);
create unique index events_seq on events (store_id, seq) where seq is not null;
create index events_unnumbered on events (store_id, id) where seq is null;
create index events_order on events (store_id, order_id, id) where order_id is not null;

-- Effects that leave the house: one row each, unique by what caused it, carried out after send_after by a job that may run twice.
create table messages (
  store_id uuid not null references stores (id),
  id uuid not null,
  order_id uuid,
  customer_id uuid,
  operation_id uuid,
  effect_key text collate "C" not null,
  template text collate "C" not null,
  audience text not null check (audience in ('customer', 'admins')),
  params jsonb not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'cancelled')),
  send_after timestamptz not null,
  claimed_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  locale text,
  recipients jsonb,
  subject text,
  html text,
  body text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (store_id, id),
  unique (store_id, effect_key),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index messages_due on messages (send_after) where state in ('queued', 'sending');
create index messages_order on messages (store_id, order_id) where order_id is not null;
create index messages_newest on messages (store_id, created_at, id);
create index messages_operation on messages (store_id, operation_id) where operation_id is not null;

-- One act of an operator, on one order or on ten thousand; its items hold what undo needs.
create table operations (
  store_id uuid not null references stores (id),
  id uuid not null,
  action text collate "C" not null,
  params jsonb not null default '{}',
  state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed', 'undone')),
  total integer not null,
  done_count integer not null default 0,
  refused_count integer not null default 0,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  cancel_requested boolean not null default false,
  undo_until timestamptz,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (store_id, id)
);
create index operations_newest on operations (store_id, created_at, id);

create table operation_items (
  store_id uuid not null,
  operation_id uuid not null,
  order_id uuid not null,
  position integer not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'refused', 'undone')),
  expected_version integer,
  version_after integer,
  code text collate "C",
  refusal jsonb,
  params jsonb,
  inverse jsonb,
  primary key (store_id, operation_id, order_id),
  foreign key (store_id, operation_id) references operations (store_id, id) on delete cascade
);
create index operation_items_position on operation_items (store_id, operation_id, position);

-- A frozen answer of the list: what "all 1,284 matching" meant when it was said.
create table selections (
  store_id uuid not null references stores (id),
  id uuid not null,
  q text,
  count integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (store_id, id)
);
create table selection_items (
  store_id uuid not null,
  selection_id uuid not null,
  position integer not null,
  order_id uuid not null,
  version integer not null,
  primary key (store_id, selection_id, position),
  foreign key (store_id, selection_id) references selections (store_id, id) on delete cascade
);

create table idempotency_keys (
  store_id uuid not null references stores (id),
  key text collate "C" not null,
  fingerprint text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  primary key (store_id, key)
);
create index idempotency_keys_age on idempotency_keys (store_id, created_at);

create table views (
  store_id uuid not null references stores (id),
  id uuid not null,
  user_id text collate "C",
  name text not null,
  q text not null default '',
  status text,
  sort text,
  columns jsonb,
  position integer not null,
  source text collate "C" not null default 'comptoir',
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (store_id, id)
);

create table preferences (
  store_id uuid not null references stores (id),
  user_id text collate "C" not null,
  value jsonb not null,
  updated_at timestamptz not null,
  primary key (store_id, user_id)
);

-- Reference: live processes. The jobs of one that stopped beating are given back (graphile-worker alone waits 4 hours).
create table worker_heartbeats (
  worker_id text collate "C" primary key,
  beat_at timestamptz not null
);
