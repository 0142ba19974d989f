import type { Database } from "../platform/db.ts";
import { sql, type Sql } from "../platform/sql.ts";

/**
 * What keeps a thousand stores in one database today and lets them spread over several tomorrow: each table is cut by store,
 * nothing in it depends on a neighbour of another store or on state outside of the transaction.
 */
export type SchemaFault = { readonly rule: string; readonly where: string };

/** Tables that stand apart from the stores, and why. */
export const referenceTables: Readonly<Record<string, string>> = {
  stores: "the tenants themselves",
  schema_migrations: "which files the database has seen",
  worker_heartbeats: "live processes, which serve every store",
};

/** Faults we chose to live with. */
const accepted: Readonly<Record<string, string>> = {
  "reservations (store_id, variant_id)": "a variant is archived, never deleted",
};

const rules: readonly (readonly [rule: string, query: (reference: readonly string[]) => Sql])[] = [
  ["a tenant table needs store_id uuid not null", missingStore],
  ["a primary key begins with store_id", keyWithoutStore],
  ["a unique index begins with store_id", uniqueWithoutStore],
  ["a foreign key leads store_id to store_id", foreignKeyAcrossStores],
  ["a reference table points to no tenant table", foreignKeyFromReference],
  ["a foreign key has an index", foreignKeyWithoutIndex],
  ["text in an index has the collation C, the same order on every machine", indexedTextWithoutCollation],
  ["ids and numbers are made by the application, never by a sequence", sequences],
  ["no trigger and no rule: what a write does is read in its statement", triggersAndRules],
  ["time has its zone", timeWithoutZone],
  ["money and quantities are exact", inexactNumbers],
  ["no default reads the clock or makes an id: both come in as values", hiddenDefaults],
  ["no exclusion and no deferrable constraint", lateConstraints],
  ["no inheritance", inheritance],
];

export async function lintSchema(database: Database, reference = Object.keys(referenceTables)): Promise<SchemaFault[]> {
  const faults: SchemaFault[] = [];
  for (const [rule, query] of rules) {
    const rows = await database.rows<{ where: string }>(query(reference));
    faults.push(...rows.filter((row) => !(row.where in accepted)).map((row) => ({ rule, where: row.where })));
  }
  return faults;
}

/** The tables of ours: the schemas of sign-in and of the job queue are their libraries' business. */
const tables = sql`
  select c.oid, c.relname::text as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind in ('r', 'p')`;

const indexes = sql`
  select i.indexrelid as oid, i.indrelid as table_oid, t.name as table_name, i.indisprimary, i.indisunique, i.indcollation, i.indclass,
    pg_get_expr(i.indpred, i.indrelid) as condition, array(
      select coalesce(a.attname::text, '(expression)') from unnest(i.indkey::int[]) with ordinality as k (attnum, place)
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum > 0
      order by k.place
    ) as columns
  from pg_index i join (${tables}) t on t.oid = i.indrelid`;

const columns = sql`
  select t.name as table_name, a.attname::text as name, a.atttypid::regtype::text as type, a.attnotnull,
    pg_get_expr(d.adbin, d.adrelid) as default_expression
  from (${tables}) t
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum`;

const foreignKeys = sql`
  select k.conname::text as name, k.conrelid as table_oid, f.relname::text as from_table, t.relname::text as to_table,
    array(select a.attname::text from unnest(k.conkey) with ordinality as c (attnum, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.attnum order by c.place) as from_columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality as c (attnum, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.attnum order by c.place) as to_columns
  from pg_constraint k
  join pg_class f on f.oid = k.conrelid
  join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace`;

function missingStore(reference: readonly string[]): Sql {
  return sql`
    select t.name as "where" from (${tables}) t
    left join (${columns}) c on c.table_name = t.name and c.name = 'store_id'
    where t.name <> all(${reference}::text[]) and (c.name is null or not c.attnotnull or c.type <> 'uuid')`;
}

