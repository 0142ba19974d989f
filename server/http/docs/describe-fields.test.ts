import assert from "node:assert/strict";
import { test } from "node:test";
import { openApi } from "../../testing/api.ts";
import { callsOf } from "../../testing/routes.ts";
import { fieldExamples } from "./field-examples.ts";
import { importMeanings } from "./import-meanings.ts";
import type { OpenApiDocument, Schema } from "./openapi-document.ts";
import { orderMeanings } from "./order-meanings.ts";
import { requestExamples } from "./request-examples.ts";
import { shopMeanings } from "./shop-meanings.ts";

const api = await openApi();
const document = JSON.parse(JSON.stringify(api.app.swagger())) as OpenApiDocument;
const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item));

/** Every field, with the path it is found by. */
function fieldsOf(schema: Schema, path: string): [path: string, field: Schema][] {
  const parts = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : []),
  ];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [`${path}.${name}`, field] as [string, Schema],
    ...fieldsOf(field, `${path}.${name}`),
  ]);
  return [...own, ...parts.flatMap((part) => fieldsOf(part, path))];
}

const fields = [
  ...Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) => fieldsOf(schema, name)),
  ...operations.flatMap(({ operationId = "", requestBody, responses = {} }) =>
    [requestBody, ...Object.values(responses)]
      .flatMap((part) => Object.values(part?.content ?? {}))
      .flatMap(({ schema = {} }) => fieldsOf(schema, operationId)),
  ),
];

test("every field and every parameter of the API says what it means", () => {
  assert.ok(fields.length > 1_500, `only ${fields.length} fields were looked at`);
  assert.deepEqual(fields.filter(([, { description = "" }]) => description === "").map(([path]) => path), []);
  assert.deepEqual(
    operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.filter(({ description = "" }) => description === "").map(({ name }) => `${operationId}?${name}`),
    ),
    [],
  );
  assert.deepEqual(operations.filter(({ summary }) => !summary).map(({ operationId }) => operationId), []);
});

test("no meaning and no example is left that no field has", () => {
  const said = new Set([
    ...fields.map(([, { description }]) => description),
    ...operations.flatMap(({ parameters = [] }) => parameters.map(({ description }) => description)),
  ]);
  assert.deepEqual(Object.entries({ ...orderMeanings, ...shopMeanings, ...importMeanings }).filter(([, text]) => !said.has(text)).map(([name]) => name), []);
  const shown = new Set(fields.map(([, { examples = [] }]) => JSON.stringify(examples[0])));
  assert.deepEqual(Object.entries(fieldExamples).filter(([, value]) => !shown.has(JSON.stringify(value))).map(([name]) => name), []);
});

test("each example of a request is one that the API takes", async () => {
  const ids = new Map(operations.map((operation) => [operation.operationId, operation]));
  const calls = new Map(callsOf(api.app).map((call) => [call.name, call]));
  for (const [operationId, payload] of Object.entries(requestExamples)) {
    assert.ok(ids.has(operationId), operationId);
    const [path, item] = Object.entries(document.paths ?? {}).find(([, each]) =>
      Object.values(each).some((operation) => operation.operationId === operationId),
    ) ?? ["", {}];
    const method = Object.entries(item).find(([, operation]) => operation.operationId === operationId)?.[0]?.toUpperCase();
    const request = calls.get(`${method} ${path}`)?.request();
    assert.ok(request, operationId);
    const { statusCode, body } = await api.app.inject({ ...request, headers: { ...request.headers, ...api.owner.headers }, payload: payload as object });
    // There is no such order in this shop; what is there is done.
    assert.ok(
      statusCode < 300 || (statusCode === 404 && body.includes("not_found")) || body.includes("selection.empty"),
      `${operationId} answered ${statusCode} ${body}`,
    );
  }
  await api.app.close();
});
