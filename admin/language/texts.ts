import { use } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { loadPart } from "../api/load-part.ts";
import { useLanguage } from "./language.tsx";

/** The texts of one area. English says which there are; a language that lacks one, or adds one, does not compile. */
export type Catalogue<T> = { readonly load: (locale: Locale) => Promise<T> };
type Loaders<T> = {
  readonly en: () => Promise<{ texts: T }>;
  readonly fr: () => Promise<{ texts: NoInfer<T> }>;
  readonly ro: () => Promise<{ texts: NoInfer<T> }>;
};
/** React takes the value of a promise that says it is fulfilled at once; of another it waits a turn, with an empty screen. */
type Tracked<T> = Promise<T> & { status?: "fulfilled"; value?: T };

/** Each language is a file of its own, fetched when first needed and kept. */
export function defineTexts<T>(loaders: Loaders<T>): Catalogue<T> {
  const known = new Map<Locale, Promise<T>>();
  const load = (locale: Locale) => {
    const before = known.get(locale);
    if (before) return before;
    const loading: Tracked<T> = loadPart(loaders[locale]).then(({ texts }) => {
      loading.value = texts;
      loading.status = "fulfilled";
      return texts;
    });
    loading.catch(() => known.delete(locale)); // a lost connection may come back
    known.set(locale, loading);
    return loading;
  };
  return { load };
}

/** Suspends until the language is there; a change of language keeps the old texts on screen meanwhile. */
export function useTexts<T>(catalogue: Catalogue<T>): T {
  const { locale } = useLanguage();
  return use(catalogue.load(locale));
}
