import { at } from "./assert.ts";
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
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      next.push(Math.min(at(row, column) + (letter === other ? 0 : 1), at(row, column + 1) + 1, at(next, column) + 1));
    }
    row = next;
  }
  return at(row, row.length - 1);
}
