import path from "node:path";
import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { enqueue } from "../../platform/jobs.ts";
import { findImport, beginPhase, insertImport, type ImportOptions, type ImportRow } from "./import-store.ts";
import { inspectFile, inspectSheet, probeCells } from "./inspect-file.ts";
import { changeMapping, type MappingChange } from "./change-mapping.ts";
import { lookAgain } from "./detect-again.ts";
import { mappingBy } from "./mapping-by-preset.ts";
import { rememberCountries } from "./preset-store.ts";
import { abandonedMs, forgetFileJob } from "./forget-file.ts";
import { forgetUpload, type StoredUpload } from "./store-upload.ts";
import { assert } from "../../domain/assert.ts";

export type CreateImport = {
  readonly id: string;
  readonly fileName: string;
  readonly stored: StoredUpload;
  /** Code of a platform, id of a saved mapping, or null to find out. */
  readonly preset: string | null;
  readonly change: MappingChange;
  readonly options: Partial<ImportOptions>;
  /** Stops after the check. */
  readonly checkOnly: boolean;
};

/** Takes a stored file in: looks at it, and starts. With an open question it waits, mapped, for the answer. A file refused is deleted. */
export async function createImport(context: Context, input: CreateImport): Promise<ImportRow | Refusal> {
  try {
    const made = await takeIn(context, input);
    if ("code" in made) await forgetUpload(input.stored.path);
    return made;
  } catch (error) {
    await forgetUpload(input.stored.path);
    throw error;
  }
}

async function takeIn(context: Context, { id, stored, ...input }: CreateImport): Promise<ImportRow | Refusal> {
  const { currency, timeZone } = context.store;
  const first = await inspectFile(stored.path, { currency, timeZone });
  if ("code" in first) return first;
  const { sheet = first.mapping.sheet } = input.change;
  const found = sheet === undefined || sheet === first.mapping.sheet ? first : await inspectSheet(stored.path, sheet, { currency, timeZone });
  if ("code" in found) return found;
  const again = await lookAgain(found.file, found, input.change);
  const start = input.preset === null ? again.mapping : await mappingBy(context, input.preset, again.looked);
  if ("code" in start) return start;
  const changed = changeMapping(start, input.change);
  if ("code" in changed) return changed;
  const read = changed === found.mapping ? found : await probeCells(found.file, again.looked, changed);

  await context.transaction({ lock: true }, async (tx) => {
    insertImport(tx, {
      id,
      fileName:
        path
          .basename(input.fileName)
          .replace(/[\0-\x1f]/g, "")
          .slice(0, 200)
          .toWellFormed() || "upload.csv",
      fileBytes: stored.bytes,
      textBytes: found.textBytes,
      filePath: stored.path,
      gzip: found.file.gzip,
      source: read.mapping.source,
      mapping: read.mapping,
      detected: read.detected,
      questions: read.questions,
      samples: read.samples,
      options: { existing: "update", ...input.options },
    });
    rememberCountries(tx, input.change.countries ?? {});
    enqueue(tx, forgetFileJob(id, new Date(tx.now.getTime() + abandonedMs)));
    if (read.questions.length > 0) return;
    beginPhase(tx, id, input.checkOnly ? "mapped" : "running", input.checkOnly ? "checking" : "running");
    enqueue(tx, { task: "run_import", payload: { import_id: id }, key: `import/${id}` });
  });
  const row = await findImport(context, id);
  assert(row, "the import was written in the transaction before");
  return row;
}
