import type { Separator } from "./layout.ts";

/** A cell that a spreadsheet would run as a formula; numbers, also negative ones, are not. */
const dangerous = /^'*[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*$/;

/** One line of a CSV file. Formulas are made text by an apostrophe, which `restoreCell` takes off again: nothing is lost. */
export function csvLine(cells: readonly (string | number | null)[], separator: Separator = ","): string {
  return `${cells.map((cell) => quote(neutralise(cell === null ? "" : String(cell)), separator)).join(separator)}\r\n`;
}

export function neutralise(cell: string): string {
  return dangerous.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before an export made it safe. */
export function restoreCell(cell: string): string {
  return cell.charCodeAt(0) === 39 && dangerous.test(cell) ? cell.slice(1) : cell;
}

/** As it stands: for the rows of another shop's file that are handed back. */
export function quote(cell: string, separator: Separator): string {
  return cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
