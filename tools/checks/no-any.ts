import ts from "typescript-api";
import type { Failure, Rule, SourceFile } from "./project.ts";
import { everyNode, failureAt } from "./syntax.ts";

const suppression = /@ts-(ignore|nocheck|expect-error)|eslint-disable|biome-ignore|prettier-ignore/;

/** `any` and switched-off checks hide the next error, not only this one. */
export const rule: Rule = {
  name: "no-any",
  run: (project) => project.code.flatMap((file) => [...anyIn(file), ...suppressionsIn(file)]),
};

function anyIn(file: SourceFile): Failure[] {
  return everyNode(file)
    .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
    .map((node) => failureAt(file, node, "any; use unknown and narrow it, or name the type"));
}

/** A test may expect an error of the compiler: that is how the query layer proves what it refuses to compile. */
function suppressionsIn(file: SourceFile): Failure[] {
  return commentsOf(file).flatMap(({ line, text }) => {
    const found = suppression.exec(text)?.[0];
    if (!found || (file.isTest && found === "@ts-expect-error")) return [];
    return [{ file: file.path, line, message: `${found} switches a check off; mend what it complains about` }];
  });
}

function commentsOf(file: SourceFile): { line: number; text: string }[] {
  return file.text.split("\n").flatMap((text, index) => {
    const start = /(^|\s)(\/\/|\/?\*)/.exec(text);
    return start ? [{ line: index + 1, text: text.slice(start.index) }] : [];
  });
}
