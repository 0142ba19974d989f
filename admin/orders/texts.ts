import { defineTexts } from "../language/texts.ts";

export const orderWords = defineTexts({
  en: () => import("../../i18n/admin/order-words.en.ts"),
  fr: () => import("../../i18n/admin/order-words.fr.ts"),
  ro: () => import("../../i18n/admin/order-words.ro.ts"),
});
