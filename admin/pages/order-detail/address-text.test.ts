import assert from "node:assert/strict";
import { test } from "node:test";
import type { Address } from "../../api/types.gen.ts";
import { addressText } from "./address-text.ts";

const names: Readonly<Record<string, string>> = { FR: "France", RO: "Roumanie", GB: "Royaume-Uni", DE: "Allemagne" };
const nameOf = (code: string) => names[code] ?? code;
const cases: [title: string, address: Address, text: string][] = [
  ["in France the town is in capitals behind its postcode", { name: "Agathe Diallo", line1: "67 rue Sainte-Anne", postcode: "69006", city: "Lyon", country: "FR", phone: "+33639988647" },
    "Agathe Diallo\n67 rue Sainte-Anne\n69006 LYON\nFrance\n+33639988647"],
  ["in Romania the county follows the town", { name: "Ana Pop", line1: "Str. Lungă 12, ap. 4", postcode: "400001", city: "Cluj-Napoca", region: "Cluj", country: "RO" },
    "Ana Pop\nStr. Lungă 12, ap. 4\n400001 Cluj-Napoca, jud. Cluj\nRoumanie"],
  ["a sector of Bucharest is no county", { name: "Ion", postcode: "010101", city: "București", region: "Sector 1", country: "RO" }, "Ion\n010101 București, Sector 1\nRoumanie"],
  ["in Britain the postcode comes last", { company: "Hart Ltd", line1: "1 High St", postcode: "ec1a 1bb", city: "London", country: "GB" }, "Hart Ltd\n1 High St\nLONDON\nEC1A 1BB\nRoyaume-Uni"],
  ["elsewhere the postcode stands before the town", { name: "Eva", line1: " Hauptstr. 1 ", line2: "", postcode: "10115", city: "Berlin", country: "DE" }, "Eva\nHauptstr. 1\n10115 Berlin\nAllemagne"],
  ["an empty address is an empty text", {}, ""],
];
for (const [title, address, text] of cases) test(title, () => assert.equal(addressText(address, nameOf), text));
