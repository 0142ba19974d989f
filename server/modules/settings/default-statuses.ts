import type { StatusKind } from "../../domain/order-status.ts";

export type StatusRow = {
  readonly code: string;
  readonly kind: StatusKind;
  readonly labels: { readonly en: string; readonly fr: string; readonly ro: string };
  readonly colour: string;
  readonly hidden_by_default: boolean;
  readonly requires_paid: boolean;
  readonly requires_tracking: boolean;
  readonly dialog: "none" | "message" | "message_tracking";
  readonly stock: "ask" | "always" | "never";
  readonly notify_customer: boolean;
  readonly notify_admins: boolean;
  readonly template: string;
  readonly invoice: "auto" | "no";
};

const quiet = {
  hidden_by_default: false,
  requires_paid: false,
  requires_tracking: false,
  dialog: "none",
  stock: "never",
  notify_customer: false,
  notify_admins: false,
  invoice: "no",
} as const;

/** A new shop's statuses: the seven of the field with their usual mails. All of it is edited in Settings > Statuses. */
export const defaultStatuses: readonly StatusRow[] = [
  {
    ...quiet,
    code: "awaiting_payment",
    kind: "awaiting_payment",
    labels: { en: "Awaiting payment", fr: "En attente de paiement", ro: "În așteptarea plății" },
    colour: "amber",
    template: "status_changed",
  },
  {
    ...quiet,
    code: "paid",
    kind: "paid",
    labels: { en: "Paid", fr: "Payée", ro: "Plătită" },
    colour: "green",
    template: "status_paid",
    invoice: "auto",
  },
  {
    ...quiet,
    code: "in_preparation",
    kind: "in_preparation",
    labels: { en: "In preparation", fr: "En préparation", ro: "În pregătire" },
    colour: "blue",
    template: "status_in_preparation",
    requires_paid: true,
    dialog: "message",
    notify_customer: true,
  },
  {
    ...quiet,
    code: "shipped",
    kind: "shipped",
    labels: { en: "Shipped", fr: "Expédiée", ro: "Expediată" },
    colour: "violet",
    template: "status_shipped",
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
    labels: { en: "Finished", fr: "Terminée", ro: "Finalizată" },
    colour: "gray",
    template: "status_finished",
    hidden_by_default: true,
  },
  {
    ...quiet,
    code: "cancelled",
    kind: "cancelled",
    labels: { en: "Cancelled", fr: "Annulée", ro: "Anulată" },
    colour: "red",
    template: "status_cancelled",
    dialog: "message",
    stock: "ask",
  },
  {
    ...quiet,
    code: "refunded",
    kind: "refunded",
    labels: { en: "Refunded", fr: "Remboursée", ro: "Rambursată" },
    colour: "teal",
    template: "status_refunded",
  },
];
