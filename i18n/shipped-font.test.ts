import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const faces = readFileSync(path.join(root, "admin/theme/base.css"), "utf8");
const ranges = [...faces.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = "", to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const);
const isShipped = (character: string): boolean => ranges.some(([from, to]) => character.codePointAt(0)! >= from && character.codePointAt(0)! <= to);

test("the fonts that come along draw every character of the back-office: a bare machine has no other", () => {
  const files = globSync(["i18n/**/*.ts", "admin/**/*.{ts,tsx}"], { cwd: root, exclude: (name) => /node_modules|dist$|\.test\.ts$|\/dev\//.test(name) });
  const missing = files.flatMap((file) =>
    [...new Set(readFileSync(path.join(root, file), "utf8"))].filter((character) => character > " " && !isShipped(character)).map((character) => `${file}: ${character}`));
  assert.ok(files.length > 200);
  assert.deepEqual(missing, []);
});
