import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

export type Preferences = Readonly<Record<string, unknown>>;

export async function findPreferences(db: Pick<Connection, "rows">, storeId: string, userId: string): Promise<Preferences> {
  const [row] = await db.rows<{ value: Preferences }>(sql`select value from preferences where store_id = ${storeId} and user_id = ${userId}`);
  return row?.value ?? {};
}

/** One statement, so that two screens saving different choices at once keep both. A null forgets the choice. */
export async function mergePreferences(tx: Pick<Connection, "rows">, storeId: string, userId: string, changes: Preferences, at: Date): Promise<Preferences> {
  const [row] = await tx.rows<{ value: Preferences }>(sql`
    insert into preferences as p (store_id, user_id, value, updated_at) values (${storeId}, ${userId}, jsonb_strip_nulls(${JSON.stringify(changes)}::jsonb), ${at})
    on conflict (store_id, user_id) do update set value = jsonb_strip_nulls(p.value || ${JSON.stringify(changes)}::jsonb), updated_at = ${at}
    returning value`);
  return row?.value ?? {};
}

export type StoreChoice = { readonly id: string; readonly code: string; readonly name: string };

export async function listStoresOf(db: Pick<Connection, "rows">, userId: string): Promise<StoreChoice[]> {
  return db.rows<StoreChoice>(sql`
    select st.id, st.code, st.name from auth.memberships m join stores st on st.id = m.store_id where m.user_id = ${userId} and m.active order by st.name, st.id limit 1000`);
}
