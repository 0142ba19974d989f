import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "./locale.ts";
import { refusalsEn } from "./refusals.en.ts";
import { refusalsFr } from "./refusals.fr.ts";
import { refusalsRo } from "./refusals.ro.ts";
import { describeRefusal } from "./refusals.ts";

const codes = Object.keys(refusalsEn);

test("every refusal has a text in every language", () => {
  assert.deepEqual(Object.keys(refusalsFr), codes);
  assert.deepEqual(Object.keys(refusalsRo), codes);
});

test("the codes are sorted by area, so that a new one has one place", () => {
  const areas = codes.map((code) => code.split(".")[0] ?? "");
  assert.deepEqual(areas, areas.toSorted());
});

test("Romanian is written with comma below, French with its own quotes", () => {
  const params = { amount: 12_990, currency: "RON", max: 20, min: 1, max_bytes: 1 };
  for (const code of codes) {
    assert.doesNotMatch(describeRefusal({ code, params }, "ro"), /[şţŞŢ]/, code);
    assert.doesNotMatch(describeRefusal({ code, params }, "fr"), /["'“”]/, code);
  }
});

test("a text names the facts", () => {
  const refusal = { code: "order.wrong_stage", params: { action: "ship", stage: "cancelled" } };
  assert.deepEqual(locales.map((locale) => describeRefusal(refusal, locale)), [
    "The order is at stage “Cancelled” and cannot be shipped.",
    "Impossible de l’expédier\u00a0: la commande est à l’étape «\u00a0Annulée\u00a0».",
    "Comanda este în etapa „Anulată” și nu poate fi expediată.",
  ]);
  assert.equal(describeRefusal({ code: "password.too_short", params: { min: 20 } }, "ro"), "O parolă are cel puțin 20 de caractere.");
});

test("an unknown code is shown, not hidden", () => {
  assert.equal(describeRefusal({ code: "parrot.dead" }, "fr"), "parrot.dead");
  assert.equal(describeRefusal({ code: "__proto__" }, "fr"), "__proto__");
});
