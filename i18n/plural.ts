import { formatNumber } from "./format.ts";
import type { Locale } from "./locale.ts";

/**
 * The plural forms each language has, no more and no less, so that a text with a missing form does not compile.
 * French: "many" is for whole millions ("1 000 000 de commandes"). Romanian: "other" starts at 20 ("20 de comenzi").
 * `#` stands for the number, written as the language writes it.
 */
export type PluralForms = {
  en: { one: string; other: string };
  fr: { one: string; many: string; other: string };
  ro: { one: string; few: string; other: string };
};

export const pluralEn = pluralIn("en");
export const pluralFr = pluralIn("fr");
export const pluralRo = pluralIn("ro");

function pluralIn<L extends Locale>(locale: L): (count: number, forms: PluralForms[L]) => string {
  // Plain language tags: plural rules do not depend on the region.
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => {
    const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms;
    const form = byCategory[rules.select(count)] ?? byCategory.other;
    return form.replaceAll("#", formatNumber(count, locale));
  };
}
