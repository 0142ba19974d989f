import assert from "node:assert/strict";
import { test } from "node:test";
import { generatedFiles } from "../generated-files.ts";
import { staleFiles } from "./generated.ts";
import { projectOf } from "./project.ts";

const document = { paths: { "/tags": { get: { operationId: "listTags", tags: ["Orders"] } } } };

test("files made from this very API pass", () => {
  assert.deepEqual(staleFiles(projectOf(generatedFiles(document)), document), []);
});

test("a route that came since makes the document and the types stale", () => {
  const today = { paths: { ...document.paths, "/teams": { get: { operationId: "listTeams", tags: ["Staff"] } } } };
  const failures = staleFiles(projectOf(generatedFiles(document)), today);
  assert.deepEqual(failures.map(({ file }) => file), ["docs/openapi.json", "admin/api/types.gen.ts"]);
});
