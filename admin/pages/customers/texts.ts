import { defineTexts } from "../../language/texts.ts";

export const customersTexts = defineTexts({
  en: () => import("../../../i18n/admin/customers.en.ts"),
  fr: () => import("../../../i18n/admin/customers.fr.ts"),
  ro: () => import("../../../i18n/admin/customers.ro.ts"),
});
