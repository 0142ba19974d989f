import type { Decision, World } from "../../domain/acts/act.ts";
import { then } from "../../domain/acts/act.ts";
import { confirmOrder } from "../../domain/acts/confirm-order.ts";
import { sendQuotation } from "../../domain/acts/mark-order.ts";
import { markPaid } from "../../domain/acts/pay-order.ts";
import { assert } from "../../domain/assert.ts";
import { amountRefusal, priceDraft, soldLines, type SoldLine } from "../../domain/draft-order.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import { visibleStatus } from "../../domain/order-status.ts";
import { changeOf, type OrderChange } from "../../domain/plan.ts";
import type { PricedOrder } from "../../domain/pricing.ts";
import { reactTo } from "../../domain/reactions.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { dayAt } from "../../domain/shop-day.ts";
import { taxRateOn } from "../../domain/tax-rates.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { upsertCustomers } from "../customers/upsert-store.ts";
import { drawNumbers } from "../orders/number-store.ts";
import type { NewOrder } from "../orders/new-order-store.ts";
import { applyNewOrders } from "./apply-new-orders.ts";
import type { DraftOrder } from "./draft-order.ts";
import { customersFor, loadForPlacing, type Loaded } from "./load-for-placing.ts";

/** With the draft and the facts it was decided on, from which its answer is made. */
export type PlacedOrder = {
  readonly id: string;
  readonly number: string | null;
  readonly order: NewOrder;
  readonly change: OrderChange;
  readonly draft: DraftOrder;
  readonly loaded: Loaded;
};

/** Places orders: all facts in one round trip, each decided by the same acts that buttons use, all rows with the commit. */
export async function placeOrders(context: Context, tx: Tx, drafts: readonly DraftOrder[]): Promise<(PlacedOrder | Refusal)[]> {
  const loaded = await loadForPlacing(tx, drafts);
  const decided = drafts.map((draft) => decideDraft(draft, loaded, context, tx));
  const placed = decided.filter((each): each is PlacedOrder => "order" in each);
  const unnumbered = placed.filter(({ order }) => order.facts.stage !== "quotation");
  const numbers = unnumbered.length === 0 ? [] : await drawNumbers(context.house, context.store.id, unnumbered.length);
  const numbered = new Map(unnumbered.map((each, index) => [each, numbers[index] ?? null]));
  const result = decided.map((each) => ("order" in each ? withNumber(each, numbered.get(each) ?? null) : each));
  const written = result.filter((each): each is PlacedOrder => "order" in each);
  const customers = customersFor(written.map(({ draft, order, change }) => ({ draft, order, facts: change.after })), loaded);
  upsertCustomers(tx, customers.completed);
  applyNewOrders(context, tx, written, {
    newCustomers: customers.made,
    goodsTagCustomers: loaded.variants.some(({ customerTags }) => customerTags.length > 0),
  });
  return result;
}

function withNumber(placed: PlacedOrder, number: string | null): PlacedOrder {
  if (number === null) return placed;
  const facts = { ...placed.order.facts, number };
  return { ...placed, number, order: { ...placed.order, facts }, change: { ...placed.change, after: facts } };
}

function decideDraft(draft: DraftOrder, loaded: Loaded, context: Context, tx: Tx): PlacedOrder | Refusal {
  const day = dayAt(tx.now, context.store.timeZone);
  const countries = [
    (draft.sameAsBilling ? draft.billingAddress : draft.shippingAddress)?.country ?? draft.billingAddress?.country ?? null,
    context.store.country,
  ];
  const taxRateOf = (category: string): number => taxRateOn(loaded.taxRates, { countries, category, day });
  const lines = soldLines(draft.lines, loaded.variants, taxRateOf);
  if ("code" in lines) return lines;
  const refusal = loaded.refusalFor(draft) ?? amountRefusal(lines, draft.currency);
  if (refusal) return refusal;
  if (draft.currency !== context.store.currency)
    return { code: "currency.mismatch", params: { currency: draft.currency, expected: context.store.currency }, field: "/currency" };

  const method = draft.shipping ? loaded.shippingMethods.get(draft.shipping.method) : undefined;
  const shipping = draft.shipping ? { amount: draft.shipping.amount ?? method?.priceAmount ?? 0, taxRate: taxRateOf("standard") } : null;
  const { pricesIncludeTax, rounding } = context.store;
  const priced = priceDraft(lines, { currency: draft.currency, pricesIncludeTax, rounding, discount: draft.discount, shipping });
  if (draft.expectedTotal !== undefined && draft.expectedTotal !== priced.total) {
    return { code: "total.mismatch", params: { expected: draft.expectedTotal, total: priced.total, currency: draft.currency }, field: "/expected_total" };
  }
  const before = quotationFacts(draft, { lines, priced, loaded, isTracked: method?.tracked ?? true, at: tx.now.toISOString() });
  const world: World = {
    at: tx.now.toISOString(), newId, statuses: loaded.statuses, carriers: new Map(), stock: loaded.stock, // nothing is shipped while it is placed
    may: { forceStatus: false, overrideUnpaid: false, unlock: false, assignOthers: true },
  };
  const decision = goThrough(before, draft, { world, confirmsItself: loaded.confirmsItself(draft) });
  if (!("order" in decision)) return decision;
  const after = { ...decision.order, ...visibleStatus(decision.order, loaded.statuses, { mayGoBack: false }) };
  const operationId = newId();
  const events = [
    { type: "order.placed" as const, data: { stage: draft.stage, channel: draft.channel, total: priced.total, currency: draft.currency } },
    ...decision.events.filter(({ type }) => type !== "order.sent"),
  ];
  const change = changeOf({ before, after, events, messages: reactTo(before, after, loaded.statuses, { operationId }), statuses: loaded.statuses });
  return {
    id: before.id,
    number: null,
    draft,
    loaded,
    order: newOrder(draft, { change, lines, priced, context, shippingTaxRate: shipping?.taxRate ?? 0 }),
    change,
  };
}

