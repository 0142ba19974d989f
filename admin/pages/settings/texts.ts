import { defineTexts } from "../../language/texts.ts";

export const settingsTexts = defineTexts({
  en: () => import("../../../i18n/admin/settings.en.ts"),
  fr: () => import("../../../i18n/admin/settings.fr.ts"),
  ro: () => import("../../../i18n/admin/settings.ro.ts"),
});
