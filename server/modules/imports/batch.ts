import type { BuiltOrder } from "./build-order.ts";
import type { Checkpoint } from "./import-store.ts";
import type { SourceRow } from "./read-row.ts";
import type { HeldRow } from "./rows-store.ts";

/** What one transaction writes: orders, rows that belong to none, rows that wait for the others of their order. */
export type Batch = {
  readonly built: readonly BuiltOrder[];
  readonly strays: readonly SourceRow[];
  readonly held: readonly HeldRow[];
  readonly end: Checkpoint;
};

/** Large enough that a commit costs little, small enough that others of the shop wait little and a crash repeats little. */
export const batchOrdersMax = 250;
export const batchRowsMax = 2_000;
