/** `npm run generate`: after a change of a route or of the schema. `npm run check` refuses what is stale. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatedFiles } from "./generated-files.ts";
import { openApiDocument } from "./openapi-document.ts";
import { writeSchemaSnapshot } from "./schema-snapshot.ts";

const root = join(import.meta.dirname, "..");

for (const [path, text] of Object.entries(generatedFiles(await openApiDocument()))) {
  await writeFile(join(root, path), text);
  console.log(`${path} (${Math.ceil(text.length / 1024)} KB)`);
}
await writeSchemaSnapshot();
console.log("server/migrations/schema.snapshot");
