import { isLocale, type Locale } from "../../i18n/locale.ts";

/** The language of Accept-Language that we speak and the reader likes best; null when none is ours (`*`, or German). */
export function acceptedLocale(header: string | undefined): Locale | null {
  if (!header) return null;
  const wishes = header.slice(0, 500).split(",").map((wish) => {
    const [tag = "", ...options] = wish.trim().split(";");
    const weight = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find((q) => q !== undefined);
    return { language: tag.toLowerCase().split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wishes.filter(({ language, weight }) => isLocale(language) && weight > 0).toSorted((a, b) => b.weight - a.weight)[0];
  return best && isLocale(best.language) ? best.language : null;
}
