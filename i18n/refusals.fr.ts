import { formatMoney } from "./format.ts";
import { pluralFr } from "./plural.ts";
import type { RefusalTexts } from "./refusals.en.ts";

const stages: Readonly<Record<string, string>> = {
  quotation: "Devis", sent: "Devis envoyé", confirmed: "Commande", closed: "Clôturée", cancelled: "Annulée",
};
const toDo: Readonly<Record<string, string>> = {
  send: "l’envoyer", confirm: "la confirmer", mark_paid: "la marquer payée", mark_unpaid: "la marquer impayée", prepare: "la mettre en préparation",
  ship: "l’expédier", finish: "la terminer", close: "la clôturer", cancel: "l’annuler", reopen: "la rouvrir", set_status: "changer son statut",
  lock: "la verrouiller", unlock: "la déverrouiller", delete: "la supprimer", edit: "la modifier", archive: "l’archiver",
};
const characters = (count: number): string => pluralFr(count, { one: "# caractère", many: "# de caractères", other: "# caractères" });

export const refusalsFr = {
  "api_key.expiry_in_past": "La clé serait déjà expirée : choisissez une date future.",
  "api_key.not_found": "Cette clé d’API n’existe pas.",
  "api_key.scope_not_yours": ({ scope }) => `Vous ne pouvez pas donner le droit « ${scope} » : vous ne l’avez pas vous-même.`,

  "auth.account_disabled": "Ce compte a été désactivé.",
  "auth.bad_origin": "Cette requête venait d’un autre site et n’a pas été exécutée.",
  "auth.key_expired": "Cette clé d’API a expiré.",
  "auth.key_revoked": "Cette clé d’API a été révoquée.",
  "auth.key_unknown": "Cette clé d’API est inconnue.",
  "auth.other_store": "Vous n’avez pas accès à cette boutique.",
  "auth.person_needed": "Seule une personne connectée peut faire cela, pas une clé d’API.",
  "auth.required": "Connectez-vous ou envoyez une clé d’API : Authorization: Bearer ck_live_…",
  "auth.session_expired": "Votre session est terminée. Reconnectez-vous.",
  "auth.too_many_tries": ({ seconds }) => `Trop d’essais. Attendez ${Math.ceil(seconds / 60)} min avant de réessayer.`,
  "auth.wrong_password": "L’adresse e-mail ou le mot de passe est incorrect.",

  "carrier.unknown": ({ carrier }) => `Il n’y a pas de transporteur « ${carrier} ».`,

  "currency.mismatch": ({ currency, expected }) => `Le montant est en ${currency}, mais ${expected} est attendu.`,

  "customer.not_found": "Ce client n’existe pas.",
  "customer.unknown": "Ce client n’existe pas.",

  "database.busy": "La base de données est trop sollicitée en ce moment. Réessayez dans un instant.",
  "database.disk_full": "Le disque de la base de données est plein : rien ne peut être enregistré avant qu’il y ait de la place.",
  "database.unavailable": "La base de données ne répond pas en ce moment. Réessayez dans un instant.",

  "http.bad_request": "Cette requête ne peut pas être comprise.",
  "http.body_too_large": ({ max_bytes }) => `La requête est trop volumineuse : ${max_bytes} octets au plus.`,
  "http.internal": "Une erreur est survenue de notre côté. Le numéro de la requête aide à la retrouver.",
  "http.malformed_json": "Le corps de la requête n’est pas du JSON valide.",
  "http.not_found": "Il n’y a rien à cette adresse.",
  "http.rate_limited": ({ seconds }) => `Trop de requêtes. Réessayez dans ${seconds} s.`,
  "http.wrong_content_type": "Envoyez le corps en application/json.",

  "idempotency.different_request": "Cette Idempotency-Key a déjà servi pour une autre requête.",
  "idempotency.in_flight": "La même requête est encore en cours. Réessayez dans un instant.",
  "idempotency.invalid_key": "Une Idempotency-Key compte de 1 à 255 caractères ASCII visibles.",

  "input.invalid": "Certains champs sont à vérifier.",
  "input.invalid_email": "Ce n’est pas une adresse e-mail.",
  "input.invalid_format": "Cette valeur n’a pas la bonne forme.",
  "input.invalid_id": ({ prefix }) => `Ce n’est pas un identifiant du bon type : il commencerait par ${prefix}_.`,
  "input.invalid_key": "Ce nom n’est pas permis ici.",
  "input.invalid_time": "Écrivez l’heure en ISO 8601 avec son fuseau : 2026-11-03T14:03:00Z.",
  "input.invalid_type": ({ expected }) => `Un autre type est attendu ici : ${expected}.`,
  "input.invalid_url": "Ce n’est pas une adresse web.",
  "input.invalid_value": ({ allowed }) => `Cette valeur n’est pas permise ici. Possibles : ${allowed}.`,
  "input.not_multiple": ({ step }) => `Un multiple de ${step} est attendu.`,
  "input.required": "Ce champ est obligatoire.",
  "input.too_big": ({ max }) => `${max} au plus.`,
  "input.too_few": ({ min }) => `${min} au moins.`,
  "input.too_long": ({ max }) => `${characters(max)} au plus.`,
  "input.too_many": ({ max }) => `${pluralFr(max, { one: "# élément", many: "# d’éléments", other: "# éléments" })} au plus.`,
  "input.too_short": ({ min }) => `${characters(min)} au moins.`,
  "input.too_small": ({ min }) => `${min} au moins.`,
  "input.unknown_field": ({ field }) => `Il n’y a pas de champ « ${field} » ici.`,

  "message.already_left": "Ce message est déjà parti.",
  "message.not_found": "Ce message n’existe pas.",
  "message.on_its_way": "Ce message n’est pas encore parti : il partira de lui-même.",

  "operation.message_left": "Un message de cette action est déjà parti : elle ne peut plus être annulée.",
  "operation.not_found": "Cette opération n’existe pas.",
  "operation.not_undoable": "Cette action ne peut pas être annulée.",
  "operation.undo_expired": "Le délai d’annulation est écoulé.",

  "operator.cannot_sign_in": "Cette personne n’a pas d’accès : donnez-lui d’abord un rôle.",
  "operator.email_taken": ({ email }) => `${email} appartient déjà à une personne de cette équipe.`,
  "operator.last_owner": "Une boutique a besoin d’au moins un propriétaire qui puisse se connecter.",
  "operator.not_found": "Cette personne n’existe pas.",
  "operator.not_yourself": "Vous ne pouvez pas faire cela à votre propre compte.",
  "operator.unknown": "Cet opérateur n’existe pas.",

  "order.already_confirmed": "La commande est déjà confirmée.",
  "order.already_in_preparation": "La commande est déjà en préparation.",
  "order.already_in_status": "La commande a déjà ce statut.",
  "order.already_paid": "La commande est déjà payée.",
  "order.already_shipped": "Toute la commande a déjà été expédiée.",
  "order.changed": "La commande a changé depuis que vous l’avez consultée.",
  "order.empty": "La commande n’a pas de lignes.",
  "order.force_needed": "Les faits ne le disent pas. Une personne qui a le droit de forcer un statut peut le faire, avec un motif.",
  "order.has_shipped_lines": "Une partie de la commande a déjà été expédiée.",
  "order.line_without_product": ({ line }) => `La ligne ${line} n’a pas de produit.`,
  "order.locked": "La commande est verrouillée.",
  "order.no_carrier": "Indiquez le transporteur ou un lien de suivi.",
  "order.no_tracking": "Un code de suivi est nécessaire.",
  "order.not_deletable": "Seuls les devis et les commandes annulées sans facture peuvent être supprimés. Annulez-la plutôt.",
  "order.not_found": "Cette commande n’existe pas.",
  "order.not_locked": "La commande n’est pas verrouillée.",
  "order.not_paid": "La commande n’est pas payée.",
  "order.nothing_to_ship": "Il n’y a plus rien à expédier.",
  "order.paid_needs_refund": (held) => `${formatMoney(held, "fr")} ont été payés : dites ce que devient cet argent.`,
  "order.payment_in_flight": "Un paiement est en cours. Attendez son résultat ou annulez-le.",
  "order.provider_payment": ({ provider }) => `Le paiement a été reçu par ${provider} : il ne peut qu’être remboursé.`,
  "order.reason_needed": "Donnez un motif.",
  "order.refunded_only_by_refund": "Une commande devient remboursée par un remboursement, pas par son statut.",
  "order.shortage": ({ sku, wanted, available }) => `Stock insuffisant pour ${sku} : ${wanted} demandés, ${available} disponibles.`,
  "order.unchanged": "Rien ne changerait.",
  "order.wrong_stage": ({ action, stage }) => `Impossible de ${toDo[action] ?? action} : la commande est au stade « ${stages[stage] ?? stage} ».`,

  "password.common": "Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un autre.",
  "password.too_long": ({ max }) => `Un mot de passe compte au plus ${characters(max)}.`,
  "password.too_short": ({ min }) => `Un mot de passe compte au moins ${characters(min)}.`,
  "password.wrong": "Le mot de passe actuel est incorrect.",

  "permission.denied": ({ permission }) => `Vous n’avez pas le droit « ${permission} ».`,

  "price.not_yours": "Les prix sont fixés par la boutique, pas par la requête.",

  "product.unknown_sku": ({ sku }) => `Il n’y a pas de produit avec la référence « ${sku} ».`,

  "query.invalid_cursor": "Ce repère de page n’est pas l’un des nôtres : recommencez sans `after`.",
  "query.too_long": ({ max }) => `La recherche est trop longue : ${characters(max)} au plus.`,
  "query.unexpected_token": ({ token, position }) => `« ${token} » n’est pas attendu à la position ${position}.`,
  "query.unknown_field": ({ field }) => `Il n’y a pas de champ de recherche « ${field} ».`,
  "query.unknown_value": ({ field, value }) => `« ${value} » n’est pas une valeur de ${field}.`,

  "selection.expired": "Cette sélection a expiré : sélectionnez à nouveau.",

  "status.unknown": ({ status }) => `Il n’y a pas de statut « ${status} ».`,

  "store.not_found": "Cette boutique n’existe pas.",

  "tag.unknown": "Cette étiquette n’existe pas.",

  "team.name_taken": ({ name }) => `Il y a déjà une équipe « ${name} ».`,
  "team.not_found": "Cette équipe n’existe pas.",

  "total.mismatch": "Le total a changé entre-temps : vérifiez-le avant de payer.",

  "tracking.invalid_link": "Un lien de suivi commence par https:// ou http://.",

  "version.missing": "Envoyez la version que vous connaissez : If-Match avec l’ETag de votre dernière lecture.",
  "version.stale": "Quelqu’un a modifié ceci entre-temps.",
} satisfies RefusalTexts;
