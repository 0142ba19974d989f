import type { Language, Localised } from "./product.ts";
import { tagWords } from "./words.ts";

export type DemoView = { readonly name: string; readonly q: string };

/** Saved views that show what the query language can do, named as the shop's people would. */
export function viewsIn(language: Language): DemoView[] {
  return views.map(({ name, q }) => ({ name: name[language], q: q(language) }));
}

const views: readonly { readonly name: Localised; readonly q: (language: Language) => string }[] = [
  {
    name: { en: "Left for two days", fr: "En attente depuis deux jours", ro: "Lăsate de două zile" },
    q: () => "next:prepare,ship created:<=-2d",
  },
  {
    name: { en: "Cash on delivery, not in yet", fr: "Paiement à la livraison, pas encore reçu", ro: "Ramburs, încă neîncasat" },
    q: () => "method:cash_on_delivery -payment:paid",
  },
  { name: { en: "Engraving to do", fr: "Gravures à faire", ro: "De gravat" }, q: () => "sku:STAMP-EXL is:open" },
  { name: { en: "Businesses", fr: "Professionnels", ro: "Firme" }, q: (language) => `tag:"${tagWords.business[language]}"` },
  {
    name: { en: "Large baskets of the month", fr: "Gros paniers du mois", ro: "Coșuri mari din lună" },
    q: () => "total>150 created:>=-30d",
  },
];
