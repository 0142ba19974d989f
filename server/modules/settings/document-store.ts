import type { Store, Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

export type StoredDocument = { readonly value: unknown; readonly version: number; readonly updated_at: string; readonly updated_by: string | null };

export async function findDocument(db: Pick<Connection, "rows">, storeId: string, key: string): Promise<StoredDocument | null> {
  const [row] = await db.rows<StoredDocument>(sql`select value, version, updated_at, updated_by from settings where store_id = ${storeId} and key = ${key}`);
  return row ?? null;
}

/** Two people who save the same document at once: the second waits here for the first, even when there is no row yet. */
export async function lockDocuments(tx: Tx): Promise<void> {
  await tx.rows(sql`select 1 from stores where id = ${tx.storeId} for update`);
}

export function putDocument(tx: Tx, key: string, value: unknown): void {
  tx.write(sql`
    insert into settings (store_id, key, value, updated_at, updated_by) values (${tx.storeId}, ${key}, ${JSON.stringify(value)}::jsonb, ${tx.now}, ${tx.actor.name})
    on conflict (store_id, key) do update set value = excluded.value, version = settings.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`);
}

export function updateStore(tx: Tx, store: Omit<Store, "id" | "code">): void {
  tx.write(sql`
    update stores set name = ${store.name}, country = ${store.country}, currency = ${store.currency}, locale = ${store.locale}, time_zone = ${store.timeZone},
      prices_include_tax = ${store.pricesIncludeTax}, rounding = ${store.rounding}
    where id = ${tx.storeId}`);
}
