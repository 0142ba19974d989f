import { fold } from "../../domain/fold.ts";
import { fulfillmentWords, orderWords, paymentWords, type FulfillmentWord, type OrderWord, type PaymentWord } from "../../domain/imported-order.ts";

/** What people and platforms write, folded, `|` between; in EN, FR and RO. Own words of a shop are added in its mapping. */
const order: Readonly<Record<OrderWord, string>> = {
  draft: "draft|quotation|quotation sent|checkout draft|incomplete|brouillon|devis|devis envoye|ciorna|oferta|cotatie",
  awaiting_payment:
    "awaiting payment|pending|pending payment|on hold|onhold|unpaid|payment pending|failed|payment review|payment error|en attente|en attente de paiement|en attente de paiement par cheque|en attente de virement bancaire|en attente du paiement par cheque|en attente du paiement par virement bancaire|en attente de paiement a la livraison|erreur de paiement|echouee|in asteptare|asteapta plata|in asteptarea platii|plata in asteptare|neplatita|neplatit|eroare de plata|open|pending availability|created|in asteptarea platii|declined|manual verification required|awaiting payment confirmation|awaiting bank wire payment|awaiting check payment|awaiting cash on delivery validation|offen|ausstehend|in afwachting|in attesa|pendiente|suspected fraud|neachitata|neachitat|noua|nou|comanda noua|nouvelle|new|on backorder not paid|en attente de reapprovisionnement non paye|waiting for paypal payment|waiting for credit card payment|waiting for local payment method payment|en attente de paiement paypal|en attente de paiement par carte bancaire|in asteptarea platii prin cec|in asteptarea platii prin transfer bancar|asteptam plata prin cec|asteptam plata prin transfer bancar|in asteptarea platii cu cecul|in asteptarea validarii platii ramburs|in asteptarea validarii ramburs",
  confirmed:
    "confirmed|confirmee|confirme|confirmata|confirmat|sales order|sale order|bon de commande|comanda de vanzare|accepted|invoiced",
  paid: "paid|processing|payment accepted|remote payment accepted|unshipped|awaiting fulfillment|awaiting shipment|awaiting pickup|pago|approved|paiement accepte|paiement a distance accepte|payee|paye|en cours|platita|platit|plata acceptata|procesare|in procesare|on backorder paid|en attente de reapprovisionnement paye|bezahlt|betaald|pagato|pagado|achitata|achitat|plata la distanta acceptata|in asteptare platit|comanda in asteptare platita",
  in_preparation:
    "in preparation|in process|in progress|shipping|pending waiting for pick up|preparing|processing in progress|preparation en cours|en preparation|en cours de preparation|in pregatire|se pregateste|in curs de pregatire|picking|packed|ready to ship|procesare in curs|pregatire in curs|in lucru|pregatita|pregatit|in procesare in curs",
  partially_shipped: "partially shipped|partiellement expediee|partiellement expedie|expediata partial|livrata partial",
  shipped:
    "shipped|shipped picked up|shipped out for delivery|in transit|on the way|enviado|dispatched|sent|fulfilled|expedie|expediee|envoye|envoyee|en cours de livraison|expediata|expediat|trimisa|in livrare|predata curierului|versendet|verschickt|verzonden|spedito|in curs de livrare|en cours d acheminement|out for delivery",
  delivered:
    "delivered|shipped delivered to buyer|received|entregue|livre|livree|livrata|livrat|geliefert|zugestellt|geleverd|consegnato|entregado",
  finished:
    "completed|complete|resolved|fulfilled and paid|closed|done|finished|locked|terminee|termine|cloturee|finalizata|finalizat|inchisa|terminata|abgeschlossen|afgerond|completato|completado|order finished|incheiata|incheiat",
  cancelled:
    "cancelled|canceled|cancel|cancelado|voided|void|trash|annulee|annule|anulata|anulat|storniert|geannuleerd|annullato|order canceled|renuntata|refuzata",
  refunded: "refunded|rembourse|remboursee|rambursata|rambursat|returnata|order refunded|returnat|returned|retournee|retourne|retur",
  partially_refunded:
    "partially refunded|partiellement remboursee|remboursement partiel|rambursata partial|partial refund|remboursement partiel effectue",
};
const payment: Readonly<Record<PaymentWord, string>> = {
  unpaid: "unpaid|expired|not paid|non payee|impayee|neplatita|neplatit|nu|non|no|neachitata|neachitat",
  pending: "pending|en attente|in asteptare",
  authorized: "authorized|authorised|autorisee|autorise|autorizata",
  partially_paid: "partially paid|partiellement payee|platita partial",
  paid: "paid|payment|captured|payee|paye|reglee|platita|platit|da|oui|yes|completed|achitata|achitat",
  partially_refunded: "partially refunded|partiellement remboursee|rambursata partial",
  refunded: "refunded|refund|remboursee|rambursata|rambursat",
  voided: "voided|void|cancelled|canceled|annulee|anulata|failed",
};
const fulfillment: Readonly<Record<FulfillmentWord, string>> = {
  unfulfilled:
    "unfulfilled|pending|not shipped|open|scheduled|on hold|non expediee|a expedier|neexpediata|neexpediat|restocked|cancelled|canceled|anulata|not fulfilled|processing",
  in_preparation: "in progress|in preparation|preparing|en preparation|in pregatire",
  partial:
    "partial|partially fulfilled|partially shipped|partielle|partiellement expediee|partial expediata|partially delivered|expediata partial|livrata partial",
  fulfilled:
    "fulfilled|shipped|dispatched|complete|completed|expediee|expedie|expediata|expediat|in transit|on the way|out for delivery|in curs de livrare|en cours de livraison|envoye|envoyee|trimisa",
  delivered: "delivered|livree|livre|livrata|livrat",
  returned: "returned|retournee|returnata|retur|returnat|retourne|returned to sender",
};

const orderByWord = invert(order);
const paymentByWord = invert(payment);
const fulfillmentByWord = invert(fulfillment);

/** Own words of a shop, as its mapping stores them: what stands in the file -> ours. */
export type OwnWords = Readonly<Record<string, string>>;

export function orderWord(text: string, own: OwnWords = {}): OrderWord | null {
  // WooCommerce keeps its states as "wc-completed", and some exports write them so.
  const word = text.replace(/^wc-/i, "");
  return pick(orderWords, own[text] ?? own[word]) ?? orderByWord.get(fold(word)) ?? null;
}

export function paymentWord(text: string, own: OwnWords = {}): PaymentWord | null {
  return pick(paymentWords, own[text]) ?? paymentByWord.get(fold(text)) ?? null;
}

export function fulfillmentWord(text: string, own: OwnWords = {}): FulfillmentWord | null {
  return pick(fulfillmentWords, own[text]) ?? fulfillmentByWord.get(fold(text)) ?? null;
}

function pick<Word extends string>(words: readonly Word[], text: string | undefined): Word | null {
  return words.find((word) => word === text) ?? null;
}

function invert<Word extends string>(words: Readonly<Record<Word, string>>): ReadonlyMap<string, Word> {
  const entries = Object.entries<string>(words) as [Word, string][];
  return new Map(entries.flatMap(([word, texts]) => [word.replaceAll("_", " "), ...texts.split("|")].map((text) => [text, word] as const)));
}
