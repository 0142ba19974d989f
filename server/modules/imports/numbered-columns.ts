import { fold } from "../../domain/fold.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";

/** What one of several items side by side can have. */
const ofItems: Readonly<Record<string, Field>> = {
  sku: "line.sku",
  "item sku": "line.sku",
  reference: "line.sku",
  ref: "line.sku",
  cod: "line.sku",
  name: "line.title",
  title: "line.title",
  item: "line.title",
  "item name": "line.title",
  product: "line.title",
  "product name": "line.title",
  article: "line.title",
  produit: "line.title",
  produs: "line.title",
  quantity: "line.quantity",
  qty: "line.quantity",
  quantite: "line.quantity",
  qte: "line.quantity",
  cantitate: "line.quantity",
  cant: "line.quantity",
  price: "line.unit_price",
  "item cost": "line.unit_price",
  "unit price": "line.unit_price",
  prix: "line.unit_price",
  "prix unitaire": "line.unit_price",
  pret: "line.unit_price",
  "pret unitar": "line.unit_price",
  total: "line.total",
  "line total": "line.total",
  "item total": "line.total",
  "order line total": "line.total",
};
const numberBehind = /^(.+?) (\d{1,3})$/;
const numberInside = /^(?:product |line |order )?(?:item|product|produit|produs|article|articol) (\d{1,3}) (.+)$/;

type Numbered = { readonly column: number; readonly field: Field; readonly nth: number };

/** "SKU #1", "Name #1", "Quantity #1", "SKU #2" …, "Product 1 name": the items of an order side by side, each with what says how many or how much. */
export function numberedColumns(header: readonly string[]): Numbered[] {
  const numbered = header.flatMap((name, column): Numbered[] => {
    const folded = fold(name.replaceAll("_", " "));
    const [, inside, after] = numberInside.exec(folded) ?? [];
    const [, before, behind] = numberBehind.exec(folded) ?? [];
    const field = ofItems[after ?? before ?? ""];
    return field === undefined ? [] : [{ column, field, nth: Number(inside ?? behind) }];
  });
  const isItem = (nth: number): boolean => {
    const has = new Set(numbered.filter((each) => each.nth === nth).map(({ field }) => field));
    return (has.has("line.sku") || has.has("line.title")) && has.size > 1 + Number(has.has("line.sku") && has.has("line.title"));
  };
  return numbered.filter(({ nth }) => isItem(nth));
}

/** For each item but the first: which cells of the row stand in the place of the first one's. */
export function itemsBeside({ header, columns }: Mapping): (readonly (readonly [place: number, from: number | null])[])[] {
  const read = numberedColumns(header).filter(({ column, field }) => columns[column] === field);
  const [first, ...others] = [...new Set(read.map(({ nth }) => nth))].toSorted((a, b) => a - b);
  if (first === undefined) return [];
  const places = read.filter(({ nth }) => nth === first);
  return others.map((nth) =>
    places.map(({ column, field }) => [column, read.find((each) => each.nth === nth && each.field === field)?.column ?? null] as const),
  );
}
