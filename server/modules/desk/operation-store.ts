import { inverseOf, isUndoable, type Inverse, type OrderChange } from "../../domain/plan.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Actor, Context, Tx } from "../../platform/context.ts";
import type { Connection } from "../../platform/db.ts";
import { recordset } from "../../platform/recordset.ts";
import { sql } from "../../platform/sql.ts";
import type { BatchItem, RefusedItem } from "./act-on-batch.ts";

export type OperationState = "queued" | "running" | "done" | "cancelled" | "failed" | "undone";
export type Operation = {
  readonly id: string;
  readonly action: string;
  readonly params: OperationParams;
  readonly state: OperationState;
  readonly total: number;
  readonly doneCount: number;
  readonly refusedCount: number;
  readonly actorKind: Actor["kind"];
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly cancelRequested: boolean;
  readonly undoUntil: string | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
};
/** Everything a worker needs to go on with an operation, also after the process that took it has died. */
export type OperationParams = {
  readonly request: Readonly<Record<string, unknown>>;
  readonly notify?: boolean;
  readonly message?: string | null;
  readonly permissions?: readonly string[];
};

type NewOperation = {
  readonly id: string;
  readonly action: string;
  readonly params: OperationParams;
  readonly state: OperationState;
  readonly total: number;
  readonly undoUntil: Date | null;
};

export function insertOperation(tx: Tx, operation: NewOperation): void {
  const finished = operation.state === "done" ? tx.now : null;
  tx.write(sql`
    insert into operations (store_id, id, action, params, state, total, actor_kind, actor_id, actor_name, undo_until, created_at, finished_at)
    values (${tx.storeId}, ${operation.id}, ${operation.action}, ${JSON.stringify(operation.params)}, ${operation.state}, ${operation.total}, ${tx.actor.kind}, ${tx.actor.id}, ${tx.actor.name},
      ${operation.undoUntil}, ${tx.now}, ${finished})`);
}

export function insertPendingItems(tx: Tx, operationId: string, items: readonly BatchItem[], firstPosition: number): void {
  const rows = items.map((item, index) => ({
    order_id: item.id,
    position: firstPosition + index,
    expected_version: item.expectedVersion ?? null,
    params: item.request ?? null,
  }));
  tx.write(sql`
    insert into operation_items (store_id, operation_id, order_id, position, expected_version, params)
    select ${tx.storeId}, ${operationId}, order_id, position, expected_version, params
    from ${pendingItems(rows)}`);
}
const pendingItems = recordset("i", { order_id: "uuid", position: "int", expected_version: "int", params: "jsonb" });

/** The outcome of each item, with what its undo restores. Inserts for a short operation, fills in for a queued one. */
export function recordOutcome(tx: Tx, operationId: string, changes: readonly OrderChange[], refused: readonly RefusedItem[]): void {
  const done = changes.map((change, position) => ({
    order_id: change.after.id,
    position,
    state: "done",
    version_after: change.before.version + 1,
    inverse: isUndoable(change) ? inverseOf(change) : null,
    code: null,
    refusal: null,
  }));
  const not = refused.map(({ id, refusal }, index) => ({
    order_id: id,
    position: done.length + index,
    state: "refused",
    version_after: null,
    inverse: null,
    code: refusal.code,
    refusal,
  }));
  tx.write(sql`
    insert into operation_items (store_id, operation_id, order_id, position, state, version_after, inverse, code, refusal)
    select ${tx.storeId}, ${operationId}, order_id, position, state, version_after, inverse, code, refusal
    from ${outcomes([...done, ...not])}
    on conflict (store_id, operation_id, order_id) do update set state = excluded.state, version_after = excluded.version_after, inverse = excluded.inverse, code = excluded.code, refusal = excluded.refusal`);
  tx.write(sql`
    update operations set done_count = done_count + ${changes.length}, refused_count = refused_count + ${refused.length} where store_id = ${tx.storeId} and id = ${operationId}`);
}
const outcomes = recordset("i", { order_id: "uuid", position: "int", state: "text", version_after: "int", inverse: "jsonb", code: "text", refusal: "jsonb" });

const operationColumns = sql`id, action, params, state, total, done_count as "doneCount", refused_count as "refusedCount", actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", cancel_requested as "cancelRequested",
  undo_until as "undoUntil", error, created_at as "createdAt", finished_at as "finishedAt"`;

export async function findOperation(db: Pick<Connection, "rows">, storeId: string, id: string): Promise<Operation | null> {
  const [row] = await db.rows<Operation>(sql`select ${operationColumns} from operations where store_id = ${storeId} and id = ${id}`);
  return row ?? null;
}

export async function lockOperation(tx: Tx, id: string): Promise<Operation | null> {
  const [row] = await tx.rows<Operation>(sql`select ${operationColumns} from operations where store_id = ${tx.storeId} and id = ${id} for update`);
  return row ?? null;
}

