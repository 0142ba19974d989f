import { fold } from "../../domain/fold.ts";
import { fieldRules, fields, mayRepeat, type Field } from "./fields.ts";
import { numberedColumns } from "./numbered-columns.ts";

export type ColumnMatch = { readonly column: number; readonly header: string; readonly field: Field | null };
/** Names of one platform: they come before the general ones, and `null` says that a column means nothing to us. */
export type ColumnNames = Readonly<Partial<Record<Field, readonly string[]>>>;

const general = new Map<string, Field>();
/** What a name means where its first meaning is taken: "Réf." beside a number of the order is the article's. */
const second = new Map<string, Field>();
/** ORDERNUMBER, ProductCode: words that nothing separates. Short ones would meet by chance. */
const unspaced = new Map<string, Field>();
const unspacedCharactersMin = 6;
for (const field of fields) {
  for (const name of fieldRules[field].names.split("|")) {
    if (!general.has(name)) general.set(name, field);
    else if (general.get(name) !== field && !second.has(name)) second.set(name, field);
    const joined = name.replaceAll(" ", "");
    if (joined.length >= unspacedCharactersMin && !unspaced.has(joined)) unspaced.set(joined, field);
  }
}
/** Names that mean a field as long as no other column says it better: "Item ID" beside "SKU", "Date" beside "Order date". */
const weak: ReadonlySet<string> = new Set([
  "id",
  "ref",
  "reference",
  "item id",
  "product id",
  "produs id",
  "id produit",
  "item number",
  "ean",
  "upc",
  "gtin",
  "barcode",
  "code barre",
  "date",
  "data",
  "datum",
  "fecha",
  "timestamp",
  "name",
  "nume",
  "status",
  "stare",
  "etat",
  "statut",
  "price",
  "prix",
  "pret",
  "description",
  "items",
  "articles",
  "item type",
  "product line",
  "amount",
  "montant",
  "importe",
]);
/** What stands for a field where nothing better does: a till has transactions, no orders; some tables name the kind of goods only. */
const lastResorts: readonly (readonly [field: Field, names: readonly string[]])[] = [
  ["order.number", ["transaction id", "transactionid", "txn id", "numero", "numar", "numarul", "n", "no", "nr", "num"]],
  ["line.title", ["product category", "category", "categorie", "categorie produit", "categorie produs"]],
];

/**
 * Gives each column its field, and each field to one column: the names of the platform first, then ours, in the order of the
 * file. Names are compared folded: case, accents, unusual spaces and look-alike letters do not matter.
 */
export function matchColumns(
  header: readonly string[],
  platform: { readonly names: ColumnNames; readonly only: boolean } = { names: {}, only: false },
): ColumnMatch[] {
  const known = new Map(
    Object.entries(platform.names).flatMap(([field, names]) => (names ?? []).map((name) => [fold(name), field as Field] as const)),
  );
  const folded = header.map(foldHeader);
  const taken = new Set<Field>();
  const found = new Map<number, Field>();
  const take = (column: number, field: Field | undefined): void => {
    if (field === undefined || found.has(column) || (taken.has(field) && !mayRepeat(field))) return;
    taken.add(field);
    found.set(column, field);
  };
  const reassign = (column: number, field: Field): void => {
    if (column < 0) return;
    taken.add(field);
    found.set(column, field);
  };
  folded.forEach((name, column) => take(column, known.get(name) ?? known.get(withoutNumber(name))));
  for (const { column, field } of numberedColumns(header)) if (!found.has(column)) reassign(column, field);
  if (!platform.only) {
    const surestFirst = [...folded.entries()].toSorted(([, a], [, b]) => weaknessOf(a) - weaknessOf(b));
    for (const [column, name] of surestFirst)
      take(column, isPercentOf(header[column] ?? "", general.get(name)) ? "line.discount_percent" : general.get(name));
    folded.forEach((name, column) => take(column, second.get(name)));
    folded.forEach((name, column) => take(column, general.get(withoutUnit(name))));
    folded.forEach((name, column) => take(column, unspaced.get(name.replaceAll(" ", ""))));
    folded.forEach((name, column) => take(column, packedOf(name) ?? lineFieldOf(name) ?? rateNamed(header[column] ?? "", name)));
    for (const [field, names] of lastResorts)
      if (!taken.has(field))
        reassign(
          folded.findIndex((name) => names.includes(name)),
          field,
        );
  }
  return header.map((name, column) => ({ column, header: name.trim(), field: found.get(column) ?? null }));
}

/** How many names of a platform stand in this header, and how many it should have. */
export function countMatches(header: readonly string[], names: readonly string[]): number {
  const folded = new Set(header.map(foldHeader));
  return names.filter((name) => folded.has(fold(name))).length;
}

export function foldHeader(header: string): string {
  return fold(header.replaceAll("_", " ").replace(/([a-z])([A-Z])/g, "$1$2"));
}

/** A bare "Total" gives way to "Total to pay", "Amount" to both. */
function weaknessOf(name: string): number {
  return name === "total" ? 1 : weak.has(name) ? 2 : 0;
}

const unitInName = / (?:in |en |in)?(lei|leu|ron|eur|euro|euros|usd|gbp|mdl|huf|pln|czk|bgn|chf|sek|nok|dkk|inr|brl|cad|aud|try)$/;
const currencyOfWord: Readonly<Record<string, string>> = { lei: "RON", leu: "RON", euro: "EUR", euros: "EUR" };

/** "Preț unitar (lei)", "Total EUR": what the amounts are in stands behind the name. */
function withoutUnit(name: string): string {
  return name.replace(unitInName, "");
}

/** The currency that the names of the columns of amounts agree on; null where they name none. */
export function currencyInNames(header: readonly string[], columns: readonly (Field | null)[]): string | null {
  const named = header.flatMap((name, column) => {
    const field = columns[column];
    if (!field || fieldRules[field].kind !== "number") return [];
    const word = unitInName.exec(foldHeader(name))?.[1] ?? (/€/.test(name) ? "eur" : /£/.test(name) ? "gbp" : undefined);
    return word === undefined ? [] : [currencyOfWord[word] ?? word.toUpperCase()];
  });
  return new Set(named).size === 1 ? named[0] ?? null : null;
}

/** "Discount (%)" and "Discount" are the same name folded, and not the same thing. */
function isPercentOf(header: string, field: Field | undefined): boolean {
  return header.includes("%") && (field === "order.discount" || field === "line.discount");
}

const linePrefix =
  /^(?:order lines?|lines?|line items?|lignes?(?: de(?: la)? commande)?|linii(?:le)?(?: comanda| comenzii)?|items?|products?|produits?|produse?) (?=.)/;

/** "Order Lines/Quantity", "Item SKU": what a line has, with the line named before it. */
function lineFieldOf(name: string): Field | undefined {
  const field = linePrefix.test(name) ? general.get(name.replace(linePrefix, "")) : undefined;
  return field?.startsWith("line.") ? field : undefined;
}

/** "Tax 5%": the name of a column with the rate of the day in it. */
function rateNamed(header: string, name: string): Field | undefined {
  const field = header.includes("%") ? general.get(name.replace(/ ?\d+(?: \d+)?$/, "")) : undefined;
  return field === "order.tax" ? field : undefined;
}

/** line_item_1, line_item_2 ... are one field with many columns. */
function withoutNumber(name: string): string {
  return name.replace(/ \d{1,3}$/, "");
}

function packedOf(name: string): Field | undefined {
  const field = general.get(withoutNumber(name));
  return field !== undefined && fieldRules[field].kind === "packed" ? field : undefined;
}
