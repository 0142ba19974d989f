import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultStatuses } from "../modules/settings/default-statuses.ts";
import { parseQuery } from "./query-language.ts";
import { printQuery } from "./query-print.ts";
import { queryInWords } from "./query-in-words.ts";

const shopIn = (locale: "fr" | "ro") => ({ status: defaultStatuses.map(({ code, labels }) => ({ code, labels: [labels[locale]] })) });
const cases: [canonical: string, fr: string, ro: string][] = [
  ["", "", ""],
  ["popescu", "popescu", "popescu"],
  ["payment:paid -tag:VIP", "paiement:payée -étiquette:VIP", "plată:plătită -etichetă:VIP"],
  ["created:>=-7d", "date:>=-7j", "data:>=-7z"],
  ["delivery:to_ship,shipped total:40..60", "livraison:non_expédiée,expédiée total:40..60", "livrare:neexpediată,expediată total:40..60"],
  ["(is:unpaid OR is:late) next:ship", "(est:non_payée OR est:en_retard) à_faire:expédier", "(este:neplătită OR este:întârziată) urmează:expediază"],
  ["status:in_preparation", "état:en_préparation", "stare:în_pregătire"],
  ['product:"Blue mug"', 'produit:"Blue mug"', 'produs:"Blue mug"'],
  ["created:last_week", "date:la_semaine_dernière", "data:săptămâna_trecută"],
  ["statu:paid", "statu:paid", "statu:paid"],
];

for (const [canonical, fr, ro] of cases) {
  test(`"${canonical}" is shown in the words of the person`, () => {
    assert.deepEqual([queryInWords(canonical, { locale: "fr", shop: shopIn("fr") }), queryInWords(canonical, { locale: "ro", shop: shopIn("ro") })], [fr, ro]);
    assert.equal(queryInWords(canonical, { locale: "en" }), canonical);
    for (const locale of ["fr", "ro"] as const) {
      const read = parseQuery(locale === "fr" ? fr : ro, { locale, shop: shopIn(locale) });
      if (read.ok) assert.equal(printQuery(read.query), canonical, "what is shown is read as what is kept");
    }
  });
}

test("a word that would be read as something else stays as it is kept", () => {
  const shop = { status: [{ code: "waiting", labels: ["Payée"] }, { code: "paid", labels: ["Payée"] }] };
  assert.equal(queryInWords("status:paid", { locale: "fr", shop }), "status:paid");
});
