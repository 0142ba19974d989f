import type { Locale } from "./locale.ts";
import { refusalsEn, type RefusalTexts } from "./refusals.en.ts";
import { refusalsFr } from "./refusals.fr.ts";
import { refusalsRo } from "./refusals.ro.ts";

/** Codes with a text in every language; the table of HTTP statuses has exactly these. */
export type KnownRefusal = keyof RefusalTexts;

const texts: Readonly<Record<Locale, RefusalTexts>> = { en: refusalsEn, fr: refusalsFr, ro: refusalsRo };

export function isKnownRefusal(code: string): code is KnownRefusal {
  return Object.hasOwn(refusalsEn, code);
}

/** The sentence for people. A code without a text (a newer server, an older client) is shown as it is rather than hidden. */
export function describeRefusal(refusal: { readonly code: string; readonly params?: object }, locale: Locale): string {
  if (!isKnownRefusal(refusal.code)) return refusal.code;
  const text = texts[locale][refusal.code] as string | ((params: object) => string);
  return typeof text === "string" ? text : text(refusal.params ?? {});
}
