import assert from "node:assert/strict";
import { test } from "node:test";
import { belgianVatId, frenchVatId, romanianVatId } from "./people-numbers.ts";
import { inventCustomers, operators, teams } from "./people.ts";
import { createRandom } from "./random.ts";

const customers = inventCustomers(1_000, createRandom(7));

test("the same seed invents the same people", () => {
  assert.deepEqual(inventCustomers(50, createRandom(7)), customers.slice(0, 50));
  assert.notDeepEqual(inventCustomers(50, createRandom(8)), customers.slice(0, 50));
});

test("no mail of the demo can reach anyone", () => {
  const emails = customers.map((customer) => customer.email).filter((email) => email !== null);
  for (const email of emails) assert.match(email, /^[a-z.]+\d*@example\.(com|org)$/);
  assert.equal(new Set(emails).size, emails.length);
});

test("no telephone of the demo rings", () => {
  const kept = /^\+(336399[8]\d{4}|33(19900|26191|35301|46571|53649)\d{4}|4070000\d{4}|491713920[01]\d{2}|493023125\d{3}|35320910\d{4})$/;
  for (const { phone, country } of customers) {
    if (phone === null) continue;
    assert.match(phone, kept, country);
  }
});

test("addresses follow the rules of their country", () => {
  const postcode = { FR: /^\d{5}$/, RO: /^0[1-6]1\d{3}$|^[1-9]\d{5}$/, BE: /^\d{4}$/, DE: /^\d{5}$/, IT: /^\d{5}$/, IE: /^[A-Z]\d{2} [A-Z]\d[A-Z]\d$/ };
  for (const { billing, shipping } of customers) {
    for (const address of shipping ? [billing, shipping] : [billing]) {
      assert.match(address.postcode, postcode[address.country], JSON.stringify(address));
      assert.ok(address.line1 && address.city && address.name);
      if (address.country !== "RO") continue;
      assert.match(address.region ?? "", /^[A-Z]{1,2}$/);
      if (address.region === "B") assert.match(address.line2 ?? "", new RegExp(`Sector ${address.postcode[1]}$`));
    }
  }
});

test("VAT numbers carry the check digits of their country", () => {
  assert.equal(frenchVatId("303265045"), "FR40303265045"); // published examples
  assert.equal(romanianVatId("1854729"), "RO18547290");
  assert.equal(belgianVatId("04030192"), "BE0403019261");
  const ids = customers.map((customer) => customer.vatId).filter((id) => id !== null);
  assert.ok(ids.length >= 12);
  for (const id of ids) assert.match(id, /^(FR\d{2}0\d{8}|RO9\d{9}|BE9\d{9})$/);
});

test("the shop knows both its homes and some neighbours, with their letters", () => {
  const of = (country: string) => customers.filter((customer) => customer.country === country).length;
  assert.ok(of("FR") > 450 && of("RO") > 280);
  for (const country of ["BE", "DE", "IT", "IE"]) assert.ok(of(country) > 5, country);
  const everyName = customers.map((customer) => customer.name).join("");
  for (const letter of ["ș", "ț", "ă", "é", "ï", "ü"]) assert.ok(everyName.includes(letter), letter);
  assert.doesNotMatch(everyName, /[şţŞŢ]/);
});

test("every operator belongs to a team", () => {
  for (const { team } of operators) assert.ok(teams.some(({ key }) => key === team));
});
