import { companies, languageOf, names, settlers, type CompanyName, type Country } from "./people-names.ts";
import { fictionalPhone, fictionalVatId } from "./people-numbers.ts";
import { streetIn, type DemoAddress } from "./people-places.ts";
import type { Language } from "./product.ts";
import type { Random, Weighted } from "./random.ts";

export type DemoCustomer = {
  readonly name: string;
  readonly company: string | null;
  readonly vatId: string | null;
  /** Null for people of the counter and the telephone who gave none. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly country: Country;
  readonly kind: "person" | CompanyName["kind"];
  readonly billing: DemoAddress;
  /** Where it goes when not to the billing address. */
  readonly shipping: DemoAddress | null;
  /** How much likelier than others to come back. */
  readonly loyalty: number;
};

export type DemoOperator = { readonly key: "ana" | "luc" | "mihai"; readonly name: string; readonly email: string; readonly team: DemoTeam["key"] };
export type DemoTeam = { readonly key: "france" | "romania"; readonly name: string };

export const teams: readonly DemoTeam[] = [
  { key: "france", name: "Annecy" },
  { key: "romania", name: "Cluj" },
];

export const operators: readonly DemoOperator[] = [
  { key: "luc", name: "Luc Bertrand", email: "luc@tei-tilleul.example", team: "france" },
  { key: "ana", name: "Ana Moldovan", email: "ana@tei-tilleul.example", team: "romania" },
  { key: "mihai", name: "Mihai Stanciu", email: "mihai@tei-tilleul.example", team: "romania" },
];

/** The people the shop could know, companies first; who among them buys, and when, is told by the orders. */
export function inventCustomers(count: number, random: Random): DemoCustomer[] {
  const taken = new Set<string>();
  const firms = companies.map((company) => inventCompany(company, random, taken));
  const people = Array.from({ length: count - firms.length }, () => inventPerson(random, taken));
  return [...firms, ...people];
}

const homes: readonly Weighted<Country>[] = [["FR", 54], ["RO", 34], ["BE", 4], ["DE", 3], ["IT", 2], ["IE", 3]];

function inventPerson(random: Random, taken: Set<string>): DemoCustomer {
  const country = random.weighted(homes);
  const settled = (country === "FR" || country === "RO") && random.chance(0.03);
  const { first, last } = settled ? settlers : names[country];
  const name = `${random.pick(first)} ${random.pick(last)}`;
  const phone = random.chance(country === "RO" ? 0.97 : 0.8) ? fictionalPhone(country, random) : null;
  const billing: DemoAddress = { name, company: null, ...streetIn(country, random), country, phone };
  return {
    name,
    company: null,
    vatId: null,
    email: random.chance(0.97) ? freeEmail(name, random, taken) : null,
    phone,
    language: settled ? "en" : languageOf[country],
    country,
    kind: "person",
    billing,
    shipping: random.chance(0.13) ? elsewhere(billing, random) : null,
    loyalty: random.weighted([[1, 70], [4, 22], [14, 8]]),
  };
}

function inventCompany(company: CompanyName, random: Random, taken: Set<string>): DemoCustomer {
  const { first, last } = names[company.country];
  const contact = `${random.pick(first)} ${random.pick(last)}`;
  const phone = fictionalPhone(company.country, random);
  const billing: DemoAddress = { name: contact, company: company.name, ...streetIn(company.country, random), country: company.country, phone };
  return {
    name: contact,
    company: company.name,
    vatId: company.kind === "company" ? fictionalVatId(company.country, random) : null,
    email: freeEmail(contact, random, taken),
    phone,
    language: languageOf[company.country],
    country: company.country,
    kind: company.kind,
    billing,
    shipping: null,
    loyalty: 12,
  };
}

/** A present, or the office: another name or the same one, another street. */
function elsewhere(billing: DemoAddress, random: Random): DemoAddress {
  const { first, last } = names[billing.country];
  const name = random.chance(0.6) ? `${random.pick(first)} ${random.pick(last)}` : billing.name;
  return { ...billing, name, ...streetIn(billing.country, random) };
}

/** Only the domains RFC 2606 keeps for examples: no mail of the demo can reach anyone. */
function freeEmail(name: string, random: Random, taken: Set<string>): string {
  const [first = "", ...rest] = withoutAccents(name).split(" ");
  const last = rest.join("");
  const local = random.weighted([[`${first}.${last}`, 6], [`${first}${last}`, 2], [`${first.charAt(0)}.${last}`, 2], [`${last}.${first}`, 1]]);
  const domain = random.pick(["example.com", "example.org"]);
  let email = `${local}@${domain}`;
  for (let twin = 2; taken.has(email); twin += 1) email = `${local}${twin}@${domain}`;
  taken.add(email);
  return email;
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replace(/[^A-Za-z ]/g, "").toLowerCase();
}
