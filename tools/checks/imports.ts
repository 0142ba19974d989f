import { isBuiltin } from "node:module";
import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { failureAt, importedPath, importsOf, packageOf } from "./syntax.ts";

type Manifest = Readonly<Record<"dependencies" | "devDependencies" | "optionalDependencies", Readonly<Record<string, string>> | undefined>>;

/** What the product imports is installed with the product, under its own name and not through somebody else's tree. */
export const rule: Rule = {
  name: "imports",
  run(project) {
    const manifest = JSON.parse(project.text("package.json") ?? "{}") as Manifest;
    const shipped = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
    const installed = new Set([...shipped, ...Object.keys(manifest.devDependencies ?? {})]);
    const paths = new Set(project.files.map((file) => file.path));
    return project.code.flatMap((file) => checkFile(project, file, paths, isProduct(file) ? shipped : installed));
  },
};

function isProduct(file: SourceFile): boolean {
  return /^(server|admin|i18n)\//.test(file.path) && !file.isTest && !file.path.startsWith("server/testing/");
}

function checkFile(project: Project, file: SourceFile, paths: ReadonlySet<string>, packages: ReadonlySet<string>): Failure[] {
  return importsOf(file).flatMap(({ node, specifier }) => {
    const target = importedPath(file, specifier);
    const found = target === null ? isBuiltin(specifier) || packages.has(packageOf(specifier)) : paths.has(target) || !readableBySpecifier(target);
    if (found) return [];
    return [failureAt(file, node, target === null
      ? `the package ${packageOf(specifier)} is not in the dependencies this folder may use; add it to package.json with its reason in docs/decisions`
      : `no file ${target}; write the import with the extension of the file`)];
  });
}

/** Fonts, pictures and style sheets are for the bundler to find. */
function readableBySpecifier(target: string): boolean {
  return !/\.(css|woff2?|svg|png|wasm)(\?\w+)?$/.test(target);
}
