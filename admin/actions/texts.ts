import { defineTexts } from "../language/texts.ts";

export const actionTexts = defineTexts({
  en: () => import("../../i18n/admin/actions.en.ts"),
  fr: () => import("../../i18n/admin/actions.fr.ts"),
  ro: () => import("../../i18n/admin/actions.ro.ts"),
});
