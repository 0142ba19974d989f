import { fold, phoneKey } from "../../domain/fold.ts";
import type { ImportedOrder } from "../../domain/imported-order.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { findVariants, type SellableVariant } from "../catalog/lookup-store.ts";
import { findKnownCustomers, type CustomerRow } from "../customers/upsert-store.ts";
import { findTags } from "../orders/tag-store.ts";
import { clashingNumber } from "../../domain/order-number.ts";
import { findExisting, findImportedCustomers, findTakenNumbers, type ExistingOrder } from "./landing-store.ts";
import { addressOf } from "./plan-order.ts";

/** What the orders of one batch meet in the shop. */
export type LandingPlace = {
  readonly existing: ReadonlyMap<string, ExistingOrder>;
  readonly variants: VariantCache;
  /** A number that is free, taken from now on. */
  readonly numberFor: (order: ImportedOrder) => string;
  /** The card of the buyer, made when he has none; null for a sale to nobody. */
  readonly customerFor: (order: ImportedOrder, orderId: string) => string | null;
  readonly tagIdsFor: (order: ImportedOrder) => string[];
  readonly made: {
    readonly customers: CustomerRow[];
    readonly externalCustomers: { readonly externalId: string; readonly customerId: string }[];
    readonly tags: { readonly id: string; readonly name: string }[];
  };
};

/** Variants of the shop by SKU, also the SKUs it does not have: files repeat a few thousand of them on every page. */
export type VariantCache = Map<string, SellableVariant>;
export type Catalogue = {
  readonly variants: VariantCache;
  readonly asked: Set<string>;
  /** Names of facets that are in the database since this run. */ readonly facets: Set<string>;
};
const rememberedSkusMax = 200_000;

/** Everything the batch names, in one round trip. */
export async function loadLanding(
  tx: Tx,
  source: string,
  orders: readonly ImportedOrder[],
  catalogue: Catalogue,
  numbersOnTheirWay: readonly string[],
): Promise<LandingPlace> {
  if (catalogue.facets.size > rememberedSkusMax) catalogue.facets.clear();
  if (catalogue.asked.size > rememberedSkusMax) {
    catalogue.asked.clear();
    catalogue.variants.clear();
  }
  const skus = [...new Set(orders.flatMap(({ lines }) => lines.flatMap(({ sku }) => sku ?? [])))].filter(
    (sku) => !catalogue.asked.has(sku),
  );
  const tagNames = [...new Set(orders.flatMap(({ tags }) => tags))];
  const people = orders.map(({ customer }) => customer);
  const [existing, taken, variants, known, byExternalId, knownTags] = await Promise.all([
    findExisting(
      tx,
      source,
      orders.map(({ externalId }) => externalId),
    ),
    findTakenNumbers(
      tx,
      orders.flatMap(({ number }) => [number, clashingNumber(source, number)]),
    ),
    findVariants(tx, skus),
    findKnownCustomers(
      tx,
      people.map(({ email, phone, externalId }) => ({ email, phone: externalId === null ? phone : null })),
    ),
    findImportedCustomers(
      tx,
      source,
      people.flatMap(({ email, externalId }) => (email === null ? (externalId ?? []) : [])),
    ),
    tagNames.length === 0 ? [] : findTags(tx, tagNames),
  ]);
  for (const sku of skus) catalogue.asked.add(sku);
  for (const variant of variants) catalogue.variants.set(variant.sku, variant);

  const made: LandingPlace["made"] = { customers: [], externalCustomers: [], tags: [] };
  const numbers = new Set([...taken, ...numbersOnTheirWay]);
  const tags = new Map(knownTags.map((tag) => [tag.folded, tag.id]));
  return {
    existing,
    made,
    variants: catalogue.variants,
    numberFor: (order) => freeNumber(order.number, source, numbers),
    customerFor: customerFinder(known, byExternalId, source, made),
    tagIdsFor: (order) =>
      order.tags
        .map((name) => {
          const id = tags.get(fold(name)) ?? newId();
          if (!tags.has(fold(name))) made.tags.push({ id, name });
          tags.set(fold(name), id);
          return id;
        })
        .filter((id, index, all) => all.indexOf(id) === index),
  };
}

function freeNumber(number: string, source: string, taken: Set<string>): string {
  const beside = clashingNumber(source, number);
  let free = !taken.has(number) ? number : beside;
  for (let count = 2; taken.has(free); count += 1) free = `${beside}-${count}`;
  taken.add(free);
  return free;
}

function customerFinder(
  known: readonly { readonly id: string; readonly email: string | null; readonly phoneKey: string | null }[],
  byExternalId: ReadonlyMap<string, string>,
  source: string,
  made: LandingPlace["made"],
): LandingPlace["customerFor"] {
  const byEmail = new Map(known.flatMap(({ id, email }) => (email === null ? [] : [[email, id] as const])));
  const byPhone = new Map(known.flatMap(({ id, phoneKey: key }) => (key === null ? [] : [[key, id] as const])).toReversed());
  const byNumber = new Map(byExternalId);
  return ({ customer, billing, shipping }, orderId) => {
    const phone = customer.phone === null ? null : phoneKey(customer.phone);
    const [map, key] =
      customer.email !== null
        ? [byEmail, customer.email]
        : customer.externalId !== null
          ? [byNumber, customer.externalId]
          : [byPhone, phone];
    if (key === null) return null;
    const found = map.get(key);
    if (found !== undefined) return found;
    const id = newId();
    map.set(key, id);
    if (map === byNumber) made.externalCustomers.push({ externalId: key, customerId: id });
    made.customers.push({
      id,
      email: customer.email,
      name: customer.name || customer.externalId || "",
      company: customer.company,
      vatId: customer.vatId,
      phone: customer.phone,
      locale: null,
      country: billing?.country ?? shipping?.country ?? null,
      billingAddress: addressOf(billing),
      shippingAddress: addressOf(shipping),
      source,
      orderId,
    });
    return id;
  };
}
