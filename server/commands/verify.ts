import type { Config } from "../config.ts";
import { openFoundation } from "../main.ts";
import { listStores } from "../modules/settings/store.ts";
import { verifyStore } from "../modules/reports/verify.ts";
import { systemContext } from "../worker/system-context.ts";

/** Exit code 0 when nothing differs. */
export async function runVerify(config: Config): Promise<number> {
  const foundation = await openFoundation(config, { isGuest: true });
  let found = 0;
  try {
    for (const { id, name } of await listStores(foundation.house.db)) {
      const { orders, differences } = await verifyStore(await systemContext(foundation.house, id));
      found += differences.length;
      for (const { check, subject, stored, recomputed } of differences.slice(0, 100))
        console.log(`${name}: ${check} of ${subject}: stored ${stored}, recomputed ${recomputed}`);
      console.log(`${name}: ${orders} orders recomputed, ${differences.length} differences`);
    }
  } finally {
    await foundation.close();
  }
  return found === 0 ? 0 : 1;
}
