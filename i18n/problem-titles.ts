import type { Locale } from "./locale.ts";

/** The title of a problem is the same for all of its status; the detail says what happened this time. */
const titles: Readonly<Record<number, Readonly<Record<Locale, string>>>> = {
  400: { en: "The request cannot be understood", fr: "La requête ne peut pas être comprise", ro: "Cererea nu poate fi înțeleasă" },
  401: { en: "Sign-in needed", fr: "Connexion nécessaire", ro: "Este necesară autentificarea" },
  403: { en: "Not allowed", fr: "Action non autorisée", ro: "Acțiune nepermisă" },
  404: { en: "Not found", fr: "Introuvable", ro: "Negăsit" },
  409: { en: "Not possible now", fr: "Impossible pour le moment", ro: "Imposibil în acest moment" },
  412: { en: "Changed in the meantime", fr: "Modifié entre-temps", ro: "Modificat între timp" },
  413: { en: "Too large", fr: "Trop volumineux", ro: "Prea mare" },
  415: { en: "Unknown content type", fr: "Type de contenu inconnu", ro: "Tip de conținut necunoscut" },
  422: { en: "Please check the input", fr: "Saisie à vérifier", ro: "Verificați datele introduse" },
  423: { en: "Locked", fr: "Verrouillé", ro: "Blocat" },
  428: { en: "Version needed", fr: "Version nécessaire", ro: "Este necesară versiunea" },
  429: { en: "Too many requests", fr: "Trop de requêtes", ro: "Prea multe cereri" },
  500: { en: "Unexpected error", fr: "Erreur inattendue", ro: "Eroare neașteptată" },
  503: { en: "Not available right now", fr: "Indisponible pour le moment", ro: "Indisponibil momentan" },
};

export function problemTitle(status: number, locale: Locale): string {
  return (titles[status] ?? titles[status >= 500 ? 500 : 400])?.[locale] ?? "";
}
