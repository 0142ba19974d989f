import { defineTexts } from "../../language/texts.ts";

export const orderTexts = defineTexts({
  en: () => import("../../../i18n/admin/order.en.ts"),
  fr: () => import("../../../i18n/admin/order.fr.ts"),
  ro: () => import("../../../i18n/admin/order.ro.ts"),
});
