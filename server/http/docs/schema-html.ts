import { escapeHtml, prose } from "./html.ts";
import type { Schema, Schemas } from "./openapi-document.ts";

const limits = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "pattern"] as const;
/** The limits that zod writes for every whole number tell nobody anything. */
const unremarkable: ReadonlySet<unknown> = new Set([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
const depthMax = 6;

type Rendering = {
  readonly depth?: number;
  /** Every field of an answer is there: only of a request it is worth saying which must be. */ readonly isAnswer?: boolean;
};

/** The fields of an object, each with its type, limits and meaning; what lies deeper opens on demand. */
export function schemaHtml(schema: Schema, schemas: Schemas, { depth = 0, isAnswer = false }: Rendering = {}): string {
  const shapes = depth > depthMax ? [] : shapesOf(schema, schemas);
  if (shapes.length > 1) return shapes.map((shape) => schemaHtml(shape, schemas, { depth, isAnswer })).join('<p class="or">or</p>');
  const [fields] = shapes;
  if (!fields) return depth === 0 ? `<p class="type">${typeHtml(schema, schemas)}</p>` : "";
  const rows = Object.entries(fields.properties ?? {}).map(([name, field]) =>
    fieldHtml(name, field, schemas, { depth, isAnswer, required: !isAnswer && (fields.required ?? []).includes(name) }),
  );
  return `<ul class="fields">${rows.join("")}</ul>`;
}

/** `string`, `Money`, `array of Order`, `"a" | "b"`, with its limits. */
export function typeHtml(schema: Schema, schemas: Schemas): string {
  const { default: fallback } = schema;
  const bounds = limits
    .filter((keyword) => schema[keyword] !== undefined && !unremarkable.has(schema[keyword]))
    .map((keyword) => `${keyword} ${escapeHtml(String(schema[keyword]))}`);
  const more = [...bounds, ...(fallback !== undefined ? [`default ${escapeHtml(JSON.stringify(fallback))}`] : [])];
  return `${escapeHtml(typeName(schema, schemas))}${more.length > 0 ? ` <small>${more.join(", ")}</small>` : ""}`;
}

/** A small valid value, for the example of a request. */
export function exampleOf(schema: Schema, schemas: Schemas, depth = 0): unknown {
  const target = resolved(schema, schemas);
  if (target.examples?.length) return target.examples[0];
  if (target.default !== undefined) return target.default;
  if (target.const !== undefined) return target.const;
  if (target.enum) return target.enum[0];
  const branch = alternatives(target).findLast((each) => each.type !== "null");
  if (branch) return exampleOf(branch, schemas, depth);
  if (target.type === "array") return depth > depthMax ? [] : [exampleOf(target.items ?? {}, schemas, depth + 1)];
  if (target.properties) return exampleObject(target, schemas, depth);
  if (target.type === "integer" || target.type === "number")
    return target["minimum"] !== undefined && !unremarkable.has(target["minimum"]) ? target["minimum"] : 1;
  if (target.type === "boolean") return true;
  return target.format === "email" ? "ana@example.com" : "text";
}

function exampleObject(schema: Schema, schemas: Schemas, depth: number): object {
  const names = Object.keys(schema.properties ?? {}).filter((name) => schema.required?.includes(name) || (depth === 0 && !schema.required?.length));
  return Object.fromEntries(names.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, schemas, depth + 1)]));
}

function fieldHtml(name: string, field: Schema, schemas: Schemas, { depth, isAnswer, required }: Required<Rendering> & { readonly required: boolean }): string {
  const description = field.description ?? resolved(field, schemas).description;
  const inner = schemaHtml(field, schemas, { depth: depth + 1, isAnswer });
  return (
    `<li><code class="name">${escapeHtml(name)}</code> <span class="type">${typeHtml(field, schemas)}</span>${required ? ' <span class="required">required</span>' : ""}` +
    `${description ? prose(description) : ""}${inner ? `<details><summary>Fields</summary>${inner}</details>` : ""}</li>`
  );
}

function typeName(schema: Schema, schemas: Schemas): string {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const branches = alternatives(schema);
  if (branches.length > 0) return branches.map((branch) => typeName(branch, schemas)).join(" | ");
  if (schema.type === "array") return `array of ${typeName(schema.items ?? {}, schemas)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : String(schema.type ?? "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The objects behind a schema: its own, of a reference, of a list, or one for each branch that has fields. */
function shapesOf(schema: Schema, schemas: Schemas): Schema[] {
  const target = resolved(schema, schemas);
  if (target.properties) return [target];
  if (target.type === "array" && target.items) return shapesOf(target.items, schemas);
  return alternatives(target).flatMap((branch) => shapesOf(branch, schemas));
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  return schema.$ref ? (schemas[nameOf(schema.$ref)] ?? {}) : schema;
}

function nameOf(reference: string): string {
  return reference.split("/").at(-1) ?? reference;
}
