import { defineTexts } from "../../language/texts.ts";

export const importsTexts = defineTexts({
  en: () => import("../../../i18n/admin/imports.en.ts"),
  fr: () => import("../../../i18n/admin/imports.fr.ts"),
  ro: () => import("../../../i18n/admin/imports.ro.ts"),
});
