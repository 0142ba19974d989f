import { z } from "zod";
import { publicId } from "../../platform/ids.ts";
import { timestamp } from "../../platform/schemas.ts";
import { useCount } from "../settings/status-schemas.ts";
import { useCountOf } from "../settings/usage-store.ts";
import type { ListedTag } from "./tag-edit-store.ts";

export const tag = z
  .object({
    id: z.string().meta({ examples: ["tag_01k7st2tkwfcz9t32b38qkwkaw"] }),
    name: z.string(),
    colour: z.string(),
    orders: useCount,
    version: z.number().int(),
    created_at: timestamp,
    updated_at: timestamp.nullable(),
    updated_by: z.string().nullable(),
  })
  .meta({ id: "Tag" });

export function tagView({ id, name, colour, used, version, created_at, updated_at, updated_by }: ListedTag) {
  return { id: publicId("tag", id), name, colour, orders: useCountOf(used), version, created_at, updated_at, updated_by };
}
