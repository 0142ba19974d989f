import type { Store } from "../../platform/context.ts";
import type { Database } from "../../platform/db.ts";
import { newId } from "../../platform/ids.ts";
import { insertStore, listStores } from "./store.ts";

export type NewStore = Omit<Store, "id">;

export async function createStore(db: Database, store: NewStore, at: Date): Promise<Store> {
  const created: Store = { ...store, id: newId() };
  await db.transaction(async (tx) => insertStore(tx, created, at));
  return created;
}

/** The shop of a fresh installation; everything in it is changed in Settings. */
export const firstStore: NewStore = {
  code: "main", name: "Comptoir", country: "FR", currency: "EUR", locale: "fr", timeZone: "Europe/Paris", pricesIncludeTax: true, rounding: "line",
};

/** The first shop, made when there is none. Two processes that start together make it once: the code is unique. */
export async function ensureStore(db: Database, at: Date, chosen: Partial<NewStore> = {}): Promise<Store> {
  const [known] = await listStores(db);
  if (known) return known;
  try {
    return await createStore(db, { ...firstStore, ...chosen }, at);
  } catch (error) {
    const [other] = await listStores(db);
    if (!other) throw error;
    return other;
  }
}
