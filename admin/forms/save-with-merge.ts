import { getVersioned, patch } from "../api/client.ts";
import { isProblem } from "../api/problem.ts";
import { mergeChanges, type Conflict } from "./merge.ts";

type Edit = {
  readonly path: string;
  readonly version: string;
  /** The record as it was when the form opened, and only the fields that were changed. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly changes: Readonly<Record<string, unknown>>;
  /** The fields of the record under the names that `changes` uses, where an answer nests or renames them. */
  readonly fieldsOf?: (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
};
export type Saved<T> =
  | { readonly status: "saved"; readonly record: T; readonly merged: boolean }
  /** Ask with ConflictDialog, then save again with `version` and the chosen values added to `changes`. */
  | { readonly status: "conflict"; readonly conflicts: readonly Conflict[]; readonly changes: Edit["changes"]; readonly version: string; readonly theirs: Edit["before"] };

/** Saves over a version that may be stale by now: what does not clash is merged, what does is returned to be asked. */
export async function saveWithMerge<T>(edit: Edit): Promise<Saved<T>> {
  return attempt<T>(edit, false);
}

async function attempt<T>(edit: Edit, merged: boolean): Promise<Saved<T>> {
  try {
    return { status: "saved", record: await patch<T>(edit.path, edit.changes, edit.version), merged };
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
  }
  const { data, version } = await getVersioned<Record<string, unknown>>(edit.path);
  const theirs = edit.fieldsOf?.(data) ?? data;
  const { changes, conflicts } = mergeChanges(edit.before, edit.changes, theirs);
  if (conflicts.length > 0) return { status: "conflict", conflicts, changes, version, theirs };
  return attempt<T>({ ...edit, version, before: theirs, changes }, true);
}
