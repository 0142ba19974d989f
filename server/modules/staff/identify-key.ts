import type { Refusal } from "../../domain/refusal.ts";
import type { House } from "../../platform/context.ts";
import type { Identity } from "../../platform/identity.ts";
import { shortMemory } from "../../platform/short-memory.ts";
import { hashOfKey } from "./api-key.ts";
import { findKey, touchKey, type KeyRow } from "./credentials-store.ts";

export type KeyIdentifier = {
  /** Who a header `Authorization: Bearer …` is. */
  identify(authorization: string, storeCode: string | undefined): Promise<Identity | Refusal>;
  forget(): void;
};

const noteEveryMs = 60_000;

/** One statement a key and 5 s; one more a minute, for its last use. */
export function keyIdentifier({ db, now }: House): KeyIdentifier {
  const keys = shortMemory<KeyRow>({ ms: 5_000, max: 1_000 });
  const lastNoted = new Map<string, number>();

  async function noteUse(row: KeyRow, at: Date): Promise<void> {
    const last = lastNoted.get(row.id) ?? (row.last_used_at === null ? 0 : new Date(row.last_used_at).getTime());
    if (at.getTime() - last < noteEveryMs) return;
    lastNoted.set(row.id, at.getTime());
    await touchKey(db, row.id, at);
  }

  return {
    async identify(authorization, storeCode) {
      const key = /^Bearer +([\x21-\x7e]{16,300})$/i.exec(authorization)?.[1];
      if (!key) return { code: "auth.key_unknown" };
      const hash = hashOfKey(key);
      const row = await keys.get(hash.toString("base64"), () => findKey(db, hash));
      if (!row) return { code: "auth.key_unknown" };
      if (row.revoked_at !== null) return { code: "auth.key_revoked" };
      if (row.expires_at !== null && new Date(row.expires_at) <= now()) return { code: "auth.key_expired" };
      if (storeCode !== undefined && storeCode !== row.store.code) return { code: "auth.other_store" };
      await noteUse(row, now());
      return identityOf(row);
    },
    forget: () => keys.clear(),
  };
}

function identityOf(row: KeyRow): Identity {
  return {
    kind: "api_key", store: row.store, actor: { kind: "api_key", id: row.id, name: row.name }, permissions: new Set(row.scopes), locale: null,
    rateKey: `key ${row.id}`, unhurried: row.provisioning, user: null,
  };
}
