import { fold } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { join, planned, sql, type Sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;

export type LevelRow = {
  readonly variant_id: string; readonly product_id: string; readonly sku: string; readonly title: string; readonly location: string;
  readonly on_hand: number; readonly reserved: number; readonly oversold: boolean; readonly tracked: boolean;
};
export type LevelSearch = {
  readonly sku: string | null;
  readonly q: string;
  readonly low: boolean;
  readonly threshold: number;
  readonly limit: number;
  readonly after: readonly [sku: string, location: string] | null;
};
const countMax = 10_000;

const soldTitle = sql`case when v.title is null then p.title else p.title || ' - ' || v.title end as title`;
/** What has never moved lies on the main shelf, with nothing on it. */
const shelves = sql`
  variants v join products p on p.store_id = v.store_id and p.id = v.product_id left join stock_levels l on l.store_id = v.store_id and l.variant_id = v.id`;

export async function findLevels(db: Reader, storeId: string, search: LevelSearch): Promise<LevelRow[]> {
  const cursor = search.after ? sql`and (v.sku, coalesce(l.location, 'main') collate "C") > (${search.after[0]}, ${search.after[1]})` : sql``;
  return db.rows<LevelRow>(
    planned(sql`
    select v.id as variant_id, v.product_id, v.sku, ${soldTitle}, coalesce(l.location, 'main') as location, coalesce(l.on_hand, 0) as on_hand, coalesce(l.reserved, 0) as reserved,
           coalesce(l.oversold, false) as oversold, v.tracks_stock as tracked
    from ${shelves} where ${conditionOf(storeId, search)} ${cursor} order by v.sku, coalesce(l.location, 'main') collate "C" limit ${search.limit}`),
  );
}

export async function countLevels(
  db: Reader,
  storeId: string,
  search: Pick<LevelSearch, "sku" | "q" | "low" | "threshold">,
): Promise<{ value: number; exact: boolean }> {
  const [row] = await db.rows<{ count: number }>(
    planned(sql`select count(*) from (select 1 from ${shelves} where ${conditionOf(storeId, search)} limit ${countMax + 1}) as hit`),
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, countMax), exact: count <= countMax };
}

function conditionOf(storeId: string, { sku, q, low, threshold }: Pick<LevelSearch, "sku" | "q" | "low" | "threshold">): Sql {
  const words = fold(q).split(" ").filter((word) => word !== "");
  return join([
    sql`v.store_id = ${storeId} and v.archived_at is null and p.archived_at is null`,
    ...(sku === null ? [] : [sql`v.sku = ${sku}`]),
    ...words.map((word) => sql`p.folded like ${`%${word}%`}`),
    ...(low ? [sql`v.tracks_stock and coalesce(l.on_hand - l.reserved, 0) <= ${threshold}`] : []),
  ], " and ");
}

export async function findVariantToCount(tx: Tx, sku: string): Promise<{ id: string; product_id: string; title: string } | null> {
  const [row] = await tx.rows<{ id: string; product_id: string; title: string }>(sql`
    select v.id, v.product_id, ${soldTitle} from variants v join products p on p.store_id = v.store_id and p.id = v.product_id where v.store_id = ${tx.storeId} and v.sku = ${sku}`);
  return row ?? null;
}

export type Shelf = { readonly on_hand: number; readonly reserved: number; readonly oversold: boolean };
export type Movement = {
  readonly id: string;
  readonly variantId: string;
  readonly location: string;
  readonly quantity: number;
  readonly reason: string;
  readonly allowBelow: boolean;
};

/** From its first count on, the stock of a variant is watched; what came never leaves less than is promised, what went only when that was said. */
export async function moveStock(tx: Tx, { variantId, location, quantity, allowBelow }: Movement): Promise<Shelf | null> {
  tx.write(sql`update variants set tracks_stock = true where store_id = ${tx.storeId} and id = ${variantId} and not tracks_stock`);
  tx.write(sql`insert into stock_levels (store_id, variant_id, location) values (${tx.storeId}, ${variantId}, ${location}) on conflict do nothing`);
  const [shelf] = await tx.rows<Shelf>(sql`
    update stock_levels set on_hand = on_hand + ${quantity}::bigint, oversold = reserved > on_hand + ${quantity}::bigint
    where store_id = ${tx.storeId} and variant_id = ${variantId} and location = ${location} and (${quantity}::bigint > 0 or ${allowBelow}::boolean or reserved <= on_hand + ${quantity}::bigint)
    returning on_hand, reserved, oversold`);
  return shelf ?? null;
}

export async function readShelf(tx: Tx, variantId: string, location: string): Promise<Shelf> {
  const [shelf] = await tx.rows<Shelf>(
    sql`select on_hand, reserved, oversold from stock_levels where store_id = ${tx.storeId} and variant_id = ${variantId} and location = ${location}`,
  );
  return shelf ?? { on_hand: 0, reserved: 0, oversold: false };
}

export function insertAdjustment(tx: Tx, { id, variantId, location, quantity, reason }: Movement): void {
  tx.write(sql`
    insert into stock_movements (store_id, id, variant_id, location, quantity, kind, reason, actor_name, created_at)
    values (${tx.storeId}, ${id}, ${variantId}, ${location}, ${quantity}, 'adjusted', ${reason}, ${tx.actor.name}, ${tx.now})`);
}
