import { texts as en, type OrderWords } from "../../i18n/admin/order-words.en.ts";
import { texts as fr } from "../../i18n/admin/order-words.fr.ts";
import { texts as ro } from "../../i18n/admin/order-words.ro.ts";
import type { FieldName } from "./query-fields.ts";

type Locale = "en" | "fr" | "ro";
const languages = { en, fr, ro };

/** Where the catalogues of the screens keep the words for the codes of a field. */
export const wordLists = {
  payment: "payment",
  delivery: "delivery",
  return: "return",
  invoice_status: "invoice",
  stage: "stage",
  next: "next",
  is: "is",
  kind: "kind",
  operator: "operator",
  origin: "origin",
  channel: "channel",
} as const satisfies Partial<Record<FieldName, keyof OrderWords>>;

/** What the screens call each code of a field. Read from their catalogues, so that the search box knows every word they show. */
export function shownWords(field: FieldName, locale: Locale): Readonly<Record<string, string>> {
  const list = isListed(field) ? wordLists[field] : null;
  return list === null ? {} : languages[locale][list];
}

export function shownDates(locale: Locale): Readonly<Record<string, string>> {
  return languages[locale].dates;
}

const isListed = (field: FieldName): field is keyof typeof wordLists => field in wordLists;
