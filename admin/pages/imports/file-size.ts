import { languageTag, type Locale } from "../../../i18n/locale.ts";

type Units = Readonly<Record<"kb" | "mb" | "gb", (size: { count: string }) => string>>;

/** As file managers write it: one decimal below ten, none above. */
export function fileSize(bytes: number, locale: Locale, units: Units): string {
  const [unit, size] = bytes >= 2 ** 30 ? (["gb", 2 ** 30] as const) : bytes >= 2 ** 20 ? (["mb", 2 ** 20] as const) : (["kb", 1024] as const);
  const value = bytes / size;
  return units[unit]({ count: new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value) });
}
