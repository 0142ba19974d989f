import { multiply } from "../../domain/unit-price.ts";
import type { Context } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { findProduct, findVariantsOf, type ProductRow, type StockedVariant } from "./product-store.ts";

export function productView({ archived_at, ...product }: ProductRow, variants: readonly StockedVariant[], currency: string) {
  const shown = variants.map((variant) => variantView(variant, currency));
  const onSale = shown.filter(({ archived }) => !archived);
  const first = onSale[0] ?? shown[0];
  return {
    ...product,
    id: publicId("product", product.id),
    customer_tags: [...product.customer_tags],
    archived: archived_at !== null,
    sku: first?.sku ?? null,
    price: first?.price ?? null,
    stock: onSale.reduce(
      (sum, { stock }) => ({
        on_hand: sum.on_hand + stock.on_hand,
        reserved: sum.reserved + stock.reserved,
        available: sum.available + stock.available,
      }),
      { on_hand: 0, reserved: 0, available: 0 },
    ),
    variants: shown,
  };
}
export type ProductView = ReturnType<typeof productView>;

function variantView(
  {
    id,
    sku,
    ean,
    title,
    price,
    attributes,
    weight_grams,
    tracks_stock,
    sells_without_stock,
    position,
    archived_at,
    on_hand,
    reserved,
  }: StockedVariant,
  currency: string,
) {
  return {
    id: publicId("variant", id),
    sku,
    ean,
    title,
    price: multiply(price, 1, currency).amount,
    unit_price: price,
    attributes,
    weight_grams,
    tracks_stock,
    sells_without_stock,
    position,
    archived: archived_at !== null,
    stock: { on_hand, reserved, available: on_hand - reserved },
  };
}

export async function showProduct(context: Pick<Context, "rows" | "store">, id: string): Promise<ProductView> {
  const [product, variants] = await Promise.all([findProduct(context, context.store.id, id), findVariantsOf(context, context.store.id, [id])]);
  if (!product) throw new Refused({ code: "product.not_found" });
  return productView(product, variants, context.store.currency);
}
