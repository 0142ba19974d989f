import { fold } from "./fold.ts";

/** The word most likely meant by a misspelt one, or null when none is near: one letter in three may be wrong. */
export function nearestOf(written: string, words: readonly string[]): string | null {
  const folded = fold(written);
  const near = words
    .map((word) => ({ word, distance: distance(folded, fold(word)) }))
    .filter((each) => each.distance <= Math.max(1, Math.floor(folded.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.word ?? null;
}

/** Letters to add, drop or replace (Levenshtein), one row of the table at a time. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
