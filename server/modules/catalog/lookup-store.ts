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

/** Variants by SKU or id, with the stock they have to promise, for any number of lines in one statement each. */
export async function findVariants(tx: Pick<Tx, "rows" | "storeId">, skus: readonly string[], ids: readonly string[]): Promise<SellableVariant[]> {
  if (skus.length === 0 && ids.length === 0) return [];
  return tx.rows<SellableVariant>(sql`
    select variants.id as "variantId", product_id as "productId", sku, ean, case when variants.title is null then products.title else products.title || ' - ' || variants.title end as title,
           supplier, products.attributes || variants.attributes as attributes, price, tax_category as "taxCategory", tracks_stock as "tracksStock",
           sells_without_stock as "sellsWithoutStock", customer_tags as "customerTags"
    from variants join products on products.store_id = variants.store_id and products.id = variants.product_id
    where variants.store_id = ${tx.storeId} and (sku = any(${skus}::text[]) or variants.id = any(${ids}::uuid[])) and variants.archived_at is null`);
}

export async function findLevelsBySku(tx: Pick<Tx, "rows" | "storeId">, skus: readonly string[], ids: readonly string[]): Promise<{ variantId: string; onHand: number; reserved: number }[]> {
  if (skus.length === 0 && ids.length === 0) return [];
  return tx.rows(sql`
    select variant_id as "variantId", sum(on_hand)::bigint as "onHand", sum(reserved)::bigint as reserved
    from stock_levels join variants on variants.store_id = stock_levels.store_id and variants.id = stock_levels.variant_id
    where stock_levels.store_id = ${tx.storeId} and (sku = any(${skus}::text[]) or variant_id = any(${ids}::uuid[])) group by variant_id`);
}
