import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../server/domain/query-language.ts";
import { emptyForm, readForm, writeForm } from "./filter-form.ts";

function read(text: string) {
  const parsed = parseQuery(text);
  assert.ok(parsed.ok);
  return readForm(parsed.query);
}

/** Whatever a search says, opening the panel and closing it again must not change it. */
const searches = [
  "",
  "popescu",
  "payment:paid,unpaid",
  "tag:vip tag:gift",
  "-tag:problem",
  "tag:vip,gift",
  "total:40..60",
  "total:>=100",
  "total:>100",
  "created:>=-7d",
  "created:2026-11-01..2026-11-21",
  'customer:"Ana Popescu",Dupont',
  "operator:me",
  "status:paid OR tag:vip",
  "-payment:paid",
  "status:paid,shipped",
  "feature.colour:red sku:A*",
];
for (const search of searches) {
  test(`"${search}" comes back as it was`, () => {
    const again = writeForm(read(search));
    assert.deepEqual(new Set(again.split(" ")), new Set(search.split(" ")));
  });
}

test("LST-09 tags: any, all, none", () => {
  assert.equal(writeForm({ ...emptyForm, tags: ["A", "B"], tagMode: "any" }), "tag:A,B");
  assert.equal(writeForm({ ...emptyForm, tags: ["A", "B"], tagMode: "all" }), "tag:A tag:B");
  assert.equal(writeForm({ ...emptyForm, tags: ["A", "B"], tagMode: "none" }), "-tag:A,B");
});

test("LST-04 a total between two amounts", () => {
  assert.equal(writeForm({ ...emptyForm, ranges: { ...emptyForm.ranges, total: { from: "40", to: "60" } } }), "total:40..60");
});

test("what the fields cannot say is kept beside what they do", () => {
  const form = read("ana -payment:paid (status:paid OR tag:vip) delivery:shipped");
  assert.deepEqual(form.lists.delivery, ["shipped"]);
  assert.equal(writeForm({ ...form, lists: { ...form.lists, delivery: [] } }), "ana -payment:paid (status:paid OR tag:vip)");
});

test("several names are separated by commas", () => {
  assert.equal(writeForm({ ...emptyForm, texts: { ...emptyForm.texts, supplier: "Atelier Bleu, Acme" } }), 'supplier:"Atelier Bleu",Acme');
});
