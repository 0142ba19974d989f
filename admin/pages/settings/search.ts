/** `edit` is the entry whose drawer is open, `add` an empty one: a link leads to it, Back closes it. */
export type SettingsSearch = { edit?: string; add?: true };

export function readSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  if (search["add"] !== undefined) return { add: true };
  const edit = search["edit"];
  return typeof edit === "string" && edit !== "" ? { edit } : {};
}
