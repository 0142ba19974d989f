import type { FastifyInstance, InjectOptions } from "fastify";
import type { ApiDescription, Operation, Schema } from "../http/docs/openapi-document.ts";
import { permissions, type Permission } from "../platform/permissions.ts";

/** One call of the API, as its own description says: tests walk over all of them, so a new route is tested before anybody thinks of it. */
export type ApiCall = {
  /** "POST /api/v1/orders/{id}/notes" */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Null where any known person may call it. */
  readonly permission: Permission | null;
  readonly isPublic: boolean;
  /** A request that its schemas accept. `ids` maps a prefix ("ord") to the public id to ask for. */
  readonly request: (ids?: Ids) => InjectOptions;
};
export type Ids = Readonly<Record<string, string>>;

/** A stream of events goes on by itself; that it began is all its answer says. */
const answerLimitMs = 3_000;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
/** How platform/schemas.ts describes an id. */
const idDescription = /^Public id, `([a-z]{3})_`/;
/** A well-formed id of nothing, for the kinds a test has no row of. */
const idOfNothing = "01k7st2tkwfcz9t32b38qkwkaw";

export function callsOf(app: Pick<FastifyInstance, "swagger">): ApiCall[] {
  const document = app.swagger() as ApiDescription;
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => methods.flatMap((method): ApiCall[] => {
    const operation = item[method.toLowerCase()];
    return operation ? [callOf(document, path, method, operation)] : [];
  }));
}

export type Answer = { readonly status: number; readonly body: string };

/** Makes the call with these credentials. */
export async function ask(
  app: Pick<FastifyInstance, "inject">,
  call: ApiCall,
  { ids, authorization }: { readonly ids?: Ids; readonly authorization?: string },
): Promise<Answer> {
  const { headers, ...request } = call.request(ids);
  try {
    const answer = await app.inject({
      ...request,
      headers: { ...headers, ...(authorization && { authorization }) },
      signal: AbortSignal.timeout(answerLimitMs),
    });
    return { status: answer.statusCode, body: answer.body };
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return { status: 200, body: "" };
    throw error;
  }
}

function callOf(document: ApiDescription, path: string, method: ApiCall["method"], operation: Operation): ApiCall {
  return {
    name: `${method} ${path}`,
    method,
    permission: permissions.find((permission) => permission === operation["x-permission"]) ?? null,
    isPublic: operation.security?.length === 0,
    request: (ids = {}) => requestOf(samplesFrom(document, ids), path, method, operation),
  };
}

function requestOf(sample: Sampler, path: string, method: ApiCall["method"], { parameters = [], requestBody }: Operation): InjectOptions {
  const valuesIn = (place: string) => parameters
    .filter((parameter) => parameter.in === place && (parameter.required || place === "path"))
    .map(({ name, schema, description }) => [name, String(sample({ description, ...schema }))] as const);
  const url = valuesIn("path").reduce((all, [name, value]) => all.replace(`{${name}}`, encodeURIComponent(value)), path);
  const query = new URLSearchParams(valuesIn("query").map(([name, value]) => [name, value])).toString();
  const body = requestBody?.content["application/json"]?.schema;
  return {
    method,
    url: query ? `${url}?${query}` : url,
    ...(body && { payload: sample(body) as object }),
    // Whatever the version is: the question is who asks.
    ...(method === "PATCH" && { headers: { "if-match": '"1"' } }),
  };
}

type Sampler = (schema: Schema) => unknown;

/** The smallest value a schema accepts, with every id that it could carry. */
function samplesFrom(document: ApiDescription, ids: Ids): Sampler {
  const sample: Sampler = (schema) => {
    const resolved = resolve(document, schema);
    const prefix = idDescription.exec(resolved.description ?? "")?.[1];
    if (prefix !== undefined) return ids[prefix] ?? `${prefix}_${idOfNothing}`;
    if (resolved.const !== undefined) return resolved.const;
    if (resolved.enum) return resolved.enum[0];
    const alternative = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])].find((part) => resolve(document, part).type !== "null");
    if (alternative) return sample(alternative);
    if (resolved.allOf) return Object.assign({}, ...resolved.allOf.map(sample)) as unknown;
    if (isType(resolved, "object")) return objectOf(resolved);
    if (isType(resolved, "array"))
      return (
        resolved.prefixItems?.map(sample) ?? Array.from({ length: Math.max(1, resolved.minItems ?? 0) }, () => sample(resolved.items ?? {}))
      );
    return resolved.default ?? plainValue(resolved);
  };
  const objectOf = ({ properties = {}, required = [] }: Schema): object => Object.fromEntries(
    Object.entries(properties)
      .map(([name, schema]) => [name, sample(schema)] as const)
      .filter(([name, value]) => required.includes(name) || /"[a-z]{3}_[0-9a-z]{26}"/.test(JSON.stringify(value) ?? "")),
  );
  return sample;
}

function resolve(document: ApiDescription, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = document.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""];
  return target ? resolve(document, target) : {};
}

function isType(schema: Schema, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

function plainValue(schema: Schema): unknown {
  if (isType(schema, "integer") || isType(schema, "number")) return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
  if (isType(schema, "boolean")) return true;
  return words.find((word) => new RegExp(schema.pattern ?? "").test(word) && fitsFormat(schema, word)) ?? "x".repeat(Math.max(1, schema.minLength ?? 0));
}

const formats: Readonly<Record<string, string>> = {
  "date-time": "2026-11-03T10:00:00Z",
  date: "2026-11-03",
  email: "nobody@example.com",
  uri: "https://example.com",
};
/** Currency, country, SKU, number and what else a pattern may ask for. */
const words = [...Object.values(formats), "EUR", "FR", "en", "MUG-1", "10.00", "10", "white"];

function fitsFormat({ format, pattern, minLength = 0 }: Schema, word: string): boolean {
  if (format !== undefined && formats[format] !== undefined) return formats[format] === word;
  return pattern !== undefined && word.length >= minLength;
}
