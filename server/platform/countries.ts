import countries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import ro from "i18n-iso-countries/langs/ro.json" with { type: "json" };
import { fold } from "../domain/fold.ts";

/** Names that files use and no standard knows. Null: said to be no single country, so nobody needs to be asked. */
const aliases: Readonly<Record<string, string | null>> = {
  EIRE: "IE",
  "Republic of Ireland": "IE",
  "Northern Ireland": "GB",
  England: "GB",
  Scotland: "GB",
  Wales: "GB",
  "Great Britain": "GB",
  UK: "GB",
  "U.K.": "GB",
  GBR: "GB",
  USA: "US",
  "U.S.A.": "US",
  "United States of America": "US",
  "Etats Unis": "US",
  SUA: "US",
  "Statele Unite": "US",
  America: "US",
  RSA: "ZA",
  "Rep. South Africa": "ZA",
  "Channel Islands": "JE",
  Jersey: "JE",
  Guernsey: "GG",
  Holland: "NL",
  Hollande: "NL",
  Olanda: "NL",
  "The Netherlands": "NL",
  "Tarile de Jos": "NL",
  "Czech Republic": "CZ",
  Czechia: "CZ",
  Tchequie: "CZ",
  Cehia: "CZ",
  Slovakia: "SK",
  Moldova: "MD",
  Moldavie: "MD",
  Macedonia: "MK",
  Russia: "RU",
  Korea: "KR",
  "South Korea": "KR",
  Vietnam: "VN",
  Anglia: "GB",
  "Marea Britanie": "GB",
  Angleterre: "GB",
  Ecosse: "GB",
  Deutschland: "DE",
  Espana: "ES",
  Italia: "IT",
  Osterreich: "AT",
  Schweiz: "CH",
  Suisse: "CH",
  Elvetia: "CH",
  Sverige: "SE",
  Polska: "PL",
  Magyarorszag: "HU",
  Belgie: "BE",
  Danmark: "DK",
  Norge: "NO",
  Suomi: "FI",
  Hellas: "GR",
  "Hong Kong SAR": "HK",
  Taiwan: "TW",
  UAE: "AE",
  "Ivory Coast": "CI",
  Kosovo: "XK",
  Palestine: "PS",
  "European Community": null,
  "European Union": null,
  "West Indies": null,
  Unspecified: null,
  Unknown: null,
  None: null,
  Other: null,
  "N/A": null,
  Inconnu: null,
  Autre: null,
  Necunoscut: null,
};

const codes = new Set(Object.keys(countries.getAlpha2Codes()).concat("XK"));
let names: ReadonlyMap<string, string | null> | undefined;

/**
 * The ISO code of a country written as a code (2 or 3 letters) or a name in EN, FR or RO; null for words that mean none, undefined
 * when nobody knows it yet. `remembered` holds the answers that people of the shop gave, by folded name.
 */
export function countryOf(text: string, remembered: ReadonlyMap<string, string | null> = new Map()): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const upper = typed.toUpperCase();
  if (codes.has(upper)) return upper;
  const folded = fold(typed);
  const answered = remembered.get(folded);
  if (answered !== undefined) return answered;
  names ??= allNames();
  return names.get(folded) ?? (names.has(folded) ? null : countries.alpha3ToAlpha2(upper));
}

/** True where the word stands in no standard, only in the list above: a report names it. */
export function isCountryAlias(text: string): boolean {
  aliasNames ??= new Set(Object.keys(aliases).map(fold));
  return aliasNames.has(fold(text));
}
let aliasNames: ReadonlySet<string> | undefined;

function allNames(): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const language of [en, fr, ro]) {
    for (const [code, name] of Object.entries(language.countries)) for (const each of [name].flat()) found.set(fold(String(each)), code);
  }
  for (const [name, code] of Object.entries(aliases)) found.set(fold(name), code);
  return found;
}
