import assert from "node:assert/strict";
import { test } from "node:test";
import { likelyCarriers } from "./likely-carriers.ts";

const ups = { code: "ups", name: "UPS", active: true };
const dpd = { code: "dpd", name: "DPD group", active: true };
const off = { code: "dpd_ro", name: "DPD Romania", active: false };
const upsCode = "1Z5R89390357567127";
const names = (code: string, current = "") => likelyCarriers(code, [ups, dpd, off], current).map(({ name }) => name);

test("DEL-12 a code that bears the marks of one carrier proposes it", () => {
  assert.deepEqual(names(upsCode), ["UPS"]);
});

test("DEL-12 nothing is proposed for the carrier that stands there already, nor for a code nobody knows", () => {
  assert.deepEqual(names(upsCode, "UPS"), []);
  assert.deepEqual(names(upsCode, "ups"), []);
  assert.deepEqual(names("AWB 1"), []);
});

test("DEL-12 carriers that are switched off are not proposed", () => {
  assert.deepEqual(names("008182709980000020033350276C"), ["DPD group"]);
});
