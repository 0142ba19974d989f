import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../domain/query-language.ts";
import { viewsIn } from "./views.ts";

for (const language of ["en", "fr", "ro"] as const) {
  test(`the saved views of a shop that speaks ${language} can be read`, () => {
    for (const { name, q } of viewsIn(language)) {
      assert.ok(name !== "");
      assert.deepEqual({ q, ok: parseQuery(q, { locale: language }).ok }, { q, ok: true });
    }
  });
}
