import type { ApiDescription } from "../../server/http/docs/openapi-document.ts";
import { generatedFiles } from "../generated-files.ts";
import type { Failure, Project, Rule } from "./project.ts";

/** The document and the types of the API say what the routes say today. */
export const rule: Rule = {
  name: "generated",
  async run(project) {
    try {
      const { openApiDocument } = await import("../openapi-document.ts");
      return staleFiles(project, await openApiDocument());
    } catch (error) {
      return [{ file: "server/http/app.ts", line: 1, message: `the app cannot be built: ${error instanceof Error ? error.message : String(error)}` }];
    }
  },
};

export function staleFiles(project: Project, document: ApiDescription): Failure[] {
  return Object.entries(generatedFiles(document))
    .filter(([path, text]) => project.text(path) !== text)
    .map(([path]) => ({ file: path, line: 1, message: "does not match the routes; run npm run generate" }));
}
