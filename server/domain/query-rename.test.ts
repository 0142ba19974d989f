import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "./query-language.ts";
import { printQuery } from "./query-print.ts";
import { renameInQuery } from "./query-rename.ts";

const cases: [title: string, before: string, after: string][] = [
  ["one tag", "tag:VIP", "tag:\"Très important\""],
  ["whatever its case and accents", "tag:vîp is:open", "tag:\"Très important\" is:open"],
  ["in a list, a group and a negation", "-tag:gift,vip (tag:vip OR is:late)", "-tag:gift,\"Très important\" (tag:\"Très important\" OR is:late)"],
  ["a beginning stays a beginning", "tag:vip*", "tag:vip*"],
  ["the same word elsewhere is not the tag", "vip customer:vip", "vip customer:vip"],
];
for (const [title, before, after] of cases) {
  test(`TAG-03 a renamed tag in a query: ${title}`, () => {
    const parsed = parseQuery(before);
    assert.ok(parsed.ok && parsed.query);
    const renamed = renameInQuery(parsed.query, { field: "tag", from: "VIP", to: "Très important" });
    assert.equal(printQuery(renamed), after);
    if (before === after) assert.equal(renamed, parsed.query);
  });
}
