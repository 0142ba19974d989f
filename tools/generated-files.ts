import type { ApiDescription } from "../server/http/docs/openapi-document.ts";
import { apiTypes } from "./generate-api-types.ts";

/** What is made from the OpenAPI document and committed, so that a change of the API is seen in its review. */
export function generatedFiles(document: ApiDescription): Readonly<Record<string, string>> {
  return {
    "docs/openapi.json": `${JSON.stringify(document, null, 1)}\n`,
    "admin/api/types.gen.ts": apiTypes(document),
  };
}
