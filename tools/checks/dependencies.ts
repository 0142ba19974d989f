import type { Failure, Project, Rule } from "./project.ts";
import { importsOf, packageOf } from "./syntax.ts";

const allowedLicences = new Set([
  "MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "CC0-1.0", "Unlicense",
  "MPL-2.0", "Python-2.0", "OFL-1.1", "PostgreSQL",
]);
const groups = ["dependencies", "devDependencies", "optionalDependencies"] as const;

type Manifest = Readonly<Record<(typeof groups)[number], Readonly<Record<string, string>> | undefined>>;
type LockedPackage = Manifest & { readonly version?: string; readonly license?: string; readonly peerDependencies?: Readonly<Record<string, string>> };
type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> };

/** Each dependency is pinned, locked, used, under a licence that fits, and has its reason written down. */
export const rule: Rule = {
  name: "dependencies",
  run(project) {
    const manifest = JSON.parse(project.text("package.json") ?? "{}") as Manifest;
    const lock = JSON.parse(project.text("package-lock.json") ?? `{"packages":{}}`) as Lock;
    return [
      ...checkPins(project, manifest),
      ...checkReasons(project, manifest),
      ...checkLock(manifest, lock),
      ...checkLicences(lock),
      ...checkUse(project, manifest, lock),
    ];
  },
};

function listed(manifest: Manifest): [name: string, version: string][] {
  return groups.flatMap((group) => Object.entries(manifest[group] ?? {}));
}

function checkPins(project: Project, manifest: Manifest): Failure[] {
  return listed(manifest)
    .filter(([, version]) => !/^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ ...placeOf(project, name), message: `${name} is "${version}"; pin one exact version` }));
}

function checkReasons(project: Project, manifest: Manifest): Failure[] {
  const decisions = project.files.filter((file) => file.path.startsWith("docs/decisions/")).map((file) => file.text).join("\n");
  return listed(manifest)
    .filter(([name]) => !decisions.includes(`\`${name}\``))
    .map(([name]) => ({ ...placeOf(project, name), message: `\`${name}\` has no reason in docs/decisions; say there why it is needed, and its licence` }));
}

function checkLock(manifest: Manifest, lock: Lock): Failure[] {
  const place = { file: "package-lock.json", line: 1 };
  const stale = groups.some((group) => canonical(manifest[group]) !== canonical(lock.packages[""]?.[group]));
  if (stale) return [{ ...place, message: "does not match package.json; run npm install and commit both" }];
  return listed(manifest)
    .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version.split("@").at(-1))
    .map(([name, version]) => ({ ...place, message: `${name} ${version} is not locked; does the registry have that version?` }));
}

function canonical(entries: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function checkLicences(lock: Lock): Failure[] {
  return Object.entries(lock.packages).flatMap(([path, { license }]) => {
    if (path === "" || fits(license ?? "")) return [];
    return [
      {
        file: "package-lock.json",
        line: 1,
        message: `${path} has the licence "${license ?? "none"}", which is not on the list; find another package, or decide and extend the list`,
      },
    ];
  });
}

/** Imported by our code, or needed beside a package that is. Programs and types of others are imported by nobody. */
function checkUse(project: Project, manifest: Manifest, lock: Lock): Failure[] {
  const needed = new Set([
    ...project.code.flatMap((file) => importsOf(file).map(({ specifier }) => packageOf(specifier))),
    ...listed(manifest).flatMap(([name]) => Object.keys(lock.packages[`node_modules/${name}`]?.peerDependencies ?? {})),
    "typescript",
  ]);
  const styles = project.files.filter((file) => /\.(css|html)$/.test(file.path)).map((file) => file.text).join("\n");
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((name) => !needed.has(name) && !name.startsWith("@types/") && !styles.includes(name))
    .map((name) => ({ ...placeOf(project, name), message: `nobody imports ${name}; remove it from package.json and from docs/decisions` }));
}

/** SPDX expressions: of "(MIT OR X)" one part must fit, of "MIT AND X" every part. */
function fits(licence: string): boolean {
  const parts = licence.replace(/[()]/g, "").split(" OR ");
  return parts.some((part) => part.split(" AND ").every((name) => allowedLicences.has(name.trim())));
}

function placeOf(project: Project, name: string): { file: string; line: number } {
  const lines = (project.text("package.json") ?? "").split("\n");
  return { file: "package.json", line: lines.findIndex((line) => line.trim().startsWith(`"${name}":`)) + 1 };
}
