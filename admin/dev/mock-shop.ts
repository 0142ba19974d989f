import type { Carrier, Me, Method, Person, SavedView, Status, Tag } from "../api/contract.ts";

export const me: Me = {
  user: { id: "usr_1", name: "Ana Marinescu", email: "ana@example.com", locale: "en" },
  store: { id: "sto_1", code: "main", name: "Maison Lavande", currency: "EUR", time_zone: "Europe/Paris", locale: "fr", country: "FR" },
  operator_id: "usr_1",
  stores: [{ id: "sto_1", code: "main", name: "Maison Lavande" }],
  role: "owner",
  permissions: [
    "orders.read",
    "orders.write",
    "orders.ship",
    "orders.cancel",
    "orders.delete",
    "orders.unlock",
    "orders.force_status",
    "orders.override_unpaid",
    "orders.import",
    "orders.assign_others",
    "payments.write",
    "customers.read",
    "catalog.read",
    "stock.read",
    "messages.read",
    "settings.read",
    "settings.write",
    "views.write",
  ],
  preferences: {},
};

const quiet = {
  hidden_by_default: false,
  requires_paid: false,
  requires_tracking: false,
  dialog: "none",
  stock: "never",
  notify_customer: false,
  template: "status_changed",
} as const;
const labels = (en: string, fr: string, ro: string) => ({ en, fr, ro });

export const statuses: Status[] = [
  {
    ...quiet,
    code: "awaiting_payment",
    kind: "awaiting_payment",
    labels: labels("Awaiting payment", "En attente de paiement", "În așteptarea plății"),
    colour: "amber",
  },
  { ...quiet, code: "paid", kind: "paid", labels: labels("Paid", "Payée", "Plătită"), colour: "green" },
  {
    ...quiet,
    code: "in_preparation",
    kind: "in_preparation",
    labels: labels("In preparation", "En préparation", "În pregătire"),
    colour: "blue",
    requires_paid: true,
    dialog: "message",
    notify_customer: true,
  },
  {
    ...quiet,
    code: "shipped",
    kind: "shipped",
    labels: labels("Shipped", "Expédiée", "Expediată"),
    colour: "violet",
    requires_paid: true,
    requires_tracking: true,
    dialog: "message_tracking",
    stock: "ask",
    notify_customer: true,
    hidden_by_default: true,
  },
  {
    ...quiet,
    code: "finished",
    kind: "finished",
    labels: labels("Finished", "Terminée", "Finalizată"),
    colour: "gray",
    hidden_by_default: true,
  },
  {
    ...quiet,
    code: "cancelled",
    kind: "cancelled",
    labels: labels("Cancelled", "Annulée", "Anulată"),
    colour: "red",
    dialog: "message",
    stock: "ask",
  },
  { ...quiet, code: "refunded", kind: "refunded", labels: labels("Refunded", "Remboursée", "Rambursată"), colour: "teal" },
];
export const paymentMethods: Method[] = [
  { code: "card", labels: labels("Card", "Carte bancaire", "Card bancar"), active: true },
  { code: "bank_transfer", labels: labels("Bank transfer", "Virement bancaire", "Transfer bancar"), active: true },
  { code: "cash_on_delivery", labels: labels("Cash on delivery", "Paiement à la livraison", "Ramburs la livrare"), active: true },
];
export const shippingMethods: Method[] = [
  { code: "home_delivery", labels: labels("Home delivery", "Livraison à domicile", "Livrare la domiciliu"), active: true },
  { code: "relay", labels: labels("Pick-up point", "Point relais", "Punct de ridicare"), active: true },
  { code: "pickup", labels: labels("Store pick-up", "Retrait en magasin", "Ridicare din magazin"), active: true },
];
export const carriers: Carrier[] = ["Colissimo", "Chronopost", "FAN Courier", "Mondial Relay"].map((name) => ({
  code: name.toLowerCase().replaceAll(" ", "_"),
  name,
  active: true,
}));
export const tags: Tag[] = [
  { id: "tag_1", name: "VIP", colour: "violet" },
  { id: "tag_2", name: "Gift", colour: "green" },
  { id: "tag_3", name: "Problème", colour: "red" },
  { id: "tag_4", name: "Priorité haute", colour: "amber" },
];
export const operators: (Person & { active: boolean; can_sign_in: boolean })[] = ["Ana Marinescu", "Luc Fabre", "Mihai Țîrlea"].map(
  (name, index) => ({ id: `usr_${index + 1}`, name, active: true, can_sign_in: true }),
);
export const teams: Person[] = [{ id: "tea_1", name: "France" }, { id: "tea_2", name: "România" }];
export const views: SavedView[] = [
  {
    id: "viw_1",
    name: "Cluj this week",
    q: "created:this_week country:RO",
    status: null,
    sort: null,
    columns: null,
    shared: false,
    count: { value: 4, exact: true },
    version: 1,
  },
  {
    id: "viw_2",
    name: "VIP to ship",
    q: "tag:VIP next:ship",
    status: null,
    sort: null,
    columns: null,
    shared: true,
    count: { value: 9, exact: true },
    version: 1,
  },
];
