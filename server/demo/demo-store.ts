import { fold } from "../domain/fold.ts";
import type { Tx } from "../platform/context.ts";
import { sql } from "../platform/sql.ts";
import { drawArticle } from "./drawings.ts";
import type { Level } from "./demo-stock.ts";
import { demoSource } from "./order-rows.ts";
import type { DemoOperator, DemoTeam } from "./people.ts";
import type { Shelf, ShelvedArticle } from "./shelf.ts";
import type { DemoView } from "./views.ts";

/** What the demo alone writes into a shop: its goods, its people and the note that it is open. */

const settingKey = "demo";

/** What the demo made that carries no mark of its own. */
export type DemoTraces = { readonly opened_at: string; readonly tag_ids: readonly string[] };

/** Locked: of two clicks the second waits, and sees what the first has done. */
export async function findTraces(db: Pick<Tx, "rows">, storeId: string): Promise<DemoTraces | null> {
  const [row] = await db.rows<{ value: DemoTraces }>(sql`select value from settings where store_id = ${storeId} and key = ${settingKey} for update`);
  return row?.value ?? null;
}

export type DemoState = { readonly is_open: boolean; readonly opened_at: string | null; readonly orders: number };

export async function findDemo(db: Pick<Tx, "rows">, storeId: string): Promise<DemoState> {
  const [row] = await db.rows<{ opened_at: string; orders: number }>(sql`
    select value ->> 'opened_at' as opened_at, (select count(*) from orders where orders.store_id = ${storeId} and source = ${demoSource}) as orders
    from settings where store_id = ${storeId} and key = ${settingKey}`);
  return row === undefined ? { is_open: false, opened_at: null, orders: 0 } : { is_open: true, ...row };
}

/** Of two clicks at once the second waits here for the first, and finds the demo open. */
export async function claimDemo(tx: Tx): Promise<boolean> {
  const claimed = await tx.rows(sql`
    insert into settings (store_id, key, value, updated_at, updated_by) values (${tx.storeId}, ${settingKey}, '{}', ${tx.now}, ${tx.actor.name}) on conflict do nothing returning key`);
  return claimed.length === 1;
}

export function noteTraces(tx: Tx, traces: DemoTraces): void {
  tx.write(sql`update settings set value = ${JSON.stringify(traces)}::jsonb where store_id = ${tx.storeId} and key = ${settingKey}`);
}

export function insertStaff(
  tx: Tx,
  teams: readonly (DemoTeam & { id: string })[],
  operators: readonly (DemoOperator & { id: string; teamId: string })[],
): void {
  tx.write(sql`
    insert into teams (store_id, id, name, source, created_at) select ${tx.storeId}, id, name, ${demoSource}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as t (id uuid, name text)`);
  const rows = operators.map(({ id, name, email, teamId }) => ({ id, name, email, team_id: teamId }));
  tx.write(sql`
    insert into operators (store_id, id, name, email, team_id, source, created_at) select ${tx.storeId}, id, name, email, team_id, ${demoSource}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (id uuid, name text, email text, team_id uuid)`);
}

export function insertTags(tx: Tx, tags: readonly { readonly id: string; readonly name: string; readonly colour: string }[]): void {
  const rows = tags.map((tag) => ({ ...tag, folded: fold(tag.name) }));
  tx.write(sql`
    insert into tags (store_id, id, name, folded, colour, created_at) select ${tx.storeId}, id, name, folded, colour, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, name text, folded text, colour text)`);
}

export async function findTakenSkus(db: Pick<Tx, "rows">, storeId: string, skus: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ sku: string }>(sql`select sku from variants where store_id = ${storeId} and sku = any(${skus}::text[])`);
  return rows.map(({ sku }) => sku);
}

