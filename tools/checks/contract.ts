import type { ApiDescription, Operation, Schema } from "../../server/http/docs/openapi-document.ts";
import type { Rule } from "./project.ts";

const documentPath = "docs/openapi.json";
const methods = ["get", "post", "put", "patch", "delete"] as const;

/** What comes in has a limit and no surprise: a string without an end is an attack, an unknown field a misspelt one. */
export const rule: Rule = {
  name: "contract",
  run(project) {
    const text = project.text(documentPath);
    if (text === null) return [];
    const document = JSON.parse(text) as ApiDescription;
    const faults = operationsOf(document).flatMap(([call, operation]) => faultsOf(document, operation).map((fault) => `${call}: ${fault}`));
    return faults.map((message) => ({ file: documentPath, line: 1, message }));
  },
};

function operationsOf({ paths = {} }: ApiDescription): [call: string, operation: Operation][] {
  return Object.entries(paths).flatMap(([path, item]) => methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [[`${method.toUpperCase()} ${path}`, operation] as [string, Operation]] : [];
  }));
}

function faultsOf(document: ApiDescription, operation: Operation): string[] {
  const { operationId, tags = [], parameters = [], requestBody } = operation;
  const inputs: [string, Schema | undefined][] = [
    ...parameters
      .filter((parameter) => parameter.in !== "header")
      .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter.schema] as [string, Schema | undefined]),
    ...Object.entries(requestBody?.content ?? {})
      .filter(([type]) => type.endsWith("json"))
      .map(([, content]) => ["body", content.schema] as [string, Schema | undefined]),
  ];
  return [
    ...(/^[a-z][a-zA-Z0-9]*$/.test(operationId ?? "") ? [] : [`has the operationId "${operationId ?? ""}"; name it like shipOrders`]),
    ...(tags.length > 0 ? [] : ["has no tag"]),
    ...inputs.flatMap(([name, schema]) => (schema ? boundless(document, schema, name, []) : [])),
  ];
}

/** The places of an input that accept more than anybody means to send. */
function boundless(document: ApiDescription, schema: Schema, place: string, seen: readonly string[]): string[] {
  if (schema.$ref !== undefined) {
    if (seen.includes(schema.$ref)) return [];
    const target = document.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""];
    return target ? boundless(document, target, place, [...seen, schema.$ref]) : [];
  }
  if (schema.enum || schema.const !== undefined) return [];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = [
    ...parts.map((part) => [place, part] as const),
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${place}.${name}`, part] as const),
    ...(schema.items ? [[`${place}[]`, schema.items] as const] : []),
    ...(typeof schema.additionalProperties === "object" ? [[`${place}.*`, schema.additionalProperties] as const] : []),
  ];
  return [...ownFaults(schema, place), ...inner.flatMap(([name, part]) => boundless(document, part, name, seen))];
}

function ownFaults(schema: Schema, place: string): string[] {
  const is = (type: string): boolean => schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
  const faults: string[] = [];
  if (is("string") && schema.maxLength === undefined && schema.format === undefined && schema.pattern === undefined)
    faults.push(`${place} is text without maxLength`);
  if (is("array") && schema.maxItems === undefined && !schema.prefixItems) faults.push(`${place} is a list without maxItems`);
  if (is("object") && schema.properties && schema.additionalProperties === undefined) faults.push(`${place} accepts unknown fields; use a strict object`);
  return faults;
}
