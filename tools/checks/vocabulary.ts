import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Failure, Project, Rule } from "./project.ts";

/** Words that belong to somebody's machine or to a note to oneself, never to the product. */
const foreign: readonly { readonly pattern: RegExp; readonly remedy: string }[] = [
  { pattern: /(?<![\w.$}])\/(work|root|Users)\/\w+/, remedy: "a path of one machine; take it from the configuration or from import.meta.dirname" },
  { pattern: /(?<![\w.$}])\/home\/\w+/, remedy: "a path of one machine; take it from the configuration or from import.meta.dirname" },
  { pattern: /\b[A-Z]:\\Users\\/, remedy: "a path of one machine; take it from the configuration or from import.meta.dirname" },
  { pattern: /\bnode24\b/, remedy: "not a command people have; the scripts of package.json choose the runtime" },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, remedy: "a note to oneself; do it now or describe it in an issue" },
];

export const rule: Rule = {
  name: "vocabulary",
  run(project) {
    const words = [...foreign, ...privateWords(project)];
    return project.files
      .filter((file) => file.path !== "package-lock.json" && !/^tools\/checks\/vocabulary(\.test)?\.ts$/.test(file.path))
      .flatMap((file) => file.text.split("\n").flatMap((text, index): Failure[] => {
        const hit = words.find(({ pattern }) => pattern.test(text));
        return hit ? [{ file: file.path, line: index + 1, message: `"${hit.pattern.exec(text)?.[0]}" is ${hit.remedy}` }] : [];
      }));
  },
};

/** Names that one team must not publish: a regular expression a line, beside .git/info/exclude and like it never committed. */
function privateWords(project: Project): typeof foreign {
  const path = join(project.root, ".git/info/vocabulary");
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => ({ pattern: new RegExp(line, "i"), remedy: "kept out of the project by .git/info/vocabulary" }));
}
