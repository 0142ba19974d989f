import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt } from "./syntax.ts";

/** Named exports and functions: what a name means is found by one search, and nothing is inherited. */
export const rule: Rule = {
  name: "plain-modules",
  run: (project) => project.code.filter((file) => !file.path.endsWith(".d.ts")).flatMap((file) => [...constructsIn(file), ...barrel(file), ...vagueName(file)]),
};

function constructsIn(file: SourceFile): Failure[] {
  return everyNode(file).flatMap((node) => {
    const complaint = complaintAbout(file, node);
    return complaint === null ? [] : [failureAt(file, node, complaint)];
  });
}

function complaintAbout(file: SourceFile, node: ts.Node): string | null {
  if (ts.isDecorator(node)) return "a decorator; call a function instead";
  if (isDefaultExport(node) && !/\.config\.(ts|mjs)$/.test(file.path)) return "a default export; export it by its name";
  if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(node.parent)) {
    const base = node.types[0]?.expression.getText(file.tree) ?? "";
    return base === "Error" ? null : `a class that extends ${base}; compose, or pass a function`;
  }
  return null;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isCaseOrDefaultClause(node.parent);
}

function barrel(file: SourceFile): Failure[] {
  const { statements } = file.tree;
  const passedOn = statements.filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier);
  if (statements.length === 0 || passedOn.length < statements.length) return [];
  return [{ file: file.path, line: 1, message: "a file that only passes on other files; import from where the thing is made" }];
}

function vagueName(file: SourceFile): Failure[] {
  const name = /(?:^|\/)(utils?|helpers?|misc|common|stuff)(?:\.test)?\.tsx?$/.exec(file.path)?.[1];
  return name === undefined ? [] : [{ file: file.path, line: 1, message: `a file named "${name}" gathers anything; name it after what it does` }];
}
