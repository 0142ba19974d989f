import assert from "node:assert/strict";
import { test } from "node:test";
import type { Schema } from "../../server/http/docs/openapi-document.ts";
import { rule } from "./contract.ts";
import { projectOf } from "./project.ts";

const tag = { type: "object", additionalProperties: false, properties: { name: { type: "string", maxLength: 100 } } } as const;

async function complaints(body: Schema, more: object = { operationId: "createTag", tags: ["Orders"] }): Promise<string[]> {
  const document = {
    paths: { "/tags": { post: { ...more, requestBody: { content: { "application/json": { schema: body } } } } } },
    components: { schemas: { Tag: tag } },
  };
  return (await rule.run(projectOf({ "docs/openapi.json": JSON.stringify(document) }))).map(({ message }) => message);
}

test("a strict body with limits passes, by name or in place", async () => {
  assert.deepEqual(await complaints(tag), []);
  assert.deepEqual(await complaints({ type: "array", maxItems: 500, items: { $ref: "#/components/schemas/Tag" } }), []);
});

const broken: [title: string, body: Schema, complaint: RegExp][] = [
  ["text without an end", { ...tag, properties: { name: { type: "string" } } }, /POST \/tags: body\.name is text without maxLength/],
  ["text that may be null", { ...tag, properties: { name: { type: ["string", "null"] } } }, /body\.name is text/],
  ["a list without an end", { type: "array", items: tag }, /body is a list without maxItems/],
  ["a body that takes unknown fields", { type: "object", properties: {} }, /body accepts unknown fields/],
  ["a fault inside of a choice in a list", { type: "array", maxItems: 5, items: { anyOf: [tag, { type: "string" }] } }, /body\[\] is text/],
];
for (const [title, body, complaint] of broken) {
  test(`caught: ${title}`, async () => assert.match((await complaints(body)).join(), complaint));
}

test("caught: a call without a name or a group", async () => {
  assert.deepEqual(await complaints(tag, {}), ['POST /tags: has the operationId ""; name it like shipOrders', "POST /tags: has no tag"]);
});
