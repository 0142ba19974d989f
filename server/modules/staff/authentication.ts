import { randomBytes } from "node:crypto";
import type { Refusal } from "../../domain/refusal.ts";
import type { House, Store } from "../../platform/context.ts";
import type { Credentials, Identifier, Identity } from "../../platform/identity.ts";
import { permissionsOf, type Permission } from "../../platform/permissions.ts";
import { countTry, forgetTries } from "../../platform/tries.ts";
import { hashOfKey } from "./api-key.ts";
import { deleteSession, drawnSecret, findKey, findPublicStore, findSession, touchKey, touchSession, type KeyRow, type SessionRow } from "./credentials-store.ts";
import { endedSession, readSessionToken, sessionCookie, signedSession } from "./session-cookie.ts";
import { openPasswordSignIn, type PasswordSignIn, type SignIn } from "./sign-in.ts";

export type Authentication = Identifier & {
  /** The cookies to set, or why not. */
  signIn(request: SignIn): Promise<readonly string[] | Refusal>;
  /** Ends the session of this cookie everywhere; returns the cookie that forgets it. */
  signOut(cookie: string | undefined): Promise<string>;
  /** After a key was revoked: at once in this process, within 5 s in the others. */
  forgetKeys(): void;
  /** The cookie of a session token, as a browser sends it back. */
  cookieOf(token: string): string;
};

const idleMs = 30 * 60_000;
/** How often a use is written down; between two writings the idle time is this much too short at most. */
const touchEveryMs = 60_000;
const cacheMs = 5_000;
const cacheMax = 1_000;
/** For one account from one address; and for one address whatever the account. */
const accountTries = { max: 10, windowSeconds: 900 } as const;
const addressTries = { max: 100, windowSeconds: 900 } as const;

export async function openAuthentication(house: House): Promise<Authentication> {
  const { db } = house;
  const cookie = sessionCookie(house.publicUrl);
  const secret = await drawnSecret(db, "session", randomBytes(32).toString("base64url"), house.now());
  const keys = shortMemory<KeyRow>();
  const stores = shortMemory<Store>();
  let password: Promise<PasswordSignIn> | undefined;

  async function bySession(token: string, storeCode: string | undefined): Promise<Identity | Refusal> {
    const now = house.now();
    const row = await findSession(db, token, storeCode ?? null, { now, usedSince: new Date(now.getTime() - idleMs) });
    if (!row) return { code: "auth.session_expired" };
    if (row.disabled) return { code: "auth.account_disabled" };
    if (!row.store || !row.role) return { code: storeCode ? "auth.other_store" : "auth.account_disabled" };
    if (now.getTime() - new Date(row.updated_at).getTime() > touchEveryMs) await touchSession(db, row.id, now);
    return personOf(row, row.store, permissionsOf[row.role]);
  }

  async function byKey(authorization: string, storeCode: string | undefined): Promise<Identity | Refusal> {
    const key = /^Bearer +([\x21-\x7e]{16,300})$/i.exec(authorization)?.[1];
    if (!key) return { code: "auth.key_unknown" };
    const hash = hashOfKey(key);
    const row = await keys.get(hash.toString("base64"), () => findKey(db, hash));
    if (!row) return { code: "auth.key_unknown" };
    if (row.revoked_at !== null) return { code: "auth.key_revoked" };
    const now = house.now();
    if (row.expires_at !== null && new Date(row.expires_at) <= now) return { code: "auth.key_expired" };
    if (storeCode !== undefined && storeCode !== row.store.code) return { code: "auth.other_store" };
    await noteUse(row, now);
    return robotOf(row);
  }

  /** At most once a minute, whatever the number of requests. */
  const lastNoted = new Map<string, number>();
  async function noteUse(row: KeyRow, now: Date): Promise<void> {
    const last = lastNoted.get(row.id) ?? (row.last_used_at === null ? 0 : new Date(row.last_used_at).getTime());
    if (now.getTime() - last < touchEveryMs) return;
    lastNoted.set(row.id, now.getTime());
    await touchKey(db, row.id, now);
  }

  return {
    identify: async ({ cookie: header, authorization, storeCode }: Credentials) => {
      if (authorization) return byKey(authorization, storeCode);
      const token = readSessionToken(header, cookie, secret);
      return token === null ? { code: "auth.required" } : bySession(token, storeCode);
    },

    async visitor(storeCode) {
      const store = await stores.get(storeCode ?? "", () => findPublicStore(db, storeCode ?? null));
      return store ? anybodyIn(store) : { code: "store.not_found" };
    },

    async signIn(request) {
      const key = ["sign-in", request.email.toLowerCase(), request.ip] as const;
      const [tooMany, tooManyHere] = await Promise.all([
        countTry(db, key, accountTries, house.now()),
        countTry(db, ["sign-in", request.ip], addressTries, house.now()),
      ]);
      if (tooMany ?? tooManyHere) return (tooMany ?? tooManyHere) as Refusal;
      password ??= openPasswordSignIn(house, cookie, secret).catch((error: unknown) => {
        password = undefined; // the next one tries again
        throw error;
      });
      const result = await (await password)(request);
      if (result === "wrong") return { code: "auth.wrong_password" };
      await forgetTries(db, key);
      return result === "disabled" ? { code: "auth.account_disabled" } : result.setCookie;
    },

    async signOut(header) {
      const token = readSessionToken(header, cookie, secret);
      if (token !== null) await deleteSession(db, token);
      return endedSession(cookie);
    },

    forgetKeys: () => keys.clear(),
    cookieOf: (token) => signedSession(token, cookie, secret),
  };
}

function personOf(row: SessionRow, store: Store, permissions: readonly Permission[]): Identity {
  return {
    kind: "session",
    store,
    actor: { kind: "operator", id: row.operator_id ?? row.user_id, name: row.name },
    permissions: new Set(permissions),
    locale: row.locale,
    rateKey: `user ${row.user_id}`,
    unhurried: false,
    user: { id: row.user_id, name: row.name, email: row.email, role: row.role ?? "read_only", operatorId: row.operator_id, sessionId: row.id },
  };
}

function robotOf(row: KeyRow): Identity {
  return {
    kind: "api_key", store: row.store, actor: { kind: "api_key", id: row.id, name: row.name }, permissions: new Set(row.scopes), locale: null,
    rateKey: `key ${row.id}`, unhurried: row.provisioning, user: null,
  };
}

function anybodyIn(store: Store): Identity {
  return { kind: "anonymous", store, actor: { kind: "customer", id: null, name: "" }, permissions: new Set(), locale: null, rateKey: null, unhurried: false, user: null };
}

/** What was found is believed for 5 s; what was not found is asked again, so that guesses fill nothing. */
function shortMemory<Value>() {
  const known = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async get(key: string, find: () => Promise<Value | null>): Promise<Value | null> {
      const entry = known.get(key);
      if (entry && entry.until > performance.now()) return entry.value;
      const value = await find();
      if (known.size >= cacheMax) known.clear();
      if (value === null) known.delete(key);
      else known.set(key, { value, until: performance.now() + cacheMs });
      return value;
    },
    clear: () => known.clear(),
  };
}
