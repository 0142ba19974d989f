import type { Colour } from "../../domain/colours.ts";
import { fold } from "../../domain/fold.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

export type TagRow = { readonly id: string; readonly name: string; readonly folded: string; readonly colour: string };

/** Tags by name, whatever the case and accents (TAG-01). */
export async function findTags(tx: Pick<Tx, "rows" | "storeId">, names: readonly string[]): Promise<TagRow[]> {
  return tx.rows<TagRow>(sql`select id, name, folded, colour from tags where store_id = ${tx.storeId} and folded = any(${names.map(fold)}::text[])`);
}

/** A tag that comes by itself gets one of them; green and red are left to say what went well or wrong. */
const colours = ["terracotta", "amber", "olive", "teal", "blue", "violet", "rose", "gray"] as const satisfies readonly Colour[];

/** A tag that is made by its first use; its colour follows from its name. */
export function newTag(id: string, name: string): TagRow {
  const folded = fold(name);
  return { id, name, folded, colour: colours[folded.length % colours.length] ?? "gray" };
}

export function insertTags(tx: Tx, tags: readonly { readonly id: string; readonly name: string }[]): void {
  if (tags.length === 0) return;
  const rows = tags.map(({ id, name }) => newTag(id, name));
  tx.write(sql`
    insert into tags (store_id, id, name, folded, colour, created_at) select ${tx.storeId}, id, name, folded, colour, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, name text, folded text, colour text)`);
}

export async function findTagNames(db: Pick<Context, "rows" | "store">, orderId: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`
    select name from order_tags join tags on tags.store_id = order_tags.store_id and tags.id = order_tags.tag_id where order_tags.store_id = ${db.store.id} and order_id = ${orderId}`);
  return rows.map(({ name }) => name);
}
