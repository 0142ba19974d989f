import type { Locale } from "../../i18n/locale.ts";
import { useLanguage } from "../language/language.tsx";
import { usePreferences } from "../session.ts";

/** At once on this screen, and kept for this person's other devices. */
export function useChooseLanguage(): (locale: Locale) => void {
  const { setLocale } = useLanguage();
  const [, setPreferences] = usePreferences();
  return (locale) => {
    setLocale(locale);
    setPreferences({ locale });
  };
}
