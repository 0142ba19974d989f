import type { Locale } from "../../../i18n/locale.ts";
import type { Store } from "../../platform/context.ts";
import type { Database } from "../../platform/db.ts";
import type { Permission, Role } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";

/** Sign-in looks people up by what they hold, before any shop is known: these statements begin in schema auth. */
const storeOf = sql`json_build_object('id', st.id, 'code', st.code, 'name', st.name, 'country', st.country, 'currency', st.currency, 'locale', st.locale,
  'timeZone', st.time_zone, 'pricesIncludeTax', st.prices_include_tax, 'rounding', st.rounding)`;

export type SessionRow = {
  readonly id: string;
  readonly updated_at: string;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale | null;
  readonly disabled: boolean;
  /** Null: not a member of the shop that was asked for, or of any. */
  readonly store: Store | null;
  readonly role: Role | null;
  readonly operator_id: string | null;
};

/** A session that is neither over nor idle, with the shop it works in: the one asked for, else the last one, else the first. */
export async function findSession(
  db: Database,
  tokenHash: string,
  storeCode: string | null,
  alive: { now: Date; usedSince: Date },
): Promise<SessionRow | null> {
  const [row] = await db.rows<SessionRow>(sql`
    select s.id, s.updated_at, u.id as user_id, u.name, u.email, u.locale, u.disabled_at is not null as disabled,
           case when st.id is not null then ${storeOf} end as store, m.role, o.id as operator_id
    from auth.sessions s
    join auth.users u on u.id = s.user_id
    left join auth.memberships m on m.user_id = u.id and m.active
      and (${storeCode}::text is null or exists (select from stores c where c.id = m.store_id and c.code = ${storeCode}))
    left join stores st on st.id = m.store_id
    left join operators o on o.store_id = m.store_id and o.user_id = u.id
    where s.token_hash = ${tokenHash} and s.expires_at > ${alive.now} and s.updated_at > ${alive.usedSince}
    order by m.store_id = s.store_id desc nulls last, st.created_at, st.id
    limit 1`);
  return row ?? null;
}

export async function touchSession(db: Database, id: string, now: Date): Promise<void> {
  await db.rows(sql`update auth.sessions set updated_at = ${now} where id = ${id} and updated_at < ${now}`);
}

export async function chooseStore(db: Database, sessionId: string, storeId: string): Promise<void> {
  await db.rows(sql`update auth.sessions set store_id = ${storeId} where id = ${sessionId}`);
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.rows(sql`delete from auth.sessions where token_hash = ${tokenHash}`);
}

export async function deleteOldSessions(db: Database, now: Date): Promise<void> {
  await db.rows(sql`delete from auth.sessions where expires_at < ${now}`);
}

export async function isMember(db: Database, userId: string): Promise<boolean> {
  const rows = await db.rows(sql`
    select 1 from auth.users u join auth.memberships m on m.user_id = u.id and m.active where u.id = ${userId} and u.disabled_at is null limit 1`);
  return rows.length > 0;
}

export type KeyRow = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly provisioning: boolean;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly store: Store;
};

export async function findKey(db: Database, hash: Buffer): Promise<KeyRow | null> {
  const [row] = await db.rows<KeyRow>(sql`
    select k.id, k.name, k.scopes, k.provisioning, k.expires_at, k.revoked_at, k.last_used_at, ${storeOf} as store
    from auth.api_keys k join stores st on st.id = k.store_id where k.hash = ${hash}`);
  return row ?? null;
}

export async function touchKey(db: Database, id: string, now: Date): Promise<void> {
  await db.rows(sql`update auth.api_keys set last_used_at = ${now} where id = ${id}`);
}

/** The shop of a visitor: by its code, else the first one of the house. */
export async function findPublicStore(db: Database, storeCode: string | null): Promise<Store | null> {
  const [row] = await db.rows<{ store: Store }>(sql`
    select ${storeOf} as store from stores st where ${storeCode}::text is null or st.code = ${storeCode} order by st.created_at, st.id limit 1`);
  return row?.store ?? null;
}

/** The same secret for every process: whoever comes first draws it. */
export async function drawnSecret(db: Database, name: string, candidate: string, now: Date): Promise<string> {
  await db.rows(sql`insert into auth.secrets (name, value, created_at) values (${name}, ${candidate}, ${now}) on conflict (name) do nothing`);
  const [row] = await db.rows<{ value: string }>(sql`select value from auth.secrets where name = ${name}`);
  return row?.value ?? candidate;
}
