import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt, lineOf } from "./syntax.ts";

const fileLinesMax = 400;
const functionLinesMax = 70;

/** A function fits on a screen, a file in a head. */
export const rule: Rule = {
  name: "sizes",
  run: (project) => project.code.flatMap((file) => [...longFile(file), ...longFunctions(file)]),
};

function longFile(file: SourceFile): Failure[] {
  const lines = file.text.trimEnd().split("\n").length;
  if (lines <= fileLinesMax) return [];
  return [{ file: file.path, line: fileLinesMax + 1, message: `a file of ${lines} lines; split it by what its parts do (at most ${fileLinesMax})` }];
}

function longFunctions(file: SourceFile): Failure[] {
  if (file.path.startsWith("i18n/")) return []; // a catalogue is one long table, also where it is wrapped in a function
  return everyNode(file).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !("body" in node) || !node.body || isSuite(node)) return [];
    const lines = lineOf(file, node.getEnd()) - lineOf(file, node.getStart(file.tree)) + 1;
    return lines <= functionLinesMax ? [] : [failureAt(file, node, `a function of ${lines} lines; give its steps names (at most ${functionLinesMax})`)];
  });
}

/** The body of a `describe` groups tests; it is no function that somebody reads as one. */
function isSuite(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && /^(describe|suite)$/.test(parent.expression.text);
}
