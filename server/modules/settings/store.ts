import type { Carrier } from "../../domain/acts/act.ts";
import { defaultCarriers } from "../../domain/default-carriers.ts";
import type { StatusCatalogue, StatusRule } from "../../domain/order-status.ts";
import { defaultTaxRates, type TaxRate } from "../../domain/tax-rates.ts";
import type { Store } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";
import { defaultPaymentMethods, defaultShippingMethods } from "./default-methods.ts";
import { defaultStatuses } from "./default-statuses.ts";

type Reader = Pick<Connection, "rows">;

export async function loadStatuses(db: Reader, storeId: string): Promise<StatusCatalogue> {
  const rows = await db.rows<StatusRule>(sql`
    select code, kind, hidden_by_default as "hiddenByDefault", requires_paid as "requiresPaid", requires_tracking as "requiresTracking", stock,
           notify_customer as "notifyCustomer", notify_admins as "notifyAdmins", template
    from statuses where store_id = ${storeId} order by position`);
  return new Map(rows.map((row) => [row.code, row]));
}

export type StatusLabels = { readonly code: string; readonly labels: Readonly<Record<string, string>>; readonly hiddenByDefault: boolean };

/** The shop's statuses as people call them: for the list, whose filters know both codes and words. */
export async function loadStatusLabels(db: Reader, storeId: string): Promise<StatusLabels[]> {
  return db.rows<StatusLabels>(sql`select code, labels, hidden_by_default as "hiddenByDefault" from statuses where store_id = ${storeId} order by position`);
}

export async function loadCarriers(db: Reader, storeId: string): Promise<ReadonlyMap<string, Carrier>> {
  const rows = await db.rows<Carrier>(sql`select code, name, tracking_url as "trackingUrl" from carriers where store_id = ${storeId} order by position`);
  return new Map(rows.map((row) => [row.code, row]));
}

export type ShippingMethod = { readonly code: string; readonly carrier: string | null; readonly priceAmount: number; readonly tracked: boolean };
export type PaymentMethod = { readonly code: string; readonly provider: string; readonly confirmation: "hold" | "confirm" | "timed_hold" };

export async function loadPaymentMethods(db: Reader, storeId: string): Promise<ReadonlyMap<string, PaymentMethod>> {
  const rows = await db.rows<PaymentMethod>(sql`select code, provider, confirmation from payment_methods where store_id = ${storeId} and active`);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Also one that is no longer offered: money still comes in by it. */
export async function hasPaymentMethod(db: Reader, storeId: string, code: string): Promise<boolean> {
  return (await db.rows(sql`select 1 from payment_methods where store_id = ${storeId} and code = ${code}`)).length > 0;
}

export async function loadShippingMethods(db: Reader, storeId: string): Promise<ReadonlyMap<string, ShippingMethod>> {
  const rows = await db.rows<ShippingMethod>(
    sql`select code, carrier, price_amount as "priceAmount", tracked from shipping_methods where store_id = ${storeId} and active`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** One document of the settings, or null when nobody has changed its defaults. */
export async function findSetting(db: Reader, storeId: string, key: string): Promise<unknown> {
  const [row] = await db.rows<{ value: unknown }>(sql`select value from settings where store_id = ${storeId} and key = ${key}`);
  return row?.value ?? null;
}

export async function loadTaxRates(db: Reader, storeId: string): Promise<readonly TaxRate[]> {
  const value = await findSetting(db, storeId, "tax_rates");
  return Array.isArray(value) ? (value as TaxRate[]) : defaultTaxRates;
}

const storeColumns = sql`id, code, name, country, currency, locale, time_zone as "timeZone", prices_include_tax as "pricesIncludeTax", rounding`;

export async function findStore(db: Reader, storeId: string): Promise<Store | null> {
  const [store] = await db.rows<Store>(sql`select ${storeColumns} from stores where id = ${storeId}`);
  return store ?? null;
}

export async function listStores(db: Reader): Promise<Store[]> {
  return db.rows<Store>(sql`select ${storeColumns} from stores order by created_at`);
}

/** A shop with its statuses, methods and carriers: everything that a first order needs. */
export function insertStore(tx: Pick<Connection, "write">, store: Store, at: Date): void {
  tx.write(sql`
    insert into stores (id, code, name, country, currency, locale, time_zone, prices_include_tax, rounding, created_at)
    values (${store.id}, ${store.code}, ${store.name}, ${store.country}, ${store.currency}, ${store.locale}, ${store.timeZone}, ${store.pricesIncludeTax}, ${store.rounding}, ${at})`);
  tx.write(sql`
    insert into counters (store_id, name, value) select ${store.id}, name, value from unnest(${["order_number", "event_seq"]}::text[], ${[10_000, 0]}::bigint[]) as c (name, value)`);
  tx.write(sql`
    insert into statuses (store_id, code, kind, labels, colour, position, built_in, hidden_by_default, requires_paid, requires_tracking, dialog, stock, notify_customer, notify_admins, template, invoice, updated_at)
    select ${store.id}, code, kind, labels, colour, position, true, hidden_by_default, requires_paid, requires_tracking, dialog, stock, notify_customer, notify_admins, template, invoice, ${at}
    from jsonb_to_recordset(${numbered(defaultStatuses)}::jsonb) as s (code text, kind text, labels jsonb, colour text, position int, hidden_by_default bool, requires_paid bool,
      requires_tracking bool, dialog text, stock text, notify_customer bool, notify_admins bool, template text, invoice text)`);
  tx.write(sql`
    insert into payment_methods (store_id, code, labels, provider, confirmation, position, updated_at)
    select ${store.id}, code, labels, provider, confirmation, position, ${at}
    from jsonb_to_recordset(${numbered(defaultPaymentMethods)}::jsonb) as m (code text, labels jsonb, provider text, confirmation text, position int)`);
  tx.write(sql`
    insert into shipping_methods (store_id, code, labels, carrier, price_amount, tracked, position, updated_at)
    select ${store.id}, code, labels, carrier, price_amount, tracked, position, ${at}
    from jsonb_to_recordset(${numbered(defaultShippingMethods)}::jsonb) as m (code text, labels jsonb, carrier text, price_amount bigint, tracked bool, position int)`);
  tx.write(sql`
    insert into carriers (store_id, code, name, country, tracking_url, position, updated_at)
    select ${store.id}, code, name, country, tracking_url, position, ${at}
    from jsonb_to_recordset(${numbered(carrierRows())}::jsonb) as c (code text, name text, country text, tracking_url text, position int)`);
}

function carrierRows(): { code: string; name: string; country: string | null; tracking_url: string }[] {
  return defaultCarriers.map(({ code, name, country, trackingUrl }) => ({ code, name, country, tracking_url: trackingUrl }));
}

function numbered(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row, position) => ({ ...row, position })));
}
