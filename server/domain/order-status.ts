import { assert } from "./assert.ts";
import { fulfillmentStatusOf, type FulfillmentStatus } from "./fulfillment-state.ts";
import { capturedAmount, refundedAmount, type OrderFacts } from "./order-facts.ts";
import { isPaidInFull, paymentStatusOf, type PaymentStatus } from "./payment-state.ts";

/** The seven built-in statuses, in the order an order goes through them. Every status of a shop is of one of these kinds. */
export const statusKinds = ["awaiting_payment", "paid", "in_preparation", "shipped", "finished", "cancelled", "refunded"] as const;
export type StatusKind = (typeof statusKinds)[number];

export type StatusRule = {
  readonly code: string;
  readonly kind: StatusKind;
  readonly hiddenByDefault: boolean;
  readonly requiresPaid: boolean;
  readonly requiresTracking: boolean;
  readonly stock: "ask" | "always" | "never";
  readonly notifyCustomer: boolean;
  readonly notifyAdmins: boolean;
  readonly template: string;
};
/** The shop's statuses by code; the built-in ones carry the name of their kind and are always there. */
export type StatusCatalogue = ReadonlyMap<string, StatusRule>;

export function statusRule(catalogue: StatusCatalogue, code: string): StatusRule {
  const rule = catalogue.get(code);
  assert(rule, `no status ${code} in the catalogue`);
  return rule;
}

/** Where the facts alone put the order; null for a quotation. */
export function kindFromFacts(order: OrderFacts): StatusKind | null {
  if (order.stage === "quotation") return null;
  if (order.stage === "cancelled") return "cancelled";
  const captured = capturedAmount(order);
  const refunded = refundedAmount(order);
  if (order.kind === "credit" ? refunded > 0 && refunded >= -order.totalAmount : captured > 0 && refunded >= captured) return "refunded";
  if (order.stage === "closed") return "finished";
  const fulfillment = fulfillmentStatusOf(order);
  if (fulfillment === "shipped" || fulfillment === "delivered") return "shipped";
  if (fulfillment === "in_preparation" || fulfillment === "partially_shipped") return "in_preparation";
  return isPaidInFull(order) && order.stage === "confirmed" ? "paid" : "awaiting_payment";
}

export type DerivedStatus = { readonly status: string | null; readonly statusMismatch: string | null };

/**
 * The visible status after a change of facts. Facts move it forward only; an own status stays while its kind still holds.
 * One set beyond the facts by right stays, with the mismatch that says where the facts are.
 */
export function visibleStatus(order: OrderFacts, catalogue: StatusCatalogue, options: { readonly mayGoBack: boolean }): DerivedStatus {
  const kind = kindFromFacts(order);
  if (kind === null) return { status: null, statusMismatch: null };
  const current = order.status === null ? undefined : catalogue.get(order.status);
  if (current === undefined || current.kind === kind) return { status: current?.code ?? kind, statusMismatch: null };
  const forward = statusKinds.indexOf(kind) > statusKinds.indexOf(current.kind);
  if (forward || options.mayGoBack) return { status: kind, statusMismatch: null };
  return { status: current.code, statusMismatch: kind };
}

export type NextAction = "collect_payment" | "confirm" | "prepare" | "ship" | "none";

export type DerivedColumns = {
  readonly paymentStatus: PaymentStatus;
  readonly fulfillmentStatus: FulfillmentStatus;
  readonly nextAction: NextAction;
  readonly isOpen: boolean;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
};

/** Everything the lists show that is not typed in: recomputed by every write, and by `comptoir verify`. */
export function derivedColumns(order: OrderFacts, catalogue: StatusCatalogue): DerivedColumns {
  const fulfillmentStatus = fulfillmentStatusOf(order);
  const kind = order.status === null ? null : statusRule(catalogue, order.status).kind;
  const isOpen = isPending(kind) && order.archivedAt === null;
  return {
    paymentStatus: paymentStatusOf(order),
    fulfillmentStatus,
    nextAction: isOpen ? nextActionOf(order, fulfillmentStatus, catalogue) : "none",
    isOpen,
    capturedAmount: capturedAmount(order),
    refundedAmount: refundedAmount(order),
  };
}

/** "X orders pending": not shipped, not finished, not cancelled, not refunded. */
export function isPending(kind: StatusKind | null): boolean {
  return kind === "awaiting_payment" || kind === "paid" || kind === "in_preparation";
}

function nextActionOf(order: OrderFacts, fulfillment: FulfillmentStatus, catalogue: StatusCatalogue): NextAction {
  const needsPayment = statusRule(catalogue, "in_preparation").requiresPaid && !isPaidInFull(order);
  if (needsPayment) return "collect_payment";
  if (order.stage === "sent") return "confirm";
  if (fulfillment === "to_ship") return "prepare";
  return fulfillment === "in_preparation" || fulfillment === "partially_shipped" ? "ship" : "none";
}