export function insertGoods(tx: Tx, shelf: Shelf, openedAt: Date): void {
  const language = tx.store.locale;
  const goods = [...shelf.values()];
  const products = goods
    .filter(({ position }) => position === 0)
    .map(({ productId, product, variant, productAttributes }) => ({
      id: productId,
      title: product.title[language],
      titles: product.title,
      description: product.description[language],
      tax_category: product.taxCategory,
      supplier: product.supplier,
      attributes: productAttributes,
      return_class: product.returnClass,
      customer_tags: product.customerTag === null ? [] : [product.customerTag],
      image: pictureOf(product, variant),
      folded: fold([product.title[language], product.supplier, ...product.variants.map(({ sku }) => sku)].join(" ")),
    }));
  tx.write(sql`
    insert into products (store_id, id, title, titles, description, tax_category, supplier, attributes, return_class, customer_tags, image, folded, source, created_at, updated_at)
    select ${tx.storeId}, id, title, titles, description, tax_category, supplier, attributes, return_class, array(select jsonb_array_elements_text(customer_tags)), image, folded,
      ${demoSource}, ${openedAt}, ${openedAt}
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as p (id uuid, title text, titles jsonb, description text, tax_category text, supplier text, attributes jsonb,
      return_class text, customer_tags jsonb, image text, folded text)`);
  const variants = goods.map(
    ({ productId, variantId, variant, variantTitle, variantAttributes, tracksStock, sellsWithoutStock, position }) => ({
      id: variantId,
      product_id: productId,
      sku: variant.sku,
      ean: variant.ean,
      title: variantTitle,
      price: (variant.price / 100).toFixed(4),
      attributes: variantAttributes,
      weight_grams: variant.weightGrams,
      tracks_stock: tracksStock,
      sells_without_stock: sellsWithoutStock,
      position,
    }),
  );
  tx.write(sql`
    insert into variants (store_id, id, product_id, sku, ean, title, price, attributes, weight_grams, tracks_stock, sells_without_stock, position)
    select ${tx.storeId}, id, product_id, sku, ean, title, price, attributes, weight_grams, tracks_stock, sells_without_stock, position
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as v (id uuid, product_id uuid, sku text, ean text, title text, price numeric, attributes jsonb, weight_grams int,
      tracks_stock bool, sells_without_stock bool, position int)`);
}

/** The picture travels inside its row: no file to serve, nothing to clean up. Only what a URL cannot hold is escaped. */
function pictureOf(product: ShelvedArticle["product"], variant: ShelvedArticle["variant"]): string {
  return `data:image/svg+xml,${drawArticle(product, variant).replaceAll('"', "'").replace(/[<>#%]/g, encodeURIComponent)}`;
}

export function insertLevels(tx: Tx, levels: readonly Level[]): void {
  const rows = levels.map(({ variantId, onHand, reserved }) => ({ variant_id: variantId, on_hand: onHand, reserved }));
  tx.write(sql`
    insert into stock_levels (store_id, variant_id, on_hand, reserved) select ${tx.storeId}, variant_id, on_hand, reserved
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l (variant_id uuid, on_hand bigint, reserved bigint)`);
}

/** Cards are as old as the first order they made, and carry the tags of what was bought. */
export function dateCustomers(tx: Tx): void {
  tx.write(sql`
    with story as (
      select orders.customer_id as id, min(orders.created_at) as since, max(orders.created_at) as until,
             array(select distinct tag from order_lines line
                     join orders own on own.store_id = line.store_id and own.id = line.order_id
                     join products on products.store_id = line.store_id and products.id = line.product_id
                     cross join lateral unnest(products.customer_tags) as tag
                   where line.store_id = ${tx.storeId} and own.customer_id = orders.customer_id and own.stage <> 'quotation' order by tag) as tags
      from orders where orders.store_id = ${tx.storeId} and orders.source = ${demoSource} and orders.customer_id is not null group by orders.customer_id
    )
    update customers set created_at = story.since, updated_at = story.until, tags = story.tags
    from story where customers.store_id = ${tx.storeId} and customers.id = story.id and customers.source = ${demoSource}`);
}

export function insertViews(tx: Tx, views: readonly (DemoView & { readonly id: string; readonly position: number })[]): void {
  tx.write(sql`
    insert into views (store_id, id, name, q, position, source, created_at) select ${tx.storeId}, id, name, q, position, ${demoSource}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(views)}::jsonb) as v (id uuid, name text, q text, position int)`);
}
