import ts from "typescript-api";
import { entriesOf } from "./entries.ts";
import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt } from "./syntax.ts";

/** The other languages hold the same codes: rule `catalogues`. */
const catalogue = "i18n/refusals.en.ts";
const statusTable = "server/http/errors.ts";
const code = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

type Use = { readonly file: SourceFile; readonly node: ts.Node; readonly code: string };

/** Whatever the server may refuse has a status for programs and a sentence for people; and nothing is described that is never said. */
export const rule: Rule = {
  name: "refusals",
  run(project) {
    const uses = project.code.filter((file) => file.path.startsWith("server/") && !file.isTest && !isTesting(file)).flatMap(usesIn);
    return [statusTable, catalogue].flatMap((path) => {
      const table = project.code.find((file) => file.path === path);
      return table ? [...undescribed(table, uses), ...(path === catalogue ? unused(project, table) : [])] : [];
    });
  },
};

function isTesting(file: SourceFile): boolean {
  return file.path.startsWith("server/testing/") || file.path === statusTable;
}

function undescribed(table: SourceFile, uses: readonly Use[]): Failure[] {
  const known = entriesOf(table);
  const what = table.path === statusTable ? "has no status" : "has no text";
  return uses.filter((use) => !known.has(use.code)).map((use) => failureAt(use.file, use.node, `${use.code} ${what} in ${table.path}`));
}

function unused(project: Project, table: SourceFile): Failure[] {
  const text = project.code.filter((file) => /^(server|admin)\//.test(file.path) && file.path !== statusTable).map((file) => file.text).join("\n");
  return [...entriesOf(table)]
    .filter(([name]) => code.test(name) && !text.includes(`"${name}"`))
    .map(([name, { node }]) => failureAt(table, node, `${name} is never used; delete it`));
}

/** `{ code: "order.not_paid" }`, also chosen by a condition, and the functions that make a refusal of its code. */
function usesIn(file: SourceFile): Use[] {
  return everyNode(file).flatMap((node) => {
    if (ts.isPropertyAssignment(node) && /^(code|refusal)$/.test(node.name.getText(file.tree))) return codesIn(file, node.initializer);
    if (ts.isCallExpression(node) && /^(refuse|refusal|refuseWith|problem)$/.test(node.expression.getText(file.tree)) && node.arguments[0]) {
      return codesIn(file, node.arguments[0]);
    }
    return [];
  });
}

function codesIn(file: SourceFile, expression: ts.Expression): Use[] {
  if (ts.isConditionalExpression(expression)) return [...codesIn(file, expression.whenTrue), ...codesIn(file, expression.whenFalse)];
  if (ts.isAsExpression(expression)) return codesIn(file, expression.expression);
  return ts.isStringLiteral(expression) && code.test(expression.text) ? [{ file, node: expression, code: expression.text }] : [];
}
