import type { TaxPolicy } from "../domain/tax.ts";
import type { Localised } from "./product.ts";

/** The demo shop: a small house with a counter in Annecy and a workshop in Cluj. "Tei" is the linden tree in Romanian. */
export const shop = {
  name: "Tei & Tilleul",
  email: "bonjour@tei-tilleul.example",
  currency: "EUR",
  timeZone: "Europe/Paris",
  country: "FR",
  tagline: {
    en: "Paper, table and garden, from Annecy and Cluj",
    fr: "Papier, table et jardin, d’Annecy et de Cluj",
    ro: "Hârtie, masă și grădină, din Annecy și Cluj",
  } satisfies Localised,
} as const;

/** Frozen on every order of the demo, whatever the shop it is opened in says today. */
export const taxPolicy: TaxPolicy = { pricesIncludeTax: true, rounding: "line" };

export type DemoSupplier = { readonly name: string; readonly country: "FR" | "RO"; readonly email: string; readonly leadDays: number };

export const suppliers = {
  fier: { name: "Papeteries du Fier", country: "FR", email: "commandes@papeteries-du-fier.example", leadDays: 6 },
  cuptor: { name: "Atelierul Cuptor & Fum", country: "RO", email: "comenzi@cuptor-fum.example", leadDays: 12 },
  bistra: { name: "Filatura Bistra", country: "RO", email: "comenzi@filatura-bistra.example", leadDays: 10 },
  valea: { name: "Stupina Valea Teiului", country: "RO", email: "comenzi@valea-teiului.example", leadDays: 8 },
  grandval: { name: "Outils Grandval", country: "FR", email: "commandes@outils-grandval.example", leadDays: 5 },
  tournerie: { name: "Tournerie des Bauges", country: "FR", email: "commandes@tournerie-bauges.example", leadDays: 7 },
} as const satisfies Record<string, DemoSupplier>;
