import type { Context } from "../../platform/context.ts";
import { forgetNumbers } from "../orders/number-store.ts";
import { findImport } from "./import-store.ts";
import { runImport } from "./run-import.ts";
import { undoImport } from "./undo-import.ts";

/** The job of an import, whatever it is at: checking, running or taking back. */
export async function workOnImport(context: Context, importId: string, signal?: AbortSignal): Promise<void> {
  const row = await findImport(context, importId);
  if (row?.phase === "undoing") await undoImport(context, importId, signal);
  else if (row) await runImport(context, importId, signal).finally(() => forgetNumbers(context.house, context.store.id));
}
