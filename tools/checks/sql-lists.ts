import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { sqlTextsOf } from "./sql.ts";
import { everyNode, failureAt } from "./syntax.ts";

const remedy = "use = any($1::uuid[]): one prepared statement whatever the length, and no limit of 65,535 parameters";

export const rule: Rule = {
  name: "sql-lists",
  run: (project) => project.code
    .filter((file) => file.path.startsWith("server/"))
    .flatMap(writtenLists),
};

function writtenLists(file: SourceFile): Failure[] {
  return sqlTextsOf(file)
    .filter(({ text }) => [...text.matchAll(/\bin\s*\(?\s*(?:\$\d|\$\{(\w*))/gi)].some(([, name = ""]) => !isSubquery(file, name)))
    .map(({ node }) => failureAt(file, node, `a list in "in (...)"; ${remedy}`));
}

/** `in ${found}`, where `found` is a select made in the same file. */
function isSubquery(file: SourceFile, name: string): boolean {
  return everyNode(file).some((node) => ts.isVariableDeclaration(node) && node.name.getText(file.tree) === name
    && /^sql`\s*\(?\s*select\b/.test(node.initializer?.getText(file.tree) ?? ""));
}
