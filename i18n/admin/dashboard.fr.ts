import { pluralFr } from "../plural.ts";
import type { DashboardTexts } from "./dashboard.en.ts";

const invented = (count: number) => pluralFr(count, { one: "# commande fictive", many: "# de commandes fictives", other: "# commandes fictives" });

export const texts = {
  title: "Accueil",
  nothing: "Rien sur cette période.",
  counter: {
    pending: { label: (count) => pluralFr(count, { one: "commande en attente", many: "de commandes en attente", other: "commandes en attente" }), meaning: "Passées, et pas encore expédiées, terminées ni annulées." },
    unpaid: { label: (count) => pluralFr(count, { one: "commande non payée depuis plus d’un jour", many: "de commandes non payées depuis plus d’un jour", other: "commandes non payées depuis plus d’un jour" }), meaning: "Passées il y a plus de 24 heures et pas entièrement payées." },
    to_prepare: { label: () => "à préparer", meaning: "Payées ou confirmées, et la préparation n’a pas commencé." },
    to_ship: { label: () => "à expédier", meaning: "En préparation, pas encore expédiées." },
    late: { label: () => "en retard", meaning: "Payées il y a plus de deux jours et toujours ici." },
    mismatch: { label: (count) => pluralFr(count, { one: "état à vérifier", many: "d’états à vérifier", other: "états à vérifier" }), meaning: "Leur état a été choisi à la main et ne correspond pas aux faits." },
    low_stock: { label: (count) => pluralFr(count, { one: "produit bientôt épuisé", many: "de produits bientôt épuisés", other: "produits bientôt épuisés" }), meaning: "Quantité disponible sous le minimum voulu." },
    failed_messages: { label: (count) => pluralFr(count, { one: "e-mail non remis", many: "d’e-mails non remis", other: "e-mails non remis" }), meaning: "E-mails qui n’ont pas pu partir ou sont revenus." },
  },
  demo: {
    label: "Boutique de démonstration",
    open: ({ count }) => `Ceci est une boutique de démonstration : ${invented(count)} pour tout essayer. Aucun e-mail ne part.`,
    remove: "Retirer la démonstration",
    title: "Retirer la démonstration ?",
    detail: "Ses commandes, ses clients et ses produits disparaissent. Ce que vous avez saisi vous-même reste.",
    confirm: ({ count }) => `Retirer ${invented(count)}`,
    removed: "Démonstration retirée",
  },
  setup: {
    title: "Mettre votre boutique en route",
    done: "Fait",
    shop: "Renseigner votre boutique : nom, pays, devise, langue",
    orders: "Reprendre vos commandes à partir d’un fichier de votre boutique actuelle",
    mail: "Indiquer l’expéditeur des e-mails",
    team: "Ajouter les personnes avec qui vous travaillez",
    go: { shop: "Réglages de la boutique", orders: "Importer des commandes", mail: "Réglages des e-mails", team: "Ajouter des personnes" },
  },
  sales: {
    title: "Ventes",
    period: "Période",
    days: ({ count }) => `${count} jours`,
    total: "Ventes",
    orders: "Commandes",
    average: "Panier moyen",
    other: "Dans une autre devise",
    ordersCount: ({ count }) => pluralFr(count, { one: "# commande", many: "# de commandes", other: "# commandes" }),
    now: "Cette période",
    before: "Moyenne par jour de la période précédente",
    against: "Par rapport à la période précédente",
    table: "Voir les chiffres en tableau",
    day: "Jour",
    chart: ({ from, to }) => `Ventes de chaque jour du ${from} au ${to}, et de la période précédente`,
  },
  top: { title: "Meilleures ventes", product: "Produit", quantity: "Vendu" },
  origins: { title: "D’où viennent les commandes", origin: "Origine" },
  activity: {
    title: "Derniers événements",
    none: "Rien pour l’instant.",
    customer: "Un client",
    product: "Un produit",
    events: {
      "product.created": "ajouté", "product.updated": "modifié", "stock.adjusted": "stock ajusté", "customer.created": "ajouté aux clients", "customer.updated": "fiche modifiée", "message.resent": "e-mail renvoyé",
      "message.cancelled": "e-mail retenu", settings: "Réglages modifiés", other: "modifié",
    },
  },
} satisfies DashboardTexts;
