import type { Context, Tx } from "../../platform/context.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId, publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { loadTaxRates } from "../settings/store.ts";
import type { NewProductInput, NewVariantInput } from "./product-schemas.ts";
import { foldedProduct, insertOpeningStock, insertProduct, insertVariants, type VariantRow } from "./product-store.ts";
import { showProduct, type ProductView } from "./product-view.ts";
import { readPrice, type PriceInput } from "./read-price.ts";

/** A product with everything that is sold of it and what lies on the shelf, in one act. */
export async function createProduct(context: Context, input: NewProductInput): Promise<ProductView> {
  return context.transaction({ lock: true }, async (tx) => {
    await requireTaxCategory(tx, input.tax_category);
    const id = newId();
    const sold = soldOf(input);
    const variants = sold.map((variant, position) =>
      variantRow(tx, variant, { productId: id, position, fallbackPrice: input.price, at: input.variants ? `/variants/${position}` : "" }),
    );
    const product = {
      id,
      title: input.title,
      titles: textsOf(input.titles ?? {}),
      description: input.description ?? null,
      tax_category: input.tax_category,
      supplier: input.supplier ?? null,
      attributes: input.attributes ?? {},
      return_class: input.return_class,
      customer_tags: input.customer_tags,
      image: input.image ?? null,
    };
    insertProduct(tx, product, foldedProduct(product, variants, input.sku));
    await addVariants(tx, variants, sold, input.variants ? "/variants" : null);
    appendEvents(tx, [{ type: "product.created", data: { product_id: publicId("product", id), title: input.title, skus: variants.map(({ sku }) => sku) } }]);
    return showProduct(tx, id);
  });
}

/** Without variants the product itself is the one thing sold. */
function soldOf({ variants, sku, ean, price, stock, tracks_stock, sells_without_stock, weight_grams }: NewProductInput): NewVariantInput[] {
  if (variants) return variants;
  if (sku === undefined) throw new Refused({ code: "input.required", field: "/sku" });
  return [{ sku, ean, price, stock, tracks_stock, sells_without_stock, weight_grams }];
}

type Place = { readonly productId: string; readonly position: number; readonly fallbackPrice?: PriceInput | undefined; readonly at: string };

export function variantRow(tx: Tx, variant: NewVariantInput, { productId, position, fallbackPrice, at }: Place): VariantRow {
  const price = variant.price ?? fallbackPrice;
  if (price === undefined) throw new Refused({ code: "input.required", field: `${at}/price` });
  return {
    id: newId(), product_id: productId, sku: variant.sku, ean: variant.ean ?? null, title: variant.title ?? null,
    price: readPrice(price, tx.store, `${variant.price === undefined ? "" : at}/price`),
    attributes: variant.attributes ?? {}, weight_grams: variant.weight_grams ?? null, tracks_stock: variant.tracks_stock ?? variant.stock !== undefined,
    sells_without_stock: variant.sells_without_stock ?? false, position, archived_at: null,
  };
}

/** Writes new variants with their opening stock; a SKU that another one has is refused, also when both are written at this moment. */
export async function addVariants(
  tx: Tx,
  rows: readonly VariantRow[],
  inputs: readonly { readonly stock?: number | undefined }[],
  listField: string | null,
): Promise<void> {
  const written = await insertVariants(tx, rows);
  const taken = rows.findIndex((row, index) => !written.has(row.sku) || rows.findIndex(({ sku }) => sku === row.sku) < index);
  const sku = rows[taken]?.sku;
  if (sku !== undefined)
    throw new Refused({ code: "product.sku_taken", params: { sku }, field: listField === null ? "/sku" : `${listField}/${taken}/sku` });
  insertOpeningStock(
    tx,
    rows.map((row, index) => ({ movementId: newId(), variantId: row.id, quantity: inputs[index]?.stock ?? 0 })),
  );
}

/** A category nobody has a rate for would silently be taxed as standard. */
export async function requireTaxCategory(tx: Tx, category: string): Promise<void> {
  const rates = await loadTaxRates(tx, tx.storeId);
  const known = [...new Set(["standard", "exempt", ...rates.map((rate) => rate.category)])];
  if (!known.includes(category))
    throw new Refused({ code: "product.unknown_tax_category", params: { category, known: known.join(", ") }, field: "/tax_category" });
}

export function textsOf(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
