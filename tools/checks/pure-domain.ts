import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt, importedPath, importsOf } from "./syntax.ts";

/** What the domain needs from outside comes in as a value, so that the same facts always give the same decision. */
export const rule: Rule = {
  name: "pure-domain",
  run: (project) => project.code
    .filter((file) => file.path.startsWith("server/domain/") && !file.isTest)
    .flatMap((file) => [...packagesIn(file), ...effectsIn(file)]),
};

const impure = new Set(["process", "fetch", "crypto", "performance", "console", "globalThis", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);

function packagesIn(file: SourceFile): Failure[] {
  return importsOf(file)
    .filter(({ specifier }) => importedPath(file, specifier) === null)
    .map(({ node, specifier }) => failureAt(file, node, `the domain imports the package ${specifier}; pass in what it computes`));
}

function effectsIn(file: SourceFile): Failure[] {
  return everyNode(file).flatMap((node) => {
    const effect = effectOf(node);
    return effect === null ? [] : [failureAt(file, node, `${effect} in the domain; let the caller pass the value in`)];
  });
}

function effectOf(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node)) return "await";
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  if (ts.isNewExpression(node) && isName(node.expression, "Date") && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && isName(node.expression, "Date")) return "Date()";
  if (ts.isPropertyAccessExpression(node)) {
    if (isName(node.expression, "Date") && node.name.text === "now") return "Date.now";
    if (isName(node.expression, "Math") && node.name.text === "random") return "Math.random";
  }
  return ts.isIdentifier(node) && impure.has(node.text) && isReference(node) ? node.text : null;
}

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** `order.process` and `{ process: 1 }` are names of ours; a bare `process` is the runtime's. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !("name" in parent && parent.name === node) && !ts.isQualifiedName(parent) && !ts.isTypeReferenceNode(parent);
}
