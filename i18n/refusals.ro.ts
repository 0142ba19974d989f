import { formatMoney } from "./format.ts";
import { pluralRo } from "./plural.ts";
import type { RefusalTexts } from "./refusals.en.ts";

const stages: Readonly<Record<string, string>> = {
  quotation: "Ofertă", sent: "Ofertă trimisă", confirmed: "Comandă", closed: "Închisă", cancelled: "Anulată",
};
const done: Readonly<Record<string, string>> = {
  send: "trimisă", confirm: "confirmată", mark_paid: "marcată ca plătită", mark_unpaid: "marcată ca neplătită", prepare: "pusă în pregătire", ship: "expediată",
  finish: "finalizată", close: "închisă", cancel: "anulată", reopen: "redeschisă", set_status: "trecută în altă stare", lock: "blocată", unlock: "deblocată",
  delete: "ștearsă", edit: "modificată", archive: "arhivată",
};
const characters = (count: number): string => pluralRo(count, { one: "# caracter", few: "# caractere", other: "# de caractere" });

export const refusalsRo = {
  "api_key.expiry_in_past": "Cheia ar fi deja expirată: alegeți o dată din viitor.",
  "api_key.not_found": "Această cheie API nu există.",
  "api_key.scope_not_yours": ({ scope }) => `Nu puteți acorda dreptul „${scope}”: nu îl aveți nici dumneavoastră.`,

  "auth.account_disabled": "Acest cont a fost dezactivat.",
  "auth.bad_origin": "Cererea a venit de pe alt site și nu a fost executată.",
  "auth.key_expired": "Această cheie API a expirat.",
  "auth.key_revoked": "Această cheie API a fost revocată.",
  "auth.key_unknown": "Această cheie API nu este cunoscută.",
  "auth.other_store": "Nu aveți acces la acest magazin.",
  "auth.person_needed": "Doar o persoană autentificată poate face asta, nu o cheie API.",
  "auth.required": "Autentificați-vă sau trimiteți o cheie API: Authorization: Bearer ck_live_…",
  "auth.session_expired": "Sesiunea s-a încheiat. Autentificați-vă din nou.",
  "auth.too_many_tries": ({ seconds }) => `Prea multe încercări. Așteptați ${Math.ceil(seconds / 60)} min și încercați din nou.`,
  "auth.wrong_password": "Adresa de e-mail sau parola nu este corectă.",

  "carrier.unknown": ({ carrier }) => `Nu există curierul „${carrier}”.`,

  "currency.mismatch": ({ currency, expected }) => `Suma este în ${currency}, dar se așteaptă ${expected}.`,

  "customer.not_found": "Acest client nu există.",
  "customer.unknown": "Acest client nu există.",

  "database.busy": "Baza de date este prea solicitată în acest moment. Încercați din nou peste puțin timp.",
  "database.disk_full": "Discul bazei de date este plin: nu se poate salva nimic până nu se eliberează spațiu.",
  "database.unavailable": "Baza de date nu răspunde în acest moment. Încercați din nou peste puțin timp.",

  "http.bad_request": "Această cerere nu poate fi înțeleasă.",
  "http.body_too_large": ({ max_bytes }) => `Cererea este prea mare: cel mult ${pluralRo(max_bytes, { one: "# octet", few: "# octeți", other: "# de octeți" })}.`,
  "http.internal": "A apărut o eroare din partea noastră. Numărul cererii ajută la găsirea ei.",
  "http.malformed_json": "Corpul cererii nu este JSON valid.",
  "http.not_found": "Nu există nimic la această adresă.",
  "http.rate_limited": ({ seconds }) => `Prea multe cereri. Încercați din nou peste ${seconds} s.`,
  "http.wrong_content_type": "Trimiteți corpul ca application/json.",

  "idempotency.different_request": "Această Idempotency-Key a fost deja folosită pentru altă cerere.",
  "idempotency.in_flight": "Aceeași cerere este încă în curs. Încercați din nou peste puțin timp.",
  "idempotency.invalid_key": "O Idempotency-Key are între 1 și 255 de caractere ASCII vizibile.",

  "input.invalid": "Unele câmpuri trebuie verificate.",
  "input.invalid_email": "Aceasta nu este o adresă de e-mail.",
  "input.invalid_format": "Această valoare nu are forma potrivită.",
  "input.invalid_id": ({ prefix }) => `Acesta nu este un identificator de tipul potrivit: ar începe cu ${prefix}_.`,
  "input.invalid_key": "Acest nume nu este permis aici.",
  "input.invalid_time": "Scrieți ora în format ISO 8601, cu fusul orar: 2026-11-03T14:03:00Z.",
  "input.invalid_type": ({ expected }) => `Aici se așteaptă alt tip: ${expected}.`,
  "input.invalid_url": "Aceasta nu este o adresă web.",
  "input.invalid_value": ({ allowed }) => `Această valoare nu este permisă aici. Valori posibile: ${allowed}.`,
  "input.not_multiple": ({ step }) => `Se așteaptă un multiplu de ${step}.`,
  "input.required": "Acest câmp este obligatoriu.",
  "input.too_big": ({ max }) => `Cel mult ${max}.`,
  "input.too_few": ({ min }) => `Cel puțin ${min}.`,
  "input.too_long": ({ max }) => `Cel mult ${characters(max)}.`,
  "input.too_many": ({ max }) => `Cel mult ${pluralRo(max, { one: "# element", few: "# elemente", other: "# de elemente" })}.`,
  "input.too_short": ({ min }) => `Cel puțin ${characters(min)}.`,
  "input.too_small": ({ min }) => `Cel puțin ${min}.`,
  "input.unknown_field": ({ field }) => `Nu există câmpul „${field}” aici.`,

  "message.already_left": "Acest mesaj a plecat deja.",
  "message.not_found": "Acest mesaj nu există.",
  "message.on_its_way": "Acest mesaj nu a plecat încă: va pleca de la sine.",

  "operation.message_left": "Un mesaj al acestei acțiuni a plecat deja: nu mai poate fi anulată.",
  "operation.not_found": "Această operațiune nu există.",
  "operation.not_undoable": "Această acțiune nu poate fi anulată.",
  "operation.undo_expired": "Timpul pentru anulare a trecut.",

  "operator.cannot_sign_in": "Această persoană nu are acces: dați-i mai întâi un rol.",
  "operator.email_taken": ({ email }) => `${email} aparține deja unei persoane din această echipă.`,
  "operator.last_owner": "Un magazin are nevoie de cel puțin un proprietar care se poate autentifica.",
  "operator.not_found": "Această persoană nu există.",
  "operator.not_yourself": "Nu puteți face asta propriului cont.",
  "operator.unknown": "Acest operator nu există.",

  "order.already_confirmed": "Comanda este deja confirmată.",
  "order.already_in_preparation": "Comanda este deja în pregătire.",
  "order.already_in_status": "Comanda are deja această stare.",
  "order.already_paid": "Comanda este deja plătită.",
  "order.already_shipped": "Toată comanda a fost deja expediată.",
  "order.changed": "Comanda s-a schimbat de când ați văzut-o.",
  "order.empty": "Comanda nu are linii.",
  "order.force_needed": "Faptele nu arată asta. Cineva cu dreptul de a forța o stare o poate seta, cu un motiv.",
  "order.has_shipped_lines": "O parte din comandă a fost deja expediată.",
  "order.line_without_product": ({ line }) => `Linia ${line} nu are produs.`,
  "order.locked": "Comanda este blocată.",
  "order.no_carrier": "Indicați curierul sau un link de urmărire.",
  "order.no_tracking": "Este nevoie de un cod de urmărire.",
  "order.not_deletable": "Se pot șterge doar ofertele și comenzile anulate, fără factură. Anulați-o în schimb.",
  "order.not_found": "Această comandă nu există.",
  "order.not_locked": "Comanda nu este blocată.",
  "order.not_paid": "Comanda nu este plătită.",
  "order.nothing_to_ship": "Nu a mai rămas nimic de expediat.",
  "order.paid_needs_refund": (held) => `S-au plătit ${formatMoney(held, "ro")}: spuneți ce se întâmplă cu banii.`,
  "order.payment_in_flight": "O plată este în curs. Așteptați rezultatul sau anulați-o.",
  "order.provider_payment": ({ provider }) => `Plata a fost încasată prin ${provider}: poate fi doar rambursată.`,
  "order.reason_needed": "Indicați un motiv.",
  "order.refunded_only_by_refund": "O comandă devine rambursată printr-o rambursare, nu prin starea ei.",
  "order.shortage": ({ sku, wanted, available }) => `Stoc insuficient pentru ${sku}: cerut ${wanted}, disponibil ${available}.`,
  "order.unchanged": "Nu s-ar schimba nimic.",
  "order.wrong_stage": ({ action, stage }) => `Comanda este în etapa „${stages[stage] ?? stage}” și nu poate fi ${done[action] ?? action}.`,

  "password.common": "Această parolă este printre primele pe care le-ar încerca oricine. Alegeți alta.",
  "password.too_long": ({ max }) => `O parolă are cel mult ${characters(max)}.`,
  "password.too_short": ({ min }) => `O parolă are cel puțin ${characters(min)}.`,
  "password.wrong": "Parola actuală nu este corectă.",

  "permission.denied": ({ permission }) => `Nu aveți dreptul „${permission}”.`,

  "price.not_yours": "Prețurile sunt stabilite de magazin, nu de cerere.",

  "product.unknown_sku": ({ sku }) => `Nu există niciun produs cu codul „${sku}”.`,

  "query.invalid_cursor": "Acest marcaj de pagină nu este al nostru: reîncepeți fără `after`.",
  "query.too_long": ({ max }) => `Căutarea este prea lungă: cel mult ${characters(max)}.`,
  "query.unexpected_token": ({ token, position }) => `„${token}” nu este așteptat la poziția ${position}.`,
  "query.unknown_field": ({ field }) => `Nu există câmpul de căutare „${field}”.`,
  "query.unknown_value": ({ field, value }) => `„${value}” nu este o valoare pentru ${field}.`,

  "selection.expired": "Această selecție a expirat: selectați din nou.",

  "status.unknown": ({ status }) => `Nu există starea „${status}”.`,

  "store.not_found": "Acest magazin nu există.",

  "tag.unknown": "Această etichetă nu există.",

  "team.name_taken": ({ name }) => `Există deja echipa „${name}”.`,
  "team.not_found": "Această echipă nu există.",

  "total.mismatch": "Totalul s-a schimbat între timp: verificați-l înainte de plată.",

  "tracking.invalid_link": "Un link de urmărire începe cu https:// sau http://.",

  "version.missing": "Trimiteți versiunea pe care o cunoașteți: If-Match cu ETag-ul ultimei citiri.",
  "version.stale": "Cineva a modificat asta între timp.",
} satisfies RefusalTexts;
