import { fold } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { join, planned, sql, type Sql } from "../../platform/sql.ts";

type Reader = Pick<Connection, "rows">;
type Texts = Readonly<Record<string, string>>;

export type ProductRow = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly titles: Texts;
  readonly description: string | null;
  readonly tax_category: string;
  readonly supplier: string | null;
  readonly attributes: Texts;
  readonly return_class: string;
  readonly customer_tags: readonly string[];
  readonly image: string | null;
  readonly source: string;
  readonly archived_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
};
export type VariantRow = {
  readonly id: string;
  readonly product_id: string;
  readonly sku: string;
  readonly ean: string | null;
  readonly title: string | null;
  readonly price: string;
  readonly attributes: Texts;
  readonly weight_grams: number | null;
  readonly tracks_stock: boolean;
  readonly sells_without_stock: boolean;
  readonly position: number;
  readonly archived_at: string | null;
};
export type StockedVariant = VariantRow & { readonly on_hand: number; readonly reserved: number };

const productColumns = sql`id, version, title, titles, description, tax_category, supplier, attributes, return_class, customer_tags, image, source, archived_at, created_at, updated_at`;

export type ProductFilter = {
  readonly q: string; readonly supplier: string | null; readonly archived: boolean;
  /** Only what has a variant with so many or fewer to promise. */
  readonly lowThreshold: number | null;
};
export type ProductSearch = ProductFilter & { readonly limit: number; readonly after: readonly [at: string, id: string] | null };
/** Past this a count is "many". */
const countMax = 10_000;

export async function findProducts(db: Reader, storeId: string, search: ProductSearch): Promise<ProductRow[]> {
  const cursor = search.after ? sql`and (created_at, id) < (${search.after[0]}::timestamptz, ${search.after[1]}::uuid)` : sql``;
  return db.rows<ProductRow>(
    planned(
      sql`select ${productColumns} from products where ${conditionOf(storeId, search)} ${cursor} order by created_at desc, id desc limit ${search.limit}`,
    ),
  );
}

export async function countProducts(db: Reader, storeId: string, filter: ProductFilter): Promise<{ value: number; exact: boolean }> {
  const [row] = await db.rows<{ count: number }>(
    planned(sql`select count(*) from (select 1 from products where ${conditionOf(storeId, filter)} limit ${countMax + 1}) as hit`),
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, countMax), exact: count <= countMax };
}

function conditionOf(storeId: string, { q, supplier, archived, lowThreshold }: ProductFilter): Sql {
  const words = fold(q).split(" ").filter((word) => word !== "");
  return join([
    sql`store_id = ${storeId}`,
    archived ? sql`archived_at is not null` : sql`archived_at is null`,
    ...words.map((word) => sql`folded like ${`%${word}%`}`),
    ...(supplier === null ? [] : [sql`supplier = ${supplier}`]),
    // As a list made once: asked of each product, a walk that finds few or none took 0.8 s at 100,000 products.
    ...(lowThreshold === null ? [] : [sql`id = any(array(
      select v.product_id from variants v left join stock_levels l on l.store_id = v.store_id and l.variant_id = v.id
      where v.store_id = ${storeId} and v.archived_at is null and v.tracks_stock and coalesce(l.on_hand - l.reserved, 0) <= ${lowThreshold}))`]),
  ], " and ");
}

export async function findProduct(db: Reader, storeId: string, id: string): Promise<ProductRow | null> {
  const [row] = await db.rows<ProductRow>(sql`select ${productColumns} from products where store_id = ${storeId} and id = ${id}`);
  return row ?? null;
}

export async function lockProduct(tx: Tx, id: string): Promise<ProductRow | null> {
  const [row] = await tx.rows<ProductRow>(sql`select ${productColumns} from products where store_id = ${tx.storeId} and id = ${id} for update`);
  return row ?? null;
}

/** The variants of a page of products with what they have on all shelves. */
export async function findVariantsOf(db: Reader, storeId: string, productIds: readonly string[]): Promise<StockedVariant[]> {
  if (productIds.length === 0) return [];
  return db.rows<StockedVariant>(sql`
    select variants.id, product_id, sku, ean, variants.title, price, variants.attributes, weight_grams, tracks_stock, sells_without_stock, position, archived_at,
           level.on_hand, level.reserved
    from variants
    cross join lateral (
      select coalesce(sum(on_hand), 0)::bigint as on_hand, coalesce(sum(reserved), 0)::bigint as reserved from stock_levels
      where stock_levels.store_id = variants.store_id and stock_levels.variant_id = variants.id
    ) as level
    where variants.store_id = ${storeId} and product_id = any(${productIds}::uuid[]) order by product_id, position, variants.id`);
}

