import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql, type Sql } from "../../platform/sql.ts";
import { useCountMax } from "../settings/usage-store.ts";

export type ListedTag = {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly colour: string;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
  readonly used: number;
};

const listed = sql`tags.id, tags.name, tags.folded, tags.colour, tags.version, tags.created_at, tags.updated_at, tags.updated_by, used.count as used`;
/** At most a thousand entries of an index for each tag. */
const usedBy = sql`
  cross join lateral (select count(*) from (select 1 from order_tags where order_tags.store_id = tags.store_id and order_tags.tag_id = tags.id limit ${useCountMax + 1}) as hit) as used`;

export async function listTags(db: Pick<Connection, "rows">, storeId: string): Promise<ListedTag[]> {
  return db.rows<ListedTag>(sql`select ${listed} from tags ${usedBy} where tags.store_id = ${storeId} order by tags.folded`);
}

export async function findTag(db: Pick<Connection, "rows">, storeId: string, id: string, lock?: Sql): Promise<ListedTag | null> {
  const [row] = await db.rows<ListedTag>(sql`select ${listed} from tags ${usedBy} where tags.store_id = ${storeId} and tags.id = ${id} ${lock ?? sql``}`);
  return row ?? null;
}

export const lockTag = async (tx: Tx, id: string): Promise<ListedTag | null> => findTag(tx, tx.storeId, id, sql`for update of tags`);

/** False when a tag of this name, folded, is there already (TAG-01). */
export async function insertTag(tx: Tx, tag: Pick<ListedTag, "id" | "name" | "folded" | "colour">): Promise<boolean> {
  const inserted = await tx.rows(sql`
    insert into tags (store_id, id, name, folded, colour, created_at) values (${tx.storeId}, ${tag.id}, ${tag.name}, ${tag.folded}, ${tag.colour}, ${tx.now})
    on conflict (store_id, folded) do nothing returning id`);
  return inserted.length > 0;
}

export async function isTagNameTaken(tx: Tx, folded: string, id: string): Promise<boolean> {
  return (await tx.rows(sql`select 1 from tags where store_id = ${tx.storeId} and folded = ${folded} and id <> ${id}`)).length > 0;
}

export function updateTag(tx: Tx, tag: Pick<ListedTag, "id" | "name" | "folded" | "colour">): void {
  tx.write(
    sql`update tags set name = ${tag.name}, folded = ${tag.folded}, colour = ${tag.colour}, version = version + 1, updated_at = ${tx.now}, updated_by = ${tx.actor.name} where store_id = ${tx.storeId} and id = ${tag.id}`,
  );
}

/** Off every order, and out of what finds them. */
export function deleteTag(tx: Tx, id: string): void {
  tx.write(sql`delete from order_tags where store_id = ${tx.storeId} and tag_id = ${id}`);
  tx.write(sql`delete from order_facets where store_id = ${tx.storeId} and kind = 'tag' and value = ${id}`);
  tx.write(sql`delete from tags where store_id = ${tx.storeId} and id = ${id}`);
}
