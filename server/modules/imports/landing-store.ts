import type { LabelledFacet } from "../../domain/facets.ts";
import { fold } from "../../domain/fold.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";
import { itemFields } from "./fields.ts";

/** An order that is here already, and what an import knew of it. */
export type ExistingOrder = {
  readonly externalId: string;
  readonly orderId: string;
  readonly number: string;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  /** The file it came with told what was sold, not only what it came to. */
  readonly hasItems: boolean;
  /** Null when no import brought it: somebody else uses this source too. */
  readonly known: { readonly version: number; readonly fingerprints: readonly string[]; readonly importId: string; readonly created: boolean } | null;
};

type Reader = Pick<Tx, "rows" | "storeId">;

export async function findExisting(tx: Reader, source: string, externalIds: readonly string[]): Promise<Map<string, ExistingOrder>> {
  const rows = await tx.rows<ExistingOrder>(sql`
    select o.external_id as "externalId", o.id as "orderId", o.number, o.version, o.created_at as "createdAt", o.import_id as "createdBy",
           coalesce((select jsonb_exists_any(m.mapping->'columns', ${itemFields}::text[]) from imports m where m.store_id = o.store_id and m.id = i.import_id), true) as "hasItems",
           case when i.order_id is null then null else jsonb_build_object('version', i.order_version, 'fingerprints', to_jsonb(i.fingerprints), 'importId', i.import_id, 'created', i.created) end as known
    from orders o left join imported_orders i on i.store_id = o.store_id and i.order_id = o.id
    where o.store_id = ${tx.storeId} and o.source = ${source} and o.external_id = any(${externalIds}::text[])`);
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Of these numbers, the ones that orders carry already. */
export async function findTakenNumbers(tx: Reader, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ number: string }>(sql`select number from orders where store_id = ${tx.storeId} and number = any(${numbers}::text[])`);
  return new Set(rows.map(({ number }) => number));
}

export async function findImportedCustomers(tx: Reader, source: string, externalIds: readonly string[]): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.rows<{ externalId: string; customerId: string }>(sql`
    select external_id as "externalId", customer_id as "customerId" from imported_customers where store_id = ${tx.storeId} and source = ${source} and external_id = any(${externalIds}::text[])`);
  return new Map(rows.map(({ externalId, customerId }) => [externalId, customerId]));
}

export function insertImportedCustomers(
  tx: Tx,
  source: string,
  importId: string,
  customers: readonly { readonly externalId: string; readonly customerId: string }[],
): void {
  if (customers.length === 0) return;
  tx.write(sql`
    insert into imported_customers (store_id, source, external_id, customer_id, import_id)
    select ${tx.storeId}, ${source}, external_id, customer_id, ${importId}
    from unnest(${customers.map((each) => each.externalId)}::text[], ${customers.map((each) => each.customerId)}::uuid[]) as c (external_id, customer_id) on conflict do nothing`);
}

export type ImportedOrderRow = {
  readonly orderId: string;
  /** The import that the order belongs to: undo goes by it. */ readonly importId: string;
  readonly created: boolean;
  readonly version: number;
  readonly fingerprints: readonly string[];
};

export function putImportedOrders(tx: Tx, orders: readonly ImportedOrderRow[]): void {
  if (orders.length === 0) return;
  const rows = orders.map(({ orderId, importId, created, version, fingerprints }) => ({
    order_id: orderId,
    import_id: importId,
    created,
    version,
    fingerprints: `{${fingerprints.join(",")}}`,
  }));
  tx.write(sql`
    insert into imported_orders (store_id, order_id, import_id, created, order_version, fingerprints)
    select ${tx.storeId}, order_id, import_id, created, version, fingerprints::text[]
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as i (order_id uuid, import_id uuid, created bool, version int, fingerprints text)
    on conflict (store_id, order_id) do update set import_id = excluded.import_id, order_version = excluded.order_version, fingerprints = excluded.fingerprints`);
}

export function insertFacetValues(tx: Tx, facets: readonly LabelledFacet[]): void {
  if (facets.length === 0) return;
  const rows = facets.map(({ kind, value, label }) => ({ kind, value, label, folded: fold(label) }));
  tx.write(sql`
    insert into facet_values (store_id, kind, value, label, folded) select ${tx.storeId}, kind, value, label, folded
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (kind text, value text, label text, folded text) order by kind, value on conflict do nothing`);
}

/** Numbers in the shop's own series: the counter steps over them, so that the next order of the shop does not meet them. */
export function raiseOrderCounter(tx: Tx, highest: number): void {
  tx.write(
    sql`update counters set value = ${highest} where store_id = ${tx.storeId} and name = 'order_number' and value < ${highest} and ${highest} <= value + 10000000`,
  );
}

/** New text of this transaction may wait in larger heaps before it is sorted into the search index: 6 us a line less. */
export function widenSearchBuffer(tx: Tx): void {
  tx.write(sql`select set_config('gin_pending_list_limit', '4MB', true)`);
}

/** Sends what was written so far and waits for it, without ending the transaction. */
export async function sendWrites(tx: Pick<Tx, "rows">): Promise<void> {
  await tx.rows(sql`select`);
}

/**
 * Tells the planner how large the tables have become. Without it, a file brought into an empty shop is slow: the checks of foreign keys
 * were planned for empty tables and then read every row of the store (105,335 lines: 35 s instead of 4). After the first time only those that keys point
 * to: the others are read for lists, and the database counts them itself in a minute.
 */
export async function analyzeTables(db: Pick<Context["house"]["db"], "rows">, { isFirst }: { readonly isFirst: boolean }): Promise<void> {
  await db.rows(sql`analyze orders, order_lines, fulfillments, customers`);
  if (isFirst)
    await db.rows(
      sql`analyze fulfillment_lines, payment_entries, refund_entries, events, order_facets, facet_values, imported_orders, imported_customers, import_held_rows`,
    );
}
