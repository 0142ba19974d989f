import { Liquid } from "liquidjs";

/** What a merchant's text may name: {{ customer.name }}, {{ order.number }}. Plain texts only; nothing else of the program is reachable. */
export type MerchantVariables = {
  readonly customer: { readonly name: string };
  readonly order: { readonly number: string; readonly total: string };
  readonly shop: { readonly name: string };
};

/**
 * No files, no prototype, bounded work: the default engine would print package.json by `{% include %}`. The result is text
 * and is escaped where it is put into HTML, as every other text.
 */
const engine = new Liquid({
  templates: {}, ownPropertyOnly: true, strictVariables: true, strictFilters: true,
  parseLimit: 20_000, renderLimit: 300, memoryLimit: 1_000_000,
});

/** A text that names something unknown, or is no template at all ("100 %} sure"), stays as it was typed: the preview shows it. */
export function fillMerchantText(text: string, variables: MerchantVariables): string {
  if (!text.includes("{{") && !text.includes("{%")) return text;
  try {
    return String(engine.parseAndRenderSync(text, variables));
  } catch {
    return text;
  }
}
