import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { describeFields } from "./docs/describe-fields.ts";
import type { ApiDescription } from "./docs/openapi-document.ts";
import type { RouteAccess } from "../platform/route.ts";

const description = `Orders, customers, products, stock and everything around them. The back-office uses nothing else.

**Sign in** with \`Authorization: Bearer <key>\`. **Ids** are \`ord_…\`, **times** ISO 8601 in UTC, **money** integer minor units with a currency.
**Errors** are RFC 9457 problems with a stable \`code\`; an unknown field or filter is refused. **Lists** take \`limit\` (50, at most 250), \`after\` and \`fields\`.
**Writes** take an \`Idempotency-Key\`: the same request with the same key is carried out once and answered the same for 7 days.
**PATCH** needs \`If-Match\` with the ETag of the last reading.`;

const tags = [
  "Orders", "Actions", "Carts", "Payments", "Fulfillments", "Customers", "Products", "Stock", "Imports", "Documents", "Messages", "Events", "Operations",
  "Views", "Settings", "Staff", "API keys",
].map((name) => ({ name }));

const idempotencyHeader = { type: "string", minLength: 1, maxLength: 255, description: "Carried out once for this key, and answered the same for 7 days." };
const ifMatchHeader = { type: "string", maxLength: 100, description: "ETag of the last reading." };

/** OpenAPI 3.1 from the very schemas that validate: the document cannot say anything else than the code does. */
export async function describeApi(app: FastifyInstance, { publicUrl, version }: { readonly publicUrl: string; readonly version: string }): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Comptoir", version, description, license: { name: "MIT", identifier: "MIT" } },
      servers: [{ url: publicUrl }],
      tags,
      components: {
        securitySchemes: {
          api_key: { type: "http", scheme: "bearer", description: "An API key: `ck_live_…`" },
          session: { type: "apiKey", in: "cookie", name: "comptoir_session", description: "The back-office of somebody who is signed in." },
        },
      },
      security: [{ api_key: [] }, { session: [] }],
    },
    transform(input) {
      if (!input.url.startsWith("/api/v1/")) return { schema: { hide: true }, url: input.url };
      const { schema, url } = jsonSchemaTransform(input as Parameters<typeof jsonSchemaTransform>[0]);
      return { schema: { ...schema, ...describeAccess(input.route) }, url };
    },
    transformObject(input) {
      const document = withPlainNames(withoutUnused(jsonSchemaTransformObject(input)));
      describeFields(document as ApiDescription);
      return document;
    },
  });
}

type Described = { readonly components?: { readonly schemas?: Record<string, unknown> } };

/** Every named schema is made twice, for requests and for answers; only what some route speaks of is worth reading. */
function withoutUnused<Document extends object>(document: Document): Document {
  const schemas = (document as Described).components?.schemas ?? {};
  const speaksOf = (name: string): boolean => JSON.stringify(document).includes(`"#/components/schemas/${name}"`);
  for (let unused = Object.keys(schemas); unused.length > 0;) {
    unused = Object.keys(schemas).filter((name) => !speaksOf(name));
    for (const name of unused) delete schemas[name];
  }
  return document;
}

/** "MoneyInput" is Money where both say the same, and "NewOrderInput", of which there is no other, NewOrder. */
function withPlainNames<Document extends object>(document: Document): Document {
  const schemas = (document as Described).components?.schemas ?? {};
  const same = (a: unknown, b: unknown): boolean => plain(JSON.stringify(a)) === plain(JSON.stringify(b));
  const plain = (text: string): string => text.replaceAll(/"#\/components\/schemas\/(\w+?)(?:Input)?"/g, '"$1"');
  const renamed = Object.keys(schemas).flatMap((name) => {
    const short = name.replace(/Input$/, "");
    return short !== name && (!(short in schemas) || same(schemas[name], schemas[short])) ? [[name, short] as const] : [];
  });
  let text = JSON.stringify(document);
  for (const [name, short] of renamed) text = text.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${short}"`);
  const result = JSON.parse(text) as Document & { components: { schemas: Record<string, unknown> } };
  for (const [name, short] of renamed) {
    result.components.schemas[short] = result.components.schemas[name];
    delete result.components.schemas[name];
  }
  return result;
}

type DescribedRoute = { readonly method: string | readonly string[]; readonly config?: RouteAccess };

function describeAccess({ method, config = {} }: DescribedRoute): object {
  const names = [method].flat();
  const headers = {
    ...(!names.includes("GET") && config.idempotency !== false && { "idempotency-key": idempotencyHeader }),
    ...(names.includes("PATCH") && { "if-match": ifMatchHeader }),
  };
  return {
    ...(config.permission && { "x-permission": config.permission }),
    ...(config.public && { security: [] }),
    ...(Object.keys(headers).length > 0 && { headers: { type: "object", properties: headers } }),
  };
}
