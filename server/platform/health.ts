import type { Database } from "./db.ts";
import { sql } from "./sql.ts";

/** Throws what the connection throws. A load balancer sends nobody to a process that cannot reach its database. */
export async function reachDatabase(database: Database): Promise<void> {
  await database.rows(sql`select 1`);
}
