import ts from "typescript-api";
import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { failureAt, importedPath, importsOf } from "./syntax.ts";

/** Started by a command, a tool or the test runner, not by an import. */
const entryPoints = /^(server\/(main|cli)\.ts|admin\/(main\.tsx|vite\.config\.ts)|tools\/[\w-]+\.(ts|mjs)|bench\/[\w-]+\.ts|e2e\/harness\/.*|.*\.d\.ts)$/;

/** What is neither imported nor used at home is deleted; the history keeps it. Types are left alone: they name what a signature takes and gives. */
export const rule: Rule = {
  name: "dead-code",
  run(project) {
    const used = usedNames(project);
    return project.code
      .filter((file) => !file.isTest && !entryPoints.test(file.path) && !used.whole.has(file.path))
      .flatMap((file) => exportedValues(file)
        .filter(({ name }) => !used.named.get(file.path)?.has(name) && !isUsedAtHome(file, name))
        .map(({ name, node }): Failure => failureAt(file, node, `nobody uses ${name}; delete it`)));
  },
};

function isUsedAtHome(file: SourceFile, name: string): boolean {
  return file.text.split(new RegExp(`(?<![\\w$])${name}(?![\\w$])`)).length > 2;
}

type Used = { readonly named: Map<string, Set<string>>; readonly whole: Set<string> };

function usedNames(project: Project): Used {
  const used: Used = { named: new Map(), whole: new Set() };
  for (const file of project.files.filter((candidate) => candidate.isCode)) {
    for (const { node, specifier, lazy } of importsOf(file)) {
      const target = importedPath(file, specifier);
      if (target === null) continue;
      const names = lazy ? null : namesOf(node);
      if (names === null) used.whole.add(target);
      else used.named.set(target, new Set([...(used.named.get(target) ?? []), ...names]));
    }
  }
  return used;
}

/** Null where the whole module is taken: `import * as`, `export *`. */
function namesOf(node: ts.Node): string[] | null {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) return null;
    return bindings ? bindings.elements.map((element) => (element.propertyName ?? element.name).text) : [];
  }
  if (!ts.isExportDeclaration(node)) return [];
  const { exportClause } = node;
  return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map((element) => (element.propertyName ?? element.name).text) : null;
}

function exportedValues(file: SourceFile): { name: string; node: ts.Node }[] {
  return file.tree.statements.flatMap((statement): { name: string; node: ts.Node }[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) return [{ name: statement.name.text, node: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((node) => (ts.isIdentifier(node.name) ? [{ name: node.name.text, node }] : []));
  });
}
