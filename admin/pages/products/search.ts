const shown = ["low", "archived"] as const;
/** Other than what is on sale: what will soon be sold out, or what is no longer sold. */
export type ShownProducts = (typeof shown)[number];
/** `add`: the empty form is open. */
export type ProductsSearch = { q?: string | undefined; show?: ShownProducts | undefined; add?: true | undefined };

export function readProductsSearch(search: Record<string, unknown>): ProductsSearch {
  const q = search["q"];
  const show = readShown(search["show"]);
  return {
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(show !== undefined ? { show } : {}),
    ...(search["add"] !== undefined ? { add: true as const } : {}),
  };
}

export function readShown(value: unknown): ShownProducts | undefined {
  return shown.find((known) => known === value);
}