/** What a product is found by: its words, and those of everything that is sold of it. */
export function foldedProduct(
  product: Pick<ProductRow, "title" | "titles" | "supplier">,
  variants: readonly Pick<VariantRow, "sku" | "ean" | "title">[],
  reference = "",
): string {
  const parts = [
    product.title,
    ...Object.values(product.titles),
    product.supplier ?? "",
    reference,
    ...variants.flatMap(({ sku, ean, title }) => [sku, ean ?? "", title ?? ""]),
  ];
  return [...new Set(parts.map(fold))].filter((part) => part !== "").join(" ");
}

export function insertProduct(tx: Tx, product: Omit<ProductRow, "version" | "source" | "archived_at" | "created_at" | "updated_at">, folded: string): void {
  tx.write(sql`
    insert into products (store_id, id, title, titles, description, tax_category, supplier, attributes, return_class, customer_tags, image, folded, created_at, updated_at)
    values (${tx.storeId}, ${product.id}, ${product.title}, ${JSON.stringify(product.titles)}::jsonb, ${product.description}, ${product.tax_category}, ${product.supplier},
      ${JSON.stringify(product.attributes)}::jsonb, ${product.return_class}, ${product.customer_tags}, ${product.image}, ${folded}, ${tx.now}, ${tx.now})`);
}

export function updateProduct(tx: Tx, product: ProductRow, folded: string): void {
  tx.write(sql`
    update products set title = ${product.title}, titles = ${JSON.stringify(product.titles)}::jsonb, description = ${product.description}, tax_category = ${product.tax_category},
      supplier = ${product.supplier}, attributes = ${JSON.stringify(product.attributes)}::jsonb, return_class = ${product.return_class}, customer_tags = ${product.customer_tags},
      image = ${product.image}, archived_at = ${product.archived_at}, folded = ${folded}, version = version + 1, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${product.id}`);
}

/** The SKUs that could be written; one that is missing belongs to another product. */
export async function insertVariants(tx: Tx, variants: readonly VariantRow[]): Promise<Set<string>> {
  if (variants.length === 0) return new Set();
  const rows = await tx.rows<{ sku: string }>(sql`
    insert into variants (store_id, id, product_id, sku, ean, title, price, attributes, weight_grams, tracks_stock, sells_without_stock, position)
    select ${tx.storeId}, id, product_id, sku, ean, title, price, attributes, weight_grams, tracks_stock, sells_without_stock, position
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as v (id uuid, product_id uuid, sku text, ean text, title text, price numeric, attributes jsonb, weight_grams int,
      tracks_stock bool, sells_without_stock bool, position int)
    on conflict (store_id, sku) do nothing returning sku`);
  return new Set(rows.map(({ sku }) => sku));
}

export async function findSkuOwners(tx: Tx, skus: readonly string[]): Promise<{ sku: string; id: string }[]> {
  return tx.rows(sql`select sku, id from variants where store_id = ${tx.storeId} and sku = any(${skus}::text[])`);
}

export function updateVariants(tx: Tx, variants: readonly VariantRow[]): void {
  if (variants.length === 0) return;
  tx.write(sql`
    update variants set sku = v.sku, ean = v.ean, title = v.title, price = v.price, attributes = v.attributes, weight_grams = v.weight_grams, tracks_stock = v.tracks_stock,
      sells_without_stock = v.sells_without_stock, archived_at = v.archived_at
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as v (id uuid, sku text, ean text, title text, price numeric, attributes jsonb, weight_grams int, tracks_stock bool,
      sells_without_stock bool, archived_at timestamptz)
    where variants.store_id = ${tx.storeId} and variants.id = v.id`);
}

/** A shelf for every new variant, and the first entry of its ledger where something lies on it. */
export function insertOpeningStock(tx: Tx, stock: readonly { readonly movementId: string; readonly variantId: string; readonly quantity: number }[]): void {
  if (stock.length === 0) return;
  const rows = JSON.stringify(stock.map(({ movementId, variantId, quantity }) => ({ id: movementId, variant_id: variantId, quantity })));
  tx.write(sql`
    insert into stock_levels (store_id, variant_id, on_hand) select ${tx.storeId}, variant_id, quantity from jsonb_to_recordset(${rows}::jsonb) as s (variant_id uuid, quantity bigint)`);
  tx.write(sql`
    insert into stock_movements (store_id, id, variant_id, quantity, kind, actor_name, created_at)
    select ${tx.storeId}, id, variant_id, quantity, 'opening', ${tx.actor.name}, ${tx.now} from jsonb_to_recordset(${rows}::jsonb) as s (id uuid, variant_id uuid, quantity bigint) where quantity <> 0`);
}
