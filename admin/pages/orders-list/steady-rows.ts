type Row = { readonly id: string };
export type SteadyRows<T> = { readonly rows: readonly T[]; readonly added: number };

/**
 * What is on screen keeps its place while the list is read again: known rows show their new content, rows that no longer
 * answer stay until the person asks, and new ones are only counted. A row that moved under the pointer is the wrong row clicked.
 */
export function steadyRows<T extends Row>(shown: readonly T[], latest: readonly T[]): SteadyRows<T> {
  const fresh = new Map(latest.map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  return { rows: shown.map((row) => fresh.get(row.id) ?? row), added: latest.filter(({ id }) => !known.has(id)).length };
}
