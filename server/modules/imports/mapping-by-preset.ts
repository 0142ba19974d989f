import type { Refusal } from "../../domain/refusal.ts";
import type { Context } from "../../platform/context.ts";
import { parsePublicId } from "../../platform/ids.ts";
import type { Mapping } from "./mapping.ts";
import { findSavedPreset } from "./preset-store.ts";
import { presetOf } from "./presets.ts";
import { proposeMapping, type Looked } from "./propose-mapping.ts";
import { adoptSaved } from "./saved-mapping.ts";

/** The mapping of a file as a platform writes it, or as somebody saved it under a name. */
export async function mappingBy(context: Context, preset: string, looked: Looked): Promise<Mapping | Refusal> {
  if (presetOf(preset)) return proposeMapping(looked, context.store, preset).mapping;
  const id = parsePublicId("preset", preset);
  const saved = id === null ? null : await findSavedPreset(context, id);
  if (!saved) return { code: "import.preset_unknown", params: { preset }, field: "/preset" };
  return adoptSaved(proposeMapping(looked, context.store, saved.mapping.preset).mapping, saved.mapping);
}
