import { pluralRo } from "../plural.ts";
import type { DashboardTexts } from "./dashboard.en.ts";

const invented = (count: number) => pluralRo(count, { one: "o comandă fictivă", few: "# comenzi fictive", other: "# de comenzi fictive" });

export const texts = {
  title: "Acasă",
  nothing: "Nimic în această perioadă.",
  counter: {
    pending: { label: (count) => pluralRo(count, { one: "comandă în așteptare", few: "comenzi în așteptare", other: "de comenzi în așteptare" }), meaning: "Plasate și încă neexpediate, nefinalizate, neanulate." },
    unpaid: { label: (count) => pluralRo(count, { one: "comandă neplătită de peste o zi", few: "comenzi neplătite de peste o zi", other: "de comenzi neplătite de peste o zi" }), meaning: "Plasate cu peste 24 de ore în urmă și neplătite integral." },
    to_prepare: { label: () => "de pregătit", meaning: "Plătite sau confirmate, iar pregătirea nu a început." },
    to_ship: { label: () => "de expediat", meaning: "În pregătire, încă neexpediate." },
    late: { label: () => "în întârziere", meaning: "Plătite cu peste două zile în urmă și încă aici." },
    mismatch: { label: (count) => pluralRo(count, { one: "stare de verificat", few: "stări de verificat", other: "de stări de verificat" }), meaning: "Starea lor a fost aleasă manual și nu corespunde faptelor." },
    low_stock: { label: (count) => pluralRo(count, { one: "produs aproape epuizat", few: "produse aproape epuizate", other: "de produse aproape epuizate" }), meaning: "Cantitate disponibilă sub minimul dorit." },
    failed_messages: { label: (count) => pluralRo(count, { one: "e-mail nelivrat", few: "e-mailuri nelivrate", other: "de e-mailuri nelivrate" }), meaning: "E-mailuri care nu au putut pleca sau s-au întors." },
  },
  demo: {
    label: "Magazin demonstrativ",
    open: ({ count }) => `Acesta este un magazin demonstrativ: ${invented(count)} ca să încercați totul. Niciun e-mail nu pleacă.`,
    remove: "Elimină demonstrația",
    title: "Eliminați demonstrația?",
    detail: "Comenzile, clienții și produsele ei dispar. Ce ați introdus dumneavoastră rămâne.",
    confirm: ({ count }) => `Elimină ${invented(count)}`,
    removed: "Demonstrația a fost eliminată",
  },
  setup: {
    title: "Pregătiți-vă magazinul",
    done: "Gata",
    shop: "Completați datele magazinului: nume, țară, monedă, limbă",
    orders: "Aduceți comenzile dintr-un fișier al magazinului actual",
    mail: "Indicați expeditorul e-mailurilor",
    team: "Adăugați persoanele cu care lucrați",
    go: { shop: "Setările magazinului", orders: "Importă comenzi", mail: "Setări e-mail", team: "Adaugă persoane" },
  },
  sales: {
    title: "Vânzări",
    period: "Perioadă",
    days: ({ count }) => pluralRo(count, { one: "# zi", few: "# zile", other: "# de zile" }),
    total: "Vânzări",
    orders: "Comenzi",
    average: "Coș mediu",
    other: "În altă monedă",
    ordersCount: ({ count }) => pluralRo(count, { one: "# comandă", few: "# comenzi", other: "# de comenzi" }),
    now: "Perioada aceasta",
    before: "Media zilnică a perioadei precedente",
    against: "Față de perioada precedentă",
    table: "Arată cifrele în tabel",
    day: "Zi",
    chart: ({ from, to }) => `Vânzările din fiecare zi, de la ${from} la ${to}, și ale perioadei precedente`,
  },
  top: { title: "Cele mai vândute produse", product: "Produs", quantity: "Vândut" },
  origins: { title: "De unde vin comenzile", origin: "Origine" },
  activity: {
    title: "Ultimele evenimente",
    none: "Nimic deocamdată.",
    customer: "Un client",
    product: "Un produs",
    events: {
      "product.created": "adăugat", "product.updated": "modificat", "stock.adjusted": "stoc ajustat", "customer.created": "adăugat la clienți", "customer.updated": "fișă modificată", "message.resent": "e-mail retrimis",
      "message.cancelled": "e-mail oprit", settings: "Setări modificate", other: "modificat",
    },
  },
} satisfies DashboardTexts;
