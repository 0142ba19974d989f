import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-api"; // TypeScript 7 type-checks the project but has no compiler API yet; version 6 reads the trees

/** One broken rule at one place. The message says what is wrong and what to do about it. */
export type Failure = { readonly file: string; readonly line: number; readonly message: string };

export type Rule = { readonly name: string; readonly run: (project: Project) => Failure[] | Promise<Failure[]> };

export type SourceFile = {
  /** From the root of the project, with forward slashes on every platform. */
  readonly path: string;
  readonly text: string;
  readonly isCode: boolean;
  readonly isTest: boolean;
  readonly isGenerated: boolean;
  readonly tree: ts.SourceFile;
};

export type Project = {
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** The code a person wrote: what the rules of style are about. */
  readonly code: readonly SourceFile[];
  readonly text: (path: string) => string | null;
};

const folders = ["server", "i18n", "admin", "e2e", "bench", "tools", "sdk", "docs"];
const skipped = new Set(["node_modules", "dist", "data", ".cache", ".git"]);
const readable = /\.(ts|tsx|mjs|js|css|html|sql|md|json|ya?ml|liquid|txt)$/;

export function loadProject(root: string): Project {
  const atTheTop = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
  const inFolders = readdirSync(root).filter((name) => folders.includes(name)).flatMap((folder) => listFiles(root, folder));
  const paths = [...atTheTop, ...inFolders].filter((path) => readable.test(path)).toSorted();
  return projectOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])), root);
}

/** A project made of literals, for the tests of the rules. */
export function projectOf(texts: Readonly<Record<string, string>>, root = "/nowhere"): Project {
  const files = Object.entries(texts).map(([path, text]) => sourceFile(path, text));
  return {
    root,
    files,
    code: files.filter((file) => file.isCode && !file.isGenerated),
    text: (path) => texts[path] ?? null,
  };
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    });
}

function sourceFile(path: string, text: string): SourceFile {
  let tree: ts.SourceFile | null = null;
  return {
    path,
    text,
    isCode: /\.(ts|tsx|mjs)$/.test(path),
    isTest: /\.(test|e2e)\.tsx?$/.test(path),
    isGenerated: /\.gen\.tsx?$/.test(path),
    get tree() {
      return (tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    },
  };
}
