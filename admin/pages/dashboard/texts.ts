import { defineTexts } from "../../language/texts.ts";

export const dashboardTexts = defineTexts({
  en: () => import("../../../i18n/admin/dashboard.en.ts"),
  fr: () => import("../../../i18n/admin/dashboard.fr.ts"),
  ro: () => import("../../../i18n/admin/dashboard.ro.ts"),
});
