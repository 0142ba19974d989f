import { pluralRo } from "../plural.ts";
import type { MessagesTexts } from "./messages.en.ts";

export const texts = {
  title: "Mesaje",
  filter: {
    search: "Caută mesaje după comandă", placeholder: "Numărul comenzii, client, e-mail…", state: "Stare", all: "Toate mesajele",
    waiting: "În așteptare", failed: "De verificat", clear: "Șterge filtrele", ofOrder: ({ number }) => `Mesajele comenzii ${number}`, ofOneOrder: "Mesajele unei comenzi", everyOrder: "Arată mesajele tuturor comenzilor",
  },
  kept: "Niciun e-mail nu pleacă: serverul de trimitere nu este configurat (SMTP_URL). Mesajele se păstrează aici.",
  list: {
    shown: ({ shown, count, more }) => `${shown === null ? "" : `${shown} din `}${more ? "peste " : ""}${pluralRo(count, { one: "# mesaj", few: "# mesaje", other: "# de mesaje" })}`,
    state: "Stare", mail: "Mesaj", order: "Comandă", audience: "Către", time: "Data",
    noOrder: "–", more: "Arată mesajele mai vechi", unwritten: "se scrie când pleacă",
    empty: "Încă nu a fost scris niciun mesaj", emptyText: "E-mailurile către clienți și către echipă apar aici, cu rezultatul fiecăruia.",
    noneTitle: "Niciun mesaj nu corespunde acestei căutări",
  },
  audience: { customer: "Client", admins: "Echipă" },
  state: { queued: "În așteptare", sending: "Se trimite", sent: "Trimis", kept: "Păstrat aici", failed: "Eșuat", bounced: "Respins", cancelled: "Oprit" },
  leaves: ({ count }) => pluralRo(count, { one: "pleacă în # s", few: "pleacă în # s", other: "pleacă în # s" }),
  tried: ({ count }) => pluralRo(count, { one: "# încercare până acum", few: "# încercări până acum", other: "# de încercări până acum" }),
  templates: {
    status_paid: "Comandă plătită", status_in_preparation: "Comandă în pregătire", status_shipped: "Comandă expediată", status_finished: "Comandă finalizată", status_cancelled: "Comandă anulată", status_refunded: "Comandă rambursată",
    status_changed: "Schimbare de stare",
  },
  errors: {
    unreachable: "Serverul de e-mail nu răspunde; se mai încearcă.", refused: "Serverul de e-mail l-a refuzat.", no_recipient: "Nu există nicio adresă utilizabilă.", order_gone: "Comanda nu mai există.",
    not_written: "E-mailul nu a putut fi scris.", sender_crashed: "A fost întrerupt la plecare: poate a ajuns.",
  },
  detail: {
    title: "Mesaj", close: "Închide mesajul", to: "Către", subject: "Subiect", state: "Stare", when: "Când", language: "Limbă", order: "Comandă", template: "Șablon", error: "Eroare", note: "Mesajul operatorului",
    formatted: "Formatat", text: "Doar text", views: "Afișarea e-mailului", frame: ({ subject }) => `E-mail: ${subject}`, noBody: "Nu este nimic de arătat.",
    preview: "Nu a fost păstrat întocmai: așa ar pleca acum.",
    nobody: "nimeni",
    keptHint: "Scris și păstrat aici: nu este configurat niciun server de e-mail sau adresa este un exemplu.",
  },
  resend: "Retrimite", resent: "Mesajul este din nou pe drum",
  cancel: "Oprește-l", cancelled: "Mesaj oprit",
  giveUp: "Nu-l mai trimite", givenUp: "Mesajul nu va mai fi trimis",
} satisfies MessagesTexts;
