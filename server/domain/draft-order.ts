import { amountMax } from "./money.ts";
import { priceOrder, type PricedOrder } from "./pricing.ts";
import type { Refusal } from "./refusal.ts";
import { isTooMuch, multiply, type UnitPrice } from "./unit-price.ts";

/** A line as it is asked for: of the catalogue, where the catalogue decides the price, or free, where the operator does. */
export type DraftLine =
  | { readonly kind: "catalogue"; readonly sku?: string; readonly variantId?: string; readonly quantity: number; readonly discount?: number }
  | {
      readonly kind: "free"; readonly title: string; readonly quantity: number; readonly unitPrice: UnitPrice; readonly taxRate?: number; readonly sku?: string;
      readonly supplier?: string; readonly attributes?: Readonly<Record<string, string>>; readonly shippable?: boolean; readonly discount?: number;
    };

/** What was sold, frozen on the order from here on: later changes of the catalogue never reach it. */
export type FrozenLine = {
  readonly variantId: string | null;
  readonly productId: string | null;
  readonly sku: string | null;
  readonly ean: string | null;
  readonly title: string;
  readonly supplier: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly taxRate: number;
  readonly shippable: boolean;
  readonly tracksStock: boolean;
};
/** A line of a draft that was found in the catalogue, before it has a price of its own. */
export type SoldLine = FrozenLine & { readonly discount: number; readonly sellsWithoutStock: boolean };

type Variant = Omit<SoldLine, "quantity" | "unitPrice" | "taxRate" | "discount" | "shippable" | "variantId" | "productId"> & {
  readonly variantId: string;
  readonly productId: string;
  readonly price: UnitPrice;
  readonly taxCategory: string;
};

/** Finds each line in the catalogue and freezes it. One that is not there is named by its place, so the form can show it. */
export function soldLines(lines: readonly DraftLine[], variants: readonly Variant[], taxRateOf: (category: string) => number): SoldLine[] | Refusal {
  const bySku = new Map(variants.map((variant) => [variant.sku, variant]));
  const byId = new Map(variants.map((variant) => [variant.variantId, variant]));
  const sold: SoldLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === "free") {
      sold.push(freeLine(line, taxRateOf));
      continue;
    }
    const variant = line.variantId === undefined ? bySku.get(line.sku ?? "") : byId.get(line.variantId);
    if (!variant)
      return {
        code: "product.unknown_sku",
        params: { sku: line.sku ?? line.variantId ?? "" },
        field: `/lines/${index}/${line.sku === undefined ? "variant_id" : "sku"}`,
      };
    sold.push({
      variantId: variant.variantId,
      productId: variant.productId,
      sku: variant.sku,
      ean: variant.ean,
      title: variant.title,
      supplier: variant.supplier,
      attributes: variant.attributes,
      quantity: line.quantity,
      unitPrice: variant.price,
      taxRate: taxRateOf(variant.taxCategory),
      discount: line.discount ?? 0,
      shippable: variant.taxCategory !== "service",
      tracksStock: variant.tracksStock,
      sellsWithoutStock: variant.sellsWithoutStock,
    });
  }
  return sold;
}

function freeLine(line: Extract<DraftLine, { kind: "free" }>, taxRateOf: (category: string) => number): SoldLine {
  return {
    variantId: null,
    productId: null,
    sku: line.sku ?? null,
    ean: null,
    title: line.title,
    supplier: line.supplier ?? null,
    attributes: line.attributes ?? {},
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    taxRate: line.taxRate ?? taxRateOf("standard"),
    discount: line.discount ?? 0,
    shippable: line.shippable ?? true,
    tracksStock: false,
    sellsWithoutStock: true,
  };
}

/** What no line may be: dearer than an order may come to, alone or with the others, or with more taken off than it costs. */
export function amountRefusal(lines: readonly SoldLine[], currency: string): Refusal | null {
  let total = 0;
  for (const [index, { unitPrice, quantity, discount }] of lines.entries()) {
    const amount = isTooMuch(unitPrice, quantity, currency) ? Infinity : multiply(unitPrice, quantity, currency).amount.amount;
    total += amount;
    if (total > amountMax) return { code: "order.amount_too_large", params: { amount: amountMax, currency }, field: `/lines/${index}` };
    if (discount > amount) return { code: "order.discount_too_large", params: { amount, currency }, field: `/lines/${index}/discount` };
  }
  return null;
}

export type DraftDiscount = { readonly label: string } & (
  { readonly kind: "amount"; readonly amount: number } | { readonly kind: "percent"; readonly basisPoints: number }
);

export type DraftPrice = {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly rounding: "line" | "document";
  readonly discount: DraftDiscount | null;
  readonly shipping: { readonly amount: number; readonly taxRate: number } | null;
};

export function priceDraft(lines: readonly SoldLine[], { currency, pricesIncludeTax, rounding, discount, shipping }: DraftPrice): PricedOrder {
  return priceOrder({ currency, policy: { pricesIncludeTax, rounding }, lines, discounts: discount ? [discount] : [], shipping });
}
