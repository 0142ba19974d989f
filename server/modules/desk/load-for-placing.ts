import { fold, phoneKey } from "../../domain/fold.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import type { StatusCatalogue } from "../../domain/order-status.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { stockBook, type StockBook } from "../../domain/stock-book.ts";
import type { TaxRate } from "../../domain/tax-rates.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { findStockedVariants, type StockedVariant } from "../catalog/lookup-store.ts";
import { findKnownCustomers, type CustomerRow, type KnownCustomer } from "../customers/upsert-store.ts";
import { findExternalIds, type NewOrder } from "../orders/new-order-store.ts";
import { findTags, insertTags, newTag, type TagRow } from "../orders/tag-store.ts";
import { loadPaymentMethods, loadShippingMethods, loadStatuses, loadTaxRates, type ShippingMethod } from "../settings/store.ts";
import type { DraftOrder } from "./draft-order.ts";

/** The card of a buyer. `orderCount` is null for one named by his id: nothing of it is read. */
export type Card = { readonly id: string; readonly email: string | null; readonly isNew: boolean; readonly orderCount: number | null };

export type Loaded = {
  readonly variants: readonly StockedVariant[];
  readonly stock: StockBook;
  readonly statuses: StatusCatalogue;
  readonly shippingMethods: ReadonlyMap<string, ShippingMethod>;
  readonly taxRates: readonly TaxRate[];
  /** The card of this buyer: a known one, or the one that will be made for him; none for an anonymous sale. */
  customer(draft: DraftOrder): Card | null;
  /** The way it is paid needs no money first: the shop says so of cash on delivery. */
  confirmsItself(draft: DraftOrder): boolean;
  /** Of this draft, by name: the tag there is, or the one made for it. */
  tags(draft: DraftOrder): readonly TagRow[];
  refusalFor(draft: DraftOrder): Refusal | null;
};

/** What the drafts name, and nothing else, in one round trip. */
export async function loadForPlacing(tx: Tx, drafts: readonly DraftOrder[]): Promise<Loaded> {
  const lines = drafts.flatMap((draft) => draft.lines);
  const skus = [...new Set(lines.flatMap((line) => (line.kind === "catalogue" && line.variantId === undefined ? line.sku ?? [] : [])))];
  const ids = [...new Set(lines.flatMap((line) => (line.kind === "catalogue" ? line.variantId ?? [] : [])))];
  const tagNames = [...new Map(drafts.flatMap(({ tags }) => tags).map((name) => [fold(name), name])).values()];
  const [variants, statuses, payment, shipping, taxRates, known, knownTags, taken] = await Promise.all([
    findStockedVariants(tx, { skus, ids }),
    loadStatuses(tx, tx.storeId),
    drafts.some(({ paymentMethod, payments }) => paymentMethod !== null || payments.length > 0)
      ? loadPaymentMethods(tx, tx.storeId)
      : new Map<string, never>(),
    drafts.some((draft) => draft.shipping !== null) ? loadShippingMethods(tx, tx.storeId) : new Map<string, never>(),
    loadTaxRates(tx, tx.storeId),
    findKnownCustomers(
      tx,
      drafts.map(({ customer }) => ({ email: emailOf(customer.email), phone: customer.phone ?? null })),
    ),
    tagNames.length === 0 ? [] : findTags(tx, tagNames),
    findExternalIds(
      tx,
      drafts.flatMap(({ externalId }) => externalId ?? []),
    ),
  ]);
  const tags = new Map(knownTags.map((tag) => [tag.folded, tag]));
  const made = tagNames.filter((name) => !tags.has(fold(name))).map((name) => newTag(newId(), name));
  for (const tag of made) tags.set(tag.folded, tag);
  insertTags(tx, made);
  const cards = cardsOf(drafts, known);
  return {
    variants, statuses, taxRates,
    stock: stockBook(variants),
    shippingMethods: shipping,
    customer: (draft) => cards.get(draft) ?? null,
    confirmsItself: ({ paymentMethod }) => paymentMethod !== null && payment.get(paymentMethod)?.confirmation === "confirm",
    tags: (draft) => [...new Set(draft.tags.flatMap((name) => tags.get(fold(name)) ?? []))],
    refusalFor(draft): Refusal | null {
      const same = taken.find(({ externalId, source }) => externalId === draft.externalId && source === draft.source);
      if (same)
        return {
          code: "order.external_id_taken",
          params: { source: same.source, external_id: same.externalId, number: same.number },
          field: "/external_id",
        };
      if (draft.shipping && !shipping.has(draft.shipping.method))
        return { code: "shipping_method.unknown", params: { method: draft.shipping.method }, field: "/shipping/method" };
      const unknown = [
        { method: draft.paymentMethod, field: "/payment_method" },
        ...draft.payments.map(({ method = null }, index) => ({ method, field: `/payments/${index}/method` })),
      ].findLast(({ method }) => method !== null && !payment.has(method));
      if (unknown) return { code: "payment_method.unknown", params: { method: unknown.method }, field: unknown.field };
      return null;
    },
  };
}

