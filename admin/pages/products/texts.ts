import { defineTexts } from "../../language/texts.ts";

export const productsTexts = defineTexts({
  en: () => import("../../../i18n/admin/products.en.ts"),
  fr: () => import("../../../i18n/admin/products.fr.ts"),
  ro: () => import("../../../i18n/admin/products.ro.ts"),
});
