import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useTransition } from "react";
import { languageTag, type Locale, isLocale, matchLocale } from "../../i18n/locale.ts";
import { speak } from "../api/client.ts";

type Language = { locale: Locale; setLocale: (locale: Locale) => void };

const storageKey = "comptoir-locale";
const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [locale, setState] = useState(initialLocale);
  const [, startTransition] = useTransition();

  useEffect(() => {
    document.documentElement.lang = languageTag(locale);
  }, [locale]);

  const language = useMemo<Language>(() => ({
    locale,
    setLocale: (next) => {
      localStorage.setItem(storageKey, next);
      speak(next);
      startTransition(() => setState(next));
    },
  }), [locale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("useLanguage outside LanguageProvider");
  return language;
}

/** The language last chosen on this device, else the browser's. Before sign-in nobody else knows better. */
export function initialLocale(): Locale {
  const stored = localStorage.getItem(storageKey);
  const locale = isLocale(stored) ? stored : matchLocale(navigator.languages);
  speak(locale);
  return locale;
}
