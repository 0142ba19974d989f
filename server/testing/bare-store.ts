import type { House, Store } from "../platform/context.ts";
import { openDatabase } from "../platform/db.ts";
import { newId } from "../platform/ids.ts";
import { sql } from "../platform/sql.ts";
import { createTestDatabase } from "./database.ts";

/** A house on a database of its own with a clock that moves by hand: for what runs across stores (senders, sequencer, jobs). */
export type BareHouse = House & {
  /** The moment it is in this house. */
  at: Date;
  readonly databaseUrl: string;
  close(): Promise<void>;
};

export async function openBareHouse(options: { readonly connections?: number; readonly publicUrl?: string } = {}): Promise<BareHouse> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url, connections: options.connections ?? 10 });
  const house: BareHouse = {
    db,
    databaseUrl: database.url,
    at: new Date("2026-11-03T09:00:00Z"),
    now: () => house.at,
    undoWindowMs: 10_000,
    publicUrl: options.publicUrl ?? "https://shop.example",
    dataDirectory: "/nonexistent",
    wake: () => {},
    async close() {
      await db.close();
      await database.drop();
    },
  };
  return house;
}

export async function insertStore(house: House, differences: Partial<Store> = {}): Promise<Store> {
  const id = newId();
  const store: Store = {
    id, code: id, name: "Thé & Tilleul", country: "FR", currency: "EUR", locale: "fr", timeZone: "Europe/Paris", pricesIncludeTax: true, rounding: "line",
    ...differences,
  };
  await house.db.rows(sql`
    insert into stores (id, code, name, country, currency, locale, time_zone, prices_include_tax, rounding, created_at)
    values (${store.id}, ${store.code}, ${store.name}, ${store.country}, ${store.currency}, ${store.locale}, ${store.timeZone},
            ${store.pricesIncludeTax}, ${store.rounding}, ${house.now()})`);
  return store;
}
