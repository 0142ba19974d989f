import { fold } from "./fold.ts";
import { fieldRule, type FieldName, type FieldType } from "./query-fields.ts";
import { dateCodes, parseDateWord, wordsOfDate } from "./query-dates.ts";
import type { Scalar } from "./query-tree.ts";
import { shownWords } from "./query-words.ts";

/**
 * Codes of a field and the words people use for them beside those of the screens, French then Romanian. Endings of gender
 * and number are dropped on both sides, so "payé" also stands for payée and payées.
 */
export const valueWords: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> = {
  status: {
    awaiting_payment: "en_attente_de_paiement attente_paiement awaiting_payement așteaptă_plata în_așteptarea_plății",
    paid: "payé plătit",
    in_preparation: "en_préparation préparation preparing în_pregătire pregătire",
    shipped: "expédié expediat",
    finished: "terminé completed finalizat",
    cancelled: "annulé canceled anulat",
    refunded: "remboursé rambursat",
  },
  payment: {
    unpaid: "impayé non_payé awaiting neplătit",
    pending: "en_attente în_așteptare",
    authorized: "autorisé authorised autorizat",
    partially_paid: "partiellement_payé part_paid parțial_plătit plătit_parțial",
    paid: "payé plătit",
    overpaid: "trop_perçu trop_payé plătit_în_plus",
    partially_refunded: "partiellement_remboursé part_refunded parțial_rambursat rambursat_parțial",
    refunded: "remboursé rambursat",
  },
  delivery: {
    not_needed: "sans_livraison fără_livrare",
    to_ship: "à_expédier à_préparer to_prepare de_expediat de_pregătit",
    in_preparation: "en_préparation packing în_pregătire",
    partially_shipped: "partiellement_expédié part_shipped parțial_expediat expediat_parțial",
    shipped: "expédié expediat",
    delivered: "livré livrat",
  },
  return: {
    none: "aucun niciunul niciun",
    requested: "demandé cerut solicitat",
    partially_returned: "partiellement_retourné parțial_returnat returnat_parțial",
    returned: "retourné returnat",
  },
  invoice_status: {
    none: "aucune niciuna nicio",
    to_invoice: "à_facturer de_facturat",
    invoiced: "facturé facturat",
    partially_credited: "partiellement_crédité parțial_creditat creditat_parțial",
    credited: "crédité creditat",
  },
  stage: {
    quotation: "devis ofertă",
    sent: "envoyé placed trimis",
    confirmed: "confirmé confirmat",
    closed: "clos fermé închis",
    cancelled: "annulé canceled anulat",
  },
  next: {
    collect_payment: "encaisser încasează încasare",
    confirm: "confirmer confirmă confirmare",
    prepare: "préparer pregătește pregătire",
    ship: "expédier expediază expediere",
    none: "aucune niciuna nicio",
  },
  is: {
    open: "ouvert en_cours deschis în_curs",
    unpaid: "impayé non_payé neplătit",
    paid: "payé plătit",
    late: "en_retard retard întârziat",
    test: "essai de_test",
    archived: "archivé arhivat",
    draft: "brouillon ciornă",
    returnable: "retournable returnabil",
    locked: "verrouillé blocat",
    mismatch: "écart nepotrivire",
  },
  kind: { sale: "vente vânzare", credit: "avoir credit_note stornare", adjustment: "ajustement ajustare" },
  operator: { me: "moi mine eu", nobody: "personne nimeni" },
};

/** Values of the shop itself, such as its own statuses: the code and what people call it. */
export type ShopValues = Readonly<Partial<Record<FieldName, readonly { readonly code: string; readonly labels: readonly string[] }[]>>>;

const PREFIXABLE: ReadonlySet<FieldType> = new Set(["name", "text", "number", "phone"]);

/** What a written value stands for in a field, or null when the field cannot hold it. */
export function readValue(field: FieldName, written: string, options: { prefix: boolean; quoted: boolean; shop: ShopValues }): Scalar | null {
  const { type } = fieldRule(field);
  if (options.prefix && (!PREFIXABLE.has(type) || written === "")) return null; // "*" among values is none of them
  if (type === "date") return wrap(parseDateWord(written), (date) => ({ kind: "date", date }));
  if (type === "money") return wrap(readMoney(written), (amount) => ({ kind: "money", amount }));
  if (type === "country") return wrap(readCountry(written), toCode);
  if (type === "currency") return /^[a-z]{3}$/i.test(written) ? toCode(written.toUpperCase()) : null;
  if (type === "choice") return wrap(findCode(field, written, {}), toCode);
  if (type === "code") return wrap(findCode(field, written, options.shop) ?? openCode(written), toCode);

  const known = options.prefix || options.quoted ? null : findCode(field, written, {}); // operator:me, but "me" in quotes is a name
  if (known !== null && field === "operator") return toCode(known);
  return { kind: "text", text: known ?? written, prefix: options.prefix }; // origin:accès_direct is the origin kept as "direct"
}

