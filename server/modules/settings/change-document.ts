import { changedFields } from "../../domain/changed-fields.ts";
import type { Context } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import type { SettingDocument } from "./documents.ts";
import { findDocument, lockDocuments, putDocument } from "./document-store.ts";

export type ShownDocument = {
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
  readonly updated_at: string | null;
  readonly updated_by: string | null;
};

export async function showDocument(context: Pick<Context, "rows" | "store">, document: SettingDocument): Promise<ShownDocument> {
  const stored = await findDocument(context, context.store.id, document.key);
  if (!stored) return { key: document.key, value: document.fallback, version: 0, updated_at: null, updated_by: null };
  // Whatever an older version wrote and this one cannot read is as never said.
  const read = document.schema.safeParse(stored.value);
  return { key: document.key, ...stored, value: read.success ? read.data : document.fallback };
}

/** Replaces a document whole. `version` is what the caller has seen, when he said so. */
export async function changeDocument(context: Context, document: SettingDocument, value: unknown, version: number | null): Promise<ShownDocument> {
  return context.transaction({ lock: true }, async (tx) => {
    await lockDocuments(tx);
    const before = await showDocument(tx, document);
    if (version !== null && version !== before.version) throw staleVersion(before, before.version);
    const changes = changedFields(asFields(before.value), asFields(value));
    if (!changes) return before;
    putDocument(tx, document.key, value);
    appendEvents(tx, [{ type: "settings.changed", data: { key: document.key, ...changes } }]);
    return showDocument(tx, document);
  });
}

/** A document that is a list is one field of its event. */
function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { list: value };
}
