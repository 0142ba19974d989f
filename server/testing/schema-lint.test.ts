import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openDatabase } from "../platform/db.ts";
import { render } from "../platform/sql.ts";
import { createTestDatabase } from "./database.ts";
import { lintSchema, referenceTables } from "./schema-lint.ts";

const { url, drop } = await createTestDatabase();
const database = openDatabase({ url, connections: 2 });
after(async () => {
  await database.close();
  await drop();
});

test("the schema keeps the rules", async () => {
  assert.deepEqual(await lintSchema(database), []);
});

test("every reference table exists", async () => {
  const { rows } = await database.pool.query("select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
  const names = new Set(rows.map((row: { name: string }) => row.name));
  assert.deepEqual(Object.keys(referenceTables).filter((name) => !names.has(name)), []);
});

/** Written into a transaction that is rolled back: each breaks one rule, and that rule alone names it. */
const broken: [rule: RegExp, where: string, ddl: string][] = [
  [/needs store_id/, "bad", "create table bad (id uuid primary key)"],
  [/needs store_id/, "bad", "create table bad (store_id bigint, id uuid, primary key (store_id, id))"],
  [/primary key/, "bad", "create table bad (store_id uuid not null, id uuid, primary key (id, store_id))"],
  [/primary key/, "bad", "create table bad (store_id uuid not null, id uuid)"],
  [/unique index/, "bad_ref", "create table bad (store_id uuid, id uuid, ref integer, primary key (store_id, id)); create unique index bad_ref on bad (ref)"],
  [/leads store_id/, "bad.bad_fk", `create table bad (store_id uuid, other uuid, id uuid, primary key (store_id, id),
    constraint bad_fk foreign key (other, id) references tags (store_id, id)); create index on bad (other, id)`],
  [/points to no tenant/, "stores.bad_fk", `alter table stores add tag uuid, add constraint bad_fk foreign key (id, tag) references tags (store_id, id);
    create index on stores (id, tag)`],
  [/has an index/, "bad (store_id, tag_id)", `create table bad (store_id uuid, id uuid, tag_id uuid, primary key (store_id, id),
    foreign key (store_id, tag_id) references tags)`],
  [/has an index/, "bad (store_id, tag_id)", `create table bad (store_id uuid, id uuid, tag_id uuid, primary key (store_id, id),
    foreign key (store_id, tag_id) references tags); create index on bad (store_id, tag_id) where id is null`],
  [/collation C/, "bad_name (name)", `create table bad (store_id uuid, id uuid, name text, primary key (store_id, id));
    create index bad_name on bad (store_id, name)`],
  [/sequence/, "bad_no_seq", "create table bad (store_id uuid, no bigserial, primary key (store_id, no))"],
  [/no trigger/, "tags.bad", `create function bad() returns trigger language plpgsql as 'begin return new; end';
    create trigger bad before insert on tags for each row execute function bad()`],
  [/no trigger/, "tags.bad", "create rule bad as on delete to tags do instead nothing"],
  [/its zone/, "bad.at", "create table bad (store_id uuid, id uuid, at timestamp, primary key (store_id, id))"],
  [/exact/, "bad.weight", "create table bad (store_id uuid, id uuid, weight float, primary key (store_id, id))"],
  [/reads the clock/, "bad.at", "create table bad (store_id uuid, id uuid, at timestamptz default now(), primary key (store_id, id))"],
  [/reads the clock/, "bad.id", "create table bad (store_id uuid, id uuid default gen_random_uuid(), primary key (store_id, id))"],
  [/deferrable/, "bad.bad_key", `create table bad (store_id uuid, id uuid, no integer, primary key (store_id, id),
    constraint bad_key unique (store_id, no) deferrable)`],
  [/inheritance/, "bad", "create table bad (primary key (store_id, id)) inherits (tags)"],
];
for (const [rule, where, ddl] of broken) {
  test(`caught (${rule.source}): ${ddl.split("\n")[0]}`, async () => {
    const client = await database.pool.connect();
    try {
      await client.query("begin");
      await client.query(ddl);
      const faults = await lintSchema({ ...database, rows: async (query) => (await client.query(render(query).text, [...render(query).values])).rows });
      assert.ok(faults.some((fault) => rule.test(fault.rule) && fault.where === where), JSON.stringify(faults));
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
}