export async function recentOperations(db: Pick<Connection, "rows">, storeId: string, limit: number): Promise<Operation[]> {
  return db.rows<Operation>(sql`select ${operationColumns} from operations where store_id = ${storeId} order by created_at desc, id desc limit ${limit}`);
}

export function setOperation(
  tx: Tx,
  id: string,
  { state, undoUntil = null, error = null }: { state: OperationState; undoUntil?: Date | null; error?: string | null },
): void {
  const finished = state === "running" || state === "queued" ? null : tx.now;
  tx.write(
    sql`update operations set state = ${state}, undo_until = ${undoUntil}, error = ${error}, finished_at = ${finished}::timestamptz where store_id = ${tx.storeId} and id = ${id}`,
  );
}

export function requestCancel(tx: Tx, id: string): void {
  tx.write(sql`update operations set cancel_requested = true where store_id = ${tx.storeId} and id = ${id} and state in ('queued', 'running')`);
}

export type ItemRow = {
  readonly orderId: string;
  readonly number: string | null;
  readonly position: number;
  readonly state: "pending" | "done" | "refused" | "undone";
  readonly expectedVersion: number | null;
  readonly versionAfter: number | null;
  readonly refusal: Refusal | null;
  readonly params: Readonly<Record<string, unknown>> | null;
};
type Page = { readonly after: number; readonly limit: number };

/** Items behind the position `after`, in the order they were given: a page of the report. */
export async function listItems(
  db: Pick<Connection, "rows">,
  storeId: string,
  operationId: string,
  options: Page & { state?: ItemRow["state"] },
): Promise<ItemRow[]> {
  const { state = null, after, limit } = options;
  return db.rows<ItemRow>(sql`
    select item.order_id as "orderId", orders.number, item.position, item.state, item.expected_version as "expectedVersion", item.version_after as "versionAfter", item.refusal, item.params
    from operation_items item left join orders on orders.store_id = item.store_id and orders.id = item.order_id
    where item.store_id = ${storeId} and item.operation_id = ${operationId} and item.position > ${after} and (${state}::text is null or item.state = ${state})
    order by item.position limit ${limit}`);
}

export type WorkItem = Pick<ItemRow, "orderId" | "position" | "expectedVersion" | "versionAfter" | "params"> & { readonly inverse: Inverse | null };

/** The next chunk of work. Whoever goes on says from where: looked for from the first one, each chunk would read all that is done. */
export async function takeItems(tx: Tx, operationId: string, { state, after, limit }: Page & { state: "pending" | "done" }): Promise<WorkItem[]> {
  return tx.rows<WorkItem>(sql`
    select order_id as "orderId", position, expected_version as "expectedVersion", version_after as "versionAfter", params, inverse
    from operation_items where store_id = ${tx.storeId} and operation_id = ${operationId} and position > ${after} and state = ${state} order by position limit ${limit}`);
}

export async function countItems({ rows, store }: Pick<Context, "rows" | "store">, operationId: string, state: ItemRow["state"] | null): Promise<number> {
  const [row] = await rows<{ count: number }>(sql`
    select count(*) as count from operation_items where store_id = ${store.id} and operation_id = ${operationId} and (${state}::text is null or state = ${state})`);
  return row?.count ?? 0;
}

/** Whether everything that an operation did can be taken back: what moved money left no way back beside its item. */
export async function canBeUndone(tx: Tx, operationId: string): Promise<boolean> {
  const [row] = await tx.rows<{ only: boolean }>(sql`
    select not exists (select 1 from operation_items where store_id = ${tx.storeId} and operation_id = ${operationId} and state = 'done' and inverse is null) as only`);
  return row?.only === true;
}

/**
 * Lets the next chunk begin before this one is on the disk. It gets there in its turn, at the latest with the commit that ends the
 * operation, and so before any mail may leave; a chunk that a crash of the machine takes back is simply still to be done.
 */
export function commitLazily(tx: Tx): void {
  tx.write(sql`select set_config('synchronous_commit', 'off', true)`);
}

/** Of one chunk. Its positions are named too: a planner that has not counted the items yet reads all of them for the ids alone (17 ms a chunk of ten thousand). */
export function markUndone(tx: Tx, operationId: string, chunk: readonly WorkItem[], orderIds: readonly string[]): void {
  const [first, last] = [chunk[0]?.position ?? 0, chunk.at(-1)?.position ?? 0];
  tx.write(sql`
    update operation_items set state = 'undone'
    where store_id = ${tx.storeId} and operation_id = ${operationId} and position between ${first} and ${last} and order_id = any(${orderIds}::uuid[])`);
}

/** The messages of a long operation leave when it has ended and its undo window has passed, not while it runs. */
export function releaseMessages(tx: Tx, operationId: string, sendAfter: Date): void {
  tx.write(sql`update messages set send_after = ${sendAfter} where store_id = ${tx.storeId} and operation_id = ${operationId} and state = 'queued'`);
}
