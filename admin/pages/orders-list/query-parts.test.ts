import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../server/domain/query-language.ts";
import type { Query } from "../../../server/domain/query-tree.ts";
import { addTerm, partsOf, printParts, withoutPart } from "./query-parts.ts";

function query(text: string): Query | null {
  const parsed = parseQuery(text);
  assert.ok(parsed.ok);
  return parsed.query;
}

test("the parts of a query print back to it", () => {
  for (const text of ["", "popescu", "payment:paid -tag:problem", "(status:paid OR tag:vip) total:>100"]) {
    assert.equal(printParts(partsOf(query(text))), text);
  }
});

test("removing a chip removes exactly its condition", () => {
  assert.equal(withoutPart(query("payment:paid -tag:problem ana"), 1), "payment:paid ana");
  assert.equal(withoutPart(query("payment:paid"), 0), "");
});

test("a term added twice stands once", () => {
  assert.equal(addTerm("payment:paid", "tag:vip"), "payment:paid tag:vip");
  assert.equal(addTerm("payment:paid tag:vip", "tag:vip"), "payment:paid tag:vip");
  assert.equal(addTerm("", 'supplier:"Acme SA"'), 'supplier:"Acme SA"');
});
