import type { Locale } from "../../../i18n/locale.ts";

/** A product as this person reads it, when the shop has written it in their language. */
export function titleIn({ title, titles }: { readonly title: string; readonly titles: Readonly<Record<string, string>> }, locale: Locale): string {
  return titles[locale] ?? title;
}
