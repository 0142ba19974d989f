import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { Failure, Project, Rule, SourceFile } from "./project.ts";

/** A page that names a file which is gone misleads more than no page. */
export const rule: Rule = {
  name: "documents",
  run: (project) =>
    project.files
      .filter((file) => file.path.endsWith(".md"))
      .flatMap((file) => [...missingFiles(project, file), ...missingScripts(project, file)]),
};

type Mention = { readonly text: string; readonly line: number };

function missingFiles(project: Project, file: SourceFile): Failure[] {
  const named = mentions(file, /`((?:server|admin|i18n|tools|e2e|bench|docs)\/[\w./-]+)`/g);
  const linked = mentions(file, /\]\((?!\w+:|#)([^)\s#]+)[^)]*\)/g).map(({ text, line }) => ({ text: posix.join(posix.dirname(file.path), text), line }));
  return [...named, ...linked]
    .filter(({ text }) => !isThere(project, text.replace(/\/$/, "")))
    .map(({ text, line }) => ({ file: file.path, line, message: `${text} does not exist; name what stands there now` }));
}

function missingScripts(project: Project, file: SourceFile): Failure[] {
  const { scripts = {} } = JSON.parse(project.text("package.json") ?? "{}") as { scripts?: Record<string, string> };
  return mentions(file, /npm run ([\w:-]+)/g)
    .filter(({ text }) => !(text in scripts))
    .map(({ text, line }) => ({ file: file.path, line, message: `there is no script "${text}" in package.json` }));
}

function mentions(file: SourceFile, pattern: RegExp): Mention[] {
  return file.text.split("\n").flatMap((text, index) => [...text.matchAll(pattern)].map((match) => ({ text: match[1] ?? "", line: index + 1 })));
}

/** Pictures and folders are not among the files that rules read; what is built stands here, but not after a clone. */
function isThere(project: Project, path: string): boolean {
  if (/(^|\/)dist(\/|$)/.test(path)) return false;
  return project.text(path) !== null || project.files.some((file) => file.path.startsWith(`${path}/`)) || existsSync(join(project.root, path));
}
