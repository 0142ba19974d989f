/** `add`: the empty form is open. */
export type ProductsSearch = { q?: string; archived?: true; add?: true };

export function readProductsSearch(search: Record<string, unknown>): ProductsSearch {
  const q = search["q"];
  return {
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(search["archived"] !== undefined ? { archived: true as const } : {}),
    ...(search["add"] !== undefined ? { add: true as const } : {}),
  };
}
