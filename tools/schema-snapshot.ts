import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { schemaSnapshot } from "../server/platform/schema-snapshot.ts";
import { createTestDatabase } from "../server/testing/database.ts";

const file = path.resolve(import.meta.dirname, "../server/migrations/schema.snapshot");

/** Writes what the migrations make of an empty database, for the reviewer and for the test that compares. */
export async function writeSchemaSnapshot(): Promise<void> {
  writeFileSync(file, await takeSchemaSnapshot());
}

export function savedSchemaSnapshot(): string {
  return readFileSync(file, "utf8");
}

export async function takeSchemaSnapshot(): Promise<string> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  try {
    return await schemaSnapshot(pool);
  } finally {
    await pool.end();
    await database.drop();
  }
}

if (import.meta.main) await writeSchemaSnapshot();
