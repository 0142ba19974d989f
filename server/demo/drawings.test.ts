import assert from "node:assert/strict";
import { test } from "node:test";
import { drawArticle } from "./drawings.ts";
import { articles } from "./products.ts";

test("every article has a drawing, and drawing it twice gives the same picture", () => {
  for (const { product, variant } of articles) {
    assert.equal(drawArticle(product, variant), drawArticle(product, variant), variant.sku);
  }
});

test("a drawing is a small closed SVG that asks for nothing from outside", () => {
  for (const { product, variant } of articles) {
    const svg = drawArticle(product, variant);
    assert.ok(svg.startsWith("<svg ") && svg.endsWith("</svg>"), variant.sku);
    assert.ok(svg.length < 8_000, `${variant.sku}: ${svg.length} characters`);
    assert.doesNotMatch(svg, /NaN|undefined|<text|<script|<image|href|style=|on\w+=/, variant.sku);
    assert.equal(svg.match(/<g[ >]/g)?.length ?? 0, svg.match(/<\/g>/g)?.length ?? 0, variant.sku);
  }
});

test("names inside a drawing are used once", () => {
  for (const { product, variant } of articles) {
    const ids = [...drawArticle(product, variant).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, variant.sku);
  }
});

test("a colour shows", () => {
  const pictures = articles.filter(({ product }) => product.code === "mug").map(({ product, variant }) => drawArticle(product, variant));
  assert.equal(new Set(pictures).size, 3);
});
