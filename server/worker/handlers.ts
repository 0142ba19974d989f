import { forgetImportFile } from "../modules/imports/forget-file.ts";
import { workOnImport } from "../modules/imports/import-job.ts";
import { runOperation } from "../modules/desk/run-operation.ts";
import type { Context, House } from "../platform/context.ts";
import type { JobPayload } from "../platform/jobs.ts";
import type { Log } from "../platform/log.ts";

export type JobTools = {
  readonly house: House;
  readonly log: Log;
  /** A context of the system itself in that store, with every right. */
  readonly contextFor: (storeId: string) => Promise<Context>;
  /** Aborted when the process stops: give up at the next safe point, the job runs again elsewhere. */
  readonly signal: AbortSignal;
  /** It will not come again by itself: whoever waits for it must be told. */
  readonly isLastTry: boolean;
};
/** May run twice, and again after a crash: its effects must be the same as of one run. */
export type JobHandler = (payload: JobPayload, tools: JobTools) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Every task that `enqueue` may name. */
export const handlers: JobHandlers = {
  run_operation: async ({ store_id, operation_id }, { contextFor, signal, isLastTry }) =>
    runOperation(await contextFor(store_id), String(operation_id), { signal, isLastTry }),
  forget_import_file: async ({ store_id, import_id }, { contextFor }) => forgetImportFile(await contextFor(store_id), String(import_id)),
  run_import: async ({ store_id, import_id }, { contextFor, signal }) =>
    workOnImport(await contextFor(store_id), String(import_id), signal),
};
