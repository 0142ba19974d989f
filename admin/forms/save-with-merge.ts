import { getVersioned, patch } from "../api/client.ts";
import { isProblem } from "../api/problem.ts";
import { mergeChanges, type Conflict } from "./merge.ts";

type Fields = Readonly<Record<string, unknown>>;
export type Edit = {
  /** In which the record was when the form opened. */
  readonly version: string;
  /** Its fields as they were then, and only those that were changed. */
  readonly before: Fields;
  readonly changes: Fields;
};
export type Saved<T> =
  | { readonly status: "saved"; readonly record: T; readonly merged: boolean }
  /** Ask with ConflictDialog, then save again with `version` and the chosen values added to `changes`. */
  | { readonly status: "conflict"; readonly conflicts: readonly Conflict[]; readonly changes: Fields; readonly version: string; readonly theirs: Fields };

type RecordEdit = Edit & {
  readonly path: string;
  /** The fields of the record under the names that `changes` uses, where an answer nests or renames them. */
  readonly fieldsOf?: (record: Fields) => Fields;
};

/** Saves a record over a version that may be stale by now: what does not clash is merged, what does is returned to be asked. */
export function saveWithMerge<T>({ path, fieldsOf = (record) => record, ...edit }: RecordEdit): Promise<Saved<T>> {
  return mergeAndSave(edit, {
    write: ({ changes, version }) => patch<T>(path, changes, version),
    read: async () => {
      const { data, version } = await getVersioned<Fields>(path);
      return { theirs: fieldsOf(data), version };
    },
  });
}

type Ways<T> = {
  /** Refused with a 412 when the version is stale. */
  readonly write: (edit: Edit) => Promise<T>;
  /** The same fields as they are now. */
  readonly read: () => Promise<{ readonly theirs: Fields; readonly version: string }>;
};

/** The same for what is not written as a record by itself. */
export async function mergeAndSave<T>(edit: Edit, ways: Ways<T>, merged = false): Promise<Saved<T>> {
  try {
    return { status: "saved", record: await ways.write(edit), merged };
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
  }
  const { theirs, version } = await ways.read();
  const { changes, conflicts } = mergeChanges(edit.before, edit.changes, theirs);
  if (conflicts.length > 0) return { status: "conflict", conflicts, changes, version, theirs };
  return mergeAndSave({ version, before: theirs, changes }, ways, true);
}