const emailOf = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;

type Found = Card & { readonly phoneKey: string | null };

/** A card for each buyer: two orders of one new person in one batch share the card that the first of them makes. */
function cardsOf(drafts: readonly DraftOrder[], stored: readonly KnownCustomer[]): ReadonlyMap<DraftOrder, Card | null> {
  const found: Found[] = stored.map((card) => ({ ...card, isNew: false }));
  return new Map(drafts.map((draft) => {
    const card = cardOf(draft, found);
    if (card) found.push({ ...card, phoneKey: card.email === null && draft.customer.phone ? phoneKey(draft.customer.phone) : null });
    return [draft, card];
  }));
}

function cardOf({ customer, billingAddress }: DraftOrder, found: readonly Found[]): Card | null {
  if (customer.id !== undefined) return { id: customer.id, email: null, isNew: false, orderCount: null };
  const email = emailOf(customer.email);
  const phone = customer.phone ? phoneKey(customer.phone) : null;
  const match = email !== null ? found.find((each) => each.email === email) : phone !== null ? found.find((each) => each.phoneKey === phone) : undefined;
  if (match) return { id: match.id, email, isNew: match.isNew, orderCount: match.orderCount };
  const isNamed = email !== null || phone !== null || (customer.name ?? billingAddress?.name ?? "") !== "";
  return isNamed ? { id: newId(), email, isNew: true, orderCount: 0 } : null;
}

export type Buyer = { readonly draft: DraftOrder; readonly order: NewOrder; readonly facts: OrderFacts };

/** The cards written with the orders: new, or completed by what each order says (CUS-01). One row a person, whatever he ordered. */
export function customersFor(buyers: readonly Buyer[], loaded: Loaded): { made: CustomerRow[]; completed: CustomerRow[] } {
  const made = new Map<string, CustomerRow>();
  const known = new Map<string, CustomerRow>();
  for (const buyer of buyers) {
    const card = loaded.customer(buyer.draft);
    // Chosen from the list by an operator: an order with such a card never changes it.
    if (card === null || card.orderCount === null) continue;
    const rows = card.isNew ? made : known;
    rows.set(card.id, completed(rows.get(card.id), rowOf(card, buyer)));
  }
  return { made: [...made.values()], completed: [...known.values()] };
}

function rowOf(card: Card, { draft, order, facts }: Buyer): CustomerRow {
  return {
    id: card.id,
    email: emailOf(facts.email),
    name: order.customerName,
    company: order.company,
    vatId: draft.customer.vatId ?? null,
    phone: order.phone,
    locale: facts.locale,
    country: order.country,
    billingAddress: order.billingAddress,
    shippingAddress: order.shippingAddress,
    source: order.source,
    orderId: facts.id,
  };
}

function completed(earlier: CustomerRow | undefined, later: CustomerRow): CustomerRow {
  if (!earlier) return later;
  const filledIn = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== null && value !== ""));
  return { ...earlier, ...filledIn, source: earlier.source, orderId: earlier.orderId };
}
