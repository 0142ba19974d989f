import { assert } from "../domain/assert.ts";
import type { OrderFacts } from "../domain/order-facts.ts";
import { derivedColumns, type StatusCatalogue } from "../domain/order-status.ts";
import type { NewOrder, NewOrderLine } from "../modules/orders/new-order-store.ts";
import type { Store } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import type { DemoLine, DemoOrder } from "./order.ts";
import type { DemoCustomer, DemoOperator, DemoTeam } from "./people.ts";
import type { Happening } from "./replay.ts";
import type { Shelf } from "./shelf.ts";
import { taxPolicy } from "./shop.ts";
import { ways } from "./shipping-ways.ts";

/** Marks every row of the demo that has a source, so that one click finds them all. */
export const demoSource = "demo";

export type People = {
  readonly customerIds: ReadonlyMap<DemoCustomer, string>;
  readonly operatorIds: Readonly<Record<DemoOperator["key"], string>>;
  readonly teamIds: Readonly<Record<DemoTeam["key"], string>>;
};
export type Setting = People & { readonly store: Store; readonly shelf: Shelf; readonly carrierNames: ReadonlyMap<string, string> };

/** An order with its story told, its facts as they stand today and the row that lists show. */
export type Lived = { readonly order: DemoOrder; readonly facts: OrderFacts; readonly history: readonly Happening[]; readonly row: NewOrder };

/** The order as it was before anything happened to it: a quotation. */
export function openingFacts(order: DemoOrder, number: string | null, { store, shelf, carrierNames, customerIds, operatorIds, teamIds }: Setting): OrderFacts {
  const way = order.shipping === null ? null : ways[order.shipping.way];
  return {
    id: newId(),
    version: 1,
    number,
    kind: "sale",
    stage: "quotation",
    status: null,
    statusMismatch: null,
    currency: store.currency,
    locale: order.language,
    totalAmount: order.priced.total,
    email: order.customer?.email ?? null,
    customerId: (order.customer && customerIds.get(order.customer)) ?? null,
    returnStatus: "none",
    invoiceStatus: "none",
    placedAt: new Date(order.createdAt).toISOString(),
    confirmedAt: null,
    paidAt: null,
    shippedAt: null,
    closedAt: null,
    cancelledAt: null,
    lockedAt: null,
    archivedAt: null,
    operatorId: order.operator && operatorIds[order.operator],
    teamId: teamIds[order.team],
    carrier: way?.carrier ? (carrierNames.get(way.carrier) ?? way.carrier) : null,
    trackingCode: null,
    trackingUrl: null,
    isTracked: way === null || way.method === "home_delivery" || way.method === "relay",
    lines: order.lines.map((line, index) => lineFact(line, index + 1, shelf)),
    payments: [],
    refunds: [],
    fulfillments: [],
    reservations: [],
    tagIds: [],
  };
}

function lineFact(line: DemoLine, lineNo: number, shelf: Shelf): OrderFacts["lines"][number] {
  const { variantId, lineTitle, tracksStock, sellsWithoutStock } = articleOf(line, shelf);
  return { lineNo, variantId, sku: line.variant.sku, title: lineTitle, quantity: line.quantity, shippable: isShippable(line), tracksStock, sellsWithoutStock };
}

/** The whole order as it stands today. */
export function orderRow(order: DemoOrder, facts: OrderFacts, { shelf, statuses }: Setting & { readonly statuses: StatusCatalogue }): NewOrder {
  const { customer, shipping, priced, discounts } = order;
  const [discount] = discounts;
  return {
    facts,
    derived: derivedColumns(facts, statuses),
    lines: order.lines.map((line, index) => lineRow(line, order, index, shelf)),
    pricesIncludeTax: taxPolicy.pricesIncludeTax,
    rounding: taxPolicy.rounding,
    subtotalAmount: priced.subtotal,
    discountAmount: priced.discount,
    shippingAmount: priced.shipping.total,
    taxAmount: priced.tax,
    discount:
      discount === undefined
        ? null
        : { label: discount.label, kind: discount.kind, value: discount.kind === "percent" ? discount.basisPoints : priced.discount },
    shippingTaxRate: shipping?.taxRate ?? 0,
    customerName: customer?.name ?? "",
    company: customer?.company ?? null,
    phone: customer?.phone ?? null,
    country: customer?.country ?? null,
    billingAddress: customer?.billing ?? null,
    shippingAddress: customer?.shipping ?? customer?.billing ?? null,
    sameAsBilling: customer?.shipping == null,
    paymentMethod: order.paymentMethod,
    shippingMethod: shipping === null ? null : ways[shipping.way].method,
    channel: order.channel,
    origin: order.origin,
    customerNote: order.customerNote,
    source: demoSource,
    externalId: order.key,
    importId: null,
    createdAt: new Date(order.createdAt).toISOString(),
  };
}

function lineRow(line: DemoLine, { priced }: DemoOrder, index: number, shelf: Shelf): NewOrderLine {
  const article = articleOf(line, shelf);
  const price = priced.lines[index];
  assert(price, "every line of the demo is priced");
  return {
    lineNo: index + 1,
    variantId: article.variantId,
    productId: article.productId,
    sku: line.variant.sku,
    ean: line.variant.ean,
    title: article.lineTitle,
    supplier: line.product.supplier,
    attributes: { ...article.productAttributes, ...article.variantAttributes },
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    taxRate: line.taxRate,
    lineDiscountAmount: line.discount,
    discountShareAmount: price.discountShare,
    taxAmount: price.tax,
    totalAmount: price.total,
    shippable: isShippable(line),
    tracksStock: article.tracksStock,
  };
}

function isShippable({ product }: DemoLine): boolean {
  return product.taxCategory !== "service";
}

function articleOf({ variant }: DemoLine, shelf: Shelf): NonNullable<ReturnType<Shelf["get"]>> {
  const article = shelf.get(variant.sku);
  assert(article, `${variant.sku} is not on the shelf`);
  return article;
}
