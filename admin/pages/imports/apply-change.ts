import type { Axis, Column, ImportChange, ImportDetail } from "./contract.ts";

/** The import as it will be once the server has taken the change: shown meanwhile. */
export function applyChange(detail: ImportDetail, { preset, mapping: change = {}, options = {} }: ImportChange): ImportDetail {
  const { columns, words, countries, ...values } = change;
  const { mapping } = detail;
  const axes: readonly Axis[] = ["order", "payment", "fulfillment"];
  return {
    ...detail,
    status: "mapped",
    options: { ...detail.options, ...options },
    mapping: {
      ...mapping, ...values, preset: preset ?? mapping.preset,
      columns: Object.entries(columns ?? {}).reduce((all, [place, field]) => moveField(all, Number(place.slice(1)), field), mapping.columns),
      words: Object.fromEntries(axes.map((axis) => [axis, { ...mapping.words[axis], ...words?.[axis] }])) as Record<Axis, Record<string, string>>,
      countries: { ...mapping.countries, ...countries },
    },
  };
}

/** A field is read from one column: the one that had it gives it up. Packed lines may stand in many. */
function moveField(columns: readonly Column[], place: number, field: string | null): Column[] {
  return columns.map((column) => {
    if (column.place === place) return { ...column, field };
    return field !== null && field !== "line.packed" && column.field === field ? { ...column, field: null, kind: null } : column;
  });
}
