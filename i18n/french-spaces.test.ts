import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript-api";

/**
 * French writes a narrow no-break space (U+202F) before ; ! ? and a no-break space (U+00A0) before : and inside « ».
 * With ordinary spaces the sign begins the next line on a narrow screen.
 */
const plainSpaces = /(?<! ) (?:[;!?](?!\S)|:(?!\S)|»)|« |\p{L}'\p{L}/u;
const folder = new URL(".", import.meta.url);

for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".fr.ts"))) {
  test(`${file} is set with French spaces and apostrophes`, () => {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), "utf8"), ts.ScriptTarget.Latest, true);
    assert.deepEqual(textsIn(source).filter((text) => plainSpaces.test(text)), []);
  });
}

/** The words of strings and templates, without the code between them. */
function textsIn(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node)) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) return [node.text];
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return [`…${node.text}`]; // what stands in the gap comes before a sign
  const texts: string[] = [];
  ts.forEachChild(node, (child) => void texts.push(...textsIn(child)));
  return texts;
}