/** The codes a field is known to take, those of the shop first. */
export function knownCodes(field: FieldName, shop: ShopValues): string[] {
  return [...new Set([...(shop[field] ?? []).map(({ code }) => code), ...Object.keys(valueWords[field] ?? {})])];
}

/** Every word for each code of a field: those of the screens in the three languages, then those people also use. */
export function codeWords(field: FieldName): ReadonlyMap<string, readonly string[]> {
  const known = byField.get(field);
  if (known) return known;
  const shown = (["en", "fr", "ro"] as const).map((locale) => shownWords(field, locale));
  const codes = new Set([...Object.keys(valueWords[field] ?? {}), ...shown.flatMap((words) => Object.keys(words))]);
  const words = new Map([...codes].map((code) => [code, [...shown.flatMap((each) => each[code] ?? []), ...(valueWords[field]?.[code]?.split(" ") ?? [])]]));
  byField.set(field, words);
  return words;
}
const byField = new Map<FieldName, ReadonlyMap<string, readonly string[]>>();

/** What the field would have understood, to say the nearest of it: codes before words, words as they are typed. */
export function understoodWords(field: FieldName, shop: ShopValues): string[] {
  const { type } = fieldRule(field);
  if (type === "date") return dateCodes.flatMap(wordsOfDate).map(asTyped);
  if (type === "country") return [...countries().keys()].map(asTyped);
  const own = (shop[field] ?? []).flatMap(({ labels }) => labels);
  return [...knownCodes(field, shop), ...[...own, ...[...codeWords(field).values()].flat()].map(asTyped)];
}

/** "Non payée" is typed non_payée. */
export function asTyped(word: string): string {
  return word.toLowerCase().replace(/[\s()]+/g, "_");
}

/** RO, or the name of the country in one of our languages. */
function readCountry(written: string): string | null {
  return /^[a-z]{2}$/i.test(written) ? written.toUpperCase() : countries().get(fold(written)) ?? null;
}

let countriesByName: ReadonlyMap<string, string> | null = null;

/** Made at first use: it asks for two thousand names. */
function countries(): ReadonlyMap<string, string> {
  if (countriesByName) return countriesByName;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`); // UK is GB, DD has become DE
  const byName = new Map<string, string>();
  for (const locale of ["en", "fr", "ro"]) {
    const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = fold(names.of(code) ?? "");
      if (name !== "" && !byName.has(name)) byName.set(name, code);
    }
  }
  countriesByName = byName;
  return byName;
}
/** Regions that have a name and no address. */
const noCountries: ReadonlySet<string> = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);

function findCode(field: FieldName, written: string, shop: ShopValues): string | null {
  const folded = fold(written);
  const own = shop[field]?.find(({ code, labels }) => [code, ...labels].some((label) => fold(label) === folded));
  if (own) return own.code;
  const words = [...codeWords(field)];
  const formOf = fieldRule(field).type === "name" ? fold : (word: string) => stemOf(fold(word)); // a person has one form
  const found =
    words.find(([code]) => fold(code) === folded) ??
    words.find(([, also]) => also.some((word) => fold(word) === folded)) ??
    words.find(([, also]) => also.some((word) => formOf(word) === formOf(written)));
  return found?.[0] ?? null;
}

function openCode(written: string): string | null {
  if (/^[a-z0-9][a-z0-9_-]*$/.test(written)) return written;
  return fold(written).replaceAll(" ", "_") || null;
}

/** payé, payée, payés, payées; plătit, plătită, plătite, plătiți: one stem. */
function stemOf(folded: string): string {
  return folded.split(" ").map((word) => word.replace(/(?<=^.{3,})[aeis]+$/, "")).join(" ").trim();
}

function readMoney(written: string): string | null {
  const match = /^(-?)0*(\d{1,13})(?:\.(\d{1,4}?)0*)?$/.exec(written);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const amount = fraction === "" || fraction === "0" ? whole : `${whole}.${fraction}`;
  return amount === "0" ? amount : `${sign}${amount}`;
}

function toCode(code: string): Scalar {
  return { kind: "code", code };
}

function wrap<From, To>(value: From | null, make: (value: From) => To): To | null {
  return value === null ? null : make(value);
}
