import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, getVersioned, patch } from "../../api/client.ts";
import type { Page } from "../../api/contract.ts";
import { isProblem } from "../../api/problem.ts";
import type { Product, StockMovement, TaxRates } from "../../api/types.gen.ts";
import { mergeChanges } from "../../forms/merge.ts";
import type { Saved } from "../../forms/save-with-merge.ts";
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
  queryFn: async ({ signal }) => [...new Set((await get<{ value: TaxRates }>("/settings/tax_rates", {}, signal)).value.map(({ category }) => category)), "exempt"],
  staleTime: 5 * 60_000,
});

type Fields = Readonly<Record<string, unknown>>;
type VariantEdit = { readonly productId: string; readonly variantId: string; readonly version: string; readonly before: Fields; readonly changes: Fields };

/** As `saveWithMerge` does for a record: a variant is written with its product, whose version it shares. */
export async function saveVariant(edit: VariantEdit, fieldsOf: (variant: Variant) => Fields, merged = false): Promise<Saved<Product>> {
  const { productId, variantId, version, before, changes } = edit;
  try {
    return { status: "saved", record: await patch(`/products/${productId}`, { variants: [{ id: variantId, ...changes }] }, version), merged };
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
  }
  const now = await getVersioned<Product>(`/products/${productId}`);
  const variant = now.data.variants.find(({ id }) => id === variantId);
  const theirs = variant ? fieldsOf(variant) : before;
  const merge = mergeChanges(before, changes, theirs);
  if (merge.conflicts.length > 0) return { status: "conflict", ...merge, version: now.version, theirs };
  return saveVariant({ ...edit, version: now.version, before: theirs, changes: merge.changes }, fieldsOf, true);
}
