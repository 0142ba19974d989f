import assert from "node:assert/strict";
import { test } from "node:test";
import { rule } from "./dependencies.ts";
import { projectOf } from "./project.ts";

type Changes = { readonly version?: string; readonly locked?: string; readonly license?: string; readonly decision?: string; readonly importer?: string };

async function failuresOf({
  version = "5.12.8", locked = version, license = "MIT", decision = "`fastify` serves HTTP (MIT).", importer = `import { fastify } from "fastify";`,
}: Changes): Promise<string[]> {
  const failures = await rule.run(
    projectOf({
      "package.json": JSON.stringify({ dependencies: { fastify: version } }, null, 2),
      "package-lock.json": JSON.stringify({
        packages: { "": { dependencies: { fastify: locked } }, "node_modules/fastify": { version: version.split("@").at(-1), license } },
      }),
      "docs/decisions/0004-stack.md": decision,
      "server/http/app.ts": importer,
    }),
  );
  return failures.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test("a pinned, locked and explained dependency passes", async () => assert.deepEqual(await failuresOf({}), []));

for (const version of ["^5.12.8", "~5.12.8", "latest", "5", ">=5.0.0"]) {
  test(`a range is caught: ${version}`, async () => assert.match((await failuresOf({ version }))[0] ?? "", /^package\.json:3 fastify is .*pin one/));
}

test("an alias and a pre-release are exact versions", async () => {
  for (const version of ["npm:typescript@6.0.3", "18.4.0-beta.17"]) assert.deepEqual(await failuresOf({ version }), []);
});

test("a dependency without a reason is caught", async () => assert.match((await failuresOf({ decision: "fastify" }))[0] ?? "", /no reason/));

test("a dependency that nobody imports is caught", async () => assert.match((await failuresOf({ importer: "" }))[0] ?? "", /nobody imports fastify/));

test("a lock file of another day is caught", async () => assert.match((await failuresOf({ locked: "5.12.7" }))[0] ?? "", /npm install/));

test("an optional package that the registry did not have is caught", async () => {
  const optional = { optionalDependencies: { "node-plan9-x64": "24.21.0" } };
  const failures = await rule.run(projectOf({
    "package.json": JSON.stringify(optional),
    "package-lock.json": JSON.stringify({ packages: { "": optional } }),
    "docs/decisions/0004-stack.md": "`node-plan9-x64`",
  }));
  assert.match(failures[0]?.message ?? "", /is not locked/);
});

test("licences: one of a choice is enough, of a pair both count", async () => {
  const verdicts = await Promise.all(["(GPL-3.0 OR MIT)", "MIT AND ISC", "MIT AND GPL-3.0", "SSPL-1.0"].map((license) => failuresOf({ license })));
  assert.deepEqual(verdicts.map((failures) => failures.length), [0, 0, 1, 1]);
});
