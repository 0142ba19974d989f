import os from "node:os";
import path from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { contextOf, type Context, type House } from "../server/platform/context.ts";
import { openDatabase, type Database } from "../server/platform/db.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../server/platform/embedded-postgres.ts";
import { installJobs } from "../server/platform/jobs.ts";
import { silentLog } from "../server/platform/log.ts";
import { migrate } from "../server/platform/migrate.ts";
import { permissions } from "../server/platform/permissions.ts";
import { ensureStore } from "../server/modules/settings/create-store.ts";
import { seedStore } from "./seed-store.ts";

export type Ground = {
  readonly context: Context;
  readonly db: Database;
  readonly postgres: EmbeddedPostgres;
  readonly directory: string;
  readonly seedSeconds: number;
  close(): Promise<void>;
};

/** A database of its own with a shop of so many orders; thrown away at the end. */
export async function openGround(orders: number): Promise<Ground> {
  const directory = mkdtempSync(path.join(process.getuid?.() === 0 ? "/var/tmp" : os.tmpdir(), "comptoir-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir: directory, log: silentLog });
  await migrate(postgres.applicationUrl, { log: silentLog });
  await installJobs(postgres.applicationUrl);
  const db = openDatabase({ url: postgres.applicationUrl });
  const store = await ensureStore(db, new Date());
  const began = performance.now();
  if (orders > 0) await seedStore(administratorOf(postgres), { storeId: store.id, orders });
  const seedSeconds = (performance.now() - began) / 1_000;
  const house: House = { db, now: () => new Date(), undoWindowMs: 10_000, publicUrl: "http://localhost:4000", dataDirectory: directory, wake: () => {} };
  const context = contextOf(house, { store, actor: { kind: "system", id: null, name: "Bench" }, permissions: new Set(permissions) });
  return {
    context, db, postgres, directory, seedSeconds,
    async close() {
      await db.close();
      await postgres.stop("immediate");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function administratorOf(postgres: EmbeddedPostgres): string {
  const url = new URL(postgres.administratorUrl);
  url.pathname = new URL(postgres.applicationUrl).pathname;
  return url.href;
}
