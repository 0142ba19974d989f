import assert from "node:assert/strict";
import { test } from "node:test";
import { addressLines, type PostalAddress } from "./address-lines.ts";

const names: Readonly<Record<string, string>> = {
  FR: "France",
  RO: "Roumanie",
  GB: "Royaume-Uni",
  DE: "Allemagne",
  IT: "Italie",
  ES: "Espagne",
  US: "États-Unis",
  AU: "Australie",
};
const cases: [title: string, address: PostalAddress, lines: string[]][] = [
  [
    "in France the town is in capitals behind its postcode",
    { name: "Agathe Diallo", line1: "67 rue Sainte-Anne", postcode: "69006", city: "Lyon", country: "FR" },
    ["Agathe Diallo", "67 rue Sainte-Anne", "69006 LYON", "France"],
  ],
  [
    "in Romania the county follows the town",
    { name: "Ana Pop", line1: "Str. Lungă 12, ap. 4", postcode: "400001", city: "Cluj-Napoca", region: "Cluj", country: "RO" },
    ["Ana Pop", "Str. Lungă 12, ap. 4", "400001 Cluj-Napoca, jud. Cluj", "Roumanie"],
  ],
  [
    "a county known by its code is written with its name",
    { postcode: "700001", city: "Iași", region: "IS", country: "RO" },
    ["700001 Iași, jud. Iași", "Roumanie"],
  ],
  ["also by its whole code", { city: "Bistrița", region: "ro-bn", country: "RO" }, ["Bistrița, jud. Bistrița-Năsăud", "Roumanie"]],
  [
    "a county that says so is not called one twice",
    { city: "Zalău", region: "județul Sălaj", country: "RO" },
    ["Zalău, județul Sălaj", "Roumanie"],
  ],
  ["Bucharest is its own county", { postcode: "030167", city: "București", region: "B", country: "RO" }, ["030167 București", "Roumanie"]],
  [
    "without its accents too",
    { postcode: "030167", city: "Bucuresti", region: "Bucuresti", country: "RO" },
    ["030167 Bucuresti", "Roumanie"],
  ],
  [
    "a sector of Bucharest is no county",
    { name: "Ion", postcode: "010101", city: "București", region: "Sector 1", country: "RO" },
    ["Ion", "010101 București, Sector 1", "Roumanie"],
  ],
  [
    "in Italy the code of the province stands behind the town",
    { postcode: "50122", city: "Firenze", region: "FI", country: "IT" },
    ["50122 Firenze (FI)", "Italie"],
  ],
  [
    "in Spain the province is a line, unless it is the town",
    { postcode: "11510", city: "Puerto Real", region: "CA", country: "ES" },
    ["11510 Puerto Real", "Cádiz", "Espagne"],
  ],
  ["Madrid is in Madrid", { postcode: "28013", city: "Madrid", region: "M", country: "ES" }, ["28013 Madrid", "Espagne"]],
  [
    "in America the state is its code",
    { city: "Portland", region: "OR", postcode: "97201", country: "US" },
    ["Portland, OR 97201", "États-Unis"],
  ],
  ["and in Australia", { city: "Sydney", region: "NSW", postcode: "2000", country: "AU" }, ["Sydney NSW 2000", "Australie"]],
  [
    "in Britain the postcode comes last",
    { company: "Hart Ltd", line1: "1 High St", postcode: "ec1a 1bb", city: "London", country: "GB" },
    ["Hart Ltd", "1 High St", "LONDON", "EC1A 1BB", "Royaume-Uni"],
  ],
  [
    "elsewhere the postcode stands before the town",
    { name: "Eva", line1: " Hauptstr. 1 ", line2: "", postcode: "10115", city: "Berlin", country: "DE" },
    ["Eva", "Hauptstr. 1", "10115 Berlin", "Allemagne"],
  ],
  ["an empty address has no line", {}, []],
];
for (const [title, address, lines] of cases) test(title, () => assert.deepEqual(addressLines(address, (code) => names[code] ?? code), lines));
