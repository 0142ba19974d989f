import type { TargetOrder } from "../../actions/action-request.ts";

/** Which orders are ticked: some by hand, over several pages, or all that the search finds but a few. */
export type Selection =
  | { readonly mode: "some"; readonly rows: ReadonlyMap<string, Ticked> }
  | { readonly mode: "all"; readonly total: number; readonly except: ReadonlySet<string> };
export type Ticked = TargetOrder & { readonly version: number };

export const nothingSelected: Selection = { mode: "some", rows: new Map() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.mode === "all" ? !selection.except.has(id) : selection.rows.has(id);
}

export function countSelected(selection: Selection): number {
  return selection.mode === "all" ? Math.max(0, selection.total - selection.except.size) : selection.rows.size;
}

export function setSelected(selection: Selection, rows: readonly Ticked[], selected: boolean): Selection {
  if (selection.mode === "all") {
    const except = new Set(selection.except);
    for (const { id } of rows) selected ? except.delete(id) : except.add(id);
    return { ...selection, except };
  }
  const kept = new Map(selection.rows);
  for (const row of rows) selected ? kept.set(row.id, row) : kept.delete(row.id);
  return { mode: "some", rows: kept };
}

export type PageState = "none" | "some" | "all";

export function pageState(selection: Selection, rows: readonly Ticked[]): PageState {
  const ticked = rows.filter(({ id }) => isSelected(selection, id)).length;
  if (ticked === 0) return "none";
  return ticked === rows.length ? "all" : "some";
}
