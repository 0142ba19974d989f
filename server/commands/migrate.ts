import type { Config } from "../config.ts";
import { openFoundation } from "../main.ts";

export async function runMigrate(config: Config): Promise<number> {
  const foundation = await openFoundation(config, { isGuest: true });
  await foundation.close();
  console.log("The schema is up to date.");
  return 0;
}
