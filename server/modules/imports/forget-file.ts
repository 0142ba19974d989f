import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Context } from "../../platform/context.ts";
import { enqueue, type NewJob } from "../../platform/jobs.ts";
import { lockImport, setFileRemoved, setState, withFiles, type ImportRow } from "./import-store.ts";
import { forgetUpload, uploadFolder } from "./store-upload.ts";

const hourMs = 3_600_000;
/** A file that nobody came back to: it may be full of customers. */
export const abandonedMs = 24 * hourMs;
/** After the end of an import, for who wants to look something up in it or go on with a failed one. */
export const keptMs = 30 * 24 * hourMs;

/** The job that every import brings along: comes when its file may be due, deletes it or comes again. */
export async function forgetImportFile(context: Context, importId: string): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row || row.fileRemovedAt !== null) return;
    const due = dueAt(row, tx.now);
    if (due > tx.now) return enqueue(tx, forgetFileJob(importId, due));
    // Deleted first: a crash before the commit only repeats it.
    await forgetUpload(row.filePath);
    setFileRemoved(tx, importId);
    if (isWaiting(row)) setState(tx, importId, "cancelled", { ended: true });
  });
  await removeStrays(context);
}

export function forgetFileJob(importId: string, runAt: Date): NewJob {
  return { task: "forget_import_file", payload: { import_id: importId }, key: `import_file/${importId}`, runAt };
}

function dueAt(row: ImportRow, now: Date): Date {
  if (row.phase !== null) return new Date(now.getTime() + abandonedMs);
  return new Date(Date.parse(row.finishedAt ?? row.updatedAt) + (isWaiting(row) ? abandonedMs : keptMs));
}

/** Sent, perhaps checked, never run. */
function isWaiting({ state }: ImportRow): boolean {
  return state === "mapped" || state === "checked";
}

/** Files of uploads that ended before they became an import. */
async function removeStrays(context: Context): Promise<void> {
  const folder = uploadFolder(context.house.dataDirectory, context.store.id);
  const before = context.house.now().getTime() - abandonedMs;
  const names = await readdir(folder).catch(() => []);
  const ids = [...new Set(names.map((name) => name.split(".")[0] ?? "").filter((id) => /^[\da-f-]{36}$/.test(id)))];
  const known = await withFiles(context, ids);
  for (const id of ids) {
    const file = path.join(folder, `${id}.upload`);
    if (known.has(id) || (await stat(file).then(({ mtimeMs }) => mtimeMs, () => 0)) > before) continue;
    await forgetUpload(file);
  }
}
