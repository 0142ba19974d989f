import type { SettingsTexts } from "../../../../i18n/admin/settings.en.ts";

export function roleLabel(role: string | null, { team }: Pick<SettingsTexts, "team">): string {
  const labels: Readonly<Record<string, string>> = team.roles;
  return role === null ? team.noRole : (labels[role] ?? role);
}
