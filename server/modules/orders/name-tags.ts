import { fold } from "../../domain/fold.ts";
import type { Tx } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { findTags, insertTags } from "./tag-store.ts";

/** The tags of these names. A new name makes its tag (TAG-01), but not in a preview, and not to take it off. */
export async function tagIdsOf(tx: Tx, names: readonly string[], { makes }: { readonly makes: boolean }): Promise<string[]> {
  if (names.length === 0) throw new Refused({ code: "input.required", field: "/params/tags" });
  const known = new Map((await findTags(tx, names)).map((tag) => [tag.folded, tag.id]));
  const missing = [...new Map(names.filter((name) => !known.has(fold(name))).map((name) => [fold(name), name])).values()];
  if (missing.length > 0 && !makes) throw new Refused({ code: "tag.unknown", params: { tag: missing[0] ?? "" }, field: "/params/tags" });
  const made = missing.map((name) => ({ id: newId(), name }));
  if (tx.locks) insertTags(tx, made);
  for (const { id, name } of made) known.set(fold(name), id);
  return [...new Set(names.map((name) => known.get(fold(name)) ?? ""))];
}
