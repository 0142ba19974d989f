import { changedFields } from "../../domain/changed-fields.ts";
import type { Colour } from "../../domain/colours.ts";
import { fold } from "../../domain/fold.ts";
import { printQuery } from "../../domain/query-print.ts";
import { renameInQuery } from "../../domain/query-rename.ts";
import { parseQuery } from "../../domain/query-language.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { newId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { loadStatusLabels } from "../settings/store.ts";
import { useCountOf } from "../settings/usage-store.ts";
import { deleteTag, insertTag, isTagNameTaken, lockTag, updateTag, type ListedTag } from "./tag-edit-store.ts";
import { tagView } from "./tag-view.ts";
import { findViewsNaming, updateViewQuery } from "./view-store.ts";

export async function createTag(context: Context, { name, colour }: { readonly name: string; readonly colour: Colour }): Promise<ListedTag> {
  return context.transaction({ lock: true }, async (tx) => {
    const tag = { id: newId(), name, folded: fold(name), colour };
    if (!(await insertTag(tx, tag))) throw nameTaken(name);
    appendEvents(tx, [{ type: "settings.tag_created", data: { name, colour } }]);
    return { ...tag, version: 1, created_at: tx.now.toISOString(), updated_at: null, updated_by: null, used: 0 };
  });
}

export type TagChange = { readonly name?: string | undefined; readonly colour?: Colour | undefined };

/** A renamed tag keeps its orders, and the saved views that ask for it ask for its new name (TAG-03). */
export async function changeTag(context: Context, id: string, version: number, change: TagChange): Promise<ListedTag> {
  return context.transaction({ lock: true }, async (tx) => {
    const before = await requireTag(tx, id);
    if (before.version !== version) throw staleVersion(tagView(before), before.version);
    const name = change.name ?? before.name;
    const after = { ...before, name, folded: fold(name), colour: change.colour ?? before.colour };
    const changes = changedFields({ name: before.name, colour: before.colour }, { name, colour: after.colour });
    if (!changes) return before;
    if (await isTagNameTaken(tx, after.folded, id)) throw nameTaken(name);
    updateTag(tx, after);
    const views = before.folded === after.folded ? 0 : await renameInViews(tx, before.name, name);
    appendEvents(tx, [{ type: "settings.tag_changed", data: { ...changes, ...(views > 0 && { views }) } }]);
    return { ...after, version: before.version + 1, updated_at: tx.now.toISOString(), updated_by: tx.actor.name };
  });
}

export async function removeTag(
  context: Context,
  id: string,
  { version, confirmed }: { readonly version: number | null; readonly confirmed: boolean },
): Promise<void> {
  await context.transaction({ lock: true }, async (tx) => {
    const tag = await requireTag(tx, id);
    if (version !== null && tag.version !== version) throw staleVersion(tagView(tag), tag.version);
    if (tag.used > 0 && !confirmed) throw new Refused({ code: "tag.in_use", params: { count: useCountOf(tag.used).value } });
    deleteTag(tx, id);
    appendEvents(tx, [{ type: "settings.tag_deleted", data: { name: tag.name, orders: useCountOf(tag.used) } }]);
  });
}

async function renameInViews(tx: Tx, from: string, to: string): Promise<number> {
  const [views, statuses] = await Promise.all([findViewsNaming(tx, "tag:"), loadStatusLabels(tx, tx.storeId)]);
  const shop = { status: statuses.map(({ code, labels }) => ({ code, labels: Object.values(labels) })) };
  const renamed = views.flatMap(({ id, q }) => {
    const parsed = parseQuery(q, { shop });
    if (!parsed.ok || parsed.query === null) return [];
    const query = renameInQuery(parsed.query, { field: "tag", from, to });
    return query === parsed.query ? [] : [{ id, q: printQuery(query) }];
  });
  for (const { id, q } of renamed) updateViewQuery(tx, id, q);
  return renamed.length;
}

async function requireTag(tx: Tx, id: string): Promise<ListedTag> {
  const tag = await lockTag(tx, id);
  if (!tag) throw new Refused({ code: "tag.not_found" });
  return tag;
}

function nameTaken(name: string): Refused {
  return new Refused({ code: "tag.name_taken", params: { name }, field: "/name" });
}
