import { createHash } from "node:crypto";
import type { Refusal } from "../domain/refusal.ts";
import type { Database } from "./db.ts";
import { sql } from "./sql.ts";

/** What is being tried, by whom or on what: "sign-in", "ana@example.com", "203.0.113.7". Kept as a hash only. */
export type TryKey = readonly [purpose: string, ...of: string[]];
export type TryLimit = { readonly max: number; readonly windowSeconds: number };

/** Counts a try at something that guessing could break, together with all other processes. The one too many is refused. */
export async function countTry(db: Database, key: TryKey, { max, windowSeconds }: TryLimit, now: Date): Promise<Refusal | null> {
  const end = new Date(now.getTime() + windowSeconds * 1000);
  const [row] = await db.rows<{ count: number; resets_at: string }>(sql`
    insert into auth.rate_limits as r (key, count, resets_at) values (${hashOf(key)}, 1, ${end})
    on conflict (key) do update set
      count = case when r.resets_at <= ${now} then 1 else r.count + 1 end,
      resets_at = case when r.resets_at <= ${now} then ${end} else r.resets_at end
    returning count, resets_at`);
  if (!row || row.count <= max) return null;
  return { code: "auth.too_many_tries", params: { seconds: Math.max(Math.ceil((new Date(row.resets_at).getTime() - now.getTime()) / 1000), 1) } };
}

export type Counted = { readonly who: string; readonly count: number };

/** Adds many counts that end together in one statement, in one order so that two processes never wait for each other in a circle; answers with the sums. */
export async function addCounts(db: Database, counts: readonly Counted[], end: Date): Promise<Counted[]> {
  const byKey = new Map(counts.map((counted) => [hashOf(["requests", counted.who]), counted]));
  const keys = [...byKey.keys()].sort();
  const rows = await db.rows<{ key: string; count: number }>(sql`
    insert into auth.rate_limits as r (key, count, resets_at)
    select key, count, ${end} from unnest(${keys}::text[], ${keys.map((key) => byKey.get(key)?.count)}::int[]) as told (key, count)
    on conflict (key) do update set
      count = case when r.resets_at < excluded.resets_at then excluded.count else r.count + excluded.count end, resets_at = greatest(r.resets_at, excluded.resets_at)
    returning key, count`);
  return rows.map(({ key, count }) => ({ who: byKey.get(key)?.who ?? "", count }));
}

/** The right answer was given: earlier slips do not count against the next time. */
export async function forgetTries(db: Database, key: TryKey): Promise<void> {
  await db.rows(sql`delete from auth.rate_limits where key = ${hashOf(key)}`);
}

export async function deleteOldTries(db: Database, now: Date): Promise<void> {
  await db.rows(sql`delete from auth.rate_limits where resets_at < ${now}`);
}

function hashOf([purpose, ...parts]: TryKey): string {
  return `${purpose} ${createHash("sha256").update(parts.join("\n")).digest("base64url")}`;
}
