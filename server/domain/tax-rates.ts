/** Basis points by country and category, each from a day on. Edited in settings; the law is data here, never code. */
export type TaxRate = { readonly country: string; readonly category: string; readonly from: string; readonly rate: number };

/** France: CGI art. 278 to 281. Romania: Law 227/2015, rates raised by Law 141/2025 from 1 August 2025. */
export const defaultTaxRates: readonly TaxRate[] = [
  { country: "FR", category: "standard", from: "2014-01-01", rate: 2000 },
  { country: "FR", category: "intermediate", from: "2014-01-01", rate: 1000 },
  { country: "FR", category: "reduced", from: "2014-01-01", rate: 550 },
  { country: "FR", category: "super_reduced", from: "2014-01-01", rate: 210 },
  { country: "RO", category: "standard", from: "2017-01-01", rate: 1900 },
  { country: "RO", category: "reduced", from: "2017-01-01", rate: 900 },
  { country: "RO", category: "super_reduced", from: "2017-01-01", rate: 500 },
  { country: "RO", category: "standard", from: "2025-08-01", rate: 2100 },
  { country: "RO", category: "reduced", from: "2025-08-01", rate: 1100 },
  { country: "RO", category: "super_reduced", from: "2025-08-01", rate: 1100 },
];

/** The rate of a day: of the country of delivery where it is known, else of the shop; zero when neither is. */
export function taxRateOn(
  rates: readonly TaxRate[],
  { countries, category, day }: { countries: readonly (string | null)[]; category: string; day: string },
): number {
  for (const country of countries) {
    const current = rates
      .filter((rate) => rate.country === country && (rate.category === category || rate.category === "standard") && rate.from <= day)
      .toSorted((a, b) => Number(b.category === category) - Number(a.category === category) || (a.from < b.from ? 1 : -1))[0];
    if (current) return category === "exempt" ? 0 : current.rate;
  }
  return 0;
}
