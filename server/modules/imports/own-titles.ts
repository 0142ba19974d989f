import type { Locale } from "../../platform/context.ts";
import type { BuildContext } from "./build-order.ts";

/** Titles of lines that an import makes itself: data of the order, in the language the shop had that day. */
const titles: Readonly<Record<Locale, BuildContext["titles"]>> = {
  en: { total: "Imported total", difference: "Difference to the imported total", tax: "Tax, as imported", fees: "Fees" },
  fr: { total: "Total importé", difference: "Écart avec le total importé", tax: "Taxe importée", fees: "Frais" },
  ro: { total: "Total importat", difference: "Diferență față de totalul importat", tax: "Taxă importată", fees: "Taxe suplimentare" },
};

export function ownTitles(locale: Locale): BuildContext["titles"] {
  return titles[locale];
}
