import type { World } from "../domain/acts/act.ts";
import type { FulfillmentFact, LineFact, OrderFacts, PaymentFact, RefundFact } from "../domain/order-facts.ts";
import type { StatusCatalogue, StatusRule } from "../domain/order-status.ts";
import { stockBook, type StockLevel } from "../domain/stock-book.ts";
import { defaultStatuses } from "../modules/settings/default-statuses.ts";

/** Facts, statuses and worlds as literals, for the tests of rules: no database, and ids that say in which order they were made. */

export const at = "2026-11-03T09:30:00Z";

export function aLine(line: Partial<LineFact> = {}): LineFact {
  return { lineNo: 1, variantId: "v1", sku: "MUG-1", title: "Blue mug", quantity: 2, shippable: true, tracksStock: true, sellsWithoutStock: false, ...line };
}

/** Placed by bank transfer: nothing paid, nothing promised, nothing sent. */
export function facts(order: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: "o1",
    version: 1,
    number: "10001",
    kind: "sale",
    stage: "sent",
    status: "awaiting_payment",
    statusMismatch: null,
    currency: "EUR",
    locale: "en",
    totalAmount: 2000,
    email: "ana@example.com",
    customerId: "c1",
    returnStatus: "none",
    invoiceStatus: "none",
    placedAt: at,
    confirmedAt: null,
    paidAt: null,
    shippedAt: null,
    closedAt: null,
    cancelledAt: null,
    lockedAt: null,
    archivedAt: null,
    operatorId: null,
    teamId: null,
    carrier: null,
    trackingCode: null,
    trackingUrl: null,
    isTracked: true,
    lines: [aLine()],
    payments: [],
    refunds: [],
    fulfillments: [],
    reservations: [],
    tagIds: [],
    ...order,
  };
}

export function aPayment(payment: Partial<PaymentFact> = {}): PaymentFact {
  return { paymentId: "p1", method: "card", provider: "manual", reference: "p1", state: "captured", amount: 2000, receivedAt: at, ...payment };
}

export function aRefund(refund: Partial<RefundFact> = {}): RefundFact {
  return { refundId: "r1", paymentId: "p1", provider: "manual", reference: "r1", state: "done", amount: 2000, reason: null, refundedAt: at, ...refund };
}

export function aDelivery(delivery: Partial<FulfillmentFact> = {}): FulfillmentFact {
  return {
    id: "f1",
    number: 1,
    state: "ready",
    source: "comptoir",
    carrier: null,
    trackingCode: null,
    trackingUrl: null,
    stockRound: 0,
    preparationStartedAt: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    createdAt: at,
    lines: [{ lineNo: 1, quantity: 2, deducted: 0 }],
    ...delivery,
  };
}

export const paidFacts = (order: Partial<OrderFacts> = {}): OrderFacts =>
  facts({
    stage: "confirmed", status: "paid", confirmedAt: at, paidAt: at, payments: [aPayment()], fulfillments: [aDelivery()],
    reservations: [{ lineNo: 1, variantId: "v1", quantity: 2, state: "reserved" }], ...order,
  });

/** The statuses of a new shop, with changes or additions by code. */
export function statusesWith(...changes: readonly (Partial<StatusRule> & { readonly code: string })[]): StatusCatalogue {
  const rules = new Map<string, StatusRule>(
    defaultStatuses.map((row) => [
      row.code,
      {
        code: row.code,
        kind: row.kind,
        hiddenByDefault: row.hidden_by_default,
        requiresPaid: row.requires_paid,
        requiresTracking: row.requires_tracking,
        stock: row.stock,
        notifyCustomer: row.notify_customer,
        notifyAdmins: row.notify_admins,
        template: row.template,
      },
    ]),
  );
  const plain: StatusRule = {
    code: "",
    kind: "paid",
    hiddenByDefault: false,
    requiresPaid: false,
    requiresTracking: false,
    stock: "never",
    notifyCustomer: false,
    notifyAdmins: false,
    template: "status_changed",
  };
  for (const change of changes) rules.set(change.code, { ...(rules.get(change.code) ?? plain), ...change });
  return rules;
}

export const statuses = statusesWith();

type WorldOptions = { readonly statuses?: StatusCatalogue; readonly levels?: readonly StockLevel[]; readonly may?: Partial<World["may"]> };

/** Everything allowed and plenty on the shelf, unless the test says otherwise. */
export function aWorld({ statuses: catalogue = statuses, levels = [{ variantId: "v1", onHand: 10, reserved: 0 }], may = {} }: WorldOptions = {}): World {
  let made = 0;
  return {
    at,
    newId: () => `new-${(made += 1)}`,
    statuses: catalogue,
    stock: stockBook(levels),
    carriers: new Map([["colissimo", { code: "colissimo", name: "Colissimo", trackingUrl: "https://parcels.example/{n}" }]]),
    may: { forceStatus: true, overrideUnpaid: true, unlock: true, assignOthers: true, ...may },
  };
}
