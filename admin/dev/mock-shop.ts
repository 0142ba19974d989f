import type { Me } from "../api/contract.ts";

export const me: Me = {
  user: { id: "usr_1", name: "Ana Marinescu", email: "ana@example.com", locale: "en" },
  store: { id: "sto_1", name: "Maison Lavande", currency: "EUR", time_zone: "Europe/Paris", locale: "fr", country: "FR" },
  stores: [{ id: "sto_1", name: "Maison Lavande" }],
  role: "owner",
  permissions: [
    "orders.read", "orders.write", "orders.ship", "orders.cancel", "orders.delete", "orders.unlock", "orders.force_status", "orders.import", "orders.assign_others",
    "payments.write", "customers.read", "catalog.read", "stock.read", "messages.read", "settings.read", "settings.write", "views.write",
  ],
  preferences: {},
};
