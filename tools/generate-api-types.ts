/** TypeScript types of the API from its OpenAPI document. Our own: TypeScript 7 has no compiler API for the usual generator to run on. */
import type { Content, ApiDescription, Operation, Parameter, Schema, Schemas } from "../server/http/docs/openapi-document.ts";

const methods = ["get", "post", "put", "patch", "delete"];

/** The same document always gives the same text: everything stands in the order of its name. */
export function apiTypes(given: ApiDescription): string {
  const document = withoutTwins(given);
  const schemas = sortedEntries(document.components?.schemas).map(
    ([name, schema]) => `${comment(schema.description, "")}export type ${name} = ${typeOf(schema, "")};\n`,
  );
  const operations = operationsOf(document).map(([id, path, method, operation]) => operationType(id, path, method, operation));
  return [
    "// Generated from docs/openapi.json by `npm run generate`: change the schemas of the routes, not this file.\n",
    ...schemas,
    `/** Every call of the API by its operation id. */\nexport type Operations = {\n${operations.join("")}};\n`,
  ].join("\n");
}

/** A schema that reads and prints the same is described twice, as `Money` and `MoneyInput`. One name is enough. */
function withoutTwins(document: ApiDescription): ApiDescription {
  const schemas = document.components?.schemas ?? {};
  const twins = Object.keys(schemas).filter((name) => name.endsWith("Input") && sameShape(schemas, name, name.slice(0, -"Input".length)));
  const text = twins.reduce(
    (all, name) => all.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${name.slice(0, -"Input".length)}"`),
    JSON.stringify(document),
  );
  const merged = JSON.parse(text) as ApiDescription;
  return { ...merged, components: { schemas: Object.fromEntries(Object.entries(merged.components?.schemas ?? {}).filter(([name]) => !twins.includes(name))) } };
}

function sameShape(schemas: Schemas, name: string, other: string): boolean {
  const [ours, theirs] = [schemas[name], schemas[other]];
  const withoutSuffix = (schema: Schema): string => typeOf(schema, "").replace(/\b(\w+)Input\b/g, "$1");
  return ours !== undefined && theirs !== undefined && withoutSuffix(ours) === withoutSuffix(theirs);
}

function operationsOf({ paths = {} }: ApiDescription): [id: string, path: string, method: string, operation: Operation][] {
  const found = Object.entries(paths).flatMap(([path, item]) => methods.flatMap((method) => {
    const operation = item[method];
    return operation?.operationId ? [[operation.operationId, path, method, operation] as [string, string, string, Operation]] : [];
  }));
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function operationType(id: string, path: string, method: string, operation: Operation): string {
  const { parameters = [] } = operation;
  const fields = [
    `method: "${method.toUpperCase()}"`,
    `path: ${JSON.stringify(path)}`,
    `params: ${parametersType(parameters.filter((parameter) => parameter.in === "path"))}`,
    `query: ${parametersType(parameters.filter((parameter) => parameter.in === "query"))}`,
    `body: ${operation.requestBody ? contentType(operation.requestBody.content) : "undefined"}`,
    `answer: ${answerType(operation)}`,
  ];
  return `${comment(operation.summary ?? operation.description, "  ")}  ${key(id)}: {\n${fields.map((field) => `    ${field};\n`).join("")}  };\n`;
}

function parametersType(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "Record<string, never>";
  return typeOf({
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema = {}, description }) => [name, { description, ...schema }])),
    required: parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    additionalProperties: false,
  }, "    ");
}

/** What a call that worked answers; what it refuses comes as a problem and is thrown by the client. */
function answerType({ responses = {} }: Operation): string {
  const worked = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return union(worked.map(([, response]) => (response.content ? contentType(response.content) : "undefined"))) || "undefined";
}

function contentType(content: Content): string {
  return union(Object.entries(content).map(([type, { schema }]) => {
    if (type === "multipart/form-data") return "FormData";
    return type.endsWith("json") ? typeOf(schema ?? {}, "    ") : "Blob";
  }));
}

export function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (schema.not) return "never";
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return union(alternatives.map((part) => typeOf(part, indent)));
  if (schema.allOf) return schema.allOf.map((part) => `(${typeOf(part, indent)})`).join(" & ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return union(types.map((type) => simpleType(type, schema, indent))) || "unknown";
}

function simpleType(type: string, schema: Schema, indent: string): string {
  if (type === "array") return arrayType(schema, indent);
  if (type === "object") return objectType(schema, indent);
  return type === "integer" ? "number" : type;
}

function arrayType({ items, prefixItems }: Schema, indent: string): string {
  if (prefixItems) return `[${prefixItems.map((item) => typeOf(item, indent)).join(", ")}]`;
  const item = typeOf(items ?? {}, indent);
  return /[|&]/.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

function objectType({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties ?? {}).map(([name, schema]) =>
    `${comment(schema.description, inner)}${inner}${key(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema, inner)};\n`);
  const others = typeof additionalProperties === "object" ? typeOf(additionalProperties, indent) : "unknown";
  if (fields.length === 0) return additionalProperties === false ? "Record<string, never>" : `Record<string, ${others}>`;
  return `{\n${fields.join("")}${indent}}`;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

function comment(text: string | undefined, indent: string): string {
  return text ? `${indent}/** ${text.replaceAll("*/", "*\\/").replace(/\s+/g, " ")} */\n` : "";
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function sortedEntries<Value>(values: Readonly<Record<string, Value>> = {}): [string, Value][] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
