import { newId } from "../platform/ids.ts";
import { attributeNames, type AttributeCode, type DemoProduct, type DemoVariant, type Language } from "./product.ts";
import { products } from "./products.ts";

/** An article with the ids it has in this shop, and its words in the shop's language as an order line freezes them. */
export type ShelvedArticle = {
  readonly productId: string;
  readonly variantId: string;
  readonly product: DemoProduct;
  readonly variant: DemoVariant;
  readonly variantTitle: string | null;
  readonly lineTitle: string;
  readonly productAttributes: Readonly<Record<string, string>>;
  readonly variantAttributes: Readonly<Record<string, string>>;
  readonly tracksStock: boolean;
  readonly sellsWithoutStock: boolean;
  readonly position: number;
};

/** By SKU. */
export type Shelf = ReadonlyMap<string, ShelvedArticle>;

export function putOnShelf(language: Language): Shelf {
  return new Map(products.flatMap((product) => {
    const productId = newId();
    return product.variants.map((variant, position): [string, ShelvedArticle] => [variant.sku, shelve(product, variant, { productId, position, language })]);
  }));
}

function shelve(
  product: DemoProduct,
  variant: DemoVariant,
  { productId, position, language }: { productId: string; position: number; language: Language },
): ShelvedArticle {
  const options = Object.values(variant.options).map((value) => value[language]);
  const variantTitle = options.length === 0 ? null : options.join(", ");
  return {
    productId,
    variantId: newId(),
    product,
    variant,
    variantTitle,
    lineTitle: variantTitle === null ? product.title[language] : `${product.title[language]} - ${variantTitle}`,
    productAttributes: attributesIn(language, product.attributes),
    variantAttributes: attributesIn(language, variant.options),
    tracksStock: product.returnClass !== "service",
    sellsWithoutStock: product.returnClass === "custom_made",
    position,
  };
}

function attributesIn(language: Language, attributes: DemoProduct["attributes"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([code, value]) => [attributeNames[code as AttributeCode][language], value[language]]),
  );
}
