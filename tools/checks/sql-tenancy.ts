import ts from "typescript-api";
import type { Project, Rule, SourceFile } from "./project.ts";
import { sqlTextsOf } from "./sql.ts";
import { everyNode, failureAt } from "./syntax.ts";

const statement = /^\s*(--.*\n\s*|\/\*.*?\*\/\s*)*(with|select|insert|update|delete|lock)\b/i;
/** Says in the statement itself that it serves all stores: the sequencer, a sender that claims due rows, `verify`. */
const onPurpose = "/* across stores */";

/** One forgotten filter shows a shop the orders of another. The query layer refuses such a statement too, but only once it runs. */
export const rule: Rule = {
  name: "sql-tenancy",
  run(project) {
    const tenantTables = tenantTablesOf(project);
    if (tenantTables.length === 0) return [];
    const names = new RegExp(`\\b(?:from|join|into|update|using|table)\\s+(?:only\\s+)?(${tenantTables.join("|")})\\b`, "i");
    return project.code
      .filter((file) => file.path.startsWith("server/") && !file.path.startsWith("server/testing/") && !file.isTest)
      .flatMap((file) => sqlTextsOf(file).flatMap(({ node, text }) => {
        const table = statement.test(text) ? names.exec(text)?.[1] : undefined;
        if (table === undefined || text.includes(onPurpose) || namesStore(file, node, text)) return [];
        return [failureAt(file, node, `a statement on ${table} without store_id; filter by the store, or say "${onPurpose}" in it`)];
      }));
  },
};

/** In its own text, or in a fragment made in the same file: `where ${ofTheseOrders}`. */
function namesStore(file: SourceFile, node: ts.Node, text: string): boolean {
  if (/\bstore_id\b/.test(text)) return true;
  if (!ts.isTemplateExpression(node)) return false;
  const fragments = new Set(node.templateSpans.map(({ expression }) => /^\w+/.exec(expression.getText(file.tree))?.[0]));
  return everyNode(file).some((other) => {
    const isDeclaration = (ts.isVariableDeclaration(other) || ts.isFunctionDeclaration(other)) && other.name && ts.isIdentifier(other.name);
    return isDeclaration && fragments.has(other.name.text) && /\bstore_id\b/.test(other.getText(file.tree));
  });
}

function tenantTablesOf(project: Project): string[] {
  const migrations = project.files.filter((file) => /^server\/migrations\/.*\.sql$/.test(file.path)).map((file) => file.text).join("\n");
  return [...migrations.matchAll(/^create table (?:if not exists )?(\w+) \(([\s\S]*?)^\);/gim)]
    .filter(([, , body = ""]) => /^\s*store_id\b/m.test(body))
    .map(([, name = ""]) => name);
}
