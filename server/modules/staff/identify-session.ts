import type { Refusal } from "../../domain/refusal.ts";
import type { House, Store } from "../../platform/context.ts";
import type { Identity } from "../../platform/identity.ts";
import { permissionsOf, type Role } from "../../platform/permissions.ts";
import { findSession, touchSession, type SessionRow } from "./credentials-store.ts";

const idleMs = 30 * 60_000;
/** How often a use is written down; between two writings the idle time is this much too short at most. */
const noteEveryMs = 60_000;

/** Read from the database every time: whoever was signed out, disabled or given another role is that from the next request on. */
export async function identifySession({ db, now }: House, tokenHash: string, storeCode: string | undefined): Promise<Identity | Refusal> {
  const at = now();
  const row = await findSession(db, tokenHash, storeCode ?? null, { now: at, usedSince: new Date(at.getTime() - idleMs) });
  if (!row) return { code: "auth.session_expired" };
  if (row.disabled) return { code: "auth.account_disabled" };
  if (!row.store || !row.role) return { code: storeCode ? "auth.other_store" : "auth.account_disabled" };
  if (at.getTime() - new Date(row.updated_at).getTime() > noteEveryMs) await touchSession(db, row.id, at);
  return identityOf(row, row.store, row.role);
}

function identityOf(row: SessionRow, store: Store, role: Role): Identity {
  return {
    kind: "session",
    store,
    actor: { kind: "operator", id: row.operator_id ?? row.user_id, name: row.name },
    permissions: new Set(permissionsOf[role]),
    locale: row.locale,
    rateKey: `user ${row.user_id}`,
    unhurried: false,
    user: { id: row.user_id, name: row.name, email: row.email, role, operatorId: row.operator_id, sessionId: row.id },
  };
}
