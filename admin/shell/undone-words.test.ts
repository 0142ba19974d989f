import assert from "node:assert/strict";
import { test } from "node:test";
import { texts as en } from "../../i18n/admin/shell.en.ts";
import { texts as fr } from "../../i18n/admin/shell.fr.ts";
import { texts as ro } from "../../i18n/admin/shell.ro.ts";
import { undoneWords } from "./undone-words.ts";

const kept = { id: "ord_1", number: "10483", code: "order.changed", message: "The order has changed." };

test("STA-19 an undo says what came back and what did not", () => {
  assert.equal(undoneWords({ undone: 4, refused: [] }, en), "Undone");
  assert.equal(undoneWords({ undone: 0, refused: [kept] }, en), "Could not be undone. The order has changed.");
  assert.equal(undoneWords({ undone: 3, refused: [kept] }, en), "3 orders put back, 1 not (The order has changed)");
  assert.equal(undoneWords({ undone: 3, refused: [kept] }, fr), "3 commandes rétablies, 1 non (The order has changed)");
  assert.equal(undoneWords({ undone: 20, refused: [kept] }, ro), "20 de comenzi readuse la loc, 1 nu (The order has changed)");
});
