import { texts as en } from "../../i18n/admin/order-fields.en.ts";
import { texts as fr } from "../../i18n/admin/order-fields.fr.ts";
import { texts as ro } from "../../i18n/admin/order-fields.ro.ts";
import { fold } from "./fold.ts";

/**
 * How a value is read and compared: `choice` is a closed list of codes; `code` the shop's own codes; `name` a whole name,
 * folded, or its beginning with *; `text` contains; `number` an order or invoice number, zeros in front ignored.
 */
export type FieldType = "choice" | "code" | "name" | "text" | "number" | "phone" | "money" | "date" | "country" | "currency";

type FieldRule = {
  readonly type: FieldType;
  /** Words people use beside those of the screens: a space between two, _ within one. */
  readonly also: { readonly en?: string; readonly fr: string; readonly ro: string };
  /** feature.colour: the field needs a key. */
  readonly keyed?: true;
};

/** Every field of the query language: parser, completion, documentation and the SQL builder read this one table. */
export const queryFields = {
  status: { type: "code", also: { en: "state", fr: "statut état", ro: "stare statut" } },
  payment: { type: "choice", also: { en: "payment_status pay", fr: "paiement", ro: "plată plata" } },
  delivery: { type: "choice", also: { en: "fulfillment fulfillment_status", fr: "livraison", ro: "livrare" } },
  return: { type: "choice", also: { en: "return_status", fr: "retour", ro: "retur" } },
  invoice_status: { type: "choice", also: { en: "invoicing", fr: "facturation", ro: "facturare" } },
  stage: { type: "choice", also: { fr: "étape", ro: "etapă etapa" } },
  next: { type: "choice", also: { en: "next_action", fr: "prochaine_action suite", ro: "urmează acțiune" } },
  is: { type: "choice", also: { fr: "est", ro: "este" } },
  kind: { type: "choice", also: { fr: "type", ro: "tip" } },
  number: { type: "number", also: { en: "no order", fr: "numéro commande", ro: "număr nr comandă comanda" } },
  invoice: { type: "number", also: { fr: "facture", ro: "factură factura" } },
  total: { type: "money", also: { en: "amount", fr: "total montant", ro: "total sumă suma" } },
  created: { type: "date", also: { en: "created_at date placed", fr: "créée créé date", ro: "creată creat data" } },
  paid_at: { type: "date", also: { fr: "payée_le payé_le", ro: "plătită_la plătit_la" } },
  customer: { type: "text", also: { en: "name", fr: "client", ro: "client" } },
  email: { type: "text", also: { en: "mail", fr: "courriel e-mail", ro: "e-mail" } },
  phone: { type: "phone", also: { fr: "téléphone tél", ro: "telefon tel" } },
  country: { type: "country", also: { fr: "pays", ro: "țară țara" } },
  currency: { type: "currency", also: { fr: "devise", ro: "monedă moneda valută" } },
  product: { type: "text", also: { en: "item", fr: "produit article", ro: "produs articol" } },
  sku: { type: "name", also: { fr: "référence réf", ro: "cod referință" } },
  supplier: { type: "name", also: { fr: "fournisseur", ro: "furnizor" } },
  feature: { type: "name", keyed: true, also: { en: "attribute", fr: "caractéristique", ro: "caracteristică" } },
  tag: { type: "name", also: { en: "tags label", fr: "étiquette étiquettes", ro: "etichetă eticheta etichete" } },
  operator: { type: "name", also: { fr: "opérateur vendeur", ro: "operator vânzător" } },
  team: { type: "name", also: { fr: "équipe", ro: "echipă echipa" } },
  origin: { type: "name", also: { fr: "origine provenance", ro: "proveniență" } },
  channel: { type: "name", also: { fr: "canal", ro: "canal" } },
  method: { type: "name", also: { en: "payment_method", fr: "moyen_paiement moyen méthode_de_paiement", ro: "metodă_plată metodă" } },
  shipping: { type: "name", also: { en: "shipping_method", fr: "expédition mode_livraison méthode_d_expédition", ro: "expediere mod_livrare" } },
  carrier: { type: "name", also: { fr: "transporteur", ro: "curier transportator" } },
  tracking: { type: "text", also: { fr: "suivi colis", ro: "awb urmărire colet" } },
  coupon: { type: "name", also: { fr: "coupon code_promo bon", ro: "cupon" } },
  note: { type: "text", also: { en: "notes", fr: "note", ro: "notă nota" } },
  source: { type: "name", also: { fr: "source", ro: "sursă sursa" } },
  import: { type: "name", also: { fr: "import", ro: "import" } },
  meta: { type: "name", keyed: true, also: { fr: "meta", ro: "meta" } },
} as const satisfies Readonly<Record<string, FieldRule>>;

export type FieldName = keyof typeof queryFields;
export const fieldNames = Object.keys(queryFields).filter((name): name is FieldName => name in queryFields);

export function fieldRule(name: FieldName): FieldRule {
  return queryFields[name];
}

/** The field a word names, in any of the three languages, whatever its accents and case. */
export function findField(word: string): FieldName | null {
  return byWord.get(fold(word)) ?? null;
}

/** What the screens call a field. */
export function fieldLabel(name: FieldName, locale: "en" | "fr" | "ro"): string {
  return labels[locale][name];
}
const labels = { en, fr, ro };

/** The words for a field in one language, the one to offer first: in English its own name, else that of the screens. */
export function fieldWords(name: FieldName, locale: "en" | "fr" | "ro"): string[] {
  const words = [asWord(fieldLabel(name, locale)), ...(fieldRule(name).also[locale]?.split(" ") ?? [])];
  return [...new Set(locale === "en" ? [name, ...words] : words)];
}

/** "Code de suivi" is typed code_de_suivi. */
function asWord(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ").trim().replaceAll(" ", "_");
}

/** feature."Main colour" and feature.main_colour are one key: the form in which characteristics are stored for search. */
export function keyOf(name: string): string {
  return fold(name).replaceAll(" ", "_");
}

const byWord = new Map<string, FieldName>(
  fieldNames.flatMap((name) => (["en", "fr", "ro"] as const).flatMap((locale) => fieldWords(name, locale).map((word) => [fold(word), name] as const))),
);
