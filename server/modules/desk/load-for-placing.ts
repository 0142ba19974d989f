import type { Carrier } from "../../domain/acts/act.ts";
import { fold, phoneKey } from "../../domain/fold.ts";
import type { OrderFacts } from "../../domain/order-facts.ts";
import type { StatusCatalogue } from "../../domain/order-status.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { stockBook, type StockBook } from "../../domain/stock-book.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { findLevels, findVariants, type SellableVariant } from "../catalog/lookup-store.ts";
import { findKnownCustomers, type CustomerRow } from "../customers/upsert-store.ts";
import { findExternalIds, type NewOrder } from "../orders/new-order-store.ts";
import { findTags, insertTags } from "../orders/tag-store.ts";
import type { TaxRate } from "../settings/default-tax-rates.ts";
import { loadCarriers, loadMethods, loadStatuses, loadTaxRates, type ShippingMethod } from "../settings/store.ts";
import type { DraftOrder } from "./draft-order.ts";

export type Loaded = {
  readonly variants: readonly SellableVariant[];
  readonly stock: StockBook;
  readonly statuses: StatusCatalogue;
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly shippingMethods: ReadonlyMap<string, ShippingMethod>;
  readonly taxRates: readonly TaxRate[];
  /** The card of this buyer: a known one, or the one that will be made for him; none for an anonymous sale. */
  customer(draft: DraftOrder): { readonly id: string; readonly email: string | null } | null;
  /** Chosen from the list by an operator: an order with such a card never changes it. */
  isNamedById(customerId: string): boolean;
  tagId(name: string): string;
  refusalFor(draft: DraftOrder): Refusal | null;
};

/** Everything that the drafts name, in one round trip. */
export async function loadForPlacing(tx: Tx, drafts: readonly DraftOrder[]): Promise<Loaded> {
  const lines = drafts.flatMap((draft) => draft.lines);
  const skus = lines.flatMap((line) => (line.kind === "catalogue" && line.variantId === undefined ? line.sku ?? [] : []));
  const ids = lines.flatMap((line) => (line.kind === "catalogue" ? line.variantId ?? [] : []));
  const tagNames = [...new Map(drafts.flatMap(({ tags }) => tags).map((name) => [fold(name), name])).values()];
  const [variants, levels, statuses, carriers, methods, taxRates, known, knownTags, taken] = await Promise.all([
    findVariants(tx, { skus, ids }), findLevels(tx, { skus, ids }), loadStatuses(tx, tx.storeId), loadCarriers(tx, tx.storeId), loadMethods(tx, tx.storeId), loadTaxRates(tx, tx.storeId),
    findKnownCustomers(tx, drafts.map(({ customer }) => ({ email: emailOf(customer.email), phone: customer.phone ?? null }))), tagNames.length === 0 ? [] : findTags(tx, tagNames),
    findExternalIds(tx, drafts.flatMap(({ externalId }) => externalId ?? [])),
  ]);
  const tags = new Map(knownTags.map((tag) => [tag.folded, tag.id]));
  const made = tagNames.filter((name) => !tags.has(fold(name))).map((name) => ({ id: newId(), name }));
  for (const { id, name } of made) tags.set(fold(name), id);
  insertTags(tx, made);
  const cards = cardsOf(drafts, known);
  return {
    variants, statuses, carriers, taxRates,
    stock: stockBook(levels),
    shippingMethods: methods.shipping,
    customer: (draft) => cards.get(draft) ?? null,
    isNamedById: (customerId) => drafts.some(({ customer }) => customer.id === customerId),
    tagId: (name) => tags.get(fold(name)) ?? "",
    refusalFor(draft): Refusal | null {
      const same = taken.find(({ externalId, source }) => externalId === draft.externalId && source === draft.source);
      if (same) return { code: "order.external_id_taken", params: { source: same.source, external_id: same.externalId, number: same.number }, field: "/external_id" };
      if (draft.shipping && !methods.shipping.has(draft.shipping.method)) return { code: "shipping_method.unknown", params: { method: draft.shipping.method }, field: "/shipping/method" };
      if (draft.paymentMethod !== null && !methods.payment.has(draft.paymentMethod)) return { code: "payment_method.unknown", params: { method: draft.paymentMethod }, field: "/payment_method" };
      return null;
    },
  };
}

const emailOf = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;

type KnownCard = { readonly id: string; readonly email: string | null; readonly phoneKey: string | null };

/** A card for each buyer: two orders of one new person in one batch share the card that the first of them makes. */
function cardsOf(drafts: readonly DraftOrder[], stored: readonly KnownCard[]): ReadonlyMap<DraftOrder, { id: string; email: string | null } | null> {
  const known = [...stored];
  return new Map(drafts.map((draft) => {
    const card = cardOf(draft, known);
    if (card) known.push({ ...card, phoneKey: card.email === null && draft.customer.phone ? phoneKey(draft.customer.phone) : null });
    return [draft, card];
  }));
}

function cardOf({ customer, billingAddress }: DraftOrder, known: readonly KnownCard[]): { id: string; email: string | null } | null {
  if (customer.id !== undefined) return { id: customer.id, email: null };
  const email = emailOf(customer.email);
  const phone = customer.phone ? phoneKey(customer.phone) : null;
  const match = email !== null ? known.find((each) => each.email === email) : phone !== null ? known.find((each) => each.phoneKey === phone) : undefined;
  if (match) return { id: match.id, email };
  const isNamed = email !== null || phone !== null || (customer.name ?? billingAddress?.name ?? "") !== "";
  return isNamed ? { id: newId(), email } : null;
}

export type Buyer = { readonly draft: DraftOrder; readonly order: NewOrder; readonly facts: OrderFacts };

/** The cards written with the orders: new, or completed by what each order says (CUS-01). One row a person, whatever he ordered. */
export function customersFor(buyers: readonly Buyer[], loaded: Loaded): CustomerRow[] {
  const cards = new Map<string, CustomerRow>();
  for (const buyer of buyers) {
    const card = customerFor(buyer);
    if (card && !loaded.isNamedById(card.id)) cards.set(card.id, completed(cards.get(card.id), card));
  }
  return [...cards.values()];
}

function customerFor({ draft, order, facts }: Buyer): CustomerRow | null {
  if (facts.customerId === null) return null;
  return {
    id: facts.customerId, email: emailOf(facts.email), name: order.customerName, company: order.company, vatId: draft.customer.vatId ?? null, phone: order.phone, locale: facts.locale,
    country: order.country, billingAddress: order.billingAddress, shippingAddress: order.shippingAddress, source: order.source, orderId: facts.id,
  };
}

function completed(earlier: CustomerRow | undefined, later: CustomerRow): CustomerRow {
  if (!earlier) return later;
  const filledIn = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== null && value !== ""));
  return { ...earlier, ...filledIn, source: earlier.source, orderId: earlier.orderId };
}
