import type { ImportedAddress, ImportedLine, ImportedOrder } from "../../domain/imported-order.ts";
import type { FulfillmentFact, LineFact, OrderFacts, PaymentFact, RefundFact } from "../../domain/order-facts.ts";
import { derivedColumns, kindFromFacts, visibleStatus, type StatusCatalogue } from "../../domain/order-status.ts";
import { changeOf, type OrderChange } from "../../domain/plan.ts";
import type { SellableVariant } from "../catalog/lookup-store.ts";
import type { Address } from "../customers/upsert-store.ts";
import type { NewOrder, NewOrderLine } from "../orders/new-order-store.ts";

/** What an imported order meets in this shop. */
export type Landing = {
  readonly orderId: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly tagIds: readonly string[];
  readonly variants: ReadonlyMap<string, SellableVariant>;
  readonly statuses: StatusCatalogue;
  readonly locale: string;
  readonly source: string;
  readonly importId: string;
  readonly at: string;
  readonly newId: () => string;
};
export type PlannedOrder = { readonly order: NewOrder; readonly change: OrderChange };

/** The rows of an imported order: the ledgers as the file states them, one event, and nothing that reacts to it. */
export function planOrder(imported: ImportedOrder, landing: Landing): PlannedOrder {
  const lines = imported.lines.map((line, index) => newLine(line, index + 1, imported, landing));
  const facts = factsOf(imported, lines, landing);
  const event = {
    type: "order.imported" as const,
    data: {
      source: landing.source,
      import_id: landing.importId,
      row: imported.firstRow,
      status: facts.status,
      ...(facts.statusMismatch === null ? {} : { stated: imported.facts.claimed?.word ?? null }),
    },
  };
  const blank = { ...facts, payments: [], refunds: [], fulfillments: [], status: null };
  const change = { ...changeOf({ before: blank, after: facts, events: [], messages: [], statuses: landing.statuses }), events: [event] };
  return { order: newOrder(imported, facts, lines, landing), change };
}

function factsOf(imported: ImportedOrder, lines: readonly NewOrderLine[], landing: Landing): OrderFacts {
  const { facts, kind } = imported;
  const reference = [landing.source, imported.externalId, ...(imported.paymentReference === null ? [] : [imported.paymentReference])].join("/");
  const payments: PaymentFact[] =
    facts.payment === null
      ? []
      : [
          {
            paymentId: landing.newId(),
            method: imported.paymentMethod ?? "import",
            provider: "import",
            reference,
            state: facts.payment.state,
            amount: facts.payment.amount,
            receivedAt: facts.payment.at,
            note: null,
          },
        ];
  const refunds: RefundFact[] =
    facts.refund === null
      ? []
      : [
          {
            refundId: landing.newId(),
            paymentId: payments[0]?.paymentId ?? null,
            provider: "import",
            reference,
            state: "done",
            amount: facts.refund.amount,
            reason: null,
            refundedAt: facts.refund.at,
          },
        ];
  const fulfillments = facts.shipment === null ? [] : shipmentOf(imported, facts.shipment, lines, landing);
  const isConfirmed = facts.stage === "confirmed" || facts.stage === "closed";
  const order: OrderFacts = {
    id: landing.orderId, version: 1, number: landing.number, kind, stage: facts.stage, status: null, statusMismatch: null, currency: imported.currency, locale: landing.locale,
    totalAmount: imported.amounts.total, email: imported.customer.email, customerId: landing.customerId, returnStatus: "none", invoiceStatus: "none", placedAt: imported.placedAt,
    confirmedAt: isConfirmed ? imported.placedAt : null, paidAt: facts.payment?.state === "captured" ? facts.payment.at : null, shippedAt: fulfillments.some((each) => each.shippedAt !== null) ? facts.shipment?.at ?? null : null,
    closedAt: facts.stage === "closed" ? facts.shipment?.at ?? imported.placedAt : null, cancelledAt: facts.cancelledAt, lockedAt: null, archivedAt: null, operatorId: null, teamId: null,
    carrier: imported.trackingCode === null ? null : imported.shippingMethod, trackingCode: imported.trackingCode, trackingUrl: null, isTracked: true,
    lines: lines.map(lineFact), payments, refunds, fulfillments, reservations: [], tagIds: landing.tagIds,
  };
  return { ...order, ...statusOf(order, imported, landing.statuses) };
}

