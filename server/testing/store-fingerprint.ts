import type { Database } from "../platform/db.ts";
import { identifier, sql } from "../platform/sql.ts";

/** One hash a table over all rows of a store: two that are equal prove that nothing was written in between. */
export async function fingerprintOf(db: Database, storeId: string): Promise<Record<string, string>> {
  const tables = await db.rows<{ name: string }>(sql`
    select c.relname::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'store_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`);
  const hashes = await Promise.all(tables.map(async ({ name }) => {
    const [row] = await db.rows<{ hash: string | null }>(sql`
      select md5(string_agg(content, chr(10) order by content collate "C")) as hash
      from (select t::text as content from ${identifier(name)} t where t.store_id = ${storeId}) rows`);
    return [name, row?.hash ?? "empty"] as const;
  }));
  return Object.fromEntries(hashes);
}
