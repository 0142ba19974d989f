import type { Localised } from "./product.ts";

/** Saved views that show what the query language can do, in words the shop's people would choose. */
export const views: readonly { readonly name: Localised; readonly q: string }[] = [
  { name: { en: "To prepare today", fr: "À préparer aujourd’hui", ro: "De pregătit azi" }, q: "next:prepare" },
  { name: { en: "Cash on delivery, not in yet", fr: "Contre remboursement, pas encore reçu", ro: "Ramburs, încă neîncasat" }, q: "method:cash_on_delivery -payment:paid" },
  { name: { en: "Engraving to do", fr: "Gravures à faire", ro: "De gravat" }, q: "sku:STAMP-EXL is:open" },
  { name: { en: "Businesses", fr: "Professionnels", ro: "Firme" }, q: "tag:business" },
  { name: { en: "Large baskets of the month", fr: "Gros paniers du mois", ro: "Coșuri mari din lună" }, q: "total>150 created:-30d" },
];
