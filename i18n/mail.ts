import type { Locale } from "./locale.ts";
import { mailEn, type MailTexts } from "./mail.en.ts";
import { mailFr } from "./mail.fr.ts";
import { mailRo } from "./mail.ro.ts";

export const mailTexts: Readonly<Record<Locale, MailTexts>> = { en: mailEn, fr: mailFr, ro: mailRo };
