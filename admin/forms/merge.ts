import { changedFields } from "../../server/domain/changed-fields.ts";

/** Two people saved the same record: what each changed since the version both started from. */
export type Conflict = { readonly field: string; readonly before: unknown; readonly yours: unknown; readonly theirs: unknown };
export type Merge = {
  /** Your changes that nobody else touched: save these again over their version. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
};

/** Fields compare as a whole: an address is one field, so that half of mine never joins half of yours. */
export function mergeChanges(
  before: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Merge {
  const conflicts: Conflict[] = [];
  const kept: Record<string, unknown> = {};
  for (const [field, yours] of Object.entries(changes)) {
    const untouched = isSame(before[field], theirs[field]);
    if (untouched) kept[field] = yours;
    else if (!isSame(yours, theirs[field])) conflicts.push({ field, before: before[field], yours, theirs: theirs[field] });
  }
  return { changes: kept, conflicts };
}

/** The order of the parts of a document says nothing: the server gives them back in its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return changedFields({ value: one }, { value: other }) === null;
}
