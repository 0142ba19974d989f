import { posix } from "node:path";
import ts from "typescript-api";
import type { Failure, SourceFile } from "./project.ts";

const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Walked once a file, whatever the number of rules. */
export function everyNode(file: SourceFile): readonly ts.Node[] {
  const walked = known.get(file.tree);
  if (walked) return walked;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  known.set(file.tree, nodes);
  return nodes;
}

export function lineOf(file: SourceFile, position: number): number {
  return file.tree.getLineAndCharacterOfPosition(position).line + 1;
}

export function failureAt(file: SourceFile, node: ts.Node, message: string): Failure {
  return { file: file.path, line: lineOf(file, node.getStart(file.tree)), message };
}

/** The written text of a string or template, with `${...}` left as it stands; null for any other node. */
export function literalText(file: SourceFile, node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.getText(file.tree).slice(1, -1);
  return null;
}

export type Import = { readonly node: ts.Node; readonly specifier: string; readonly lazy: boolean };

/** Static, re-exporting and dynamic imports, types included: a type that points the wrong way is a wrong dependency too. */
export function importsOf(file: SourceFile): Import[] {
  return everyNode(file).flatMap((node): Import[] => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      return [{ node, specifier: node.moduleSpecifier.text, lazy: false }];
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts.isStringLiteral(specifier) ? [{ node, specifier: specifier.text, lazy: true }] : [];
    }
    return [];
  });
}

/** The project path a relative import leads to; null for a package. */
export function importedPath(file: SourceFile, specifier: string): string | null {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : null;
}

/** `@mantine/core` of `@mantine/core/styles.css`. */
export function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
