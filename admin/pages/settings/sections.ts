import type { SettingsTexts } from "../../../i18n/admin/settings.en.ts";
import type { Permission } from "../../api/types.gen.ts";

export type SectionName = keyof SettingsTexts["sections"];
type Group = { readonly key: keyof SettingsTexts["groups"]; readonly sections: readonly SectionName[] };

export const groups: readonly Group[] = [
  { key: "orders", sections: ["statuses", "mails", "tags", "payment-methods", "shipping-methods", "carriers"] },
  { key: "shop", sections: ["shop", "stock", "customers"] },
  { key: "people", sections: ["team", "api-keys", "profile"] },
];

/** A page that would only answer "forbidden" is not offered. */
const needed: Readonly<Partial<Record<SectionName, Permission>>> = {
  "api-keys": "keys.write",
  shop: "settings.read",
  stock: "settings.read",
  customers: "settings.read",
};

export function isOffered(section: SectionName, permissions: readonly string[]): boolean {
  const right = needed[section];
  return right === undefined || permissions.includes(right);
}

export function isSection(name: string): name is SectionName {
  return groups.some(({ sections }) => sections.some((section) => section === name));
}
