import { defineTexts } from "../../language/texts.ts";

export const ordersTexts = defineTexts({
  en: () => import("../../../i18n/admin/orders.en.ts"),
  fr: () => import("../../../i18n/admin/orders.fr.ts"),
  ro: () => import("../../../i18n/admin/orders.ro.ts"),
});
