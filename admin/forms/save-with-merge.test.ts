import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiProblem } from "../api/problem.ts";
import { type Edit, mergeAndSave } from "./save-with-merge.ts";

/** A record that others change before our first attempts arrive. */
function recordOf(meanwhile: readonly Readonly<Record<string, unknown>>[]) {
  let now: Readonly<Record<string, unknown>> = { name: "Ana", city: "Cluj" };
  let version = 1;
  const others = [...meanwhile];
  return {
    async write(edit: Edit) {
      const theirs = others.shift();
      if (theirs) {
        now = { ...now, ...theirs };
        version += 1;
      }
      if (edit.version !== `"${version}"`) throw new ApiProblem({ title: "stale", status: 412, code: "version.stale" });
      now = { ...now, ...edit.changes };
      return now;
    },
    read: async () => ({ theirs: now, version: `"${version}"` }),
  };
}
const edit: Edit = { version: '"1"', before: { name: "Ana", city: "Cluj" }, changes: { city: "Sibiu" } };

test("what nobody else touched is saved over their version, however often it changes", async () => {
  assert.deepEqual(await mergeAndSave(edit, recordOf([])), { status: "saved", record: { name: "Ana", city: "Sibiu" }, merged: false });
  assert.deepEqual(await mergeAndSave(edit, recordOf([{ name: "Ioana" }, { name: "Maria" }])), {
    status: "saved",
    record: { name: "Maria", city: "Sibiu" },
    merged: true,
  });
});

test("what both changed is asked, over the version that was read", async () => {
  assert.deepEqual(await mergeAndSave(edit, recordOf([{ city: "Iași" }])), {
    status: "conflict",
    version: '"2"',
    changes: {},
    theirs: { name: "Ana", city: "Iași" },
    conflicts: [{ field: "city", before: "Cluj", yours: "Sibiu", theirs: "Iași" }],
  });
});

test("any other refusal is the caller's", async () => {
  const refused = {
    write: () => Promise.reject(new ApiProblem({ title: "no", status: 422, code: "invalid" })),
    read: () => Promise.reject(new Error("never read")),
  };
  await assert.rejects(mergeAndSave(edit, refused), /no/);
});
