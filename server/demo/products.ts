import { shopEan } from "./ean.ts";
import type { DemoProduct, DemoVariant } from "./product.ts";
import { garden } from "./products-garden.ts";
import { kitchen } from "./products-kitchen.ts";
import { stationery } from "./products-stationery.ts";

const sheets = [...stationery, ...kitchen, ...garden];

/** The twenty-four products of the demo shop. Article numbers follow the order of the sheets: 01 to 24, then the variant. */
export const products: readonly DemoProduct[] = sheets.map((sheet, place) => ({
  ...sheet,
  variants: sheet.variants.map((variant, form): DemoVariant => ({
    ...variant,
    options: variant.options ?? {},
    ean: shopEan((place + 1) * 100 + form + 1),
  })),
}));

/** Every sellable article, with the product it belongs to. */
export const articles: readonly { readonly product: DemoProduct; readonly variant: DemoVariant }[] = products.flatMap((product) =>
  product.variants.map((variant) => ({ product, variant })),
);
