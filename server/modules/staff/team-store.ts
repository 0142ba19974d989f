import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;
export type TeamRow = { readonly id: string; readonly name: string; readonly operator_count: number };

const teamColumns = sql`t.id, t.name, (select count(*) from operators o where o.store_id = t.store_id and o.team_id = t.id and o.active) as operator_count`;

export async function listTeams(db: Reader, storeId: string): Promise<TeamRow[]> {
  return db.rows<TeamRow>(sql`select ${teamColumns} from teams t where t.store_id = ${storeId} order by t.name, t.id limit 1000`);
}

export async function findTeam(tx: Reader, storeId: string, id: string): Promise<TeamRow | null> {
  const [row] = await tx.rows<TeamRow>(sql`select ${teamColumns} from teams t where t.store_id = ${storeId} and t.id = ${id}`);
  return row ?? null;
}

export async function teamNamed(tx: Reader, storeId: string, name: string): Promise<string | null> {
  const [row] = await tx.rows<{ id: string }>(sql`select id from teams where store_id = ${storeId} and lower(name) = lower(${name}) limit 1`);
  return row?.id ?? null;
}

export function insertTeam(tx: Pick<Connection, "write">, storeId: string, team: { readonly id: string; readonly name: string }, at: Date): void {
  tx.write(sql`insert into teams (store_id, id, name, created_at) values (${storeId}, ${team.id}, ${team.name}, ${at})`);
}

export function renameTeam(tx: Pick<Connection, "write">, storeId: string, team: { readonly id: string; readonly name: string }): void {
  tx.write(sql`update teams set name = ${team.name} where store_id = ${storeId} and id = ${team.id}`);
}
