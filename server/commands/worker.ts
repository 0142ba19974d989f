import type { Config } from "../config.ts";
import { mailTransport, openFoundation, startWork, stopAll } from "../main.ts";
import { untilStopped } from "./until-stopped.ts";

export async function runWorker(config: Config): Promise<number> {
  const foundation = await openFoundation(config, { isGuest: true });
  const stops = [() => foundation.close()];
  const wakers = await startWork(foundation, mailTransport(config), stops);
  foundation.wakeBy((what, storeId) => wakers[what](storeId));
  console.log("Comptoir works off mails and jobs. Stop: Ctrl-C");
  await untilStopped();
  await stopAll(stops);
  return 0;
}
