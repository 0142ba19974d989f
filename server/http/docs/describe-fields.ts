import type { ApiDescription, Operation, Schema } from "./openapi-document.ts";
import { fieldExamples } from "./field-examples.ts";
import { importMeanings } from "./import-meanings.ts";
import { orderMeanings } from "./order-meanings.ts";
import { requestExamples } from "./request-examples.ts";
import { shopMeanings } from "./shop-meanings.ts";

const meanings: ReadonlyMap<string, string> = new Map(Object.entries({ ...orderMeanings, ...shopMeanings, ...importMeanings }));
const examples: ReadonlyMap<string, unknown> = new Map(Object.entries(fieldExamples));
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Gives every field of the document its meaning and an example, where its own schema does not say them: the same name is
 * explained once, not in sixty schemas. A test finds the field that nobody has explained.
 */
export function describeFields(document: ApiDescription): void {
  const known = document.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(known)) describe(schema, [name], known);
  for (const operation of Object.values(document.paths ?? {}).flatMap((item) => Object.values(item))) describeOperation(operation, known);
}

function describeOperation(operation: Operation, known: Readonly<Record<string, Schema>>): void {
  const { operationId: id = "", parameters = [], requestBody, responses = {} } = operation;
  for (const parameter of parameters as Writable<(typeof parameters)[number]>[])
    parameter.description ??= parameter.schema?.description ?? longest(meanings, [id, parameter.name]) ?? "";
  for (const content of [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {})))
    if (content.schema) describe(content.schema, [id], known);
  const body = requestBody?.content["application/json"] as Writable<{ example?: unknown }> | undefined;
  if (body && id in requestExamples) body.example = requestExamples[id];
}

function describe(schema: Schema, path: readonly string[], known: Readonly<Record<string, Schema>>): void {
  if (schema.$ref) return;
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(schema.items ? [schema.items] : [])])
    describe(part, path, known);
  if (typeof schema.additionalProperties === "object") describe(schema.additionalProperties, path, known);
  for (const [name, field] of Object.entries(schema.properties ?? {}) as [string, Writable<Schema>][]) {
    const place = [...path, name];
    const description = saysItself(field) ?? longest(meanings, place) ?? branchesOf(field, known).find((branch) => branch.description)?.description;
    if (description !== undefined) field.description = description;
    const example = hasExample(field, known) ? undefined : longest(examples, place);
    if (example !== undefined) field.examples = [example];
    describe(field, place, known);
  }
}

/** Where it stands, or in its one branch that is not null. What a named schema says of itself is said for all its uses, and comes last. */
function saysItself(field: Schema): string | undefined {
  return [field, ...(field.anyOf ?? [])].find(({ description }) => description !== undefined)?.description;
}

function hasExample(field: Schema, known: Readonly<Record<string, Schema>>): boolean {
  return branchesOf(field, known).some(
    ({ examples: own, properties, enum: values, type }) =>
      own !== undefined || properties !== undefined || values !== undefined || type === "array",
  );
}

function branchesOf(field: Schema, known: Readonly<Record<string, Schema>>): Schema[] {
  const target = field.$ref ? known[field.$ref.split("/").at(-1) ?? ""] ?? {} : field;
  return [field, target, ...(field.anyOf ?? []).flatMap((branch) => branchesOf(branch, known))];
}

/** Under the longest end of the path: "refunds.reason", else anywhere in its schema: "Dashboard.count", else the name alone. */
function longest<Value>(table: ReadonlyMap<string, Value>, path: readonly string[]): Value | undefined {
  const [schema = "", name = ""] = [path[0], path.at(-1)];
  const ends = path.map((_, from) => path.slice(from).join("."));
  return [...ends.slice(0, -1), `${schema}.${name}`, name].map((key) => table.get(key)).find((found) => found !== undefined);
}
