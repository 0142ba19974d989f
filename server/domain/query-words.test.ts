import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultStatuses } from "../modules/settings/default-statuses.ts";
import { fold } from "./fold.ts";
import { fieldLabel, fieldNames, fieldRule, findField, type FieldName } from "./query-fields.ts";
import { parseQuery } from "./query-language.ts";
import { printQuery } from "./query-print.ts";
import { codeWords } from "./query-values.ts";
import { shownDates, shownWords, wordLists } from "./query-words.ts";

const locales = ["en", "fr", "ro"] as const;
const listed = Object.keys(wordLists) as (keyof typeof wordLists)[];
/** What a person types who reads the words on the screen: one word, whatever stands between the letters. */
const typed = (label: string): string => label.toLowerCase().replace(/[\s()]+/g, "_").replace(/_$/, "");

function canonical(written: string): string {
  const parsed = parseQuery(written);
  assert.ok(parsed.ok, `${written}: ${JSON.stringify(parsed)}`);
  return printQuery(parsed.query);
}

for (const locale of locales) {
  test(`every field is found by its name on the screens (${locale})`, () => {
    for (const field of fieldNames) {
      const label = fieldLabel(field, locale);
      assert.equal(findField(typed(label)), field, label);
      if (!fieldRule(field).keyed) assert.equal(canonical(`${typed(label)}:*`), `${field}:*`);
    }
  });

  test(`every code is found by its words on the screens (${locale})`, () => {
    for (const field of listed) {
      for (const [code, label] of Object.entries(shownWords(field, locale))) {
        assert.equal(canonical(`${field}:${typed(label)}`), `${field}:${code}`, `${field}: ${label}`);
        if (fieldRule(field).type === "choice") assert.equal(canonical(`${field}:"${label}"`), `${field}:${code}`, `${field}: ${label}`);
      }
    }
  });

  test(`every day and week is found by its words on the screens (${locale})`, () => {
    for (const [code, label] of Object.entries(shownDates(locale))) assert.equal(canonical(`created:${typed(label)}`), `created:${code}`, label);
  });

  test(`every status that a shop begins with is found by its label (${locale})`, () => {
    for (const { code, labels } of defaultStatuses) assert.equal(canonical(`status:"${labels[locale]}"`), `status:${code}`);
  });
}

test("no word means two codes of one field", () => {
  for (const field of fieldNames) {
    const owners = new Map<string, string>();
    for (const [code, words] of codeWords(field)) {
      for (const word of [code, ...words]) {
        assert.equal(owners.get(fold(word)) ?? code, code, `${field}: ${word}`);
        owners.set(fold(word), code);
      }
    }
  }
});

test("the words that were missing on the day they were missed", () => {
  const cases: [written: string, canonical: string][] = [
    ["étape:clôturée", "stage:closed"],
    ["stage:clôturé", "stage:closed"],
    ["paiement:paiement_autorisé", "payment:authorized"],
    ["étape:devis_envoyé", "stage:sent"],
    ["à_faire:encaisser", "next:collect_payment"],
    ["etapă:ofertă_trimisă", "stage:sent"],
    ["plată:plată_în_curs", "payment:pending"],
    ["méthode_de_paiement:card", "method:card"],
    ["origine:accès_direct", "origin:direct"],
    ["canal:boutique_en_ligne", "channel:shop"],
  ];
  for (const [written, expected] of cases) assert.equal(canonical(written), expected);
});

test("a name in quotes is the name itself, also when it is a word for a code", () => {
  for (const written of ['origin:"Téléphone"', 'operator:"moi"', 'channel:"Magasin"'] satisfies `${FieldName}:${string}`[])
    assert.equal(canonical(written), written);
});
