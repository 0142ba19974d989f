import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf, isCountryAlias } from "./countries.ts";

const cases: [text: string, code: string | null | undefined][] = [
  ["FR", "FR"],
  ["ro", "RO"],
  ["ROU", "RO"],
  ["United Kingdom", "GB"],
  ["EIRE", "IE"],
  ["RSA", "ZA"],
  ["Channel Islands", "JE"],
  ["Unspecified", null],
  ["European Community", null],
  ["États-Unis", "US"],
  ["Roumanie", "RO"],
  ["Allemagne", "DE"],
  ["România", "RO"],
  ["Olanda", "NL"],
  ["Țările de Jos", "NL"],
  ["Republica Moldova", "MD"],
  ["Czech Republic", "CZ"],
  ["  united   states ", "US"],
  ["USA", "US"],
  ["", null],
  ["Narnia", undefined],
  ["ZZ", undefined],
  ["United Kin", undefined],
  ["XX", undefined],
];
for (const [text, code] of cases) test(`${JSON.stringify(text)} is ${code}`, () => assert.equal(countryOf(text), code));

test("an answer given once is remembered", () => assert.equal(countryOf("Narnia", new Map([["narnia", "GB"]])), "GB"));
test("knows every country of Online Retail", () => {
  const all =
    "Australia Austria Bahrain Belgium Brazil Canada Cyprus Denmark EIRE Finland France Germany Greece Iceland Israel Italy Japan Lebanon Lithuania Malta Netherlands Norway Poland Portugal RSA Singapore Spain Sweden Switzerland USA Unspecified Korea Nigeria Bermuda Thailand".split(
      " ",
    );
  for (const name of [...all, "Hong Kong", "Saudi Arabia", "United Arab Emirates", "West Indies"]) assert.notEqual(countryOf(name), undefined, name);
  assert.ok(isCountryAlias("EIRE") && !isCountryAlias("France"));
});
