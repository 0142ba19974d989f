import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, getVersioned, patch } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import type { Product, StockMovement, TaxRates } from "../../api/types.gen.ts";
import { type Edit, mergeAndSave, type Saved } from "../../forms/save-with-merge.ts";
import type { ProductsSearch } from "./search.ts";

export type Variant = Product["variants"][number];

export function productListQuery({ q, show }: ProductsSearch) {
  return infiniteQueryOptions({
    queryKey: ["product", "list", q ?? "", show ?? ""],
    queryFn: ({ pageParam, signal }) => get<Page<Product>>("/products", { q, ...(show && { [show]: "true" }), after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function productQuery(id: string) {
  return queryOptions({ queryKey: ["product", "one", id], queryFn: ({ signal }) => get<Product>(`/products/${id}`, {}, signal) });
}

export function movementsQuery(sku: string) {
  return infiniteQueryOptions({
    queryKey: ["product", "movements", sku],
    queryFn: ({ pageParam, signal }) => get<Page<StockMovement>>("/stock/movements", { sku, after: pageParam, limit: 25 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.next ?? undefined,
  });
}

/** The categories that the tax rates of the shop know. */
export const taxCategoriesQuery = queryOptions({
  queryKey: ["settings", "tax_categories"],
  queryFn: async ({ signal }) => [
    ...new Set((await get<{ value: TaxRates }>("/settings/tax_rates", {}, signal)).value.map(({ category }) => category)),
    "exempt",
  ],
  staleTime: 5 * 60_000,
});

type VariantEdit = Edit & { readonly productId: string; readonly variantId: string };

/** A variant is written with its product, whose version it shares. */
export function saveVariant({ productId, variantId, ...edit }: VariantEdit, fieldsOf: (variant: Variant) => Edit["before"]): Promise<Saved<Product>> {
  const path = `/products/${productId}`;
  return mergeAndSave(edit, {
    write: ({ changes, version }) => patch<Product>(path, { variants: [{ id: variantId, ...changes }] }, version),
    read: async () => {
      const { data, version } = await getVersioned<Product>(path);
      const variant = data.variants.find(({ id }) => id === variantId);
      return { theirs: variant ? fieldsOf(variant) : edit.before, version };
    },
  });
}
