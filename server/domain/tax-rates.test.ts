import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultTaxRates, taxRateOn } from "./tax-rates.ts";

const cases: readonly (readonly [title: string, countries: readonly (string | null)[], category: string, day: string, rate: number])[] = [
  ["the last day of a rate", ["RO"], "standard", "2025-07-31", 1900],
  ["the first day of the next", ["RO"], "standard", "2025-08-01", 2100],
  ["two rates that became one", ["RO"], "super_reduced", "2025-08-01", 1100],
  ["of the country of delivery before that of the shop", ["FR", "RO"], "reduced", "2026-11-03", 550],
  ["of the shop, where the country of delivery has none", ["DE", "RO"], "standard", "2026-11-03", 2100],
  ["of the shop, where nobody knows where it goes", [null, "FR"], "standard", "2026-11-03", 2000],
  ["a category that a country does not have is taxed as standard", ["RO"], "intermediate", "2026-11-03", 2100],
  ["exempt is never taxed", ["FR"], "exempt", "2026-11-03", 0],
  ["before the first rate", ["FR"], "standard", "2013-12-31", 0],
  ["where no rate is known", ["DE", "US"], "standard", "2026-11-03", 0],
];
for (const [title, countries, category, day, rate] of cases) {
  test(title, () => assert.equal(taxRateOn(defaultTaxRates, { countries, category, day }), rate));
}
