/** The languages of the product. English is en-GB: day before month, and the week starts on Monday. */
export const locales = ["en", "fr", "ro"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

export const localeNames: Readonly<Record<Locale, string>> = { en: "English", fr: "Français", ro: "Română" };

const tags: Readonly<Record<Locale, string>> = { en: "en-GB", fr: "fr-FR", ro: "ro-RO" };

/** The BCP 47 tag to give to Intl: plain "en" would write American dates. */
export function languageTag(locale: Locale): string {
  return tags[locale];
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of the list that we speak: ["de-DE", "fr-BE"] is "fr". */
export function matchLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}
