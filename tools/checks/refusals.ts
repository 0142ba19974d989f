import ts from "typescript-api";
import { entriesOf } from "./entries.ts";
import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt } from "./syntax.ts";

const statusTable = "server/http/errors.ts";
/** What the API itself refuses. Remarks on the rows of an import and their like have catalogues of their own. */
const refusalTexts = "i18n/refusals.en.ts";
const code = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

type Use = { readonly file: SourceFile; readonly node: ts.Node; readonly code: string };

/** Whatever the server may refuse has a sentence for people and a status for programs; and nothing is described that is never said. */
export const rule: Rule = {
  name: "refusals",
  run(project) {
    const english = project.code.filter((file) => /^i18n\/.*\.en\.ts$/.test(file.path)); // the other languages hold the same: rule `catalogues`
    if (english.length === 0) return [];
    const uses = project.code
      .filter((file) => file.path.startsWith("server/") && !file.isTest && file.path !== statusTable && !isTesting(file))
      .flatMap(usesIn);
    const described = new Set(english.flatMap((file) => [...entriesOf(file).keys()]));
    const refusals = english.find((file) => file.path === refusalTexts);
    return [
      ...uses.filter((use) => !described.has(use.code)).map((use) => failureAt(use.file, use.node, `${use.code} has no text in ${refusalTexts}`)),
      ...(refusals ? [...withoutStatus(project, refusals), ...unused(project, refusals)] : []),
    ];
  },
};

function isTesting(file: SourceFile): boolean {
  return file.path.startsWith("server/testing/");
}

function withoutStatus(project: Project, refusals: SourceFile): Failure[] {
  const table = project.code.find((file) => file.path === statusTable);
  const known = table && entriesOf(table);
  return [...entriesOf(refusals)]
    .filter(([name]) => known && code.test(name) && !known.has(name))
    .map(([name, { node }]) => failureAt(refusals, node, `${name} has no status in ${statusTable}`));
}

function unused(project: Project, refusals: SourceFile): Failure[] {
  const text = project.code.filter((file) => /^(server|admin)\//.test(file.path) && file.path !== statusTable).map((file) => file.text).join("\n");
  return [...entriesOf(refusals)]
    .filter(([name]) => code.test(name) && !text.includes(`"${name}"`))
    .map(([name, { node }]) => failureAt(refusals, node, `${name} is never used; delete it`));
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
