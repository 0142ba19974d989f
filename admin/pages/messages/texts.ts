import { defineTexts } from "../../language/texts.ts";

export const messagesTexts = defineTexts({
  en: () => import("../../../i18n/admin/messages.en.ts"),
  fr: () => import("../../../i18n/admin/messages.fr.ts"),
  ro: () => import("../../../i18n/admin/messages.ro.ts"),
});
