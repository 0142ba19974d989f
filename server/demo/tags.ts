import { fold } from "../domain/fold.ts";
import { findTags } from "../modules/orders/tag-store.ts";
import type { Tx } from "../platform/context.ts";
import { newId } from "../platform/ids.ts";
import { tagWords, type TagKey } from "./words.ts";

export type DemoTags = {
  readonly ids: Readonly<Record<TagKey, string>>;
  readonly made: readonly { readonly id: string; readonly name: string; readonly colour: string }[];
};

/** The shop's own tags where it has them by that name, new ones for the rest. */
export async function tagsFor(tx: Tx): Promise<DemoTags> {
  const words = Object.entries(tagWords).map(([key, word]) => ({ key, name: word[tx.store.locale], colour: word.colour }));
  const known = new Map((await findTags(tx, words.map(({ name }) => name))).map(({ folded, id }) => [folded, id]));
  const tags = words.map((word) => ({ ...word, id: known.get(fold(word.name)) ?? newId(), isNew: !known.has(fold(word.name)) }));
  return {
    ids: Object.fromEntries(tags.map(({ key, id }) => [key, id])) as Record<TagKey, string>,
    made: tags.filter(({ isNew }) => isNew),
  };
}
