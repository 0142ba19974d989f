import type { FulfillmentState, Instant, OrderKind, PaymentState } from "./order-facts.ts";
import type { StatusKind } from "./order-status.ts";
import type { UnitPrice } from "./unit-price.ts";

/** One order as another system wrote it down, already in our terms: facts, no reactions. */
export type ImportedOrder = {
  /** Unique within its source: what makes a second import add nothing. */
  readonly externalId: string;
  readonly number: string;
  readonly kind: OrderKind;
  readonly placedAt: Instant;
  readonly currency: string;
  readonly customer: ImportedCustomer;
  readonly billing: ImportedAddress | null;
  readonly shipping: ImportedAddress | null;
  readonly amounts: ImportedAmounts;
  readonly lines: readonly ImportedLine[];
  readonly facts: StatedFacts;
  readonly paymentMethod: string | null;
  readonly paymentReference: string | null;
  readonly shippingMethod: string | null;
  readonly trackingCode: string | null;
  readonly coupon: string | null;
  readonly note: string | null;
  readonly origin: string | null;
  readonly channel: string | null;
  readonly tags: readonly string[];
  /** Row of the file where the order begins. */
  readonly firstRow: number;
};

export type ImportedCustomer = {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly company: string | null;
  readonly vatId: string | null;
};

export type ImportedAddress = {
  readonly name: string;
  readonly company: string;
  readonly line1: string;
  readonly line2: string;
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string | null;
  readonly phone: string;
};

export type ImportedLine = {
  readonly row: number;
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly taxRate: number;
  readonly discount: number;
  readonly discountShare: number;
  readonly tax: number;
  readonly total: number;
  readonly shippable: boolean;
  readonly fulfilled: boolean | null;
};

export type ImportedAmounts = {
  readonly pricesIncludeTax: boolean;
  readonly rounding: "line" | "document";
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly shippingTaxRate: number;
  readonly tax: number;
  readonly total: number;
};

/** What the file says happened, with amounts: enough to write the ledgers, nothing guessed. */
export type StatedFacts = {
  readonly stage: "quotation" | "sent" | "confirmed" | "closed" | "cancelled";
  readonly payment: {
    readonly state: Extract<PaymentState, "pending" | "authorized" | "captured">;
    readonly amount: number;
    readonly at: Instant;
  } | null;
  readonly refund: { readonly amount: number; readonly at: Instant } | null;
  readonly shipment: {
    readonly state: Extract<FulfillmentState, "waiting" | "shipped" | "delivered">;
    readonly at: Instant;
    readonly onlyFulfilledLines: boolean;
  } | null;
  readonly cancelledAt: Instant | null;
  /** The status in the words of the file, when the facts above cannot say the same. */
  readonly claimed: { readonly word: string; readonly kind: StatusKind | null } | null;
};

/** Words of other systems, in ours. One column may speak of the whole order, or one of the money and one of the goods. */
export const orderWords = [
  "draft",
  "awaiting_payment",
  "confirmed",
  "paid",
  "in_preparation",
  "partially_shipped",
  "shipped",
  "delivered",
  "finished",
  "cancelled",
  "refunded",
  "partially_refunded",
] as const;
export const paymentWords = ["unpaid", "pending", "authorized", "partially_paid", "paid", "partially_refunded", "refunded", "voided"] as const;
export const fulfillmentWords = ["unfulfilled", "in_preparation", "partial", "fulfilled", "delivered", "returned"] as const;
export type OrderWord = (typeof orderWords)[number];
export type PaymentWord = (typeof paymentWords)[number];
export type FulfillmentWord = (typeof fulfillmentWords)[number];

export type StatedWords = {
  readonly order: OrderWord | null;
  readonly payment: PaymentWord | null;
  readonly fulfillment: FulfillmentWord | null;
  /** A word nobody has translated yet. */
  readonly unknown: string | null;
  readonly placedAt: Instant;
  readonly paidAt: Instant | null;
  readonly shippedAt: Instant | null;
  readonly cancelledAt: Instant | null;
  readonly total: number;
  readonly refunded: number;
  readonly outstanding: number | null;
  /** Lines say for themselves whether they left. */
  readonly linesSayFulfilled: boolean;
  readonly shippable: boolean;
};

const impliesPaid: ReadonlySet<OrderWord> = new Set([
  "paid",
  "in_preparation",
  "partially_shipped",
  "shipped",
  "delivered",
  "finished",
  "refunded",
  "partially_refunded",
]);
const impliesShipped: ReadonlySet<OrderWord> = new Set(["shipped", "delivered", "finished"]);

