import type { Connection } from "../../platform/db.ts";
import type { Role } from "../../platform/permissions.ts";
import { sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;
type Writer = Pick<Connection, "write">;

export type OperatorRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly team_id: string | null;
  readonly active: boolean;
  readonly user_id: string | null;
  readonly role: Role | null;
  readonly can_sign_in: boolean;
};

const operatorColumns = sql`o.id, o.name, coalesce(u.email, o.email) as email, o.team_id, o.active, o.user_id, m.role,
  coalesce(m.active and u.disabled_at is null, false) as can_sign_in`;
const operatorTables = sql`operators o left join auth.users u on u.id = o.user_id left join auth.memberships m on m.store_id = o.store_id and m.user_id = o.user_id`;

export async function listOperators(db: Reader, storeId: string): Promise<OperatorRow[]> {
  return db.rows<OperatorRow>(
    sql`select ${operatorColumns} from ${operatorTables} where o.store_id = ${storeId} order by o.active desc, o.name, o.id limit 1000`,
  );
}

export async function findOperator(tx: Reader, storeId: string, id: string): Promise<OperatorRow | null> {
  const [row] = await tx.rows<OperatorRow>(sql`select ${operatorColumns} from ${operatorTables} where o.store_id = ${storeId} and o.id = ${id}`);
  return row ?? null;
}

/** Changes to people of one shop happen one after the other, so that the last owner cannot be removed by two at once. */
export async function lockOperators(tx: Reader, storeId: string): Promise<void> {
  await tx.rows(sql`select id from stores where id = ${storeId} for no key update`);
}

export type NewOperator = {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly teamId: string | null;
};

export function insertOperator(tx: Writer, storeId: string, operator: NewOperator, at: Date): void {
  tx.write(sql`
    insert into operators (store_id, id, user_id, name, email, team_id, created_at)
    values (${storeId}, ${operator.id}, ${operator.userId}, ${operator.name}, ${operator.email}, ${operator.teamId}, ${at})`);
}

export function updateOperator(tx: Writer, storeId: string, operator: Omit<NewOperator, "userId"> & { readonly active: boolean }): void {
  tx.write(sql`
    update operators set name = ${operator.name}, email = ${operator.email}, team_id = ${operator.teamId}, active = ${operator.active}
    where store_id = ${storeId} and id = ${operator.id}`);
}

export function linkOperator(tx: Writer, storeId: string, operatorId: string, userId: string): void {
  tx.write(sql`update operators set user_id = ${userId} where store_id = ${storeId} and id = ${operatorId}`);
}

export async function worksHere(tx: Reader, storeId: string, userId: string): Promise<boolean> {
  return (await tx.rows(sql`select 1 from operators where store_id = ${storeId} and user_id = ${userId}`)).length > 0;
}

/** An account is one person's, whatever the number of shops: no single shop disposes of it then. */
export async function worksElsewhere(tx: Reader, storeId: string, userId: string): Promise<boolean> {
  return (await tx.rows(sql`select 1 from auth.memberships where store_id <> ${storeId} and user_id = ${userId} limit 1`)).length > 0;
}

export type UserRow = { readonly id: string; readonly name: string; readonly email: string };

export async function findUserByEmail(tx: Reader, email: string): Promise<UserRow | null> {
  const [row] = await tx.rows<UserRow>(sql`select id, name, email from auth.users where email = ${email}`);
  return row ?? null;
}

export function insertUser(tx: Writer, user: UserRow & { readonly passwordHash: string; readonly locale: string | null }, at: Date): void {
  tx.write(sql`
    insert into auth.users (id, name, email, email_verified, locale, created_at, updated_at)
    values (${user.id}, ${user.name}, ${user.email}, true, ${user.locale}, ${at}, ${at})`);
  tx.write(sql`
    insert into auth.accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${user.id}, ${user.id}, ${user.id}, 'credential', ${user.passwordHash}, ${at}, ${at})`);
}

export function upsertMembership(
  tx: Writer,
  storeId: string,
  member: { readonly userId: string; readonly role: Role; readonly active: boolean },
  at: Date,
): void {
  tx.write(sql`
    insert into auth.memberships (store_id, user_id, role, active, created_at) values (${storeId}, ${member.userId}, ${member.role}, ${member.active}, ${at})
    on conflict (store_id, user_id) do update set role = excluded.role, active = excluded.active`);
}

export async function countOwners(tx: Reader, storeId: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(sql`
    select count(*) as count from auth.memberships m join auth.users u on u.id = m.user_id and u.disabled_at is null
    where m.store_id = ${storeId} and m.active and m.role = 'owner'`);
  return row?.count ?? 0;
}

export async function findPassword(tx: Reader, userId: string): Promise<string | null> {
  const [row] = await tx.rows<{ password: string | null }>(sql`select password from auth.accounts where user_id = ${userId} and provider_id = 'credential'`);
  return row?.password ?? null;
}

/** What the person signs in with, and is called by on their own screen. */
export function updateUser(tx: Writer, user: UserRow, at: Date): void {
  tx.write(
    sql`update auth.users set name = ${user.name}, email = ${user.email}, updated_at = ${at} where id = ${user.id} and (name, email) is distinct from (${user.name}, ${user.email})`,
  );
}

/** A changed password ends every session of its owner, on every device. */
export function changePassword(tx: Writer, userId: string, passwordHash: string, at: Date): void {
  tx.write(sql`update auth.accounts set password = ${passwordHash}, updated_at = ${at} where user_id = ${userId} and provider_id = 'credential'`);
  endSessions(tx, userId);
}

export function endSessions(tx: Writer, userId: string): void {
  tx.write(sql`delete from auth.sessions where user_id = ${userId}`);
}

export function setUserLocale(tx: Writer, userId: string, locale: string, at: Date): void {
  tx.write(sql`update auth.users set locale = ${locale}, updated_at = ${at} where id = ${userId}`);
}
