import path from "node:path";
import type { Readable } from "node:stream";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { enqueue } from "../../platform/jobs.ts";
import { findImport, beginPhase, insertImport, type ImportOptions, type ImportRow } from "./import-store.ts";
import { inspectFile, probeCells } from "./inspect-file.ts";
import { changeMapping, type MappingChange } from "./change-mapping.ts";
import { findSavedPreset } from "./preset-store.ts";
import { forgetUpload, storeUpload } from "./store-upload.ts";
import { adoptSaved } from "./saved-mapping.ts";
import { presetOf } from "./presets.ts";
import type { Mapping } from "./mapping.ts";
import { assert } from "../../domain/assert.ts";

export type CreateImport = {
  readonly fileName: string;
  readonly content: Readable;
  /** Code of a platform, id of a saved mapping, or null to find out. */
  readonly preset: string | null;
  readonly change: MappingChange;
  readonly options: Partial<ImportOptions>;
  /** Stops after the check. */
  readonly checkOnly: boolean;
};

/** Takes a file in: stores it, looks at it, and starts. With an open question it waits, mapped, for the answer. */
export async function createImport(context: Context, input: CreateImport): Promise<ImportRow | Refusal> {
  const saved = input.preset === null || presetOf(input.preset) ? null : await findSavedPreset(context, input.preset);
  if (input.preset !== null && !saved && !presetOf(input.preset)) return { code: "import.preset_unknown", params: { preset: input.preset }, field: "/preset" };
  const id = newId();
  const stored = await storeUpload(context.house.dataDirectory, context.store.id, id, input.content);
  try {
    const made = await takeIn(context, { ...input, id, stored, saved: saved?.mapping ?? null });
    if ("code" in made) await forgetUpload(stored.path);
    return made;
  } catch (error) {
    await forgetUpload(stored.path);
    throw error;
  }
}

type Stored = { readonly id: string; readonly stored: { readonly path: string; readonly bytes: number }; readonly saved: Parameters<typeof adoptSaved>[1] | null };

async function takeIn(context: Context, { id, stored, saved, ...input }: CreateImport & Stored): Promise<ImportRow | Refusal> {
  const { currency, timeZone } = context.store;
  const found = await inspectFile(stored.path, { currency, timeZone }, saved?.preset ?? input.preset);
  if ("code" in found) return found;
  const start: Mapping = saved ? adoptSaved(found.mapping, saved) : found.mapping;
  const changed = changeMapping(start, input.change);
  if ("code" in changed) return changed;
  const read = changed === found.mapping ? found : await probeCells(found.file, found.looked, changed);

  await context.transaction({ lock: true }, async (tx) => {
    insertImport(tx, {
      id, fileName: path.basename(input.fileName).slice(0, 200) || "upload.csv", fileBytes: stored.bytes, textBytes: found.textBytes, filePath: stored.path, gzip: found.file.gzip,
      source: read.mapping.source, mapping: read.mapping, detected: read.detected, questions: read.questions, samples: read.samples, options: { existing: "update", ...input.options },
    });
    if (read.questions.length > 0) return;
    beginPhase(tx, id, input.checkOnly ? "mapped" : "running", input.checkOnly ? "checking" : "running");
    enqueue(tx, { task: "imports.run", payload: { import_id: id }, key: `import/${id}` });
  });
  const row = await findImport(context, id);
  assert(row, "the import was written in the transaction before");
  return row;
}
