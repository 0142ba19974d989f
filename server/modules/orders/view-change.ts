import { changedFields } from "../../domain/changed-fields.ts";
import { printQuery } from "../../domain/query-print.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { loadStatusLabels } from "../settings/store.ts";
import { countOrders } from "./find-orders.ts";
import { readQuery, readStatuses } from "./read-query.ts";
import { savedView } from "./view-schemas.ts";
import { deleteView, endOfViews, insertView, lockView, updateView, type ViewRow } from "./view-store.ts";

export type ViewInput = {
  readonly name: string;
  readonly q: string;
  readonly status: string | null;
  readonly sort: string | null;
  readonly columns: readonly string[] | null;
  readonly shared: boolean;
  readonly position?: number | undefined;
};
export type ViewPatch = { readonly [Field in keyof ViewInput]?: ViewInput[Field] | undefined };

/** On each side: one person's own, and the team's. Every one is counted when the list is opened. */
export const viewsMax = 50;
/** Counts that run at once: a page of views must not take every connection of the pool. */
const countsAtOnce = 4;

export async function createView(context: Context, userId: string | null, input: ViewInput): Promise<ViewRow> {
  const owner = ownerOf(input.shared, userId);
  return context.transaction({ lock: true }, async (tx) => {
    const read = await readView(context, tx, input);
    const end = await endOfViews(tx, owner);
    if (end.count >= viewsMax) throw new Refused({ code: "view.too_many", params: { max: viewsMax } });
    const view = { id: newId(), user_id: owner, name: input.name, ...read, sort: input.sort, columns: input.columns, position: input.position ?? end.position };
    insertView(tx, view);
    if (input.shared) appendEvents(tx, [{ type: "settings.view_created", data: { name: view.name, q: view.q } }]);
    return { ...view, version: 1, created_at: tx.now.toISOString() };
  });
}

export async function changeView(
  context: Context,
  userId: string | null,
  { id, version, patch }: { readonly id: string; readonly version: number; readonly patch: ViewPatch },
): Promise<ViewRow> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = await requireView(tx, id, userId);
    if (before.version !== version) throw staleVersion(savedView(before, null), before.version);
    const { shared, q, status, ...same } = patch;
    const read = await readView(context, tx, { q: q ?? before.q, status: status === undefined ? before.status : status });
    const owner = shared === undefined ? before.user_id : ownerOf(shared, userId);
    if (owner !== before.user_id && (await endOfViews(tx, owner)).count >= viewsMax)
      throw new Refused({ code: "view.too_many", params: { max: viewsMax } });
    const after: ViewRow = { ...before, ...given(same), ...read, user_id: owner };
    const changes = changedFields(before, after);
    if (!changes) return before;
    updateView(tx, after);
    if (before.user_id === null || after.user_id === null)
      appendEvents(tx, [{ type: "settings.view_changed", data: { name: after.name, fields: Object.keys(changes.after) } }]);
    return { ...after, version: before.version + 1 };
  });
}

export async function removeView(context: Context, userId: string | null, id: string, version: number | null): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const view = await requireView(tx, id, userId);
    if (version !== null && version !== view.version) throw staleVersion(savedView(view, null), view.version);
    deleteView(tx, id);
    if (view.user_id === null) appendEvents(tx, [{ type: "settings.view_deleted", data: { name: view.name, q: view.q } }]);
  });
}

export type Count = { readonly value: number; readonly exact: boolean };

/** How many orders each view finds now; null where its query no longer says anything (a status that is gone). */
export async function countViews(context: Context, views: readonly ViewRow[]): Promise<ReadonlyMap<string, Count | null>> {
  const counts = new Map<string, Count | null>();
  const waiting = [...views];
  const work = async (): Promise<void> => {
    for (let view = waiting.shift(); view; view = waiting.shift()) counts.set(view.id, await countView(context, view));
  };
  await Promise.all(Array.from({ length: countsAtOnce }, work));
  return counts;
}

async function countView(context: Context, { q, status }: ViewRow): Promise<Count | null> {
  try {
    return await countOrders(context, { q, statuses: status === null ? null : status === "*" ? "*" : status.split(",") });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Kept in its canonical form, the same whatever language it was typed in. */
async function readView(context: Context, tx: Tx, { q, status }: Pick<ViewInput, "q" | "status">): Promise<{ q: string; status: string | null }> {
  const statuses = await loadStatusLabels(tx, tx.storeId);
  const query = readQuery(q, { locale: context.locale, statuses, field: "/q" });
  if (status !== null && status !== "*") readStatuses(status.split(","), statuses, "/status");
  return { q: printQuery(query), status };
}

async function requireView(tx: Tx, id: string, userId: string | null): Promise<ViewRow> {
  const view = await lockView(tx, id, userId);
  if (!view) throw new Refused({ code: "view.not_found" });
  return view;
}

function ownerOf(shared: boolean, userId: string | null): string | null {
  if (shared) return null;
  if (userId === null) throw new Refused({ code: "auth.person_needed" });
  return userId;
}

function given(patch: Omit<ViewPatch, "shared" | "q" | "status">): Partial<ViewRow> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