/** Where the facts put it; where the file claims what no fact can say, the claim is shown with the difference. */
function statusOf(order: OrderFacts, { facts, firstRow }: ImportedOrder, statuses: StatusCatalogue): Pick<OrderFacts, "status" | "statusMismatch"> {
  const derived = visibleStatus(order, statuses, { mayGoBack: true });
  if (facts.claimed === null || derived.status === null) return derived;
  const { kind, word } = facts.claimed;
  if (kind !== null && kind !== derived.status) return { status: kind, statusMismatch: kindFromFacts(order) };
  return { status: derived.status, statusMismatch: `${word} (row ${firstRow})` };
}

function shipmentOf(
  imported: ImportedOrder,
  shipment: NonNullable<ImportedOrder["facts"]["shipment"]>,
  lines: readonly NewOrderLine[],
  landing: Landing,
): FulfillmentFact[] {
  const gone = lines.filter(
    (line, index) => line.shippable && line.quantity > 0 && (!shipment.onlyFulfilledLines || imported.lines[index]?.fulfilled === true),
  );
  if (gone.length === 0) return [];
  const hasLeft = shipment.state !== "waiting";
  return [
    {
      id: landing.newId(),
      number: 1,
      state: shipment.state,
      source: "import",
      carrier: imported.trackingCode === null ? null : imported.shippingMethod,
      trackingCode: imported.trackingCode,
      trackingUrl: null,
      stockRound: 0,
      preparationStartedAt: shipment.at,
      shippedAt: hasLeft ? shipment.at : null,
      deliveredAt: shipment.state === "delivered" ? shipment.at : null,
      cancelledAt: null,
      createdAt: shipment.at,
      lines: gone.map(({ lineNo, quantity }) => ({ lineNo, quantity, deducted: 0 })),
    },
  ];
}

function newLine(line: ImportedLine, lineNo: number, { facts }: ImportedOrder, { variants }: Landing): NewOrderLine {
  const variant = line.sku === null ? undefined : variants.get(line.sku);
  return {
    lineNo,
    variantId: variant?.variantId ?? null,
    productId: variant?.productId ?? null,
    sku: line.sku,
    ean: variant?.ean ?? null,
    title: line.title,
    supplier: variant?.supplier ?? null,
    attributes: variant?.attributes ?? {},
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    taxRate: line.taxRate,
    lineDiscountAmount: line.discount,
    discountShareAmount: line.discountShare,
    taxAmount: line.tax,
    totalAmount: line.total,
    shippable: line.shippable,
    // Goods that the other system sent are not ours to count; those still to be sent leave our stock when they do.
    tracksStock:
      variant !== undefined && variant.tracksStock && facts.shipment === null && (facts.stage === "sent" || facts.stage === "confirmed"),
    sourceRow: line.row,
  };
}

function lineFact({ lineNo, variantId, sku, title, quantity, shippable, tracksStock }: NewOrderLine): LineFact {
  return { lineNo, variantId, sku, title, quantity, shippable, tracksStock, sellsWithoutStock: true };
}

function newOrder(imported: ImportedOrder, facts: OrderFacts, lines: readonly NewOrderLine[], landing: Landing): NewOrder {
  const { amounts, customer, billing, shipping } = imported;
  const shippingAddress = shipping ?? billing;
  return {
    facts,
    derived: derivedColumns(facts, landing.statuses),
    lines,
    pricesIncludeTax: amounts.pricesIncludeTax,
    rounding: amounts.rounding,
    subtotalAmount: amounts.subtotal,
    discountAmount: amounts.discount,
    shippingAmount: amounts.shipping,
    taxAmount: amounts.tax,
    shippingTaxRate: amounts.shippingTaxRate,
    discount: amounts.discount === 0 ? null : { label: imported.coupon ?? "", kind: "amount", value: amounts.discount },
    customerName: customer.name || customer.externalId || "",
    company: customer.company,
    phone: customer.phone,
    country: shippingAddress?.country ?? null,
    billingAddress: addressOf(billing ?? shipping),
    shippingAddress: addressOf(shippingAddress),
    sameAsBilling: billing === null || shipping === null || sameAddress(billing, shipping),
    paymentMethod: imported.paymentMethod,
    shippingMethod: imported.shippingMethod,
    channel: imported.channel ?? "import",
    origin: imported.origin ?? landing.source,
    customerNote: imported.note,
    source: landing.source,
    externalId: imported.externalId,
    importId: landing.importId,
    createdAt: landing.at,
  };
}

export function addressOf(address: ImportedAddress | null): Address | null {
  if (address === null) return null;
  return Object.fromEntries(Object.entries(address).map(([part, value]) => [part, value === "" ? null : value]));
}

function sameAddress(a: ImportedAddress, b: ImportedAddress): boolean {
  return (Object.keys(a) as (keyof ImportedAddress)[]).every((part) => a[part] === b[part]);
}
