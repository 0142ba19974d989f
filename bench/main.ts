import os from "node:os";
import { benchBulk } from "./bulk.ts";
import { openGround } from "./ground.ts";
import { benchImports } from "./imports.ts";
import { benchLists, benchOrderPage } from "./lists.ts";
import { figure } from "./measure.ts";
import { benchPlaceOrder } from "./place-order.ts";
import { benchStart } from "./start.ts";

/** `npm run bench [-- --json] [--only=lists,bulk,...] [--small]`: each figure beside its limit in the same run. */
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice(7).split(",");
const wanted = (name: string): boolean => only === undefined || only.includes(name);
const sizes = process.argv.includes("--small") ? [100_000] : [100_000, 1_000_000];
const port = 46_000 + (process.pid % 1_000) * 2;

if (!process.argv.includes("--json")) console.log(`${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
if (wanted("imports")) {
  const ground = await openGround(0);
  await benchImports(ground).finally(() => ground.close());
}
for (const size of sizes) {
  if (!["lists", "bulk", "place"].some(wanted)) break;
  const name = size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1_000} k`;
  const ground = await openGround(size);
  try {
    figure({ name: `seed ${name} orders`, value: ground.seedSeconds, unit: "s", budget: size >= 1_000_000 ? "180 s" : "" });
    if (wanted("lists")) await benchLists(ground, name);
    if (size === sizes.at(-1)) {
      if (wanted("place")) await benchPlaceOrder(ground, port);
      if (wanted("lists")) await benchOrderPage(ground);
      if (wanted("bulk")) await benchBulk(ground);
    }
  } finally {
    await ground.close();
  }
}
// Last: it builds the back-office in this process, whose memory the imports are measured by.
if (wanted("start")) await benchStart(port + 10);
