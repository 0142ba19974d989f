import { languageTag, type Locale } from "../../../i18n/locale.ts";
import { minorDigits } from "../../../server/domain/currency.ts";

/** "45.0000" is 45.00, "0.0125" is 0.0125: a unit price may carry four decimals, and none of them is hidden. */
export function formatUnitPrice(price: string, currency: string, locale: Locale): string {
  const minimumFractionDigits = minorDigits(currency);
  // As text: Intl then reads the exact decimal, without a float in between.
  return new Intl.NumberFormat(languageTag(locale), { minimumFractionDigits, maximumFractionDigits: 4 }).format(price as Intl.StringNumericLiteral);
}
