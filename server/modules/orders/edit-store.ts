import { facetOf, type FacetKind } from "../../domain/facets.ts";
import { foldedDocument } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { sql } from "../../platform/sql.ts";
import type { Address } from "../customers/upsert-store.ts";
import { insertFacets } from "./change-store.ts";

/** What an operator types into an order, apart from its ledgers. */
export type EditableFields = {
  readonly customer_name: string;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly billing_address: Address | null;
  readonly shipping_address: Address | null;
  readonly same_as_billing: boolean;
  readonly customer_note: string | null;
  readonly payment_method: string | null;
  readonly shipping_method: string | null;
  readonly origin: string;
  readonly locale: string;
  readonly carrier: string | null;
  readonly tracking_code: string | null;
  readonly tracking_url: string | null;
};
export type EditableOrder = EditableFields & {
  readonly version: number;
  readonly locked: boolean;
  readonly stage: string;
  readonly placed_at: string;
  readonly country: string | null;
};

export async function lockForEdit(tx: Tx, orderId: string): Promise<EditableOrder | null> {
  const [row] = await tx.rows<EditableOrder>(sql`
    select version, locked_at is not null as locked, stage, placed_at, customer_name, company, email, phone, billing_address, shipping_address, same_as_billing, customer_note, payment_method,
      shipping_method, origin, locale, carrier, tracking_code, tracking_url, country
    from orders where store_id = ${tx.storeId} and id = ${orderId} for update`);
  return row ?? null;
}

/** Where the goods go, which the list filters by. */
export function countryOf(fields: EditableFields): string | null {
  return (fields.same_as_billing ? fields.billing_address : fields.shipping_address)?.country ?? fields.billing_address?.country ?? null;
}

export function updateFields(tx: Tx, orderId: string, fields: EditableFields): void {
  tx.write(sql`
    update orders set version = version + 1, customer_name = ${fields.customer_name}, company = ${fields.company}, email = ${fields.email}, phone = ${fields.phone},
      billing_address = ${json(fields.billing_address)}, shipping_address = ${json(fields.shipping_address)}, same_as_billing = ${fields.same_as_billing}, customer_note = ${fields.customer_note},
      payment_method = ${fields.payment_method}, shipping_method = ${fields.shipping_method}, origin = ${fields.origin}, locale = ${fields.locale}, carrier = ${fields.carrier},
      tracking_code = ${fields.tracking_code}, tracking_url = ${fields.tracking_url}, country = ${countryOf(fields)}, updated_at = ${tx.now}
    where store_id = ${tx.storeId} and id = ${orderId}`);
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What is typed into the order must be found: its words join those that are there. */
export function addSearchText(tx: Tx, orderId: string, texts: readonly (string | null)[], phones: readonly (string | null)[]): void {
  const document = foldedDocument({ texts, phones, numbers: [] });
  if (document === "") return;
  tx.write(sql`
    update order_search set document = document || chr(10) || ${document} where store_id = ${tx.storeId} and order_id = ${orderId} and part = 0 and position(${document} in document) = 0`);
}

/** The parcel that the tracking fields of the order speak of: the last one that left, or else the one being made. */
export function updateLastParcel(tx: Tx, orderId: string, parcel: Pick<EditableFields, "carrier" | "tracking_code" | "tracking_url">): void {
  tx.write(sql`
    update fulfillments set carrier = ${parcel.carrier}, tracking_code = ${parcel.tracking_code}, tracking_url = ${parcel.tracking_url}
    where store_id = ${tx.storeId} and id = (select id from fulfillments where store_id = ${tx.storeId} and order_id = ${orderId} and state <> 'cancelled' order by shipped_at desc nulls last, number desc limit 1)`);
}

/** What the ledgers of an order are found by besides its head: another parcel's carrier, the method something was paid with. */
export async function loadCarriedNames(tx: Tx, orderId: string): Promise<Partial<Record<FacetKind, readonly string[]>>> {
  const [carriers, methods] = await Promise.all([
    tx.rows<{ name: string }>(
      sql`select distinct carrier as name from fulfillments where store_id = ${tx.storeId} and order_id = ${orderId} and carrier is not null`,
    ),
    tx.rows<{ name: string }>(
      sql`select distinct method as name from payment_entries where store_id = ${tx.storeId} and order_id = ${orderId}`,
    ),
  ]);
  return { carrier: carriers.map(({ name }) => name), method: methods.map(({ name }) => name) };
}

type FacetChange = {
  readonly kind: FacetKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly placedAt: string;
  readonly carried?: readonly string[] | undefined;
};

/** A changed facet of the head (origin, method ...) replaces the one before, unless a ledger still carries that; a new value is suggested from now on. */
export function replaceFacet(tx: Tx, orderId: string, { kind, from, to, placedAt, carried = [] }: FacetChange): void {
  const [old, fresh] = [facetOf(kind, from), facetOf(kind, to)];
  if (old?.value === fresh?.value) return;
  const isCarried = carried.some((name) => facetOf(kind, name)?.value === old?.value);
  if (old && !isCarried) {
    tx.write(
      sql`delete from order_facets where store_id = ${tx.storeId} and kind = ${kind} and value = ${old.value} and placed_at = ${placedAt} and order_id = ${orderId}`,
    );
  }
  if (fresh) insertFacets(tx, [{ ...fresh, placedAt, orderId }]);
}

/** Parts of the search text from here on are notes: below, an act numbers its part by the version it makes. */
const firstNotePart = 1_000_000_000;

export function insertNote(tx: Tx, orderId: string, body: string): string {
  const id = newId();
  tx.write(sql`
    insert into order_notes (store_id, id, order_id, body, author_id, author_name, created_at) values (${tx.storeId}, ${id}, ${orderId}, ${body}, ${tx.actor.id}, ${tx.actor.name}, ${tx.now})`);
  const document = foldedDocument({ texts: body.split("\n"), phones: [], numbers: [] });
  if (document === "") return id;
  tx.write(sql`
    insert into order_search (store_id, order_id, part, placed_at, document)
    select o.store_id, o.id, 1 + coalesce((select max(part) from order_search s where s.store_id = o.store_id and s.order_id = o.id and s.part >= ${firstNotePart}), ${firstNotePart}), o.placed_at, ${document}
    from orders o where o.store_id = ${tx.storeId} and o.id = ${orderId}`);
  return id;
}

/** A quotation or a cancelled order, with everything that hangs on it; stock movements and events stay. */
export function deleteOrders(tx: Tx, orderIds: readonly string[]): void {
  tx.write(sql`delete from order_facets where store_id = ${tx.storeId} and order_id = any(${orderIds}::uuid[])`);
  tx.write(sql`delete from order_search where store_id = ${tx.storeId} and order_id = any(${orderIds}::uuid[])`);
  tx.write(sql`delete from orders where store_id = ${tx.storeId} and id = any(${orderIds}::uuid[])`);
}
