import type { Refusal } from "../../domain/refusal.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { enqueue } from "../../platform/jobs.ts";
import {
  beginPhase,
  findImport,
  lockImport,
  setRequested,
  setState,
  updateMapping,
  type ImportOptions,
  type ImportPhase,
  type ImportRow,
  type ImportState,
} from "./import-store.ts";
import { inspectSheet, probeCells } from "./inspect-file.ts";
import { changeMapping, type MappingChange } from "./change-mapping.ts";
import { lookAgain, lookedAt } from "./detect-again.ts";
import { mappingBy } from "./mapping-by-preset.ts";
import { rememberCountries } from "./preset-store.ts";
import { forgetFixes } from "./fixes-store.ts";
import type { Mapping } from "./mapping.ts";
import { countTouched } from "./undo-store.ts";
import { forgetHeldRows } from "./rows-store.ts";

export const importActions = ["check", "run", "pause", "resume", "cancel", "undo"] as const;
export type ImportAction = (typeof importActions)[number];

/** From which states an act is possible; a phase means that a job is at work. */
const possible: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  check: ["mapped", "checked"],
  run: ["mapped", "checked"],
  pause: ["running"],
  resume: ["paused", "failed"],
  cancel: ["mapped", "checked", "running", "paused", "failed"],
  undo: ["finished", "cancelled", "failed", "paused"],
};

/** Presses a button of the import page. What takes long is left to the job. */
export async function controlImport(context: Context, importId: string, action: ImportAction): Promise<ImportRow | Refusal> {
  const refusal = await context.transaction({ lock: true }, async (tx) => {
    const row = await lockImport(tx, importId);
    if (!row) return { code: "import.not_found" } satisfies Refusal;
    const refused = refusalFor(row, action);
    if (refused) return refused;
    if (action === "undo") {
      const touched = await countTouched(tx, importId);
      if (touched > 0) return { code: "import.orders_touched", params: { count: touched } } satisfies Refusal;
    }
    act(tx, row, action);
    return null;
  });
  if (refusal) return refusal;
  return (await findImport(context, importId)) ?? { code: "import.not_found" };
}

const readsFile: ReadonlySet<ImportAction> = new Set(["check", "run", "resume"]);

/** Why a button is grey, or null. */
export function refusalFor(row: Pick<ImportRow, "state" | "phase" | "questions" | "fileRemovedAt">, action: ImportAction): Refusal | null {
  const isBusy = row.phase !== null;
  const wrong: Refusal = {
    code: "import.wrong_state",
    params: { action, state: row.phase === "checking" ? "checking" : row.phase === "undoing" ? "undoing" : row.state },
  };
  if (!possible[action].includes(row.state) || row.phase === "undoing") return wrong;
  if (isBusy && action !== "pause" && action !== "cancel") return wrong;
  if (action === "pause" && row.phase !== "running") return wrong;
  if (row.fileRemovedAt !== null && readsFile.has(action)) return { code: "import.file_gone" };
  if ((action === "check" || action === "run") && row.questions.length > 0) return row.questions[0] ?? null;
  return null;
}

function act(tx: Tx, row: ImportRow, action: ImportAction): void {
  const start = (state: ImportState, phase: ImportPhase): void => {
    beginPhase(tx, row.id, state, phase);
    queue(tx, row.id);
  };
  if (action === "check") return start("mapped", "checking");
  if (action === "run") return start("running", "running");
  if (action === "pause") return setRequested(tx, row.id, "pause");
  if (action === "resume" || action === "undo") {
    setState(tx, row.id, action === "undo" ? row.state : "running", { phase: action === "undo" ? "undoing" : "running" });
    return queue(tx, row.id);
  }
  if (row.phase !== null) return setRequested(tx, row.id, "cancel");
  setState(tx, row.id, "cancelled", { ended: true });
  forgetHeldRows(tx, row.id);
}

function queue(tx: Tx, importId: string): void {
  enqueue(tx, { task: "run_import", payload: { import_id: importId }, key: `import/${importId}` });
}

export type ImportEdit = {
  /** Another platform or saved mapping: everything but how the file is written begins anew. */
  readonly preset: string | null;
  readonly change: MappingChange;
  readonly options: Partial<ImportOptions>;
};

/** Answers a question, moves a column, changes an option. The file is looked at again with the new way of reading it. */
export async function editImport(context: Context, importId: string, { preset, change, options }: ImportEdit): Promise<ImportRow | Refusal> {
  const row = await findImport(context, importId);
  if (!row) return { code: "import.not_found" };
  const busy = editRefusal(row);
  if (busy) return busy;

  const sheet = change.sheet === undefined || change.sheet === row.mapping.sheet ? null : await inspectSheet(row.filePath, change.sheet, context.store);
  if (sheet && "code" in sheet) return sheet;
  const file = { path: row.filePath, gzip: row.gzip };
  const { looked, mapping: found } = await lookAgain(file, sheet ?? lookedAt(row), change);
  const base = preset === null ? found : await mappingBy(context, preset, looked);
  if ("code" in base) return base;
  const changed = changeMapping(base, change);
  if ("code" in changed) return changed;
  const read = await probeCells(file, looked, changed);
  const refusal = await context.transaction({ lock: true }, async (tx) => {
    const now = await lockImport(tx, importId);
    if (!now || now.version !== row.version) return { code: "import.changed" } satisfies Refusal;
    if (!isSameTable(row.mapping, read.mapping)) forgetFixes(tx, importId);
    updateMapping(tx, importId, {
      textBytes: sheet?.textBytes ?? row.textBytes,
      mapping: read.mapping,
      source: read.mapping.source,
      detected: read.detected,
      questions: read.questions,
      samples: read.samples,
      options: { ...row.options, ...options },
    });
    rememberCountries(tx, change.countries ?? {});
    return null;
  });
  return refusal ?? (await findImport(context, importId)) ?? { code: "import.not_found" };
}

/** Why a file cannot be read in another way now, or null. */
export function editRefusal({ state, phase }: ImportRow): Refusal | null {
  return (state === "mapped" || state === "checked") && phase === null
    ? null
    : { code: "import.wrong_state", params: { action: "edit", state: phase === "checking" ? "checking" : state } };
}

/** Cut and decoded alike, a cell stands where it stood. */
function isSameTable(before: Mapping, after: Mapping): boolean {
  return (
    before.encoding === after.encoding &&
    before.sheet === after.sheet &&
    before.dialect.separator === after.dialect.separator &&
    before.header.length === after.header.length
  );
}
