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
  supplier, products.attributes || variants.attributes as attributes, price, tax_category as "taxCategory", tracks_stock as "tracksStock", sells_without_stock as "sellsWithoutStock", customer_tags as "customerTags"`;
const onSale = sql`variants join products on products.store_id = variants.store_id and products.id = variants.product_id and variants.archived_at is null and products.archived_at is null`;

type Reader = Pick<Tx, "rows" | "storeId">;

export async function findVariants(tx: Reader, skus: readonly string[]): Promise<SellableVariant[]> {
  if (skus.length === 0) return [];
  return tx.rows<SellableVariant>(sql`select ${sellable} from ${onSale} where variants.store_id = ${tx.storeId} and sku = any(${skus}::text[])`);
}

/** With what all locations have of it, and what the main one has, which is the figure that people see beside a line. */
export type StockedVariant = SellableVariant & {
  readonly onHand: number;
  readonly reserved: number;
  readonly mainOnHand: number | null;
  readonly mainReserved: number | null;
};

const stocked = sql`${sellable}, level.* from ${onSale} cross join lateral (
  select coalesce(sum(on_hand), 0)::bigint as "onHand", coalesce(sum(reserved), 0)::bigint as reserved,
    max(on_hand) filter (where location = 'main') as "mainOnHand", max(reserved) filter (where location = 'main') as "mainReserved"
  from stock_levels where stock_levels.store_id = variants.store_id and stock_levels.variant_id = variants.id) as level`;

/** Variants by SKU and by id: one statement a way of naming them, so that each has its index. */
export async function findStockedVariants(
  tx: Reader,
  { skus, ids }: { readonly skus: readonly string[]; readonly ids: readonly string[] },
): Promise<StockedVariant[]> {
  const found = await Promise.all([
    skus.length === 0
      ? []
      : tx.rows<StockedVariant>(sql`select ${stocked} where variants.store_id = ${tx.storeId} and sku = any(${skus}::text[])`),
    ids.length === 0
      ? []
      : tx.rows<StockedVariant>(sql`select ${stocked} where variants.store_id = ${tx.storeId} and variants.id = any(${ids}::uuid[])`),
  ]);
  return [...new Map(found.flat().map((row) => [row.variantId, row])).values()];
}
