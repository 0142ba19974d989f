import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold, foldedDocument, phoneKey, searchTerms } from "./fold.ts";

const folded: [text: string, form: string][] = [
  ["Țîrlea", "tirlea"],
  ["Ţîrlea", "tirlea"], // the cedilla of old keyboards
  ["ŞTEFĂNIȚĂ ș ş ț ţ", "stefanita s s t t"],
  ["Bucureşti = București", "bucuresti bucuresti"],
  ["Élodie L'Œuvre", "elodie l oeuvre"],
  ["Straße, CÆSAR & Søn", "strasse caesar son"],
  ["STRAẞE", "strasse"],
  ["łódź İzmir ırmak Đorđe Þór", "lodz izmir irmak dorde thor"],
  ["1\u00a0234,50\u202f€", "1 234 50"],
  ["  Cluj-Napoca\t(CJ)\n", "cluj napoca cj"],
  ["ana.pop+shop@example.ro", "ana pop shop example ro"],
  ["100%_off\\", "100 off"],
  ["\u0421ustomer Note", "customer note"], // Cyrillic С, as in an export of 2015
  ["\u041e\u0420\u0415\u041d", "opeh"],
  ["Ёлка їжак", "eлka iжak"],
  ["ΣΟΦΟΣ σοφός", "σοφοσ σοφοσ"],
  ["№ 5 ﬁn ½", "no 5 fin 1 2"],
  ["e\u0301te\u0301", "ete"],
  ["東京 タワー", "東京 タワー"],
  ["---", ""],
  ["", ""],
];
for (const [text, form] of folded) {
  test(`"${text}" folds to "${form}"`, () => assert.equal(fold(text), form));
}

test("folding again changes nothing, and what is folded is safe in a LIKE pattern", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const form = fold(text);
      assert.equal(fold(form), form);
      assert.doesNotMatch(form, /[%_\\]/);
    }),
  );
});

const document = foldedDocument({
  texts: ["Ana Țîrlea", "ana@exemple.fr", null, "Str. Lungă 12", undefined, "Ana Tirlea"],
  phones: ["+40722123456", "06 12 34 56 78", null],
  numbers: ["10042", "#0000077", "WEB-0012"],
});

test("a document has one part a line, each once", () => {
  assert.deepEqual(document.split("\n"), [
    "10042", "0000077", "77", "web 0012",
    "0722123456", "40722123456", "0612345678",
    "ana tirlea", "ana exemple fr", "str lunga 12",
  ]);
  assert.equal(foldedDocument({ texts: ["", "--"], phones: [], numbers: [] }), "");
});

const found: [title: string, typed: string][] = [
  ["LST-03 a name without its accents", "tirlea"],
  ["LST-03 a name with the other ţ", "Ţîrlea ANA"],
  ["LST-03 an e-mail", "ana@exemple"],
  ["LST-02 a number", "10042"],
  ["LST-02 the beginning of a number", "100"],
  ["LST-02 a number with leading zeros", "0010042"],
  ["LST-02 a number with its #", "#10042"],
  ["LST-02 a number stored with zeros, typed without", "77"],
  ["LST-02 a number stored with zeros, typed with fewer", "#077"],
  ["LST-02 a number with letters", "web-0012"],
  ["LST-03 a phone with spaces", "0722 123 456"],
  ["LST-03 a phone with its country", "+40722123456"],
  ["LST-03 a phone with 00", "0040 722-123-456"],
  ["LST-03 a phone of France by its country", "+33 (0)6 12 34 56 78"],
  ["LST-03 a phone being typed", "06 12 34"],
  ["LST-03 a phone being typed with its country", "+40 722"],
];
for (const [title, typed] of found) {
  test(`${title}: ${typed}`, () => {
    const terms = searchTerms(typed);
    assert.ok(terms.length > 0);
    for (const term of terms) assert.ok(document.includes(term), `"${term}" is not in the document`);
  });
}

const terms: [typed: string, terms: string[]][] = [
  ["10043", ["10043"]],
  ["#0010043", ["10043"]],
  ["06", ["06"]], // not 6, which half of all orders hold
  ["0722", ["0722"]],
  ["007", ["7"]],
  ["00000", ["0"]],
  ["ana ANA pop", ["ana", "pop"]],
  ["Cluj-Napoca", ["cluj napoca"]],
  ["5941234567890", ["234567890"]], // an EAN is found by its last nine digits
  ["1Z5R89390357567127", ["1z5r89390357567127"]],
  ["0123456789012345", ["123456789012345"]],
  [" -- ", []],
];
for (const [typed, expected] of terms) {
  test(`"${typed}" searches ${JSON.stringify(expected)}`, () => assert.deepEqual(searchTerms(typed), expected));
}

test("a word finds at least every document that holds it as typed", () => {
  const word = fc.stringMatching(/^[#0-9a-z-]{1,16}$/);
  fc.assert(fc.property(word, (typed) => searchTerms(typed).every((term) => fold(typed).includes(term))));
});

const keys: [phone: string, key: string | null][] = [
  ["0722 123 456", "722123456"],
  ["+40722123456", "722123456"],
  ["0040-722-123-456", "722123456"],
  ["0722.123.456", "722123456"],
  ["(0722) 123/456", "722123456"],
  ["06 12 34 56 78", "612345678"],
  ["+33 (0)6 12 34 56 78", "612345678"],
  ["72212345", null],
  ["722123456", "722123456"],
  ["123456789012345", "789012345"],
  ["1234567890123456", null],
  ["0722123456 Ana", null],
  ["", null],
  ["WEB-0722123456", null],
];
for (const [phone, key] of keys) {
  test(`the key of "${phone}" is ${key}`, () => assert.equal(phoneKey(phone), key));
}
