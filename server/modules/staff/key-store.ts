import type { Connection } from "../../platform/db.ts";
import type { Permission } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";

export type KeyListRow = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Permission[];
  readonly provisioning: boolean;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
};
const columns = sql`id, name, prefix, scopes, provisioning, created_at, expires_at, last_used_at, revoked_at`;

export async function listKeys(db: Pick<Connection, "rows">, storeId: string): Promise<KeyListRow[]> {
  return db.rows<KeyListRow>(sql`select ${columns} from auth.api_keys where store_id = ${storeId} order by revoked_at is not null, created_at desc limit 1000`);
}

export type NewKeyRow = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
  readonly createdBy: string;
};

export function insertKey(tx: Pick<Connection, "write">, storeId: string, key: NewKeyRow, at: Date): void {
  tx.write(sql`
    insert into auth.api_keys (id, store_id, name, prefix, hash, scopes, created_by, created_at, expires_at)
    values (${key.id}, ${storeId}, ${key.name}, ${key.prefix}, ${key.hash}, ${key.scopes}, ${key.createdBy}, ${at}, ${key.expiresAt})`);
}

/** Revoking twice is revoking once; the answer says whether there is such a key. */
export async function revokeKey(tx: Pick<Connection, "rows">, storeId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx.rows(sql`update auth.api_keys set revoked_at = coalesce(revoked_at, ${at}) where store_id = ${storeId} and id = ${id} returning id`);
  return rows.length > 0;
}

/** The key of the configuration, with every right there is; one that stood there before is no longer good. */
export function keepProvisioningKey(tx: Pick<Connection, "write">, storeId: string, key: Omit<NewKeyRow, "expiresAt" | "createdBy">, at: Date): void {
  tx.write(sql`update auth.api_keys set revoked_at = coalesce(revoked_at, ${at}) where provisioning and hash <> ${key.hash}`);
  tx.write(sql`
    insert into auth.api_keys (id, store_id, name, prefix, hash, scopes, provisioning, created_at)
    values (${key.id}, ${storeId}, ${key.name}, ${key.prefix}, ${key.hash}, ${key.scopes}, true, ${at})
    on conflict (hash) do update set scopes = excluded.scopes, provisioning = true, revoked_at = null`);
}
