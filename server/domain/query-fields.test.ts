import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "./fold.ts";
import { fieldNames, fieldRule, fieldWords, findField, keyOf, type FieldName } from "./query-fields.ts";
import { parseQuery } from "./query-language.ts";
import { valueWords } from "./query-values.ts";

/** Written out again: name, type, a French and a Romanian word. */
const fields: [name: FieldName, type: string, french: string, romanian: string][] = [
  ["status", "code", "statut", "stare"],
  ["payment", "choice", "paiement", "plată"],
  ["delivery", "choice", "livraison", "livrare"],
  ["return", "choice", "retour", "retur"],
  ["invoice_status", "choice", "facturation", "facturare"],
  ["stage", "choice", "étape", "etapă"],
  ["next", "choice", "suite", "acțiune"],
  ["is", "choice", "est", "este"],
  ["kind", "choice", "type", "tip"],
  ["number", "number", "numéro", "număr"],
  ["invoice", "number", "facture", "factură"],
  ["total", "money", "montant", "sumă"],
  ["created", "date", "créée", "creată"],
  ["paid_at", "date", "payée_le", "plătită_la"],
  ["customer", "text", "client", "client"],
  ["email", "text", "courriel", "e-mail"],
  ["phone", "phone", "téléphone", "telefon"],
  ["country", "country", "pays", "țară"],
  ["currency", "currency", "devise", "monedă"],
  ["product", "text", "produit", "produs"],
  ["sku", "name", "référence", "cod"],
  ["supplier", "name", "fournisseur", "furnizor"],
  ["feature", "name", "caractéristique", "caracteristică"],
  ["tag", "name", "étiquette", "etichetă"],
  ["operator", "name", "opérateur", "operator"],
  ["team", "name", "équipe", "echipă"],
  ["origin", "name", "origine", "proveniență"],
  ["channel", "name", "canal", "canal"],
  ["method", "name", "moyen_paiement", "metodă_plată"],
  ["shipping", "name", "expédition", "expediere"],
  ["carrier", "name", "transporteur", "curier"],
  ["tracking", "text", "suivi", "awb"],
  ["coupon", "name", "code_promo", "cupon"],
  ["note", "text", "note", "notă"],
  ["source", "name", "source", "sursă"],
  ["import", "name", "import", "import"],
  ["meta", "name", "meta", "meta"],
];
for (const [name, type, french, romanian] of fields) {
  test(`${name}, ${french}, ${romanian} are one field of type ${type}`, () => {
    assert.equal(fieldRule(name).type, type);
    for (const word of [name, french, romanian, french.toUpperCase(), fold(romanian)]) assert.equal(findField(word), name, word);
  });
}

test("the table holds these fields and no other", () => {
  assert.deepEqual(fieldNames, fields.map(([name]) => name));
  assert.deepEqual(fieldNames.filter((name) => fieldRule(name).keyed), ["feature", "meta"]);
  assert.equal(findField("statu"), null);
});

test("no word names two fields", () => {
  const owners = new Map<string, FieldName>();
  for (const name of fieldNames) {
    for (const locale of ["en", "fr", "ro"] as const) {
      for (const word of fieldWords(name, locale)) {
        assert.equal(owners.get(fold(word)) ?? name, name, `${word}: ${owners.get(fold(word))} and ${name}`);
        owners.set(fold(word), name);
      }
    }
  }
});

/** The codes of the product, written out again. */
const codes: Partial<Record<FieldName, string>> = {
  status: "awaiting_payment paid in_preparation shipped finished cancelled refunded",
  payment: "unpaid pending authorized partially_paid paid overpaid partially_refunded refunded",
  delivery: "not_needed to_ship in_preparation partially_shipped shipped delivered",
  return: "none requested partially_returned returned",
  invoice_status: "none to_invoice invoiced partially_credited credited",
  stage: "quotation sent confirmed closed cancelled",
  next: "collect_payment confirm prepare ship none",
  is: "open unpaid paid late test archived draft returnable locked mismatch",
  kind: "sale credit adjustment",
  operator: "me nobody",
};
test("closed lists hold every code of the product", () => {
  const held = Object.entries(valueWords).map(([field, words]) => [field, Object.keys(words).join(" ")]);
  assert.deepEqual(Object.fromEntries(held), codes);
});

for (const [field, words] of Object.entries(valueWords)) {
  test(`every word for a ${field} means one code, whatever its gender and number`, () => {
    for (const [code, also] of Object.entries(words)) {
      const inflected = field === "operator" ? [] : also.split(" ").flatMap((word) => [`${word}e`, `${word}es`, `${word}ă`, `${word}i`]);
      for (const word of [code, code.toUpperCase(), ...also.split(" "), ...inflected]) {
        const answer = parseQuery(`${field}:${word}`);
        assert.ok(answer.ok && answer.query?.kind === "field", word);
        assert.deepEqual(answer.query.test, { kind: "one_of", values: [{ kind: "code", code }] }, word);
      }
    }
  });
}

test("a key is one whatever its case, accents and spaces", () => {
  assert.equal(keyOf("Culoare principală"), "culoare_principala");
  assert.equal(keyOf("culoare_principala"), "culoare_principala");
  assert.equal(keyOf("ERP-ID"), "erp_id");
});
