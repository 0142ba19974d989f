import type { ImportsTexts } from "../../../i18n/admin/imports.en.ts";

type FieldTexts = Pick<ImportsTexts, "fields" | "groups" | "parts" | "within">;

/** "Order number"; of an address with its side, since two columns may be called city: "Billing: city". */
export function fieldLabel(field: string, texts: FieldTexts): string {
  const known = texts.fields[field];
  if (known !== undefined) return known;
  const { group, part } = splitField(field);
  return texts.within({ of: texts.groups[group] ?? group, what: texts.parts[part] ?? part });
}

export function splitField(field: string): { group: string; part: string } {
  const [group = "", part = ""] = field.split(".");
  return { group, part };
}
