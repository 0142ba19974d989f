import { defineTexts } from "../language/texts.ts";

export const shellTexts = defineTexts({
  en: () => import("../../i18n/admin/shell.en.ts"),
  fr: () => import("../../i18n/admin/shell.fr.ts"),
  ro: () => import("../../i18n/admin/shell.ro.ts"),
});
