/** What a change changed, for its event: only the fields that differ, as they were and as they are. */
export type FieldChanges = { readonly before: Readonly<Record<string, unknown>>; readonly after: Readonly<Record<string, unknown>> };

/** Null when nothing differs: then there is nothing to write and nothing to tell. */
export function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChanges | null {
  const fields = Object.keys(after).filter((field) => printed(before[field]) !== printed(after[field]));
  if (fields.length === 0) return null;
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The order of keys says nothing: a database gives documents back in its own. */
function printed(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
