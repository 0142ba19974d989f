import assert from "node:assert/strict";
import { test } from "node:test";
import { probeEncoding, type Encoding } from "./encoding.ts";

/** The other way round of TextDecoder, for the tests. */
function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8" || encoding === "utf-16le") return Buffer.from(text, encoding === "utf-8" ? "utf8" : "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const decoder = new TextDecoder(encoding);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((character) => table.get(character) ?? 63));
}

function probe(bytes: Buffer, chunk = 7): ReturnType<ReturnType<typeof probeEncoding>["result"]> {
  const probing = probeEncoding();
  for (let at = 0; at < bytes.length; at += chunk) probing.add(bytes.subarray(at, at + chunk));
  return probing.result();
}

const french = "Référence;Client;Ville\n1;Élodie Garçon;Besançon\n2;Hélène Lefèvre;Sète\n3;Benoît Août;Où ça\n";
const romanian = "Număr;Client;Oraș\n1;Ştefan Ţurcanu;Braşov\n2;Ioana Pătraşcu;Constanţa\n3;Călin Mureşan;Bucureşti\n".replace("ș", "ş");
const cases: [title: string, bytes: Buffer, encoding: Encoding][] = [
  ["ASCII", Buffer.from("a,b\n1,2\n"), "utf-8"],
  ["UTF-8", encode(french, "utf-8"), "utf-8"],
  ["UTF-8 with its mark", encode(`\ufeff${romanian}`, "utf-8"), "utf-8"],
  ["UTF-16 LE with its mark", encode(`\ufeff${french}`, "utf-16le"), "utf-16le"],
  ["UTF-16 BE with its mark", encode(`\ufeff${french}`, "utf-16be"), "utf-16be"],
  ["UTF-16 LE without", encode(french, "utf-16le"), "utf-16le"],
  ["French in windows-1252", encode(french, "windows-1252"), "windows-1252"],
  ["French with an apostrophe and a euro", encode("l’été à 5 €;très cher\n", "windows-1252"), "windows-1252"],
  ["Romanian in windows-1250", encode(romanian, "windows-1250"), "windows-1250"],
  ["Polish in iso-8859-2", encode("Łukasz Wiśniewski;Łódź\nŻaneta Kąkol;Świdnica\n", "iso-8859-2"), "iso-8859-2"],
  ["Polish in windows-1250", encode("Łukasz Wiśniewski;Łódź\nŻaneta Kąkol;Świdnica\n", "windows-1250"), "windows-1250"],
  ["Portuguese in windows-1252", encode("João São;Conceição\n", "windows-1252"), "windows-1252"],
];
for (const [title, bytes, encoding] of cases) {
  test(`finds ${title}, however the file is cut`, () => {
    for (const chunk of [37, 64, 65_536]) assert.equal(probe(bytes, chunk).encoding, encoding, `chunks of ${chunk}`);
  });
}

test("the last byte of a long file still decides", () => {
  assert.equal(probe(Buffer.concat([Buffer.from("a,b\n".repeat(50_000)), Buffer.from([0x63, 0xe9, 0x0a])]), 65_536).encoding, "windows-1252");
});

test("no question when every candidate reads the same text", () => {
  assert.deepEqual(probe(encode("Élodie;émaillé;Jürgen Weiß\n", "windows-1252")).candidates, []);
});

test("Romanian without its own letters is asked about: ş in one table is º in the other, but ê and ę are both letters", () => {
  const finding = probe(encode("crêpe\nfête\n", "windows-1252"));
  assert.equal(finding.encoding, "windows-1252");
  assert.ok(finding.candidates.includes("windows-1250"));
  assert.ok(finding.sample?.includes(0xea));
});

test("a few bad bytes in UTF-8 leave it UTF-8, damaged", () => {
  const finding = probe(Buffer.concat([encode(french.repeat(20), "utf-8"), Buffer.from([0x63, 0xff, 0x0a])]), 65_536);
  assert.deepEqual([finding.encoding, finding.damaged], ["utf-8", true]);
});
