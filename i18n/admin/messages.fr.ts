import { pluralFr } from "../plural.ts";
import type { MessagesTexts } from "./messages.en.ts";

export const texts = {
  title: "Messages",
  filter: {
    search: "Rechercher des messages par commande", placeholder: "Numéro de commande, client, e-mail…", state: "État", all: "Tous les messages",
    waiting: "En attente", failed: "À vérifier", clear: "Effacer les filtres", ofOrder: ({ number }) => `Messages de la commande ${number}`, ofOneOrder: "Messages d’une commande", everyOrder: "Voir les messages de toutes les commandes",
  },
  kept: "Aucun e-mail ne part : le serveur d’envoi n’est pas configuré (SMTP_URL). Les messages sont gardés ici.",
  list: {
    shown: ({ shown, count, more }) => `${shown === null ? "" : `${shown} sur `}${more ? "plus de " : ""}${pluralFr(count, { one: "# message", many: "# de messages", other: "# messages" })}`,
    state: "État", mail: "Message", order: "Commande", audience: "Destinataire", time: "Date",
    noOrder: "–", more: "Afficher les messages plus anciens", unwritten: "rédigé au moment du départ",
    empty: "Aucun message n’a encore été écrit", emptyText: "Les e-mails aux clients et à l’équipe apparaissent ici, avec ce qu’il est advenu de chacun.",
    noneTitle: "Aucun message ne correspond à cette recherche",
  },
  audience: { customer: "Client", admins: "Équipe" },
  state: { queued: "En attente", sending: "Envoi en cours", sent: "Envoyé", kept: "Gardé ici", failed: "Échec", bounced: "Rejeté", cancelled: "Retenu" },
  leaves: ({ count }) => pluralFr(count, { one: "part dans # s", many: "part dans # s", other: "part dans # s" }),
  tried: ({ count }) => pluralFr(count, { one: "# essai jusqu’ici", many: "# d’essais jusqu’ici", other: "# essais jusqu’ici" }),
  templates: {
    status_paid: "Commande payée", status_in_preparation: "Commande en préparation", status_shipped: "Commande expédiée", status_finished: "Commande terminée", status_cancelled: "Commande annulée", status_refunded: "Commande remboursée",
    status_changed: "Changement d’état",
  },
  errors: {
    unreachable: "Le serveur de messagerie ne répond pas ; un nouvel essai suit.", refused: "Le serveur de messagerie l’a refusé.", no_recipient: "Il n’y a pas d’adresse utilisable.", order_gone: "La commande n’existe plus.",
    not_written: "L’e-mail n’a pas pu être rédigé.", sender_crashed: "Interrompu au départ : il est peut-être arrivé.",
  },
  detail: {
    title: "Message", close: "Fermer le message", to: "À", subject: "Objet", state: "État", when: "Quand", language: "Langue", order: "Commande", template: "Modèle", error: "Erreur", note: "Message de l’opérateur",
    formatted: "Mis en forme", text: "Texte seul", views: "Affichage de l’e-mail", frame: ({ subject }) => `E-mail : ${subject}`, noBody: "Il n’y a rien à montrer.",
    preview: "Pas gardé tel quel : voici comment il partirait maintenant.",
    nobody: "personne",
    keptHint: "Rédigé et gardé ici : aucun serveur de messagerie n’est configuré, ou l’adresse est un exemple.",
  },
  resend: "Renvoyer", resent: "Message de nouveau en route",
  cancel: "Retenir", cancelled: "Message retenu",
  giveUp: "Ne plus l’envoyer", givenUp: "Le message ne sera plus envoyé",
} satisfies MessagesTexts;
