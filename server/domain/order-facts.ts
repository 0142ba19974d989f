/**
 * The facts of one order, as rules read them: a loaded row, an imported line and a test literal all fit. Immutable: an act
 * answers with new facts that share what it did not touch, and `plan.ts` turns the difference into rows to write.
 */
export type OrderFacts = {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly kind: OrderKind;
  readonly stage: OrderStage;
  /** Code of the shop's status catalogue; null while it is a quotation. */
  readonly status: string | null;
  readonly statusMismatch: string | null;
  readonly currency: string;
  readonly locale: string;
  readonly totalAmount: number;
  readonly email: string | null;
  readonly customerId: string | null;
  readonly returnStatus: string;
  readonly invoiceStatus: string;
  readonly placedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly shippedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly lockedAt: Instant | null;
  readonly archivedAt: Instant | null;
  readonly operatorId: string | null;
  readonly teamId: string | null;
  readonly carrier: string | null;
  readonly trackingCode: string | null;
  readonly trackingUrl: string | null;
  /** False for a letter, a pick-up or an own delivery: no carrier or code is asked for. */
  readonly isTracked: boolean;
  readonly lines: readonly LineFact[];
  readonly payments: readonly PaymentFact[];
  readonly refunds: readonly RefundFact[];
  readonly fulfillments: readonly FulfillmentFact[];
  readonly reservations: readonly ReservationFact[];
  readonly tagIds: readonly string[];
};

/** What an order consists of and what moved for it: most of what is loaded. */
export type Ledgers = Pick<OrderFacts, "lines" | "payments" | "refunds" | "fulfillments" | "reservations">;
/** The order without them: all that an act may read which moves none of them. */
export type OrderHead = Omit<OrderFacts, keyof Ledgers>;
export const noLedgers: Ledgers = { lines: [], payments: [], refunds: [], fulfillments: [], reservations: [] };

/** ISO 8601 in UTC, as the database prints it. */
export type Instant = string;
export type OrderKind = "sale" | "credit" | "adjustment";
export type OrderStage = "quotation" | "sent" | "confirmed" | "closed" | "cancelled";

export type LineFact = {
  readonly lineNo: number;
  readonly variantId: string | null;
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  readonly shippable: boolean;
  readonly tracksStock: boolean;
  readonly sellsWithoutStock: boolean;
};

export type PaymentState = "pending" | "authorized" | "captured" | "voided" | "failed" | "expired";
/** A payment with its last entry; `provider` "manual" and "import" are facts typed in by people. */
export type PaymentFact = {
  readonly paymentId: string;
  readonly method: string;
  readonly provider: string;
  readonly reference: string;
  readonly state: PaymentState;
  readonly amount: number;
  readonly receivedAt: Instant;
  readonly note?: string | null;
};

export type RefundState = "requested" | "pending" | "done" | "failed";
export type RefundFact = {
  readonly refundId: string;
  readonly paymentId: string | null;
  readonly provider: string;
  readonly reference: string;
  readonly state: RefundState;
  readonly amount: number;
  readonly reason: string | null;
  readonly refundedAt: Instant;
};

export type FulfillmentState = "waiting" | "ready" | "picked" | "packed" | "shipped" | "delivered" | "lost" | "cancelled";
export type FulfillmentFact = {
  readonly id: string;
  readonly number: number;
  readonly state: FulfillmentState;
  readonly source: string;
  readonly carrier: string | null;
  readonly trackingCode: string | null;
  readonly trackingUrl: string | null;
  /** Grows when a shipment is reverted, so that shipping it again may take the stock again, once. */
  readonly stockRound: number;
  readonly preparationStartedAt: Instant | null;
  readonly shippedAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly createdAt: Instant;
  readonly lines: readonly FulfillmentLineFact[];
};
export type FulfillmentLineFact = { readonly lineNo: number; readonly quantity: number; readonly deducted: number };

export type ReservationFact = {
  readonly lineNo: number;
  readonly variantId: string;
  readonly quantity: number;
  readonly state: "held" | "reserved" | "consumed" | "released";
};

export function capturedAmount(order: Pick<OrderFacts, "payments">): number {
  return amountIn(order.payments, "captured");
}

export function refundedAmount(order: Pick<OrderFacts, "refunds">): number {
  return amountIn(order.refunds, "done");
}

/** What is still to be paid; negative when too much was. */
export function balanceOf(order: Pick<OrderFacts, "payments" | "refunds" | "totalAmount">): number {
  return order.totalAmount - capturedAmount(order) + refundedAmount(order);
}

export function amountIn(entries: readonly { readonly state: string; readonly amount: number }[], state: string): number {
  return entries.reduce((sum, entry) => (entry.state === state ? sum + entry.amount : sum), 0);
}

export const isOpenFulfillment = ({ state }: FulfillmentFact): boolean =>
  state === "waiting" || state === "ready" || state === "picked" || state === "packed";
export const isGone = ({ state }: FulfillmentFact): boolean => state === "shipped" || state === "delivered" || state === "lost";
export const isActiveReservation = ({ state }: ReservationFact): boolean => state === "held" || state === "reserved";
