import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./catalogues.ts";
import { projectOf } from "./project.ts";

const english = `export const texts = { title: "Orders to ship today", hello: "Hello {name}", actions: { ship: "Ship" } };`;
const french = `export const texts = { title: "Commandes à expédier", hello: "Bonjour {name}", actions: { ship: "Expédier" } };`;
const romanian = `export const texts = { title: "Comenzi de expediat", hello: "Bună {name}", actions: { ship: "Expediază" } };`;

async function complaints(changes: Readonly<Record<string, string>>): Promise<string> {
  const files = { "i18n/desk.en.ts": english, "i18n/desk.fr.ts": french, "i18n/desk.ro.ts": romanian, ...changes };
  return (await rule.run(projectOf(files))).map(({ file, message }) => `${file} ${message}`).join("\n");
}

test("three complete languages pass, flat or nested, with or without a type", async () => {
  assert.equal(await complaints({}), "");
  assert.equal(
    await complaints({
      "i18n/desk.fr.ts": french.replace("};", "} satisfies Texts;").replace("actions: { ship:", '"actions.ship":').replace(" } }", " }"),
    }),
    "",
  );
});

const broken: [title: string, file: string, text: string, complaint: RegExp][] = [
  ["a missing text", "i18n/desk.fr.ts", french.replace(/actions: .* }/, ""), /"actions\.ship" of i18n\/desk\.en\.ts is missing/],
  ["a text English does not have", "i18n/desk.ro.ts", romanian.replace("title:", "old: \"Vechi\", title:"), /"old" does not exist in English/],
  ["an empty text", "i18n/desk.ro.ts", romanian.replace("Expediază", " "), /"actions\.ship" is empty/],
  ["another gap", "i18n/desk.fr.ts", french.replace("{name}", "{nom}"), /fills nom, the English text name/],
  ["a text left in English", "i18n/desk.fr.ts", french.replace("Commandes à expédier", "Orders to ship today"), /still in English/],
  ["a cedilla", "i18n/desk.ro.ts", romanian.replace("Expediază", "Terminaţi"), /ţ with a cedilla/],
];
for (const [title, file, text, complaint] of broken) {
  test(`caught: ${title}`, async () => assert.match(await complaints({ [file]: text }), complaint));
}

test("caught: a catalogue without its third language", async () => {
  assert.match(await complaints({ "i18n/mail.en.ts": english, "i18n/mail.fr.ts": french }), /no i18n\/mail\.ro\.ts/);
});

test("languages may have plural forms of their own", async () => {
  const counted = (forms: string): string => `export const texts = { orders: { ${forms} } };`;
  assert.equal(await complaints({
    "i18n/desk.en.ts": counted(`one: "# order", other: "# orders"`),
    "i18n/desk.fr.ts": counted(`one: "# commande", many: "# de commandes", other: "# commandes"`),
    "i18n/desk.ro.ts": counted(`one: "o comandă", few: "# comenzi", other: "# de comenzi"`),
  }), "");
});
