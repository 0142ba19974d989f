import type { Language, Localised } from "./product.ts";

/** What the operators write about orders: tags, notes, reasons. In the language of the shop. */
export type TagKey = keyof typeof tagWords;
export type NoteKey = keyof typeof noteWords;

export const tagWords = {
  vip: { en: "VIP", fr: "VIP", ro: "VIP", colour: "violet" },
  gift: { en: "Gift", fr: "Cadeau", ro: "Cadou", colour: "rose" },
  urgent: { en: "Urgent", fr: "Urgent", ro: "Urgent", colour: "terracotta" },
  business: { en: "Business", fr: "Pro", ro: "Firmă", colour: "blue" },
  fragile: { en: "Fragile", fr: "Fragile", ro: "Fragil", colour: "olive" },
  problem: { en: "Problem", fr: "Problème", ro: "Problemă", colour: "amber" },
  first: { en: "First order", fr: "Première commande", ro: "Prima comandă", colour: "teal" },
} satisfies Record<string, Localised & { colour: string }>;

export const noteWords = {
  call_first: {
    en: "Asked to be called before delivery, the bell does not work.",
    fr: "Demande à être appelé avant la livraison, la sonnette ne marche pas.",
    ro: "A rugat să fie sunat înainte de livrare, soneria nu merge.",
  },
  gift_wrap: {
    en: "Gift: wrap in linden paper, no price in the parcel.",
    fr: "Cadeau : papier tilleul, pas de prix dans le colis.",
    ro: "Cadou: hârtie cu tei, fără prețuri în colet.",
  },
  handwritten_card: {
    en: "Add a handwritten card: “For Mamie, from all of us”.",
    fr: "Ajouter une carte manuscrite : « Pour Mamie, de nous tous ».",
    ro: "De adăugat un bilet scris de mână: „Pentru bunica, de la noi toți”.",
  },
  waiting_supplier: {
    en: "Missing article promised by the supplier for next week. Customer told, agrees to two parcels.",
    fr: "Article manquant promis par le fournisseur pour la semaine prochaine. Client prévenu, d’accord pour deux colis.",
    ro: "Articolul lipsă e promis de furnizor pentru săptămâna viitoare. Clientul știe și acceptă două colete.",
  },
  engraving: {
    en: "Name to engrave confirmed by phone. Proof sent to the workshop.",
    fr: "Nom à graver confirmé par téléphone. Épreuve envoyée à l’atelier.",
    ro: "Numele de gravat confirmat la telefon. Proba a fost trimisă atelierului.",
  },
  purchase_order: {
    en: "Wants the purchase order number on the invoice; pays at 30 days.",
    fr: "Veut le numéro de bon de commande sur la facture ; paie à 30 jours.",
    ro: "Vrea numărul comenzii interne pe factură; plătește la 30 de zile.",
  },
  address_checked: {
    en: "The carrier sent it back for a wrong street number; address corrected on the phone.",
    fr: "Retour transporteur pour un mauvais numéro de rue ; adresse corrigée au téléphone.",
    ro: "Curierul a returnat coletul din cauza numărului străzii; adresa a fost corectată la telefon.",
  },
  still_waiting: {
    en: "Reminded by phone: the transfer “leaves tomorrow”.",
    fr: "Relancé par téléphone : le virement « part demain ».",
    ro: "Reamintit la telefon: transferul „pleacă mâine”.",
  },
  never_paid: { en: "Not paid in time", fr: "Non payée dans les délais", ro: "Neplătită la timp" },
  changed_mind: { en: "Customer changed their mind", fr: "Le client a changé d’avis", ro: "Clientul s-a răzgândit" },
  refused_at_door: { en: "Parcel refused at the door", fr: "Colis refusé à la livraison", ro: "Colet refuzat la livrare" },
  not_collected: { en: "Never collected", fr: "Jamais retirée", ro: "Neridicată" },
  arrived_broken: { en: "Arrived broken", fr: "Arrivé cassé", ro: "A ajuns spart" },
  too_late: { en: "Delivered too late", fr: "Livrée trop tard", ro: "Livrată prea târziu" },
  goodwill: { en: "Goodwill", fr: "Geste commercial", ro: "Gest comercial" },
  withdrawal: { en: "Withdrawal within 14 days", fr: "Rétractation sous 14 jours", ro: "Retragere în 14 zile" },
  handed_at_market: {
    en: "Handed over at the Saturday market, cash expected on Monday",
    fr: "Remise au marché du samedi, espèces attendues lundi",
    ro: "Predată la piața de sâmbătă, numerarul vine luni",
  },
  settled_elsewhere: {
    en: "Settled together with the previous order, see the accountant",
    fr: "Réglée avec la commande précédente, voir la comptable",
    ro: "Decontată odată cu comanda precedentă, de văzut cu contabila",
  },
} satisfies Record<string, Localised>;

/** What customers write at checkout, in their own language. */
export const customerNotes: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Merci de laisser le colis chez la gardienne si je suis absente.",
    "C’est pour un anniversaire le 12, est-ce que cela arrivera à temps ?",
    "Code de la porte : 24B7. Troisième étage sans ascenseur, désolée !",
    "Pouvez-vous ne pas mettre la facture dans le colis ? C’est un cadeau.",
    "Si la tasse argile est épuisée, je prends volontiers la verte.",
    "Livraison l’après-midi de préférence.",
  ],
  ro: [
    "Vă rog să sunați înainte, interfonul e defect.",
    "Este cadou, vă rog fără factură în colet. Mulțumesc!",
    "Dacă nu răspund, lăsați coletul la vecina de la ap. 3.",
    "Se poate livra după ora 17?",
    "Aș dori borcanele bine ambalate, data trecută unul s-a spart.",
    "Comanda e pentru învățătoarea noastră, aveți un bilețel?",
  ],
  en: [
    "Please leave the parcel with the neighbour at number 4.",
    "It is a present: no invoice in the box, please.",
    "Could you write “Happy birthday, Nora” on a card?",
    "We are away until Friday, no hurry.",
  ],
};
