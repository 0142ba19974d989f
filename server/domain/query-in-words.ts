import { fieldWords } from "./query-fields.ts";
import { parseQuery } from "./query-language.ts";
import { printQuery, type QueryWords } from "./query-print.ts";
import { asTyped, type ShopValues } from "./query-values.ts";
import { shownDates, shownWords } from "./query-words.ts";

type Options = { readonly locale: "en" | "fr" | "ro"; readonly shop?: ShopValues };

/**
 * A canonical text as somebody of this language would have typed it: payment:paid is paiement:payée. Where a word would be
 * read as something else, the text stays as it is kept.
 */
export function queryInWords(canonical: string, { locale, shop = {} }: Options): string {
  const kept = parseQuery(canonical);
  if (locale === "en" || !kept.ok) return canonical;
  const written = printQuery(kept.query, wordsOf(locale, shop));
  const read = parseQuery(written, { locale, shop });
  return read.ok && printQuery(read.query) === printQuery(kept.query) ? written : canonical;
}

/** Days, weeks, months, years and hours, as they are counted back. */
const units = { fr: { d: "j", w: "s", m: "m", y: "a", h: "h" }, ro: { d: "z", w: "s", m: "l", y: "a", h: "o" } } as const;

function wordsOf(locale: "fr" | "ro", shop: ShopValues): QueryWords {
  const unitIn: Readonly<Record<string, string>> = units[locale];
  return {
    field: (name) => fieldWords(name, locale)[0] ?? name,
    code: (field, code) => asTyped(shop[field]?.find((own) => own.code === code)?.labels[0] ?? shownWords(field, locale)[code] ?? code),
    date: (date) =>
      shownDates(locale)[date]?.replaceAll(" ", "_") ??
      date.replace(/^(-\d+)([dwmyh])$/, (_, count: string, unit: string) => count + (unitIn[unit] ?? unit)),
  };
}
