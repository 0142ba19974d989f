/** The rules of the house, run as one command: `npm run check`, or `npm run check -- layers sizes` for some of them. */
import { join } from "node:path";
import { loadProject, type Failure, type Project, type Rule } from "./checks/project.ts";
import { rules } from "./checks/rules.ts";

type Report = { readonly rule: Rule; readonly failures: readonly Failure[]; readonly ms: number };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !rules.some((rule) => rule.name === name));

if (unknown.length > 0) {
  console.error(`no rule named ${unknown.join(", ")}; the rules are ${rules.map((rule) => rule.name).join(", ")}`);
  process.exitCode = 2;
} else {
  const project = loadProject(join(import.meta.dirname, ".."));
  const chosen = rules.filter((rule) => wanted.length === 0 || wanted.includes(rule.name));
  const reports = await Promise.all(chosen.map((rule) => runRule(rule, project)));
  print(project, reports);
  process.exitCode = reports.some((report) => report.failures.length > 0) ? 1 : 0;
}

async function runRule(rule: Rule, project: Project): Promise<Report> {
  const started = performance.now();
  const failures = await rule.run(project);
  return { rule, failures, ms: performance.now() - started };
}

function print(project: Project, reports: readonly Report[]): void {
  for (const { rule, failures } of reports) {
    for (const { file, line, message } of failures) console.log(`${file}:${line} ${rule.name}: ${message}`);
  }
  const broken = reports.filter((report) => report.failures.length > 0);
  const found = broken.map(({ rule, failures }) => `${failures.length} ${rule.name}`).join(", ");
  const verdict = broken.length === 0 ? "all kept" : `broken: ${found}`;
  console.log(`\n${project.code.length} files, ${reports.length} rules in ${(performance.now() / 1000).toFixed(1)} s: ${verdict}`);
}