/** The stages one after the other, by the acts of the desk. What confirms itself asks nobody, so it never refuses for want of goods (CRT-11). */
function goThrough(
  quotation: OrderFacts,
  { stage, shortage, payments }: DraftOrder,
  { world, confirmsItself }: { readonly world: World; readonly confirmsItself: boolean },
): Decision | Refusal {
  let decision: Decision | Refusal = { order: quotation, events: [] };
  if (stage !== "quotation") decision = then(decision, (order) => sendQuotation(order, {}, world));
  if (stage === "confirmed" || (stage === "sent" && confirmsItself)) {
    const missing = shortage ?? (stage === "confirmed" ? "refuse" : "backorder");
    decision = then(decision, (order) =>
      order.stage === "confirmed" ? { order, events: [] } : confirmOrder(order, { shortage: missing }, world),
    );
  }
  for (const [index, payment] of payments.entries())
    decision = then(decision, (order) => inPayment(index, markPaid(order, payment, world)));
  return decision;
}

/** What the act calls its amount is the amount of this payment for who sent the order. */
function inPayment(index: number, decided: Decision | Refusal): Decision | Refusal {
  return isRefusal(decided) && typeof decided.field === "string" ? { ...decided, field: `/payments/${index}${decided.field}` } : decided;
}

type Priced = { readonly lines: readonly SoldLine[]; readonly priced: PricedOrder };

function quotationFacts(draft: DraftOrder, { lines, priced, loaded, isTracked, at }: Priced & { loaded: Loaded; isTracked: boolean; at: string }): OrderFacts {
  return {
    id: newId(),
    version: 1,
    number: null,
    kind: "sale",
    stage: "quotation",
    status: null,
    statusMismatch: null,
    currency: draft.currency,
    locale: draft.locale,
    totalAmount: priced.total,
    email: draft.customer.email ?? loaded.customer(draft)?.email ?? null,
    customerId: loaded.customer(draft)?.id ?? null,
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
    operatorId: draft.operatorId,
    teamId: draft.teamId,
    carrier: null,
    trackingCode: null,
    trackingUrl: null,
    isTracked,
    payments: [],
    refunds: [],
    fulfillments: [],
    reservations: [],
    tagIds: loaded.tags(draft).map(({ id }) => id),
    lines: lines.map((line, index) => ({
      lineNo: index + 1,
      variantId: line.variantId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      shippable: line.shippable,
      tracksStock: line.tracksStock,
      sellsWithoutStock: line.sellsWithoutStock,
    })),
  };
}

function newOrder(
  draft: DraftOrder,
  { change, lines, priced, context, shippingTaxRate }: Priced & { change: OrderChange; context: Context; shippingTaxRate: number },
): NewOrder {
  assert(change.derived, "a new order has every column");
  const ships = draft.sameAsBilling ? draft.billingAddress : draft.shippingAddress;
  return {
    facts: change.after,
    derived: change.derived,
    lines: lines.map((line, index) => {
      const price = priced.lines[index];
      assert(price, "every line is priced");
      const { discount: lineDiscountAmount, ...frozen } = line;
      return {
        ...frozen,
        lineNo: index + 1,
        lineDiscountAmount,
        discountShareAmount: price.discountShare,
        taxAmount: price.tax,
        totalAmount: price.total,
      };
    }),
    pricesIncludeTax: context.store.pricesIncludeTax,
    rounding: context.store.rounding,
    subtotalAmount: priced.subtotal,
    discountAmount: priced.discount,
    shippingAmount: priced.shipping.total,
    taxAmount: priced.tax,
    shippingTaxRate,
    discount: draft.discount
      ? {
          label: draft.discount.label,
          kind: draft.discount.kind,
          value: draft.discount.kind === "amount" ? draft.discount.amount : draft.discount.basisPoints,
        }
      : null,
    customerName: draft.customer.name ?? draft.billingAddress?.name ?? "",
    company: draft.customer.company ?? draft.billingAddress?.company ?? null,
    phone: draft.customer.phone ?? draft.billingAddress?.phone ?? null,
    country: ships?.country ?? draft.billingAddress?.country ?? null,
    billingAddress: draft.billingAddress,
    shippingAddress: ships,
    sameAsBilling: draft.sameAsBilling,
    paymentMethod: draft.paymentMethod,
    shippingMethod: draft.shipping?.method ?? null,
    channel: draft.channel,
    origin: draft.origin,
    customerNote: draft.customerNote,
    source: draft.source,
    externalId: draft.externalId,
    importId: null,
    createdAt: change.after.placedAt,
  };
}
