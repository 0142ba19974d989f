import { fold } from "./fold.ts";
import { keyOf } from "./query-fields.ts";

/** What an order is found by: `value` is compared (folded names, ids), `label` is shown. */
export type Facet = { readonly kind: FacetKind; readonly value: string };
export type LabelledFacet = Facet & { readonly label: string };
export const facetKinds = [
  "product", "sku", "ean", "supplier", "feature", "tag", "operator", "team", "carrier", "method", "shipping", "channel", "origin", "country", "source",
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** Long titles share an index page with their neighbours: past this length they no longer tell orders apart. */
const facetLengthMax = 120;

/** As it is kept and asked for; a letter that the cut would halve (𠮷 is two units) is no text of a database. */
export function facetValue(text: string): string {
  return text.slice(0, facetLengthMax).toWellFormed();
}

export type LineToFind = {
  readonly sku: string | null;
  readonly ean: string | null;
  readonly title: string;
  readonly supplier: string | null;
  readonly attributes: Readonly<Record<string, string>>;
};

export function facetsOfLines(lines: readonly LineToFind[]): LabelledFacet[] {
  const facets = lines.flatMap((line) => [
    ...named("product", line.title),
    ...named("sku", line.sku),
    ...named("ean", line.ean),
    ...named("supplier", line.supplier),
    ...Object.entries(line.attributes).map(([name, value]) => ({
      kind: "feature" as const,
      value: facetValue(`${keyOf(name)}=${fold(value)}`),
      label: `${name}: ${value}`,
    })),
  ]);
  return unique(facets);
}

export type HeadToFind = {
  readonly shippingMethod: string | null;
  readonly paymentMethod: string | null;
  readonly channel: string;
  readonly origin: string;
  readonly country: string | null;
  readonly source: string;
};

/** Those that are frozen with the order. What acts change (tags, operator, carrier, methods paid with) is in `carriedFacets`. */
export function facetsOfHead(order: HeadToFind): LabelledFacet[] {
  return [
    ...named("shipping", order.shippingMethod), ...named("method", order.paymentMethod), ...named("channel", order.channel), ...named("origin", order.origin),
    ...named("source", order.source), ...(order.country === null ? [] : [{ kind: "country" as const, value: order.country, label: order.country }]),
  ];
}

export type CarriedToFind = {
  readonly tagIds: readonly string[];
  readonly operatorId: string | null;
  readonly teamId: string | null;
  readonly carrier: string | null;
  readonly fulfillments: readonly { readonly carrier: string | null }[];
  readonly payments: readonly { readonly method: string }[];
};

/** Those that an act can change: the difference of two states of the facts gives the rows to add and to remove. */
export function carriedFacets(order: CarriedToFind): LabelledFacet[] {
  return unique([
    ...order.tagIds.map((id) => ({ kind: "tag" as const, value: id, label: id })),
    ...(order.operatorId === null ? [] : [{ kind: "operator" as const, value: order.operatorId, label: order.operatorId }]),
    ...(order.teamId === null ? [] : [{ kind: "team" as const, value: order.teamId, label: order.teamId }]),
    ...[order.carrier, ...order.fulfillments.map(({ carrier }) => carrier)].flatMap((carrier) => named("carrier", carrier)),
    ...order.payments.flatMap(({ method }) => named("method", method)),
  ]);
}

/** All of an order, each once: a method may be both asked for and paid with. */
export function facetsOfOrder(order: HeadToFind & { readonly lines: readonly LineToFind[]; readonly facts: CarriedToFind }): LabelledFacet[] {
  return unique([...facetsOfLines(order.lines), ...facetsOfHead(order), ...carriedFacets(order.facts)]);
}

/** One facet of the head; a country is compared as its code. Null where there is nothing to find. */
export function facetOf(kind: FacetKind, name: string | null): LabelledFacet | null {
  if (kind === "country" && name !== null) return { kind, value: name, label: name };
  return named(kind, name)[0] ?? null;
}

function named(kind: FacetKind, name: string | null): LabelledFacet[] {
  const value = name === null ? "" : facetValue(fold(name));
  return name === null || value === "" ? [] : [{ kind, value, label: name }];
}

/** The last of those that are the same. */
function unique(facets: readonly LabelledFacet[]): LabelledFacet[] {
  if (facets.length < 2) return [...facets];
  return [...new Map(facets.map((facet) => [`${facet.kind}\n${facet.value}`, facet])).values()];
}