/** The facts behind the words. A column about money or goods beats the one about the whole order; a date counts as a word. */
export function statedFacts(words: StatedWords): StatedFacts {
  const payment = words.payment ?? paymentOf(words);
  const fulfillment = words.fulfillment ?? fulfillmentOf(words);
  const cancelled = words.cancelledAt !== null || words.order === "cancelled";
  const captured = capturedIn(payment, words);
  const refunded = refundIn(payment, words, captured);
  const inexpressible = missingFact(words, payment, fulfillment, captured, refunded);
  return {
    stage: stageOf(words, { cancelled, captured, fulfillment }),
    payment: captured > 0 ? { state: "captured", amount: captured, at: words.paidAt ?? words.placedAt }
      : (payment === "authorized" || payment === "pending") && words.total > 0 ? { state: payment, amount: words.total, at: words.placedAt } : null,
    refund: refunded > 0 ? { amount: refunded, at: words.cancelledAt ?? words.paidAt ?? words.placedAt } : null,
    shipment: shipmentOf(words, fulfillment),
    cancelledAt: cancelled ? words.cancelledAt ?? words.placedAt : null,
    claimed: inexpressible,
  };
}

function paymentOf({ order, paidAt, refunded }: StatedWords): PaymentWord {
  if (order === "refunded" || order === "partially_refunded") return order;
  if (refunded > 0) return "partially_refunded";
  if (order !== null && impliesPaid.has(order)) return "paid";
  return paidAt !== null ? "paid" : "unpaid";
}

function fulfillmentOf({ order, shippedAt }: StatedWords): FulfillmentWord {
  if (order === "delivered") return "delivered";
  if (order === "in_preparation") return "in_preparation";
  if (order === "partially_shipped") return "partial";
  return shippedAt !== null || (order !== null && impliesShipped.has(order)) ? "fulfilled" : "unfulfilled";
}

function capturedIn(payment: PaymentWord, { total, outstanding }: StatedWords): number {
  if (payment === "paid" || payment === "refunded" || payment === "partially_refunded") return Math.max(0, total);
  if (payment !== "partially_paid" || outstanding === null) return 0;
  return Math.min(Math.max(0, total - outstanding), Math.max(0, total));
}

function refundIn(payment: PaymentWord, { total, refunded }: StatedWords, captured: number): number {
  if (total < 0) return -total; // a credit: the whole of it was given back
  if (payment === "refunded") return refunded > 0 ? Math.min(refunded, captured) : captured;
  return Math.min(refunded, captured);
}

function stageOf(
  words: StatedWords,
  { cancelled, captured, fulfillment }: { cancelled: boolean; captured: number; fulfillment: FulfillmentWord },
): StatedFacts["stage"] {
  if (cancelled) return "cancelled";
  if (words.order === "draft") return "quotation";
  // Nothing to ship and said to be fulfilled (a download, a service): the work is over.
  if (words.order === "finished" || (!words.shippable && (fulfillment === "fulfilled" || fulfillment === "delivered"))) return "closed";
  // An order whose price is still to come owes nothing, and is not paid for that.
  const isPaid = captured >= words.total && !(words.order === "awaiting_payment" && captured === 0);
  return words.order === "confirmed" || isPaid || fulfillment !== "unfulfilled" ? "confirmed" : "sent";
}

function shipmentOf(words: StatedWords, fulfillment: FulfillmentWord): StatedFacts["shipment"] {
  if (!words.shippable || fulfillment === "unfulfilled" || fulfillment === "returned") return null;
  if (fulfillment === "partial" && !words.linesSayFulfilled) return null;
  const state = fulfillment === "in_preparation" ? "waiting" : fulfillment === "delivered" ? "delivered" : "shipped";
  return { state, at: words.shippedAt ?? words.paidAt ?? words.placedAt, onlyFulfilledLines: fulfillment === "partial" };
}

/** What the file says and no fact can carry: the order shows it, with the difference, instead of hiding it. */
function missingFact(words: StatedWords, payment: PaymentWord, fulfillment: FulfillmentWord, captured: number, refunded: number): StatedFacts["claimed"] {
  if (words.unknown !== null) return { word: words.unknown, kind: null };
  if (payment === "partially_paid" && captured === 0) return { word: payment, kind: null };
  if (payment === "partially_refunded" && refunded === 0) return { word: payment, kind: null };
  if (payment === "refunded" && refunded === 0 && words.total >= 0) return { word: payment, kind: "refunded" };
  if ((words.order === "refunded" || words.order === "partially_refunded") && refunded === 0 && words.total > 0)
    return { word: words.order, kind: words.order === "refunded" ? "refunded" : null };
  if (fulfillment === "partial" && !words.linesSayFulfilled) return { word: fulfillment, kind: "in_preparation" };
  if (fulfillment === "returned") return { word: fulfillment, kind: null };
  return null;
}