function keyWithoutStore(reference: readonly string[]): Sql {
  return sql`
    select t.name as "where" from (${tables}) t
    left join (${indexes}) i on i.table_oid = t.oid and i.indisprimary
    where i.oid is null or (t.name <> all(${reference}::text[]) and i.columns[1] <> 'store_id')`;
}

function uniqueWithoutStore(reference: readonly string[]): Sql {
  return sql`
    select i.oid::regclass::text as "where" from (${indexes}) i
    where i.indisunique and not i.indisprimary and i.table_name <> all(${reference}::text[]) and i.columns[1] <> 'store_id'`;
}

function foreignKeyAcrossStores(reference: readonly string[]): Sql {
  return sql`
    select k.from_table || '.' || k.name as "where" from (${foreignKeys}) k
    where k.to_table <> all(${reference}::text[]) and not (k.from_columns[1] = 'store_id' and k.to_columns[1] = 'store_id')`;
}

function foreignKeyFromReference(reference: readonly string[]): Sql {
  return sql`
    select k.from_table || '.' || k.name as "where" from (${foreignKeys}) k
    where k.from_table = any(${reference}::text[]) and k.to_table <> all(${reference}::text[])`;
}

/** Without one, each delete of the row pointed to reads the whole table. A condition "is not null" is as good as none. */
function foreignKeyWithoutIndex(): Sql {
  return sql`
    select k.from_table || ' (' || array_to_string(k.from_columns, ', ') || ')' as "where" from (${foreignKeys}) k
    where not exists (
      select from (${indexes}) i
      where i.table_oid = k.table_oid
        and i.columns[1:cardinality(k.from_columns)] @> k.from_columns
        and (i.condition is null or i.condition ~ '^\\(\\w+ IS NOT NULL\\)$')
    )`;
}

/** A collation of the operating system changes with it, and the index is then wrong; nor can it serve a prefix. Hashes (bloom) know no order. */
function indexedTextWithoutCollation(): Sql {
  return sql`
    select i.oid::regclass::text || ' (' || i.columns[c.place] || ')' as "where" from (${indexes}) i
    cross join unnest(i.indcollation::oid[]) with ordinality as c (used, place)
    join pg_collation l on l.oid = c.used
    join pg_opclass o on o.oid = i.indclass[c.place - 1]
    where l.collname <> 'C' and o.opcname !~ '_bloom_ops$'`;
}

function sequences(): Sql {
  return sql`
    select c.relname::text as "where" from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind = 'S'`;
}

function triggersAndRules(): Sql {
  return sql`
    select t.name || '.' || g.tgname as "where" from pg_trigger g join (${tables}) t on t.oid = g.tgrelid where not g.tgisinternal
    union all
    select t.name || '.' || r.rulename from pg_rewrite r join (${tables}) t on t.oid = r.ev_class`;
}

function timeWithoutZone(): Sql {
  return sql`
    select c.table_name || '.' || c.name as "where" from (${columns}) c
    where c.type = any('{timestamp without time zone,time without time zone,time with time zone}')`;
}

function inexactNumbers(): Sql {
  return sql`
    select c.table_name || '.' || c.name as "where" from (${columns}) c
    where c.type = any('{real,double precision,money}')`;
}

function hiddenDefaults(): Sql {
  return sql`
    select c.table_name || '.' || c.name as "where" from (${columns}) c
    where c.default_expression ~* '\\m(now|clock_timestamp|current_\\w+|localtime\\w*|gen_random_uuid|uuidv\\d|uuid_generate\\w*|random)\\M'`;
}

function lateConstraints(): Sql {
  return sql`
    select k.conrelid::regclass::text || '.' || k.conname as "where" from pg_constraint k
    where k.connamespace = 'public'::regnamespace and (k.contype = 'x' or k.condeferrable)`;
}

function inheritance(): Sql {
  return sql`
    select h.inhrelid::regclass::text as "where" from pg_inherits h join (${tables}) t on t.oid = h.inhparent`;
}
