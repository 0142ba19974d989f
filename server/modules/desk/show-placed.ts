import type { FulfillmentFact, OrderFacts } from "../../domain/order-facts.ts";
import { stockDeltas } from "../../domain/plan.ts";
import type { Tx } from "../../platform/context.ts";
import type { Detail } from "../orders/detail-store.ts";
import type { OrderListRow } from "../orders/list-rows-store.ts";
import type { PlacedOrder } from "./place-orders.ts";
import type { ShownOrder } from "./show-order.ts";

/**
 * What the page of an order that was placed a moment ago shows, from what it was made of: to read it all back were fourteen
 * statements of thirty. Null where the draft named people whose names it did not read.
 */
export function shownFrom(placed: PlacedOrder, tx: Tx): ShownOrder | null {
  const { draft, loaded, order, change } = placed;
  const card = loaded.customer(draft);
  if (draft.operatorId !== null || draft.teamId !== null || (card !== null && card.orderCount === null)) return null;
  return {
    row: rowOf(placed, tx),
    detail: detailOf(placed, tx, (card?.orderCount ?? 0) + (order.facts.stage === "quotation" || card === null ? 0 : 1)),
    order: asRead(change.after),
    statuses: loaded.statuses,
  };
}

function rowOf({ draft, loaded, order, change }: PlacedOrder, tx: Tx): OrderListRow {
  const { derived } = order;
  const facts = asRead(change.after);
  return {
    id: facts.id,
    version: facts.version,
    number: facts.number,
    external_id: order.externalId,
    kind: facts.kind,
    stage: facts.stage,
    status: facts.status,
    status_mismatch: facts.statusMismatch,
    payment_status: derived.paymentStatus,
    fulfillment_status: derived.fulfillmentStatus,
    return_status: facts.returnStatus,
    invoice_status: facts.invoiceStatus,
    next_action: derived.nextAction,
    customer_id: facts.customerId,
    customer_name: order.customerName,
    company: order.company,
    email: facts.email,
    phone: order.phone,
    country: order.country,
    payment_method: order.paymentMethod,
    shipping_method: order.shippingMethod,
    carrier: facts.carrier,
    tracking_code: facts.trackingCode,
    tracking_url: facts.trackingUrl,
    operator_id: null,
    operator_name: null,
    team_id: null,
    team_name: null,
    channel: order.channel,
    origin: order.origin,
    source: order.source,
    line_count: order.lines.length,
    item_count: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency: facts.currency,
    total_amount: facts.totalAmount,
    captured_amount: derived.capturedAmount,
    refunded_amount: derived.refundedAmount,
    locked_at: facts.lockedAt,
    archived_at: facts.archivedAt,
    placed_at: facts.placedAt,
    confirmed_at: facts.confirmedAt,
    paid_at: facts.paidAt,
    shipped_at: facts.shippedAt,
    closed_at: facts.closedAt,
    cancelled_at: facts.cancelledAt,
    created_at: instant(order.createdAt),
    updated_at: instant(tx.now.toISOString()),
    tags: loaded.tags(draft).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function detailOf({ loaded, order, change }: PlacedOrder, tx: Tx, customerOrderCount: number): Detail {
  const promised = new Map(stockDeltas([change]).map(({ variantId, reserved }) => [variantId, reserved]));
  const shelves = new Map(loaded.variants.map((variant) => [variant.variantId, variant]));
  return {
    head: {
      locale: order.facts.locale,
      prices_include_tax: order.pricesIncludeTax,
      rounding: order.rounding,
      subtotal_amount: order.subtotalAmount,
      discount_amount: order.discountAmount,
      shipping_amount: order.shippingAmount,
      shipping_tax_rate: order.shippingTaxRate,
      tax_amount: order.taxAmount,
      discount: order.discount,
      billing_address: order.billingAddress,
      shipping_address: order.shippingAddress,
      same_as_billing: order.sameAsBilling,
      customer_note: order.customerNote,
      customer_order_count: customerOrderCount,
    },
    lines: order.lines.map((line) => {
      const shelf = line.tracksStock ? shelves.get(line.variantId ?? "") : undefined;
      return {
        line_no: line.lineNo,
        sku: line.sku,
        ean: line.ean,
        title: line.title,
        supplier: line.supplier,
        attributes: { ...line.attributes },
        product_id: line.productId,
        variant_id: line.variantId,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        tax_rate: line.taxRate,
        line_discount_amount: line.lineDiscountAmount,
        discount_share_amount: line.discountShareAmount,
        tax_amount: line.taxAmount,
        total_amount: line.totalAmount,
        on_hand: shelf?.mainOnHand ?? null,
        reserved: shelf?.mainReserved == null ? null : shelf.mainReserved + (promised.get(shelf.variantId) ?? 0),
      };
    }),
    notes: [],
    authors: order.facts.payments.map(({ paymentId }) => ({ payment_id: paymentId, author: tx.actor.name })),
  };
}

/** An instant as the database prints it: no zeros at its end. */
function instant(at: string): string;
function instant(at: string | null): string | null;
function instant(at: string | null): string | null {
  return at === null || !at.includes(".") ? at : at.replace(/\.?0+Z$/, "Z");
}

function asRead(facts: OrderFacts): OrderFacts {
  const moments = {
    placedAt: instant(facts.placedAt),
    confirmedAt: instant(facts.confirmedAt),
    paidAt: instant(facts.paidAt),
    shippedAt: instant(facts.shippedAt),
  };
  return {
    ...facts,
    ...moments,
    payments: facts.payments.map((payment) => ({ ...payment, receivedAt: instant(payment.receivedAt) })),
    fulfillments: facts.fulfillments.map(shipmentAsRead),
  };
}

function shipmentAsRead(shipment: FulfillmentFact): FulfillmentFact {
  return {
    ...shipment,
    preparationStartedAt: instant(shipment.preparationStartedAt),
    shippedAt: instant(shipment.shippedAt),
    createdAt: instant(shipment.createdAt),
  };
}
