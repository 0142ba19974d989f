import { use } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { useLanguage } from "./language.tsx";

/** The texts of one area. English says which there are; a language that lacks one, or adds one, does not compile. */
export type Catalogue<T> = { readonly load: (locale: Locale) => Promise<T>; readonly loaded: (locale: Locale) => T | undefined };
type Loaders<T> = {
  readonly en: () => Promise<{ texts: T }>;
  readonly fr: () => Promise<{ texts: NoInfer<T> }>;
  readonly ro: () => Promise<{ texts: NoInfer<T> }>;
};

/** Each language is a file of its own, fetched when first needed and kept. */
export function defineTexts<T>(loaders: Loaders<T>): Catalogue<T> {
  const pending = new Map<Locale, Promise<T>>();
  const ready = new Map<Locale, T>();
  const load = (locale: Locale) => {
    const known = pending.get(locale);
    if (known) return known;
    const loading = loaders[locale]().then(({ texts }) => {
      ready.set(locale, texts);
      return texts;
    });
    loading.catch(() => pending.delete(locale)); // a lost connection may come back
    pending.set(locale, loading);
    return loading;
  };
  return { load, loaded: (locale) => ready.get(locale) };
}

/** Suspends until the language is there; a change of language keeps the old texts on screen meanwhile. */
export function useTexts<T>(catalogue: Catalogue<T>): T {
  const { locale } = useLanguage();
  return catalogue.loaded(locale) ?? use(catalogue.load(locale));
}
