import type { Act, LightAct, World } from "../../domain/acts/act.ts";
import { assert } from "../../domain/assert.ts";
import { decide, decideLight } from "../../domain/decide.ts";
import type { Ledgers, OrderFacts, OrderHead } from "../../domain/order-facts.ts";
import type { OrderChange } from "../../domain/plan.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { stockBook, type LongBook, type StockLevel } from "../../domain/stock-book.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { loadCarriers, loadStatuses } from "../settings/store.ts";
import { loadStockLevels } from "../stock/ledger-store.ts";
import { acts, isLight, permissionOfKind, type ActRequest, type DecidedAction } from "./acts.ts";
import { loadFacts, loadHeads } from "./facts-store.ts";

export type BatchItem = { readonly id: string; readonly expectedVersion?: number | null; readonly request?: ActRequest };
export type Batch = {
  readonly operationId: string;
  readonly action: DecidedAction;
  readonly items: readonly BatchItem[];
  /** What holds for all; an item's own request wins. */
  readonly request: ActRequest;
  readonly notify?: boolean;
  readonly message?: string | null;
};
export type RefusedItem = { readonly id: string; readonly number: string | null; readonly refusal: Refusal };
export type BatchDecision = {
  readonly changes: readonly OrderChange[];
  readonly refused: readonly RefusedItem[];
  readonly withoutAddress: number;
  /** Of what the book did not know yet, before anything was decided. */
  readonly levels: readonly StockLevel[];
};

/** Loads the facts of all, decides each, answers with the plan. The same for one order and for ten thousand, for the preview and for the run. */
export async function decideBatch(context: Context, tx: Tx, batch: Batch): Promise<BatchDecision> {
  const stock = stockBook([]);
  return decideLoaded(context, await loadBatch(tx, batch, stock), batch, stock);
}

/** All that a batch is decided on. A book that goes on from batch to batch knows some levels already. */
export async function loadBatch(tx: Tx, batch: Batch, stock: Pick<LongBook, "knows">): Promise<LoadedBatch> {
  const load: (tx: Tx, ids: readonly string[]) => Promise<Map<string, Loaded>> = isLight(batch.action) ? loadHeads : loadFacts;
  const [facts, statuses, carriers] = await Promise.all([
    load(tx, batch.items.map(({ id }) => id)),
    loadStatuses(tx, tx.storeId),
    loadCarriers(tx, tx.storeId),
  ]);
  const levels = await loadStockLevels(tx, variantsOf(facts.values()).filter((id) => !stock.knows(id)));
  return { at: tx.now.toISOString(), facts, statuses, carriers, levels };
}

/** A preview of many hands the same book to all its parts, as the run finds promised what its parts before wrote. */
export function decideLoaded(context: Context, { at, facts, statuses, carriers, ...loaded }: LoadedBatch, batch: Batch, stock: LongBook): BatchDecision {
  const levels = loaded.levels.filter(({ variantId }) => !stock.knows(variantId));
  stock.learn(levels);
  const may = (permission: Parameters<typeof context.permissions.has>[0]): boolean => context.permissions.has(permission);
  const world: World = {
    at,
    newId,
    statuses,
    carriers,
    stock,
    may: {
      forceStatus: may("orders.force_status"),
      overrideUnpaid: may("orders.override_unpaid"),
      unlock: may("orders.unlock"),
      assignOthers: may("orders.assign_others"),
    },
  };
  const changes: OrderChange[] = [];
  const refused: RefusedItem[] = [];
  let withoutAddress = 0;
  for (const item of batch.items) {
    const order = facts.get(item.id);
    const decided = order ? refusalBefore(order, item, batch, world, context) ?? decideOne(order, item, batch, world) : ({ code: "order.not_found" } as const);
    if ("change" in decided) {
      changes.push(decided.change);
      withoutAddress += decided.lacksAddress ? 1 : 0;
    } else refused.push({ id: item.id, number: order?.number ?? null, refusal: decided });
  }
  return { changes, refused, withoutAddress, levels };
}

/** The whole order, or for a light act its head. */
type Loaded = OrderHead & Partial<Ledgers>;
export type LoadedBatch = Pick<World, "at" | "statuses" | "carriers"> & { readonly facts: ReadonlyMap<string, Loaded>; readonly levels: readonly StockLevel[] };

function decideOne(order: Loaded, item: BatchItem, batch: Batch, world: World): ReturnType<typeof decide> {
  const request = { ...batch.request, ...item.request };
  if (isLight(batch.action)) return decideLight(acts[batch.action].act as LightAct<ActRequest>, { order, request, world });
  const reaction = { operationId: batch.operationId, ...(batch.notify === undefined ? {} : { notify: batch.notify }), message: batch.message ?? null };
  return decide(acts[batch.action].act as Act<ActRequest>, { order: order as OrderFacts, request, reaction, world });
}

/** What the order itself does not know: another hand was faster, or the status asked for needs a right of its own. */
function refusalBefore(order: OrderHead, item: BatchItem, batch: Batch, world: World, context: Context): Refusal | null {
  if (item.expectedVersion != null && item.expectedVersion !== order.version) return { code: "order.changed", params: { version: order.version } };
  if (batch.action !== "set_status") return null;
  const code = item.request?.status ?? batch.request.status;
  assert(code !== undefined, "set_status without a status");
  const kind = world.statuses.get(code)?.kind;
  if (kind === undefined) return null; // the act names it
  const permission = permissionOfKind[kind];
  return context.permissions.has(permission) ? null : { code: "permission.denied", params: { permission } };
}

function variantsOf(orders: Iterable<Loaded>): string[] {
  const ids = new Set<string>();
  for (const { lines = [] } of orders) for (const { variantId } of lines) if (variantId !== null) ids.add(variantId);
  return [...ids];
}
