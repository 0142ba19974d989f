import type { Failure, Project, Rule } from "./project.ts";
import { failureAt, importedPath, importsOf, type Import } from "./syntax.ts";

type Edge = Import & { readonly target: string };

/** A lazy import is left out: it is how a router loads the page that links back to the router. */
export const rule: Rule = {
  name: "import-cycles",
  run(project) {
    const edges = edgesOf(project);
    const done = new Set<string>();
    const open: string[] = [];
    const failures: Failure[] = [];

    const walk = (path: string): void => {
      open.push(path);
      for (const edge of edges.get(path) ?? []) {
        if (open.includes(edge.target)) failures.push(cycleFailure(project, open, edge));
        else if (!done.has(edge.target)) walk(edge.target);
      }
      open.pop();
      done.add(path);
    };
    for (const file of project.code) if (!done.has(file.path)) walk(file.path);
    return failures;
  },
};

function edgesOf(project: Project): Map<string, Edge[]> {
  return new Map(project.code.map((file) => [
    file.path,
    importsOf(file).filter((entry) => !entry.lazy).flatMap((entry) => {
      const target = importedPath(file, entry.specifier);
      return target === null ? [] : [{ ...entry, target }];
    }),
  ]));
}

function cycleFailure(project: Project, open: readonly string[], edge: Edge): Failure {
  const from = project.code.find((file) => file.path === open.at(-1))!;
  const circle = [...open.slice(open.indexOf(edge.target)), edge.target].join(" > ");
  return failureAt(from, edge.node, `import cycle ${circle}; move what both sides need into a third file`);
}
