import assert from "node:assert/strict";
import { test } from "node:test";
import { eanCheckDigit } from "./ean.ts";
import type { Localised } from "./product.ts";
import { articles, products } from "./products.ts";
import { suppliers } from "./shop.ts";

test("the demo shop sells 24 products of three sections", () => {
  assert.equal(products.length, 24);
  assert.deepEqual(new Set(products.map((product) => product.section)), new Set(["stationery", "kitchen", "garden"]));
});

test("codes, SKUs and article numbers are unique", () => {
  for (const values of [products.map((product) => product.code), articles.map(({ variant }) => variant.sku), articles.map(({ variant }) => variant.ean)]) {
    assert.equal(new Set(values).size, values.length);
  }
});

test("every article number is an EAN-13 whose check digit is right", () => {
  assert.equal(eanCheckDigit("400638133393"), "1"); // a published example: 4006381333931
  for (const { variant } of articles) {
    assert.match(variant.ean, /^2\d{12}$/);
    assert.equal(eanCheckDigit(variant.ean.slice(0, 12)), variant.ean.slice(12));
  }
});

test("every text exists in English, French and Romanian", () => {
  const texts: Localised[] = products.flatMap((product) => [
    product.title,
    product.description,
    ...Object.values(product.attributes),
    ...product.variants.flatMap((variant) => Object.values(variant.options)),
  ]);
  for (const text of texts) assert.ok(text.en && text.fr && text.ro, JSON.stringify(text));
});

test("Romanian is written with commas below, not cedillas", () => {
  const romanian = products.map((product) => product.title.ro + product.description.ro).join("");
  assert.doesNotMatch(romanian, /[şţŞŢ]/);
  assert.match(romanian, /ș/);
  assert.match(romanian, /ț/);
});

test("each supplier sells something, and each product comes from one of them", () => {
  assert.deepEqual(new Set(products.map((product) => product.supplier)), new Set(Object.values(suppliers).map(({ name }) => name)));
});

test("the shelves tell a story: plenty, low and sold out", () => {
  assert.ok(articles.some(({ variant }) => variant.stock === 0));
  assert.ok(articles.filter(({ variant }) => variant.stock > 0 && variant.stock <= 5).length >= 4);
  assert.ok(articles.every(({ variant }) => Number.isSafeInteger(variant.price) && variant.price > 0));
});

test("products that cannot simply be returned are there to be tried", () => {
  assert.deepEqual(
    new Set(products.map((product) => product.returnClass)),
    new Set(["standard", "hygiene", "custom_made", "perishable", "service"]),
  );
});
