/** A worker in a process of its own, to be killed: it takes the job `hang`, says so, and never ends it. */
import { openDatabase } from "../platform/db.ts";
import { silentLog } from "../platform/log.ts";
import { startWorker } from "../worker/loop.ts";

const db = openDatabase({ url: process.argv[2] ?? "", connections: 5 });
const house = { db, now: () => new Date(), undoWindowMs: 0, publicUrl: "", dataDirectory: "", wake: () => {} };
const hang = async (): Promise<void> => {
  process.stdout.write("started\n");
  await new Promise(() => {});
};
await startWorker(house, { hang }, { log: silentLog, pollMs: 50 });
