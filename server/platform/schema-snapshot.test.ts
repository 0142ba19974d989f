import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { createEmptyDatabase } from "../testing/database.ts";
import { schemaSnapshot } from "./schema-snapshot.ts";

const schema = `
  create schema auth;
  create type auth.role as enum ('owner', 'clerk');
  create domain percent as integer check (value between 0 and 100);
  create table stores (id uuid primary key, code text collate "C" not null unique, label text);
  create table orders (
    store_id uuid not null references stores (id),
    id uuid not null,
    number text collate "C",
    total bigint not null default 0 check (total >= 0),
    discount percent,
    twice bigint generated always as (total * 2) stored,
    placed_at timestamptz not null,
    primary key (store_id, id)
  ) with (fillfactor = 80);
  create index orders_open on orders (store_id, placed_at desc) where number is not null;
  create unique index orders_number on orders (store_id, number);
  create view open_orders as select store_id, id from orders where number is not null;
  create table schema_migrations (name text);`;

const expected = `domain public.percent
  integer CHECK (((VALUE >= 0) AND (VALUE <= 100)))

enum auth.role
  owner, clerk

table public.orders
  with (fillfactor=80)
  store_id uuid not null
  id uuid not null
  number text collate "C"
  total bigint not null default 0
  discount percent
  twice bigint generated as (total * 2)
  placed_at timestamp with time zone not null
  constraint orders_pkey PRIMARY KEY (store_id, id)
  constraint orders_store_id_fkey FOREIGN KEY (store_id) REFERENCES stores(id)
  constraint orders_total_check CHECK ((total >= 0))
  UNIQUE index orders_number ON public.orders USING btree (store_id, number)
  index orders_open ON public.orders USING btree (store_id, placed_at DESC) WHERE (number IS NOT NULL)

table public.stores
  id uuid not null
  code text collate "C" not null
  label text
  constraint stores_pkey PRIMARY KEY (id)
  constraint stores_code_key UNIQUE (code)

view public.open_orders
  store_id uuid
  id uuid
`;

test("the snapshot shows everything a migration can change, on every supported version alike", async () => {
  const database = await createEmptyDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  try {
    await pool.query(schema);
    assert.equal(await schemaSnapshot(pool), expected);
    await pool.query("create extension pg_trgm");
    assert.equal(await schemaSnapshot(pool), `extension pg_trgm\n\n${expected}`);
  } finally {
    await pool.end();
    await database.drop();
  }
});
