-- Files of orders from other systems. One row a file, with everything that decides how it is read and where it stands.
create table imports (
  store_id uuid not null references stores (id),
  id uuid not null,
  state text not null check (state in ('mapped', 'checked', 'running', 'paused', 'finished', 'failed', 'cancelled', 'undone')),
  -- What a job does right now; null when none works on it.
  phase text check (phase in ('checking', 'running', 'undoing')),
  requested text check (requested in ('pause', 'cancel')),
  file_name text not null,
  file_bytes bigint not null,
  text_bytes bigint not null,
  file_path text not null,
  gzip boolean not null,
  source text collate "C" not null,
  mapping jsonb not null,
  detected jsonb not null,
  questions jsonb not null default '[]',
  samples jsonb not null default '[]',
  options jsonb not null default '{}',
  -- Where the next batch begins; written in the transaction of the batch before it.
  position jsonb,
  rows_total integer,
  rows_read integer not null default 0,
  rows_imported integer not null default 0,
  rows_merged integer not null default 0,
  rows_skipped integer not null default 0,
  rows_rejected integer not null default 0,
  orders_created integer not null default 0,
  orders_updated integer not null default 0,
  orders_unchanged integer not null default 0,
  sums jsonb not null default '{}',
  remark_counts jsonb not null default '{}',
  error jsonb,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (store_id, id)
);
create index imports_newest on imports (store_id, created_at, id);

-- What was noticed on a row: why it was refused or passed over, or what is worth knowing although it was taken.
create table import_remarks (
  store_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  position integer not null,
  kind text not null check (kind in ('rejected', 'skipped', 'noted')),
  code text collate "C" not null,
  params jsonb not null default '{}',
  raw text,
  primary key (store_id, import_id, row_number, position),
  foreign key (store_id, import_id) references imports (store_id, id) on delete cascade
);
create index import_remarks_code on import_remarks (store_id, import_id, code, row_number);

-- Rows of orders whose rows do not stand together: kept until the whole file has been read.
create table import_held_rows (
  store_id uuid not null,
  import_id uuid not null,
  order_key text collate "C" not null,
  row_number integer not null,
  cells jsonb not null,
  raw text not null,
  primary key (store_id, import_id, order_key, row_number),
  foreign key (store_id, import_id) references imports (store_id, id) on delete cascade
);

-- What an import last knew of an order: the forms of it that it has seen, and the version it left.
create table imported_orders (
  store_id uuid not null,
  order_id uuid not null,
  import_id uuid not null,
  created boolean not null,
  order_version integer not null,
  fingerprints text[] not null,
  primary key (store_id, order_id),
  foreign key (store_id, order_id) references orders (store_id, id) on delete cascade
);
create index imported_orders_import on imported_orders (store_id, import_id);

-- People as another system numbers them, for files without e-mail addresses.
create table imported_customers (
  store_id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  customer_id uuid not null,
  import_id uuid not null,
  primary key (store_id, source, external_id),
  foreign key (store_id, customer_id) references customers (store_id, id) on delete cascade
);
create index imported_customers_customer on imported_customers (store_id, customer_id);
create index imported_customers_import on imported_customers (store_id, import_id);

-- Mappings that somebody saved for the next file of the same kind.
create table import_presets (
  store_id uuid not null references stores (id),
  id uuid not null,
  name text not null,
  folded text collate "C" not null,
  mapping jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (store_id, id),
  unique (store_id, folded)
);

-- Answers to "which country is this?", given once.
create table country_names (
  store_id uuid not null references stores (id),
  folded text collate "C" not null,
  name text not null,
  country char(2),
  updated_at timestamptz not null,
  primary key (store_id, folded)
);
