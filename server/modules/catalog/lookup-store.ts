import type { Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

/** What an order line freezes of a variant. */
export type SellableVariant = {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly ean: string | null;
  readonly title: string;
  readonly supplier: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly price: string;
  readonly taxCategory: string;
  readonly tracksStock: boolean;
  readonly sellsWithoutStock: boolean;
  readonly customerTags: readonly string[];
};

const sellable = sql`variants.id as "variantId", product_id as "productId", sku, ean, case when variants.title is null then products.title else products.title || ' - ' || variants.title end as title,
  supplier, products.attributes || variants.attributes as attributes, price, tax_category as "taxCategory", tracks_stock as "tracksStock", sells_without_stock as "sellsWithoutStock", customer_tags as "customerTags"
  from variants join products on products.store_id = variants.store_id and products.id = variants.product_id`;

type Wanted = { readonly skus: readonly string[]; readonly ids: readonly string[] };

/** Variants by SKU and by id: one statement a way of naming them, so that each has its index. */
export async function findVariants(tx: Pick<Tx, "rows" | "storeId">, { skus, ids }: Wanted): Promise<SellableVariant[]> {
  const found = await Promise.all([
    skus.length === 0 ? [] : tx.rows<SellableVariant>(sql`select ${sellable} where variants.store_id = ${tx.storeId} and sku = any(${skus}::text[]) and variants.archived_at is null and products.archived_at is null`),
    ids.length === 0 ? [] : tx.rows<SellableVariant>(sql`select ${sellable} where variants.store_id = ${tx.storeId} and variants.id = any(${ids}::uuid[]) and variants.archived_at is null and products.archived_at is null`),
  ]);
  return found.flat();
}

type Level = { readonly variantId: string; readonly onHand: number; readonly reserved: number };
const level = sql`variant_id as "variantId", sum(on_hand)::bigint as "onHand", sum(reserved)::bigint as reserved from stock_levels`;

export async function findLevels(tx: Pick<Tx, "rows" | "storeId">, { skus, ids }: Wanted): Promise<Level[]> {
  const found = await Promise.all([
    skus.length === 0 ? [] : tx.rows<Level>(sql`
      select ${level} where store_id = ${tx.storeId} and variant_id = any(array(select id from variants where variants.store_id = ${tx.storeId} and sku = any(${skus}::text[]))) group by variant_id`),
    ids.length === 0 ? [] : tx.rows<Level>(sql`select ${level} where store_id = ${tx.storeId} and variant_id = any(${ids}::uuid[]) group by variant_id`),
  ]);
  return [...new Map(found.flat().map((row) => [row.variantId, row])).values()];
}
