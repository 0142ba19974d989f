import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import type { Refusal } from "../domain/refusal.ts";
import { createImport, type CreateImport } from "../modules/imports/create-import.ts";
import { workOnImport } from "../modules/imports/import-job.ts";
import { findImport, type ImportRow } from "../modules/imports/import-store.ts";
import { storeUpload } from "../modules/imports/store-upload.ts";
import type { Context, Store } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import { installJobs } from "../platform/jobs.ts";
import { aStore, type TestContext } from "./fixtures.ts";

let queue: Promise<void> | undefined;

/** A store with a data directory of its own, and the job queue that an import needs. */
export function withImports(work: (context: TestContext) => Promise<void>, overrides: Partial<Store> = {}): () => Promise<void> {
  return async () => {
    const context = await aStore(overrides);
    const dataDirectory = await mkdtemp(path.join(tmpdir(), "comptoir-imports-"));
    Object.assign(context.house, { dataDirectory });
    queue ??= installJobs(context.house.db.url);
    await queue;
    try {
      await work(context);
    } finally {
      await rm(dataDirectory, { recursive: true, force: true });
    }
  };
}

export type FileOptions = Partial<Pick<CreateImport, "preset" | "change" | "options" | "checkOnly">> & { readonly name?: string };

/** Uploads a file as a person would; the job has not run yet. */
export async function upload(
  context: Context,
  content: string | Buffer,
  { name = "orders.csv", preset = null, change = {}, options = {}, checkOnly = false }: FileOptions = {},
): Promise<ImportRow | Refusal> {
  const id = newId();
  const stored = await storeUpload(context.house.dataDirectory, context.store.id, id, Readable.from([Buffer.from(content)]));
  return createImport(context, { id, fileName: name, stored, preset, change, options, checkOnly });
}

/** Uploads a file and works its job off. */
export async function importFile(context: Context, content: string | Buffer, options: FileOptions = {}): Promise<ImportRow> {
  const made = await upload(context, content, options);
  if ("code" in made) throw new Error(`refused: ${JSON.stringify(made)}`);
  await workOnImport(context, made.id);
  const row = await findImport(context, made.id);
  if (!row) throw new Error("the import is gone");
  return row;
}
