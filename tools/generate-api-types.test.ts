import assert from "node:assert/strict";
import { test } from "node:test";
import type { Schema } from "../server/http/docs/openapi-document.ts";
import { apiTypes, typeOf } from "./generate-api-types.ts";

const cases: [schema: Schema, type: string][] = [
  [{ type: "string", format: "date-time" }, "string"],
  [{ type: "integer" }, "number"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
  [{ enum: ["hold", "confirm"] }, '"hold" | "confirm"'],
  [{ const: true }, "true"],
  [{ $ref: "#/components/schemas/Money" }, "Money"],
  [{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
  [{ type: "array", items: { $ref: "#/components/schemas/Order" } }, "Order[]"],
  [{ type: "array", prefixItems: [{ type: "string" }, { type: "number" }] }, "[string, number]"],
  [{ type: "object", additionalProperties: { type: "number" } }, "Record<string, number>"],
  [{ type: "object", properties: {}, additionalProperties: false }, "Record<string, never>"],
  [
    { type: "object", properties: { id: { type: "string" }, "odd-name": { type: "boolean" } }, required: ["id"] },
    '{\n  id: string;\n  "odd-name"?: boolean;\n}',
  ],
  [{ allOf: [{ $ref: "#/A" }, { $ref: "#/B" }] }, "(A) & (B)"],
  [{}, "unknown"],
];
for (const [schema, type] of cases) {
  test(`${JSON.stringify(schema)} is ${type}`, () => assert.equal(typeOf(schema, ""), type));
}

test("an operation carries its method, path, query, body and what it answers when it works", () => {
  const text = apiTypes({
    paths: {
      "/orders/{id}": {
        get: {
          operationId: "getOrder",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, { name: "expand", in: "query", schema: { type: "string" } }],
          responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } } }, 404: { content: {} } },
        },
      },
      "/imports": {
        post: {
          operationId: "createImport",
          summary: "Reads a file of orders.",
          requestBody: { content: { "multipart/form-data": {} } },
          responses: { 202: { content: { "application/json": { schema: { type: "string" } } } }, 204: {} },
        },
      },
    },
    components: { schemas: { Order: { type: "object", properties: { id: { type: "string", description: "Begins with ord_." } }, required: ["id"] } } },
  });
  assert.equal(text, `// Generated from docs/openapi.json by \`npm run generate\`: change the schemas of the routes, not this file.

export type Order = {
  /** Begins with ord_. */
  id: string;
};

/** Every call of the API by its operation id. */
export type Operations = {
  /** Reads a file of orders. */
  createImport: {
    method: "POST";
    path: "/imports";
    params: Record<string, never>;
    query: Record<string, never>;
    body: FormData;
    answer: string | undefined;
  };
  getOrder: {
    method: "GET";
    path: "/orders/{id}";
    params: {
      id: string;
    };
    query: {
      expand?: string;
    };
    body: undefined;
    answer: Order;
  };
};
`);
});

test("a schema that is read as it is printed has one name", () => {
  const money = { type: "object", properties: { amount: { type: "integer" } }, required: ["amount"] };
  const text = apiTypes({
    components: {
      schemas: {
        Money: { ...money, additionalProperties: false },
        MoneyInput: money,
        Total: { type: "object", properties: { gross: { $ref: "#/components/schemas/Money" } } },
        TotalInput: { type: "object", properties: { gross: { $ref: "#/components/schemas/MoneyInput" } } },
        Moment: { type: "object", properties: { at: { type: "string" } } },
        MomentInput: { type: "object", properties: { at: { type: "number" } } },
      },
    },
  });
  assert.deepEqual([...text.matchAll(/export type (\w+)/g)].map((match) => match[1]), ["Moment", "MomentInput", "Money", "Total", "Operations"]);
});
