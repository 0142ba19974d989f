import { assert } from "../domain/assert.ts";
import { findStore } from "../modules/settings/store.ts";
import { contextOf, type Actor, type Context, type House } from "../platform/context.ts";
import { permissions } from "../platform/permissions.ts";

const system: Actor = { kind: "system", id: null, name: "Comptoir" };

/** For work that no person asked for at this moment: jobs, schedules, imports that go on after a restart. */
export async function systemContext(house: House, storeId: string): Promise<Context> {
  const store = await findStore(house.db, storeId);
  assert(store, `no store ${storeId}`);
  return contextOf(house, { store, actor: system, permissions: new Set(permissions) });
}
