import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "./query-language.ts";
import { searchesEverywhere } from "./query-scope.ts";

const everywhere: [text: string, expected: boolean][] = [
  ["", false],
  ["payment:paid", false],
  ["77", true],
  ["number:77", true],
  ["tirlea", true],
  ["status:paid", true],
  ["-status:cancelled", true],
  ["supplier:Acme", true],
  ["payment:paid (tag:vip OR tirlea)", true],
  ["-supplier:Acme", false],
  ["is:archived", true],
  ["is:unpaid", true],
  ["-is:paid", true],
  ["tag:vip total:>100", false],
];
for (const [text, expected] of everywhere) {
  test(`LST-13 "${text}" is searched ${expected ? "in every status" : "in the statuses that are shown"}`, () => {
    const parsed = parseQuery(text);
    assert.ok(parsed.ok);
    assert.equal(searchesEverywhere(parsed.query), expected);
  });
}
